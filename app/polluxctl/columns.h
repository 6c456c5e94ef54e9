// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pollux::Ctl {

// Widths on a terminal, in columns. libc's wcwidth() depends on the locale, so it will not do.

//! Wide characters (CJK, emoji) count 2, combining marks and joiners 0 (Unicode Standard Annex #11).
int columnsOf(QStringView text);

//! Cut to at most `columns` ("…" where something is missing); no half of a wide character.
QString cutToColumns(const QString &text, int columns);

//! The same, and filled up with blanks.
QString padToColumns(const QString &text, int columns);

} // namespace Pollux::Ctl
