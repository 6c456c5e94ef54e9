// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Pollux::Store {

//! The pattern that finds `text` anywhere, for "LIKE ? ESCAPE '\\'": %, _ and \ in it are what they are. SQLite takes A–Z
//! and a–z for the same, and no other letters. Pure.
QString likePattern(QStringView text);

} // namespace Pollux::Store
