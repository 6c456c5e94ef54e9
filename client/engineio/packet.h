// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMetaType>

namespace Pollux::EngineIo {

//! Packet types of Engine.IO 3 and 4; the value is the digit on the wire (engine.io-protocol, "Packet types").
enum class PacketType : quint8 { Open = 0, Close = 1, Ping = 2, Pong = 3, Message = 4, Upgrade = 5, Noop = 6 };

//! One Engine.IO packet. Only a Message can be binary.
struct Packet
{
    PacketType type = PacketType::Noop;
    QByteArray data; //!< UTF-8 text without the type digit, or the raw bytes of a binary message
    bool binary = false;

    bool operator==(const Packet &) const = default;
};

} // namespace Pollux::EngineIo

Q_DECLARE_METATYPE(Pollux::EngineIo::Packet)
