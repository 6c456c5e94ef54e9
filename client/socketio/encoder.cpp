// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/encoder.h"

namespace Pollux::SocketIo {

QByteArray encode(const Packet &packet)
{
    QByteArray text;
    text.reserve(packet.payload.size() + packet.nsp.size() + 24);
    text += char('0' + int(packet.type));
    if (packet.type == PacketType::BinaryEvent || packet.type == PacketType::BinaryAck) {
        text += QByteArray::number(packet.attachments.size());
        text += '-';
    }
    if (packet.nsp != "/") {
        text += packet.nsp;
        text += ',';
    }
    if (packet.id)
        text += QByteArray::number(*packet.id);
    text += packet.payload;
    return text;
}

} // namespace Pollux::SocketIo
