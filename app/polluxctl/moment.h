// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace Pollux::Ctl {

//! A moment as people write it: ISO 8601 ("2026-11-20T14:00:00Z", "2026-11-20 14:00", "2026-11-20": local time where it does
//! not say), or how long ago ("90s", "30m", "2h", "3d", "1w"). In UTC; nothing where it is neither. Pure.
std::optional<QDateTime> parseMoment(const QString &text, const QDateTime &now);

} // namespace Pollux::Ctl
