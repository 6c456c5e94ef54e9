// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Pollux::SocketIo {

// What MessagePack has and JSON lacks, as JSON.stringify() would put it. Pure.

//! NaN and the infinities become null.
QByteArray jsonNumber(double value);

//! The text in quotes; what is not UTF-8 in it becomes U+FFFD.
QByteArray jsonText(QByteArrayView utf8);

//! The first byte is the type. A date (-1 as in the MessagePack specification, 0 with 8 bytes as notepack.io writes it)
//! becomes its ISO 8601 text in quotes; empty: notepack's "undefined", or a type that nobody here knows.
QByteArray jsonOfExtension(QByteArrayView extension);

} // namespace Pollux::SocketIo
