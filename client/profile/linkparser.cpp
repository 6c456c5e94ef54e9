// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/linkparser.h"

#include "profile/mappingparser.h"
#include "profile/messagingparser.h"

#include <QRegularExpression>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

std::optional<LinkKind> parseKind(ObjectReader &reader)
{
    return reader.choice<LinkKind>("kind"_L1, {{"socket.io"_L1, LinkKind::SocketIo},
                                               {"websocket"_L1, LinkKind::WebSocket},
                                               {"phoenix"_L1, LinkKind::Phoenix},
                                               {"rest"_L1, LinkKind::Rest}});
}

QString usualPath(LinkKind kind)
{
    switch (kind) {
    case LinkKind::SocketIo:
        return u"/socket.io/"_s;
    case LinkKind::WebSocket:
        return u"/ws"_s;
    case LinkKind::Phoenix:
        return u"/realtime/v1/websocket"_s;
    case LinkKind::Rest:
        break;
    }
    return {};
}

QUrl parseUrl(ObjectReader &reader, QLatin1StringView name)
{
    static const QRegularExpression pattern(u"^(https?|wss?)://[^/?#@\\s]+([/?#]\\S*)?\\z"_s);
    const auto text = reader.text(name);
    if (!text)
        return {};
    const QUrl url(*text, QUrl::StrictMode);
    if (pattern.match(*text).hasMatch() && url.isValid())
        return url;
    reader.refuse(name, u"an http, https, ws or wss URL without user and password"_s);
    return {};
}

QStringList parseTransports(ObjectReader &reader)
{
    const QStringList transports = reader.texts("transports"_L1);
    for (const QString &transport : transports) {
        if (transport != "polling"_L1 && transport != "websocket"_L1)
            reader.refuse("transports"_L1, ObjectReader::oneOf({u"polling"_s, u"websocket"_s}));
    }
    return transports.isEmpty() ? Link().transports : transports;
}

Reconnection parseReconnection(const QJsonValue &value, const QString &pointer, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    Reconnection reconnection;
    reconnection.min = reader.wait("minMs"_L1).value_or(reconnection.min);
    reconnection.max = reader.wait("maxMs"_L1).value_or(reconnection.max);
    reconnection.factor = reader.number("factor"_L1, 1, 10).value_or(reconnection.factor);
    reconnection.jitter = reader.number("jitter"_L1, 0, 1).value_or(reconnection.jitter);
    if (reconnection.max < reconnection.min)
        reader.refuse("maxMs"_L1, u"at least minMs, %1"_s.arg(reconnection.min.count()));
    reader.finish();
    return reconnection;
}

// True if the member is there and this kind of link has a use for it. A kind that is not known contradicts nothing.
bool mayRead(ObjectReader &reader, QLatin1StringView name, std::optional<LinkKind> kind,
             std::initializer_list<LinkKind> kinds, const QString &kindNames)
{
    if (!reader.has(name))
        return false;
    if (!kind || std::find(kinds.begin(), kinds.end(), *kind) != kinds.end())
        return true;
    reader.value(name);
    reader.refuse(name, u"nothing here, unless the link's kind is %1"_s.arg(kindNames));
    return false;
}

void parseMessaging(ObjectReader &reader, std::optional<LinkKind> kind, Link &link)
{
    using enum LinkKind;
    const auto pointer = [&reader](QLatin1StringView name) { return reader.pointerTo(name); };
    if (mayRead(reader, "hello"_L1, kind, {WebSocket}, u"websocket"_s))
        link.hello = parseHello(reader.value("hello"_L1), pointer("hello"_L1), reader.flaws());
    if (mayRead(reader, "messages"_L1, kind, {WebSocket}, u"websocket"_s))
        link.messages = parseMessageFormat(reader.value("messages"_L1), pointer("messages"_L1), reader.flaws());
    if (mayRead(reader, "heartbeat"_L1, kind, {WebSocket, Phoenix}, u"websocket or phoenix"_s)) {
        const bool inOwnWords = kind == Phoenix;
        link.heartbeat =
            parseHeartbeat(reader.value("heartbeat"_L1), pointer("heartbeat"_L1), inOwnWords, reader.flaws());
    }
    if (mayRead(reader, "channels"_L1, kind, {Phoenix}, u"phoenix"_s)) {
        for (const QJsonValue &channel : reader.array("channels"_L1)) {
            const QString item = itemPointer(pointer("channels"_L1), link.channels.size());
            link.channels.append(parseChannel(channel, item, reader.flaws()));
        }
    }
}

} // namespace

Link parseLink(const QJsonValue &value, const QString &pointer, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    Link link;
    const std::optional<LinkKind> kind = reader.has("kind"_L1) ? parseKind(reader) : link.kind;
    link.kind = kind.value_or(link.kind);
    link.url = parseUrl(reader, "url"_L1);
    link.proxyBase = parseUrl(reader, "proxyBase"_L1);
    link.path = reader.path("path"_L1).value_or(usualPath(link.kind));
    link.nsp = reader.path("namespace"_L1).value_or(link.nsp);
    link.transports = parseTransports(reader);
    link.origin = reader.text("origin"_L1).value_or(QString());
    if (reader.has("reconnection"_L1))
        link.reconnection =
            parseReconnection(reader.value("reconnection"_L1), reader.pointerTo("reconnection"_L1), flaws);
    link.connectTimeout = reader.wait("connectTimeoutMs"_L1).value_or(link.connectTimeout);
    parseMessaging(reader, kind, link);
    if (reader.has("polling"_L1))
        link.polling = parsePolling(reader.value("polling"_L1), reader.pointerTo("polling"_L1), flaws);
    else if (link.kind == LinkKind::Rest)
        link.polling.emplace();
    reader.finish();
    return link;
}

} // namespace Pollux
