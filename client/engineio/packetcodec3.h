// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/parseerror.h"
#include "base/result.h"
#include "engineio/export.h"
#include "engineio/packet.h"

#include <QList>

// Engine.IO 3, as servers of Socket.IO 2 speak it (engine.io-protocol, revision 3, "Encoding"). Packet types are those of
// Engine.IO 4. A text packet is its type digit and its data; a binary message is the byte 0x04 and the data in a WebSocket
// frame, and `b4` and base64 where only text may stand. A polling payload is `<length>:<packet>` after one another, the
// length in UTF-16 units; or, as application/octet-stream, one byte (0: text, 1: binary), the digits of the length in
// bytes as values 0 to 9, the byte 255, and the packet. All functions are pure. Offsets count from the start of what was
// given. At most maxPacketsPerPayload packets (packetcodec.h).
namespace Pollux::EngineIo::V3 {

//! True when this is how a session of Engine.IO 3 begins ("97:0{…" or its octet form), which no other answer looks like.
POLLUX_ENGINEIO_EXPORT bool startsSession(QByteArrayView body);

//! How long a UTF-8 text is in UTF-16 units, as JavaScript counts. What is not UTF-8 gets some number, never a crash.
POLLUX_ENGINEIO_EXPORT qsizetype utf16Length(QByteArrayView utf8);

//! One packet as it stands in a polling payload, with its length: "6:4hello", "6:b4AQID".
POLLUX_ENGINEIO_EXPORT QByteArray encodeRecord(const Packet &packet);

//! The payload of a WebSocket binary frame for a binary message: 0x04 and the data.
POLLUX_ENGINEIO_EXPORT QByteArray encodeBinaryFrame(const QByteArray &data);

//! A WebSocket text frame: a text packet, or `b4` and base64.
POLLUX_ENGINEIO_EXPORT Result<Packet, ParseError> decodeText(QByteArrayView frame);

//! A WebSocket binary frame. Error: it is empty, or does not begin with 0x04.
POLLUX_ENGINEIO_EXPORT Result<Packet, ParseError> decodeBinaryFrame(QByteArrayView frame);

//! The body of a polling answer. `0:` is a payload without a packet, so the list may be empty; an empty body is an error.
POLLUX_ENGINEIO_EXPORT Result<QList<Packet>, ParseError> decodePayload(QByteArrayView body);

//! The same of a body that came as application/octet-stream.
POLLUX_ENGINEIO_EXPORT Result<QList<Packet>, ParseError> decodeOctets(QByteArrayView body);

} // namespace Pollux::EngineIo::V3
