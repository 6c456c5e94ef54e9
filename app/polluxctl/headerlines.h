// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "polluxctl/refusal.h"

#include <QByteArray>
#include <QList>
#include <QPair>

namespace Pollux::Ctl {

using Headers = QList<QPair<QByteArray, QByteArray>>;

//! `Name: value` lines; empty lines and those that begin with "#" count for nothing. The error names the line, never
//! its value: it may be a secret.
Result<Headers, QString> parseHeaderLines(const QByteArray &text);

//! The headers in a file, or ExitCode::NoInput.
Result<Headers, Refusal> headersFromFile(const QString &path);

} // namespace Pollux::Ctl
