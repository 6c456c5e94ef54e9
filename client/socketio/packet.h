// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QMetaType>

#include <optional>

namespace Pollux::SocketIo {

//! Socket.IO 5 packet types; the value is the digit on the wire (socket.io-protocol, "Packet types").
enum class PacketType : quint8 {
    Connect = 0,
    Disconnect = 1,
    Event = 2,
    Ack = 3,
    ConnectError = 4,
    BinaryEvent = 5,
    BinaryAck = 6,
};

//! One Socket.IO packet. The payload stays JSON text as it came: whoever wants arguments parses it (event.h),
//! and the hot path reads it in place.
struct Packet
{
    PacketType type = PacketType::Event;
    QByteArray nsp = "/";       //!< namespace, begins with '/'
    std::optional<quint64> id;  //!< acknowledgement id
    QByteArray payload;         //!< JSON text; empty where the packet has none
    QByteArrayList attachments; //!< of BinaryEvent and BinaryAck, in the order of their placeholders' "num"

    bool operator==(const Packet &) const = default;
};

} // namespace Pollux::SocketIo

Q_DECLARE_METATYPE(Pollux::SocketIo::Packet)
