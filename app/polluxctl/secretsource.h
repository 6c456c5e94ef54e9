// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "polluxctl/refusal.h"

namespace Pollux::Ctl {

//! The secret in a file: its first line, without blanks around it. "-" is standard input. What cannot stand in a header
//! (nothing at all, control characters) is refused. No message ever holds a part of it.
//! `option` is what asked for it ("auth-file").
Result<QString, Refusal> secretFromFile(const QString &option, const QString &path);

//! The same from an environment variable.
Result<QString, Refusal> secretFromEnvironment(const QString &option, const QString &name);

} // namespace Pollux::Ctl
