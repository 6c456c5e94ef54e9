// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/fakeengine.h"

#include "engineio/packetcodec.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using EngineIo::PacketType;

namespace {

const HttpReply unknownTransport = HttpReply::json(400, "Bad Request", R"({"code":0,"message":"Transport unknown"})");
const HttpReply unknownSession = HttpReply::json(400, "Bad Request", R"({"code":1,"message":"Session ID unknown"})");
const HttpReply unsupportedVersion =
    HttpReply::json(400, "Bad Request", R"({"code":5,"message":"Unsupported protocol version"})");

} // namespace

FakeEngine::FakeEngine(QObject *parent) : QObject(parent)
{
    m_server.setDefault([this](const Exchange &exchange) { onRequest(exchange); });
}

QString FakeEngine::transport() const
{
    return m_session && m_session->isOpen() ? m_session->transport() : QString();
}

QString FakeEngine::sid() const
{
    return m_session ? m_session->sid() : QString();
}

QByteArrayList FakeEngine::messages(const QString &transport) const
{
    QByteArrayList found;
    for (const SeenPacket &seen : m_packets) {
        if (seen.packet.type == PacketType::Message && (transport.isEmpty() || seen.transport == transport))
            found += seen.packet.data;
    }
    return found;
}

void FakeEngine::send(const EngineIo::Packet &packet)
{
    if (m_session)
        m_session->send(packet);
}

void FakeEngine::sendMessage(const QByteArray &data)
{
    send(EngineIo::Packet{PacketType::Message, data, false});
}

void FakeEngine::sendBinary(const QByteArray &data)
{
    send(EngineIo::Packet{PacketType::Message, data, true});
}

void FakeEngine::send(const SocketIo::Packet &packet)
{
    const SocketIo::WireMessages wire = m_parser->encode(packet);
    send(EngineIo::Packet{PacketType::Message, wire.first, wire.isBinary});
    for (const QByteArray &attachment : wire.attachments)
        sendBinary(attachment);
}

void FakeEngine::emitEvent(const QByteArray &payload, const QByteArray &nsp)
{
    send(SocketIo::Packet{SocketIo::PacketType::Event, nsp, {}, payload, {}});
}

void FakeEngine::ping()
{
    send(EngineIo::Packet{PacketType::Ping, {}, false});
}

void FakeEngine::disconnectNamespace(const QByteArray &nsp)
{
    send(SocketIo::Packet{SocketIo::PacketType::Disconnect, nsp, {}, {}, {}});
}

void FakeEngine::closeSession()
{
    send(EngineIo::Packet{PacketType::Close, {}, false});
    if (m_session)
        m_session->end();
}

void FakeEngine::releasePoll()
{
    if (m_session)
        m_session->releasePoll();
}

void FakeEngine::finishTransport()
{
    if (m_session)
        m_session->finishTransport();
}

void FakeEngine::resetTransport()
{
    if (m_session)
        m_session->resetTransport();
}

void FakeEngine::forgetSessions()
{
    m_known.clear();
}

void FakeEngine::onRequest(const Exchange &exchange)
{
    const HttpRequest &http = exchange.request().http;
    if (!http.path().startsWith("/socket.io/")) {
        exchange.answer({404, "Not Found", {{"Content-Type", "text/html"}}, "Cannot GET " + http.path()});
        return;
    }
    // A Socket.IO 2 server looks at no EIO; but who knows that it is one says so.
    const bool isKnown = !http.query(u"sid"_s).isEmpty();
    if (behaviour.protocol == 3 && isKnown && http.query(u"EIO"_s) != "3"_L1)
        m_server.addViolation(u"EIO=%1 in a session of Engine.IO 3"_s.arg(http.query(u"EIO"_s)));
    if (behaviour.protocol == 4 && http.query(u"EIO"_s) != "4"_L1) {
        exchange.answer(unsupportedVersion);
        return;
    }
    switch (exchange.request().kind) {
    case RequestKind::Handshake:
        onHandshake(exchange);
        return;
    case RequestKind::Poll:
    case RequestKind::Post:
        if (FakeSession *const session = findSession(http.query(u"sid"_s)))
            exchange.request().kind == RequestKind::Poll ? session->onPoll(exchange) : session->onPost(exchange);
        else
            exchange.answer(unknownSession);
        return;
    case RequestKind::WebSocket:
        onWebSocket(exchange);
        return;
    case RequestKind::Other:
        exchange.answer(unknownTransport);
        return;
    }
}

void FakeEngine::onHandshake(const Exchange &exchange)
{
    FakeSession *const session = startSession();
    HttpReply reply = session->openAnswer();
    reply.headers += behaviour.handshakeHeaders;
    exchange.answer(reply);
    if (behaviour.drop == Behaviour::Drop::AfterHandshake)
        session->end();
}

void FakeEngine::onWebSocket(const Exchange &exchange)
{
    const QString sid = exchange.request().http.query(u"sid"_s);
    if (sid.isEmpty()) {
        FakeConnection *const connection = exchange.acceptWebSocket();
        FakeSession *const session = startSession();
        session->startOnWebSocket(connection);
        if (behaviour.drop == Behaviour::Drop::AfterHandshake)
            session->finishTransport();
    } else if (FakeSession *const session = findSession(sid)) {
        session->onProbe(exchange);
    } else {
        exchange.answer(unknownSession);
    }
}

FakeSession *FakeEngine::startSession()
{
    EngineIo::Handshake handshake = behaviour.handshake;
    if (behaviour.protocol == 3)
        handshake.maxPayload = 0;
    handshake.sid = u"session+%1"_s.arg(++m_sessionCount); // the plus has to be encoded in URLs
    m_session = new FakeSession(handshake, &behaviour, this);
    m_known += m_session;
    m_parser = SocketIo::makeParser(behaviour.parser, {});
    connect(m_session, &FakeSession::violated, &m_server, &FakeServer::addViolation);
    connect(m_session, &FakeSession::upgraded, this, &FakeEngine::upgraded);
    connect(m_session, &FakeSession::packetReceived, this,
            [this, session = m_session.data()](const SeenPacket &seen) { onPacket(session, seen); });
    return m_session;
}

FakeSession *FakeEngine::findSession(const QString &sid) const
{
    for (const auto &session : m_known) {
        if (session->sid() == sid && session->isKnown())
            return session;
    }
    return nullptr;
}

void FakeEngine::onPacket(FakeSession *session, const SeenPacket &seen)
{
    m_packets += seen;
    Q_EMIT packetReceived(seen);
    if (seen.packet.type != PacketType::Message || session != m_session)
        return;
    const auto outcome = m_parser->add(seen.packet.data, seen.packet.binary);
    if (!outcome) {
        m_server.addViolation(u"no Socket.IO packet: "_s + outcome.error().message);
        return;
    }
    if (!outcome->has_value())
        return;
    const SocketIo::Packet &packet = **outcome;
    m_received += packet;
    if (packet.type == SocketIo::PacketType::Connect)
        onConnect(packet);
    else if (packet.id && behaviour.acknowledges)
        acknowledge(packet);
}

void FakeEngine::onConnect(const SocketIo::Packet &packet)
{
    using SocketIo::PacketType;
    if (behaviour.connect == Behaviour::Connect::Silent)
        return;
    if (behaviour.connect == Behaviour::Connect::Refuse) {
        send(SocketIo::Packet{PacketType::ConnectError, packet.nsp, {}, behaviour.connectError, {}});
        return;
    }
    if (!behaviour.namespaces.contains(packet.nsp)) {
        send(SocketIo::Packet{PacketType::ConnectError, packet.nsp, {}, R"({"message":"Invalid namespace"})", {}});
        return;
    }
    const QByteArray reply = R"({"sid":"socket-)" + QByteArray::number(++m_socketCount) + R"("})";
    send(SocketIo::Packet{PacketType::Connect, packet.nsp, {}, reply, {}});
    Q_EMIT connected(packet.nsp);
    if (behaviour.drop == Behaviour::Drop::AfterConnect)
        closeSession();
}

// ["name",a,b] is answered by [a,b].
void FakeEngine::acknowledge(const SocketIo::Packet &packet)
{
    using SocketIo::PacketType;
    if (packet.type != PacketType::Event && packet.type != PacketType::BinaryEvent)
        return;
    SocketIo::Packet answer = packet;
    answer.type = packet.type == PacketType::Event ? PacketType::Ack : PacketType::BinaryAck;
    const qsizetype nameEnd = packet.payload.indexOf(',');
    answer.payload = nameEnd < 0 ? QByteArray("[]") : '[' + packet.payload.sliced(nameEnd + 1);
    send(answer);
}

} // namespace Pollux::Test
