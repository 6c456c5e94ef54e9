// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/parseerror.h"
#include "base/result.h"
#include "engineio/export.h"
#include "engineio/packet.h"

#include <QList>
#include <QQueue>

namespace Pollux::EngineIo {

// Engine.IO 4, "Packet encoding". A text packet is its type digit and its data; a binary message is the bare
// bytes of a WebSocket frame, or `b` and base64 in a polling payload; a polling payload is packets joined
// by 0x1e. All functions are pure.

//! Between the packets of a polling payload.
inline constexpr char recordSeparator = '\x1e';

//! More packets than this in one payload are refused.
inline constexpr qsizetype maxPacketsPerPayload = 100'000;

//! A text packet as a WebSocket text frame. Not for binary messages: send their data as they are.
POLLUX_ENGINEIO_EXPORT QByteArray encodeText(const Packet &packet);

//! A packet as it stands in a polling payload; binary data in base64.
POLLUX_ENGINEIO_EXPORT QByteArray encodeForPolling(const Packet &packet);

//! A WebSocket text frame.
POLLUX_ENGINEIO_EXPORT Result<Packet, ParseError> decodeText(QByteArrayView frame);

//! The body of a polling response or request: at least one packet. Offsets count from the body's start.
POLLUX_ENGINEIO_EXPORT Result<QList<Packet>, ParseError> decodePayload(QByteArrayView body);

//! What one POST may carry.
struct PayloadLimits
{
    qsizetype bytes = 0; //!< maxPayload of the handshake, in UTF-8 bytes; 0: no limit known
    int packets = 16;    //!< python-engineio refuses more than 16 packets a POST
};

//! Takes packets from the front of `queue` for one POST body, as many as the limits allow, and at least one:
//! a packet that is too large by itself has been refused before it was queued. `protocol`: 3 or 4, for the framing.
POLLUX_ENGINEIO_EXPORT QByteArray takePayload(QQueue<Packet> &queue, const PayloadLimits &limits, int protocol = 4);

} // namespace Pollux::EngineIo
