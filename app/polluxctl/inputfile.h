// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "polluxctl/refusal.h"

#include <QByteArray>

namespace Pollux::Ctl {

//! A file of settings (a secret, headers, a certificate), at most 1 MiB; "-" is standard input, up to its end.
//! Refused with ExitCode::NoInput; the message begins with `option`.
Result<QByteArray, Refusal> readInputFile(const QString &option, const QString &path);

} // namespace Pollux::Ctl
