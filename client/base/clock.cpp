// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/clock.h"

#include <ctime>

namespace Pollux {

Instant SystemClock::now() const
{
#ifdef CLOCK_BOOTTIME
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0) {
        const auto sinceBoot = std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
        return Instant(std::chrono::duration_cast<Microseconds>(sinceBoot));
    }
#endif
    return Instant(std::chrono::duration_cast<Microseconds>(
        std::chrono::steady_clock::now().time_since_epoch()));
}

QDateTime SystemClock::wallTime() const
{
    return QDateTime::currentDateTimeUtc();
}

SystemClock *SystemClock::instance()
{
    static SystemClock clock;
    return &clock;
}

} // namespace Pollux
