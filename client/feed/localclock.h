// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

namespace Pollux {

//! Another clock as one watch sees it. When its time has jumped is said watch by watch, since each has something to do
//! before its timers hear of it; and it is said in the timers' own thread.
class LocalClock final : public Clock
{
    Q_OBJECT
public:
    //! `origin` outlives it; a jump of the origin is one of this clock, too.
    explicit LocalClock(Clock *origin) : m_origin(origin) { connect(origin, &Clock::jumped, this, &Clock::jumped); }

    Instant now() const override { return m_origin->now(); }
    QDateTime wallTime() const override { return m_origin->wallTime(); }

private:
    Clock *const m_origin;
};

} // namespace Pollux
