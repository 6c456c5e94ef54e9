// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Pollux::Ctl {

// JSON that may be printed on a terminal: control and formatting characters (ESC, C1, bidi, separators) are written as
// \uXXXX, which a parser reads back as they were. Joiners stay, emoji need them. A lone surrogate becomes U+FFFD.

//! A JSON string, with its quotes.
QByteArray jsonString(QStringView text);

//! Valid JSON text, with what could do harm escaped inside its strings.
QByteArray harmlessJson(const QByteArray &json);

} // namespace Pollux::Ctl
