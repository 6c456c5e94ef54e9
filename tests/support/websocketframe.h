// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace Pollux::Test {

//! One WebSocket frame (RFC 6455 §5.2), also one that must not be.
struct WebSocketFrame
{
    enum class Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

    Opcode opcode = Opcode::Text;
    QByteArray payload;
    bool final = true;
    bool masked = false; //!< clients must, servers must not
    quint8 reserved = 0; //!< the three reserved bits, 0 to 7

    bool operator==(const WebSocketFrame &) const = default;
};

//! The frame's bytes. The mask, where there is one, is always the same.
QByteArray encodeFrame(const WebSocketFrame &frame);

//! A close frame with its status code and reason (RFC 6455 §5.5.1).
WebSocketFrame closeFrame(quint16 code, const QByteArray &reason = {});

//! Takes a whole frame from the front of `buffer`, unmasked; nothing while it is not all there.
std::optional<WebSocketFrame> takeFrame(QByteArray &buffer);

//! Sec-WebSocket-Accept for a Sec-WebSocket-Key (RFC 6455 §4.2.2).
QByteArray webSocketAccept(const QByteArray &key);

} // namespace Pollux::Test
