// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "queue/jobkey.h"

#include <QHash>

namespace Pollux {

//! Jobs that the server says it does not know, though nobody has told their end. It may be a moment too early to ask, or
//! another instance that answers; so they are asked for again, ever less often, and in the end given up. Pure; bounded.
class MissingJobs
{
public:
    //! So many times the server must deny a job, 15 s, 1, 4 and 16 minutes apart.
    static constexpr int denialsThatSettle = 5;
    static constexpr Milliseconds firstWait{15'000};
    static constexpr qsizetype maxJobs = 10'000;

    //! The server does not know it. True: it has said so often enough, just now.
    bool onMissed(const JobKey &key, Instant now);
    //! Whether to ask for it: not while it waits, and never where it was given up.
    bool isDue(const JobKey &key, Instant now) const;
    //! Something was heard of it after all.
    void forget(const JobKey &key);
    //! How many were given up, and not heard of since.
    qsizetype givenUp() const { return m_givenUp; }

private:
    struct Denied
    {
        int times = 0;
        Instant nextAt{};
        quint64 touched = 0;
    };

    QHash<JobKey, Denied> m_denied;
    quint64 m_touches = 0;
    qsizetype m_givenUp = 0;
};

} // namespace Pollux
