// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "link/linkevent.h"
#include "polluxctl/exitcode.h"
#include "polluxctl/exitcondition.h"
#include "queue/jobdelta.h"

#include <QList>

#include <optional>

namespace Pollux::Ctl {

//! True where somebody has to change credentials or the namespace: CONNECT_ERROR, HTTP 401, 403 and 407.
bool isRefusal(const Error &cause);

//! When a watch is over, and with which exit code. Pure.
//!
//! It is over when the condition holds or the duration has passed, whichever comes first, and as soon as waiting is of
//! no use: nobody tries to connect any more (refused namespace, given up), or the very first connection is refused. A
//! refusal after that may be a proxy's mood or a restarting backend's, and the manager goes on trying.
class ExitRule
{
public:
    //! For how long no job must have been open, for Idle.
    static constexpr Milliseconds idleTime{2'000};

    ExitRule(const ExitCondition &condition, std::optional<Milliseconds> duration, Instant start);

    //! `open`: how many jobs have not ended, after `deltas`. Unknown ones are open.
    void onJobs(const QList<JobDelta> &deltas, qsizetype open, Instant now);
    void onLink(const LinkStateChange &change);

    bool isOver(Instant now) const;
    //! When isOver() may become true though nothing happens; may lie in the past.
    std::optional<Instant> nextInstant() const;
    //! If it ended now. Refused before Unavailable before JobFailed before Ok.
    ExitCode exitCode() const;

private:
    enum class Link {
        Down,    //!< no connection yet, or none any more
        Up,      //!< connected
        Refused, //!< down, and the last try met a refusal
    };

    void count(const JobDelta &delta);
    bool isConditionMet(Instant now) const;

    const ExitCondition m_condition;
    std::optional<Instant> m_end;
    std::optional<Instant> m_idleSince; // no job has been open from then on, and at least one was seen
    qint64 m_ended = 0;                 // jobs that have ended and were not begun anew
    qint64 m_failed = 0;                // those of them that failed
    Link m_link = Link::Down;
    bool m_wasConnected = false;
    bool m_isHopeless = false; // nobody tries any more, or trying is of no use
};

} // namespace Pollux::Ctl
