// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/probe/connectpacket.h"

#include "feed/connectionplan.h"
#include "socketio/encoder.h"

#include <QCborMap>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

std::optional<EngineIo::Packet> connectPacket(const CheckContext &context, int protocol)
{
    QString nsp = namespaceOf(context.profile, context.settings);
    if (!nsp.startsWith(u'/'))
        nsp.prepend(u'/');
    if (protocol == 3 && nsp == "/"_L1)
        return std::nullopt;
    SocketIo::Packet packet;
    packet.type = SocketIo::PacketType::Connect;
    packet.nsp = nsp.toUtf8();
    const QCborMap auth = authPayload(context.profile, context.settings);
    if (protocol != 3 && !auth.isEmpty())
        packet.payload = QJsonDocument(auth.toJsonObject()).toJson(QJsonDocument::Compact);
    return EngineIo::Packet{EngineIo::PacketType::Message, SocketIo::encode(packet), false};
}

} // namespace Pollux::Diagnosis
