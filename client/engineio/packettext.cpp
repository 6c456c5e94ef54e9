// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/packettext.h"

#include "base/redact.h"

#include <QRegularExpression>

#include <algorithm>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestJson = 128 * 1024;
constexpr qsizetype longestHead = 1024;

} // namespace

QLatin1StringView packetTypeName(PacketType type)
{
    switch (type) {
    case PacketType::Open:
        return "open"_L1;
    case PacketType::Close:
        return "close"_L1;
    case PacketType::Ping:
        return "ping"_L1;
    case PacketType::Pong:
        return "pong"_L1;
    case PacketType::Message:
        return "message"_L1;
    case PacketType::Upgrade:
        return "upgrade"_L1;
    case PacketType::Noop:
        return "noop"_L1;
    }
    return {};
}

PacketText redactedText(const Packet &packet, bool outgoing)
{
    if (packet.binary)
        return {{}, {}, packet.data.size()};
    // Socket.IO: type, attachments "-", namespace ",", id, then JSON. Engine.IO: JSON, "probe", or nothing.
    static const QRegularExpression head(u"\\A(?:probe|\\d?(?:\\d+-)?(?:/[^,?]*,?)?\\d*)"_s);
    PacketText text;
    text.head = head.match(QString::fromUtf8(packet.data.first(std::min(packet.data.size(), longestHead)))).captured();
    const QByteArray rest = packet.data.sliced(std::min(text.head.toUtf8().size(), packet.data.size()));
    const bool isJson = rest.startsWith('{') || rest.startsWith('[');
    const bool isAuth = outgoing && packet.type == PacketType::Message && text.head.startsWith(u'0');
    if (isJson && !isAuth && rest.size() <= longestJson)
        text.json = redactJson(rest);
    else
        text.hidden = rest.size();
    return text;
}

} // namespace Pollux::EngineIo
