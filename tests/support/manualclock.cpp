// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/manualclock.h"

namespace Pollux::Test {

void ManualClock::advance(Microseconds duration)
{
    Q_ASSERT(duration >= Microseconds::zero());
    m_now += duration;
    m_wallTime = m_wallTime.addMSecs(toMilliseconds(duration).count());
    Q_EMIT jumped();
}

} // namespace Pollux::Test
