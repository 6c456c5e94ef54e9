// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "plainscenario.h"

#include "support/waituntil.h"

#include <QJsonObject>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Opcode = WebSocketFrame::Opcode;

namespace {

EventRule jobRule()
{
    EventRule rule;
    rule.events = {u"job"_s};
    rule.job.emplace();
    rule.job->id = {u"/0/id"_s};
    rule.job->queue = {u"q"_s};
    rule.job->state.from = {u"/0/state"_s};
    return rule;
}

QString inWords(const LinkStateChange &change)
{
    QString text = linkStateName(change.state);
    if (change.attempt)
        text += u' ' + QString::number(*change.attempt);
    if (!change.transport.isEmpty())
        text += u' ' + change.transport;
    if (!change.reason.isEmpty())
        text += u' ' + change.reason;
    if (change.cause)
        text += u": "_s + layerName(change.cause->layer) + u' ' + change.cause->code;
    return text;
}

} // namespace

Profile plainProfile()
{
    Profile profile;
    profile.link.kind = LinkKind::WebSocket;
    profile.link.path = u"/ws"_s;
    profile.link.reconnection = {1s, 30s, 2, 0.5};
    profile.events = {jobRule()};
    return profile;
}

QJsonValue typed(const QString &name)
{
    return QJsonObject{{u"type"_s, name}};
}

PlainScenario::PlainScenario(const Profile &profile, const QString &secret)
{
    ConnectionSettings settings;
    settings.url = server.url();
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    settings.secret = secret;
    feed = std::make_unique<WebSocketFeed>(profile, settings, &clock, &random);
    const auto listen = [this](auto signal, auto slot) { QObject::connect(feed.get(), signal, feed.get(), slot); };
    listen(&JobFeed::linkChanged, [this](const LinkStateChange &change) { told += inWords(change); });
    listen(&JobFeed::problemFound, [this](const QString &text) { problems += text; });
    listen(&JobFeed::eventReceived, [this](const QByteArray &event) { events += event; });
    listen(&JobFeed::stopped, [this] { ++stopped; });
    listen(&JobFeed::changesReceived, [this](const QList<Change> &changes) {
        for (const Change &change : changes)
            jobs += std::get<JobChange>(change).key.id;
    });
    server.on(RequestKind::WebSocket, [this](const Exchange &exchange) { accept(exchange); });
}

void PlainScenario::accept(const Exchange &exchange)
{
    peer = exchange.acceptWebSocket();
    QObject::connect(peer, &FakeConnection::frameReceived, peer, [this, from = peer.data()](const WebSocketFrame &frame) {
        if (frame.opcode == Opcode::Text)
            seen += frame.payload;
        if (frame.opcode == Opcode::Ping)
            from->sendFrame({Opcode::Pong, frame.payload});
        if (frame.opcode == Opcode::Close)
            closes += frame.payload;
    });
    if (onAccept)
        onAccept();
}

bool PlainScenario::open()
{
    feed->start();
    if (!waitUntil([this] { return !peer.isNull(); }))
        return false;
    say(R"({"type":"welcome"})");
    return reach(u"connected websocket"_s);
}

bool PlainScenario::reach(const QString &state)
{
    return waitUntil([&] { return !told.isEmpty() && told.last().startsWith(state); });
}

bool PlainScenario::sees(const QByteArrayList &texts)
{
    return waitUntil([&] { return seen.size() >= texts.size(); }) && seen == texts;
}

} // namespace Pollux::Test
