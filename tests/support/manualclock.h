// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

namespace Pollux::Test {

//! A clock that stands still until a test moves it. Thread of the owner.
class ManualClock final : public Clock
{
    Q_OBJECT
public:
    using Clock::Clock;

    Instant now() const override { return m_now; }
    QDateTime wallTime() const override { return m_wallTime; }

    //! Moves now() and wallTime() by `duration` (not negative) and emits jumped(). Deadlines that have passed by
    //! then expire within this call.
    void advance(Microseconds duration);
    //! Sets only the wall clock, to any time, as a person or NTP would. No signal.
    void setWallTime(const QDateTime &wallTime) { m_wallTime = wallTime; }

    //! How many hear of jumped(): the Timers that exist. What a client leaves behind shows here.
    int listeners() const { return receivers(SIGNAL(jumped())); }

private:
    // Not zero: an instant that somebody forgot to set must not look like now.
    Instant m_now{std::chrono::hours(1000)};
    QDateTime m_wallTime{QDate(2026, 1, 1), QTime(12, 0), Qt::UTC};
};

} // namespace Pollux::Test
