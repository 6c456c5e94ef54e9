// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/jsonparser.h"

#include "socketio/encoder.h"

namespace Pollux::SocketIo {

WireMessages JsonParser::encode(const Packet &packet)
{
    return {SocketIo::encode(packet), false, packet.attachments};
}

Decoder::Outcome JsonParser::add(const QByteArray &data, bool isBinary)
{
    return isBinary ? m_decoder.addBinary(data) : m_decoder.addText(data);
}

void JsonParser::reset(Revision revision)
{
    m_decoder.reset(revision);
}

} // namespace Pollux::SocketIo
