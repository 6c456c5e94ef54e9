// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "polluxctl/exitcode.h"

#include <QStringList>

namespace Pollux::Ctl {

//! polluxctl: `arguments` without the program's name. Needs a QCoreApplication.
ExitCode runProgram(const QStringList &arguments);

} // namespace Pollux::Ctl
