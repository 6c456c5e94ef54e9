// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <atomic>

namespace Pollux::Test {

//! The real time, and that of the sleeps that a test adds. As with a real laptop, nobody says jumped() by himself, and
//! no QTimer has noticed. May be used from every thread.
class LaptopClock final : public Clock
{
public:
    using Clock::Clock;

    Instant now() const override { return SystemClock::instance()->now() + Microseconds(m_slept); }
    QDateTime wallTime() const override { return SystemClock::instance()->wallTime().addMSecs(m_slept / 1'000); }

    void sleep(Microseconds duration) { m_slept += duration.count(); }

private:
    std::atomic<qint64> m_slept = 0;
};

} // namespace Pollux::Test
