// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <QHash>
#include <QString>

#include <deque>
#include <optional>

namespace Pollux {

//! How many jobs of a queue end an hour, from the ends of the last hour. Pure; bounded.
class EndRate
{
public:
    static constexpr Milliseconds window{3'600'000};
    //! After less than this nobody can tell.
    static constexpr Milliseconds shortest{300'000};
    static constexpr qsizetype maxQueues = 1'000;
    static constexpr std::size_t maxEnds = 20'000; //!< a queue

    //! From now on is looked.
    void begin(Instant now)
    {
        if (!m_since)
            m_since = now;
    }
    void add(const QString &queue, Instant now);
    //! Nothing before `shortest`, or where the queue has never ended a job.
    std::optional<double> perHour(const QString &queue, Instant now);

private:
    std::optional<Instant> m_since;
    QHash<QString, std::deque<Instant>> m_ends;
};

} // namespace Pollux
