// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace Pollux {

//! Calls `use` once it is known whether the person has told the desktop not to disturb him: the notification service's
//! property Inhibited, or dunst's `paused`. It is asked each time, so that the answer is of now; who does not answer, or
//! knows of no such thing, does not mind (a second at most). Never from within this call, and not when `context` is gone.
void askDoNotDisturb(QObject *context, const std::function<void(bool)> &use);

} // namespace Pollux
