// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/export.h"

namespace Pollux {

//! Where jitter comes from; tests give their own. Thread of the owner.
class POLLUX_BASE_EXPORT Random
{
public:
    virtual ~Random() = default;
    //! Uniform in [0, 1).
    virtual double unit() = 0;
};

//! QRandomGenerator's thread-safe global generator, seeded by the system.
class POLLUX_BASE_EXPORT SystemRandom final : public Random
{
public:
    double unit() override;
    static SystemRandom *instance();
};

} // namespace Pollux
