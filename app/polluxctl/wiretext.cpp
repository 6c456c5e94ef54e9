// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/wiretext.h"

#include "base/plaintext.h"
#include "base/redact.h"
#include "polluxctl/jsontext.h"
#include "socketio/arguments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestData = 2'000;

QByteArray redactedMarkOf(QByteArrayView data)
{
    return QByteArray(redactedMark.data(), redactedMark.size()) + ' ' + QByteArray::number(data.size()) + " bytes";
}

} // namespace

QByteArray shownArguments(const SocketIo::Event &event)
{
    // Read and written anew: what the decoder mends, redactJson() would not understand.
    QJsonArray arguments = SocketIo::fromWire(event.json, {}).toJsonArray();
    arguments.removeFirst();
    return harmlessJson(redactJson(QJsonDocument(arguments).toJson(QJsonDocument::Compact)));
}

QLatin1StringView packetTypeName(EngineIo::PacketType type)
{
    switch (type) {
    case EngineIo::PacketType::Open:
        return "open"_L1;
    case EngineIo::PacketType::Close:
        return "close"_L1;
    case EngineIo::PacketType::Ping:
        return "ping"_L1;
    case EngineIo::PacketType::Pong:
        return "pong"_L1;
    case EngineIo::PacketType::Message:
        return "message"_L1;
    case EngineIo::PacketType::Upgrade:
        return "upgrade"_L1;
    case EngineIo::PacketType::Noop:
        return "noop"_L1;
    }
    return {};
}

QString shownData(const EngineIo::Packet &packet, bool outgoing)
{
    // Socket.IO: type, attachments "-", namespace ",", id, then JSON. Engine.IO: JSON, "probe", or nothing.
    static const QRegularExpression head(u"\\A(?:probe|\\d?(?:\\d+-)?(?:/[^,?]*,?)?\\d*)"_s);
    const QString text = QString::fromUtf8(packet.data);
    const QString prefix = head.match(text).captured();
    const QByteArray rest = text.sliced(prefix.size()).toUtf8();
    if (rest.isEmpty())
        return plainLine(prefix, longestData);
    const bool isJson = rest.startsWith('{') || rest.startsWith('[');
    const bool isAuth = outgoing && packet.type == EngineIo::PacketType::Message && prefix.startsWith(u'0');
    const QByteArray shown = isJson && !isAuth ? harmlessJson(redactJson(rest)) : redactedMarkOf(rest);
    return plainLine(prefix + QString::fromUtf8(shown), longestData);
}

} // namespace Pollux::Ctl
