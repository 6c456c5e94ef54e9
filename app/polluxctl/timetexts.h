// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QDateTime>

namespace Pollux::Ctl {

//! By the clock on the wall: "2026-11-20 14:02:03".
QString momentLine(const QDateTime &time);
//! "12.0 s", "4 min 10 s", "3 h 5 min", "2 d 4 h".
QString spanText(Milliseconds time);

} // namespace Pollux::Ctl
