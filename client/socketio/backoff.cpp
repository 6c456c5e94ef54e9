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

Milliseconds Backoff::delay(int attempt, double unit) const
{
    const double cap = double(std::max<qint64>(maximum.count(), 1));
    const double growth = std::pow(std::max(factor, 1.0), std::clamp(attempt, 0, largestExponent));
    const double ceiling = std::min(cap, double(std::max<qint64>(minimum.count(), 1)) * growth);
    const double shortened = ceiling * (1.0 - std::clamp(jitter, 0.0, 0.9) * std::clamp(unit, 0.0, 1.0));
    return Milliseconds(std::max<qint64>(1, std::llround(shortened)));
}

} // namespace Pollux::SocketIo
