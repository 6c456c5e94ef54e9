// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/backoff.h"

#include <algorithm>
#include <cmath>

namespace Pollux::SocketIo {

namespace {

// factor^60 is beyond any cap; the exponent must not grow until the power is infinite.
constexpr int largestExponent = 60;

} // namespace

Milliseconds Backoff::ceiling(int attempt) const
{
    const double cap = double(std::max<qint64>(maximum.count(), 1));
    const double growth = std::pow(std::max(factor, 1.0), std::clamp(attempt, 0, largestExponent));
    return Milliseconds(std::llround(std::min(cap, double(std::max<qint64>(minimum.count(), 1)) * growth)));
}

Milliseconds Backoff::delay(int attempt, double unit) const
{
    const double shortening = std::clamp(jitter, 0.0, 0.9) * std::clamp(unit, 0.0, 1.0);
    return Milliseconds(std::max<qint64>(1, std::llround(double(ceiling(attempt).count()) * (1.0 - shortening))));
}

Milliseconds Backoff::delayAfter(Milliseconds asked, int attempt, double unit) const
{
    const Milliseconds widest = std::max({minimum, maximum, Milliseconds(1)});
    const Milliseconds spread = std::clamp(asked, std::clamp(minimum, Milliseconds(1), widest), widest);
    const Milliseconds shift(std::llround(double(spread.count()) * std::clamp(unit, 0.0, 1.0)));
    return std::max(delay(attempt, unit), asked + shift);
}

} // namespace Pollux::SocketIo
