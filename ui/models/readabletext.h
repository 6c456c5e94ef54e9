// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pollux::Ui {

// What a job carries as text, made fit to be read. For plain text widgets; nothing of it is ever markup.

//! Several lines from the network: line ends and tabs stay, other control characters and invisible formatting go, and
//! what is longer than `limit` UTF-16 units ends in "…".
QString plainBlock(QStringView text, qsizetype limit = 256 * 1024);

//! JSON with a member a line, in its own order and with its own numbers; anything else as it is. Through plainBlock().
QString readableText(const QString &text);
//! The same with the values of secret members replaced (see redactJson()). What only begins like JSON (it may have been
//! cut off) is not shown at all; other text is.
QString readableWithoutSecrets(const QString &text);

} // namespace Pollux::Ui
