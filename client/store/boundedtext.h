// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Pollux::Store {

//! A server's text as it may lie in a file: one plain line without secrets (see redactText()), at most so long. Pure.
QString boundedLine(const QString &text, qsizetype limit);
//! The same for text of several lines: each is a plain one, and what is longer than `limit` ends in "…".
QString boundedText(const QString &text, qsizetype limit);

} // namespace Pollux::Store
