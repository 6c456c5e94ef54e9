// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "link/healthreading.h"

#include <algorithm>

namespace Pollux {

//! When a health address is asked next. Spread by a tenth both ways, so that many watchers do not ask together. Pure.
struct HealthPace
{
    static constexpr Milliseconds interval{60'000};
    static constexpr Milliseconds whileStarting{15'000};
    static constexpr Milliseconds longest{600'000};
    static constexpr Milliseconds soon{2'000}; //!< after a change of the link

    //! After an answer. Who cannot be reached is asked ever less often, once that has been told. `random`: 0–1.
    static Milliseconds after(const ServerHealth &health, double random)
    {
        Milliseconds wait = health.reading.state == HealthState::Starting ? whileStarting : interval;
        if (health.reading.state == HealthState::Unreachable) {
            for (int more = failuresOfAnAlarm; more <= health.failures && wait < longest; ++more)
                wait *= 2;
        }
        return spread(std::min(wait, longest), random);
    }

    static Milliseconds spread(Milliseconds wait, double random)
    {
        return Milliseconds(qint64(double(wait.count()) * (0.9 + 0.2 * random)));
    }
};

} // namespace Pollux
