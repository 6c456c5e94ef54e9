// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "polluxctl/refusal.h"

namespace Pollux::Ctl {

//! "polluxctl: text" on standard error, as one plain line.
void printMessage(const QString &text);

//! Says why and returns the exit code.
ExitCode refuse(const Refusal &refusal);

} // namespace Pollux::Ctl
