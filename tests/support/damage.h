// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace Pollux::Test {

//! What a broken link or a hostile server makes of `bytes`: cut off before each byte, and each byte flipped (one
//! bit, the high bit, the letter's case, all bits) or left out. `bytes` itself is not among them.
QList<QByteArray> damaged(const QByteArray &bytes);

} // namespace Pollux::Test
