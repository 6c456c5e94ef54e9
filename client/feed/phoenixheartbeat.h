// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <QString>

#include <optional>

namespace Pollux {

//! When to say "heartbeat" on the topic "phoenix", and when its answer is overdue. Pure: timestamps in, timestamps out.
class PhoenixHeartbeat
{
public:
    //! The connection is open.
    void start(Instant now, Milliseconds interval, Milliseconds timeout)
    {
        m_interval = interval;
        m_timeout = timeout;
        m_next = now + interval;
        m_ref.clear();
    }
    void stop() { *this = {}; }

    //! The next moment at which something is to be done; nothing before start().
    std::optional<Instant> deadline() const { return m_next; }
    //! One is to be sent now.
    bool isDue(Instant now) const { return m_next && m_ref.isEmpty() && now >= *m_next; }
    //! The answer has not come in time.
    bool isOverdue(Instant now) const { return m_next && !m_ref.isEmpty() && now >= *m_next; }
    void sent(const QString &ref, Instant now)
    {
        m_ref = ref;
        m_sent = now;
        m_next = now + m_timeout;
    }
    //! The round trip, where it is the answer.
    std::optional<Microseconds> answered(const QString &ref, Instant now)
    {
        if (m_ref.isEmpty() || ref != m_ref)
            return std::nullopt;
        m_ref.clear();
        m_next = m_sent + m_interval;
        return now - m_sent;
    }

private:
    Milliseconds m_interval{};
    Milliseconds m_timeout{};
    std::optional<Instant> m_next;
    Instant m_sent{};
    QString m_ref; // of the one that is under way
};

} // namespace Pollux
