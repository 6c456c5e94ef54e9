// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/fakesession.h"

#include "engineio/packetcodec.h"
#include "engineio/packetcodec3.h"

#include <algorithm>

namespace Pollux::Test {

using namespace EngineIo;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxPacketsPerPost = 16;

const HttpReply badRequest = HttpReply::json(400, "Bad Request", R"({"code":3,"message":"Bad request"})");

const Packet greeting{PacketType::Message, "0", false};

// One record of an application/octet-stream payload of Engine.IO 3.
QByteArray octetRecord(const Packet &packet)
{
    const QByteArray data = packet.binary ? V3::encodeBinaryFrame(packet.data) : encodeText(packet);
    QByteArray record(1, packet.binary ? '\1' : '\0');
    for (const char digit : QByteArray::number(data.size()))
        record += char(digit - '0');
    return record + '\xff' + data;
}

} // namespace

FakeSession::FakeSession(const Handshake &handshake, const Behaviour *behaviour, QObject *parent)
    : QObject(parent)
    , m_handshake(handshake)
    , m_behaviour(behaviour)
{
    connect(&m_ping, &QTimer::timeout, this, [this] { send({PacketType::Ping, {}, false}); });
    if (protocol() == 4)
        m_ping.start(m_handshake.pingInterval);
    connect(&m_noop, &QTimer::timeout, this, [this] {
        if (m_poll && m_poll->isWaiting())
            releasePoll();
    });
}

QString FakeSession::transport() const
{
    return m_onWebSocket ? u"websocket"_s : u"polling"_s;
}

HttpReply FakeSession::openAnswer() const
{
    QQueue<Packet> packets;
    packets.enqueue({PacketType::Open, encodeHandshake(m_handshake), false});
    if (protocol() == 3 && m_behaviour->greets)
        packets.enqueue(greeting);
    return HttpReply::text(takePayload(packets, {}, protocol()));
}

void FakeSession::sendPacket(FakeConnection *connection, const Packet &packet) const
{
    if (packet.binary)
        connection->sendFrame({WebSocketFrame::Opcode::Binary,
                               protocol() == 3 ? V3::encodeBinaryFrame(packet.data) : packet.data});
    else
        connection->sendText(encodeText(packet));
}

// As the real servers do it: Engine.IO 3 sends octets as soon as one packet is binary.
HttpReply FakeSession::takeAnswer()
{
    const bool isBinary = std::any_of(m_queue.cbegin(), m_queue.cend(), [](const Packet &packet) { return packet.binary; });
    if (protocol() == 4 || !isBinary)
        return HttpReply::text(takePayload(m_queue, {0, 1'000}, protocol()));
    QByteArray body;
    while (!m_queue.isEmpty())
        body += octetRecord(m_queue.dequeue());
    return {200, "OK", {{"Content-Type", "application/octet-stream"}}, body};
}

void FakeSession::onPoll(const Exchange &exchange)
{
    if (m_onWebSocket) {
        Q_EMIT violated(u"a GET after the upgrade"_s);
        exchange.answer(badRequest);
        return;
    }
    m_poll = exchange;
    flush();
}

void FakeSession::onPost(const Exchange &exchange)
{
    const HttpRequest &http = exchange.request().http;
    if (m_onWebSocket) {
        Q_EMIT violated(u"a POST after the upgrade"_s);
        exchange.answer(badRequest);
        return;
    }
    if (http.header("Content-Type") != "text/plain;charset=UTF-8")
        Q_EMIT violated(u"a POST as %1"_s.arg(QString::fromLatin1(http.header("Content-Type"))));
    if (m_handshake.maxPayload > 0 && http.body.size() > m_handshake.maxPayload)
        Q_EMIT violated(u"a POST of %1 bytes"_s.arg(http.body.size()));
    const auto packets = protocol() == 3 ? V3::decodePayload(http.body) : decodePayload(http.body);
    if (!packets) {
        Q_EMIT violated(u"a POST that is no payload: "_s + packets.error().message);
        exchange.answer(badRequest);
        return;
    }
    if (packets->size() > maxPacketsPerPost)
        Q_EMIT violated(u"a POST of %1 packets"_s.arg(packets->size()));
    exchange.answer({200, "OK", {{"Content-Type", "text/html"}}, "ok"});
    for (const Packet &packet : *packets)
        see(packet, u"polling"_s, exchange.request().ordinal);
}

void FakeSession::onProbe(const Exchange &exchange)
{
    if (m_behaviour->probe == Behaviour::Probe::SilentAccept)
        return;
    if (m_behaviour->probe == Behaviour::Probe::Refuse || m_onWebSocket) {
        exchange.answer(badRequest);
        return;
    }
    m_candidate = exchange.acceptWebSocket();
    FakeConnection *const candidate = m_candidate;
    connect(candidate, &FakeConnection::closed, &m_noop, &QTimer::stop);
    connect(candidate, &FakeConnection::frameReceived, this,
            [this, candidate](const WebSocketFrame &frame) { onProbeFrame(candidate, frame); });
}

void FakeSession::onProbeFrame(FakeConnection *connection, const WebSocketFrame &frame)
{
    if (frame.opcode == WebSocketFrame::Opcode::Close) {
        connection->finish();
        return;
    }
    const auto packet = decodeText(frame.payload);
    if (packet)
        see(*packet, u"probe"_s);
    if (packet && packet->type == PacketType::Ping && packet->data == "probe")
        onProbePing(connection);
    else if (packet && packet->type == PacketType::Upgrade)
        onUpgrade(connection);
    else
        Q_EMIT violated(u"not a probe and not an upgrade: "_s + QString::fromUtf8(frame.payload));
}

void FakeSession::onProbePing(FakeConnection *connection)
{
    switch (m_behaviour->probe) {
    case Behaviour::Probe::Silent:
    case Behaviour::Probe::SilentAccept:
    case Behaviour::Probe::Refuse:
        return;
    case Behaviour::Probe::Die:
        connection->finish();
        return;
    case Behaviour::Probe::WrongPong:
        connection->sendText("3wrong");
        return;
    case Behaviour::Probe::DieAfterPong:
        connection->sendText("3probe");
        connection->finish();
        return;
    case Behaviour::Probe::Pong:
        if (m_behaviour->noop == Behaviour::Noop::Before) {
            releasePoll();
            QTimer::singleShot(20, connection, [connection] { connection->sendText("3probe"); });
            return;
        }
        connection->sendText("3probe");
        if (m_behaviour->noop == Behaviour::Noop::Once)
            releasePoll();
        else if (m_behaviour->noop == Behaviour::Noop::Repeated)
            m_noop.start(m_behaviour->noopInterval);
        return;
    }
}

void FakeSession::onUpgrade(FakeConnection *connection)
{
    if (m_poll && m_poll->isWaiting())
        Q_EMIT violated(u"an upgrade while a GET was in flight"_s);
    disconnect(connection, nullptr, this, nullptr);
    adoptWebSocket(connection);
    Q_EMIT upgraded();
    flush();
}

void FakeSession::startOnWebSocket(FakeConnection *connection)
{
    adoptWebSocket(connection);
    sendPacket(connection, {PacketType::Open, encodeHandshake(m_handshake), false});
    if (protocol() == 3 && m_behaviour->greets)
        sendPacket(connection, greeting);
}

void FakeSession::adoptWebSocket(FakeConnection *connection)
{
    m_onWebSocket = true;
    m_noop.stop();
    m_webSocket = connection;
    connect(connection, &FakeConnection::frameReceived, this, &FakeSession::onFrame);
    connect(connection, &FakeConnection::closed, this, &FakeSession::end);
}

void FakeSession::onFrame(const WebSocketFrame &frame)
{
    if (!frame.masked)
        Q_EMIT violated(u"a frame without a mask"_s);
    switch (frame.opcode) {
    case WebSocketFrame::Opcode::Text:
        if (const auto packet = decodeText(frame.payload))
            see(*packet, u"websocket"_s);
        else
            Q_EMIT violated(u"a frame that is no packet: "_s + packet.error().message);
        break;
    case WebSocketFrame::Opcode::Binary:
        if (protocol() == 4)
            see({PacketType::Message, frame.payload, true}, u"websocket"_s);
        else if (const auto packet = V3::decodeBinaryFrame(frame.payload))
            see(*packet, u"websocket"_s);
        else
            Q_EMIT violated(u"a binary frame that is no packet: "_s + packet.error().message);
        break;
    case WebSocketFrame::Opcode::Close:
        m_webSocket->sendFrame(closeFrame(1000));
        m_webSocket->finish();
        end();
        break;
    case WebSocketFrame::Opcode::Ping:
        m_webSocket->sendFrame({WebSocketFrame::Opcode::Pong, frame.payload});
        break;
    case WebSocketFrame::Opcode::Continuation:
    case WebSocketFrame::Opcode::Pong:
        break;
    }
}

void FakeSession::see(const Packet &packet, const QString &transport, int request)
{
    if (packet.type == PacketType::Close)
        end();
    if (protocol() == 3 && packet.type == PacketType::Pong)
        Q_EMIT violated(u"a pong of a client of Engine.IO 3"_s);
    if (protocol() == 3 && packet.type == PacketType::Ping && packet.data.isEmpty() && m_behaviour->answersPings)
        send({PacketType::Pong, {}, false});
    Q_EMIT packetReceived({packet, transport, request});
}

void FakeSession::send(const Packet &packet)
{
    m_queue.enqueue(packet);
    flush();
}

void FakeSession::flush()
{
    if (m_onWebSocket) {
        while (m_webSocket && !m_queue.isEmpty())
            sendPacket(m_webSocket, m_queue.dequeue());
    } else if (m_poll && m_poll->isWaiting() && !m_queue.isEmpty()) {
        m_poll->answer(takeAnswer());
    }
}

void FakeSession::releasePoll()
{
    send({PacketType::Noop, {}, false});
}

void FakeSession::finishTransport()
{
    for (const auto &connection : connections())
        connection->finish();
}

void FakeSession::resetTransport()
{
    for (const auto &connection : connections())
        connection->reset();
}

void FakeSession::end()
{
    if (!m_open)
        return;
    m_open = false;
    m_ping.stop();
    m_noop.stop();
    if (m_poll && m_poll->isWaiting())
        m_poll->answer(HttpReply::text(protocol() == 3 ? "1:1" : "1"));
}

QList<QPointer<FakeConnection>> FakeSession::connections() const
{
    QList<QPointer<FakeConnection>> all{m_candidate, m_webSocket};
    if (m_poll && m_poll->isWaiting())
        all += m_poll->connection();
    all.removeIf([](const QPointer<FakeConnection> &connection) { return !connection || !connection->isOpen(); });
    return all;
}

} // namespace Pollux::Test
