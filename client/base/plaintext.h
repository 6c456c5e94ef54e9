// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/export.h"

#include <QString>

namespace Pollux {

//! Text from the network as one harmless line: control characters (C0, C1, line and paragraph separators)
//! become spaces, bidi controls and other invisible formatting are dropped, lone surrogates become U+FFFD, runs of
//! blanks shrink to one, and what is longer than `limit` UTF-16 units ends in "…". A terminal, a label or a
//! log line can then show it as it is.
POLLUX_BASE_EXPORT QString plainLine(QStringView text, qsizetype limit = 500);

} // namespace Pollux
