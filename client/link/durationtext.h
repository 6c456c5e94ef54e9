// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <QString>

namespace Pollux {

//! "4.0 s", and from ten seconds on "300 s": for one line of evidence, English.
inline QString secondsText(Milliseconds time)
{
    return QStringLiteral("%1 s").arg(double(time.count()) / 1000, 0, 'f', time < Milliseconds(10'000) ? 1 : 0);
}

} // namespace Pollux
