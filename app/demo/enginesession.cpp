// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/enginesession.h"

#include "demo/demologging.h"
#include "demo/pollchannel.h"
#include "demo/websocketchannel.h"
#include "engineio/handshake.h"
#include "engineio/packetcodec.h"

#include <QWebSocket>

#include <utility>

namespace Pollux::Demo {

using namespace Qt::StringLiterals;
using EngineIo::Packet;
using EngineIo::PacketType;

namespace {

using State = EngineSession::State;

constexpr qsizetype maxUnsent = 8 * 1024 * 1024;              // bytes that a client may leave unfetched
constexpr auto noopInterval = std::chrono::milliseconds(100); // as in the reference
constexpr EngineIo::PayloadLimits pollLimits{0, int(EngineIo::maxPacketsPerPayload)};

bool isAllowed(State from, State to)
{
    switch (from) {
    case State::Opening:
        return to == State::Polling || to == State::WebSocket || to == State::Closed;
    case State::Polling:
        return to == State::Probing || to == State::Closing || to == State::Closed;
    case State::Probing:
        return to == State::Polling || to == State::WebSocket || to == State::Closing || to == State::Closed;
    case State::WebSocket:
        return to == State::Closing || to == State::Closed;
    case State::Closing:
        return to == State::Closed;
    case State::Closed:
        return false;
    }
    return false;
}

} // namespace

EngineSession::EngineSession(const QString &sid, const EngineSettings &settings, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_sid(sid)
    , m_settings(settings)
    , m_nextPing(clock)
    , m_pongDeadline(clock)
    , m_stateDeadline(clock)
    , m_nextNoop(clock)
{
    connect(&m_nextPing, &Timer::expired, this, &EngineSession::ping);
    connect(&m_pongDeadline, &Timer::expired, this, [this] { finish(u"ping timeout"_s); });
    connect(&m_stateDeadline, &Timer::expired, this, &EngineSession::onDeadline);
    connect(&m_nextNoop, &Timer::expired, this, &EngineSession::releaseGet);
}

bool EngineSession::transition(State to)
{
    if (!isAllowed(m_state, to))
        return false;
    qCDebug(lcDemo) << "session" << m_state << "->" << to;
    m_state = to;
    m_stateDeadline.stop();
    m_nextNoop.stop();
    return true;
}

EngineTransport EngineSession::transport() const
{
    return m_polling ? EngineTransport::Polling : EngineTransport::WebSocket;
}

// --- Opening -------------------------------------------------------------------

void EngineSession::openPolling(HttpConnection *get)
{
    m_polling = new PollChannel(this);
    connect(m_polling, &PollChannel::ready, this, &EngineSession::flush);
    connect(m_polling, &PollChannel::packetReceived, this, &EngineSession::onPacket);
    connect(m_polling, &PollChannel::failed, this, &EngineSession::finish);
    open(State::Polling, {u"websocket"_s});
    m_polling->beginGet(get);
}

void EngineSession::openWebSocket(QWebSocket *socket)
{
    setWebSocket(socket);
    open(State::WebSocket, {});
}

void EngineSession::open(State state, const QStringList &upgrades)
{
    transition(state);
    m_nextPing.start(m_settings.pingInterval);
    enqueue({PacketType::Open,
             EngineIo::encodeHandshake(
                 {m_sid, upgrades, m_settings.pingInterval, m_settings.pingTimeout, m_settings.maxPayload}),
             false});
}

void EngineSession::setWebSocket(QWebSocket *socket)
{
    m_webSocket = new WebSocketChannel(socket, m_settings.maxPayload, this);
    connect(m_webSocket, &WebSocketChannel::packetReceived, this, &EngineSession::onWebSocketPacket);
    connect(m_webSocket, &WebSocketChannel::malformed, this, &EngineSession::onMalformedFrame);
    connect(m_webSocket, &WebSocketChannel::closed, this, &EngineSession::onWebSocketClosed);
}

// --- Requests --------------------------------------------------------------------

void EngineSession::beginGet(HttpConnection *connection)
{
    m_polling->beginGet(connection);
}

void EngineSession::beginPost(HttpConnection *connection)
{
    m_polling->beginPost(connection);
}

void EngineSession::endPost(HttpConnection *connection)
{
    m_polling->endPost(connection);
}

// --- Sending ---------------------------------------------------------------------

void EngineSession::send(const QByteArray &data, bool binary)
{
    if (m_state != State::Closing && m_state != State::Closed)
        enqueue({PacketType::Message, data, binary});
}

void EngineSession::enqueue(Packet packet)
{
    m_queuedBytes += packet.data.size();
    m_queue.enqueue(std::move(packet));
    flush();
    const qint64 unsent = m_queuedBytes + (m_state == State::WebSocket ? m_webSocket->unsent() : 0);
    if (unsent > maxUnsent)
        finish(u"transport error"_s);
}

void EngineSession::flush()
{
    if (m_queue.isEmpty())
        return;
    if (m_state == State::WebSocket) {
        m_queuedBytes = 0;
        for (const Packet &packet : std::exchange(m_queue, {}))
            m_webSocket->send(packet);
    } else if (m_polling && m_polling->isWaiting()) {
        m_queuedBytes = 0;
        m_polling->answer(EngineIo::takePayload(m_queue, pollLimits));
        if (m_state == State::Closing)
            finish(u"forced close"_s); // its close packet has just been fetched
    }
}

// --- Receiving --------------------------------------------------------------------

void EngineSession::onPacket(const Packet &packet)
{
    if (m_state == State::Closing || m_state == State::Closed)
        return;
    switch (packet.type) {
    case PacketType::Message:
        Q_EMIT messageReceived(packet);
        break;
    case PacketType::Pong:
        m_pongDeadline.stop();
        m_nextPing.start(m_settings.pingInterval);
        break;
    case PacketType::Ping: // Engine.IO 4: only the server pings
        finish(u"transport error"_s);
        break;
    case PacketType::Close:
        finish(u"transport close"_s);
        break;
    case PacketType::Open:
    case PacketType::Upgrade:
    case PacketType::Noop:
        break;
    }
}

void EngineSession::ping()
{
    m_pongDeadline.start(m_settings.pingTimeout);
    enqueue({PacketType::Ping, {}, false});
}

void EngineSession::onWebSocketPacket(const Packet &packet)
{
    if (m_state == State::Probing)
        onProbePacket(packet);
    else
        onPacket(packet);
}

void EngineSession::onMalformedFrame()
{
    if (m_state == State::Probing)
        abandonProbe();
    else
        finish(u"parse error"_s);
}

void EngineSession::onWebSocketClosed()
{
    switch (m_state) {
    case State::Probing:
        abandonProbe();
        break;
    case State::Closing:
        finish(u"forced close"_s);
        break;
    case State::Opening:
    case State::Polling:
    case State::WebSocket:
    case State::Closed:
        finish(u"transport close"_s);
        break;
    }
}

// --- Upgrade: engine.io-protocol, "Upgrade" -----------------------------------------

void EngineSession::probe(QWebSocket *socket)
{
    if (!transition(State::Probing)) {
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        socket->setParent(this);
        socket->close();
        return;
    }
    setWebSocket(socket);
    m_stateDeadline.start(m_settings.upgradeTimeout);
}

void EngineSession::onProbePacket(const Packet &packet)
{
    if (packet.type == PacketType::Ping && packet.data == "probe") {
        m_webSocket->send({PacketType::Pong, "probe"_ba, false});
        m_nextNoop.start(noopInterval);
    } else if (packet.type == PacketType::Upgrade) {
        completeUpgrade();
    } else {
        abandonProbe();
    }
}

// The client pauses once its GET in flight is answered. It may have sent another before it saw our answer to
// the probe, so this goes on until it says "5".
void EngineSession::releaseGet()
{
    m_nextNoop.start(noopInterval);
    m_polling->answer(EngineIo::encodeForPolling({PacketType::Noop, {}, false}));
}

void EngineSession::completeUpgrade()
{
    transition(State::WebSocket);
    PollChannel *polling = std::exchange(m_polling, nullptr);
    polling->disconnect(this);
    polling->release(PacketType::Noop);
    polling->deleteLater();
    // A ping that left by the old transport may be answered by neither.
    m_pongDeadline.stop();
    m_nextPing.start(m_settings.pingInterval);
    flush();
}

void EngineSession::abandonProbe()
{
    transition(State::Polling);
    WebSocketChannel *candidate = std::exchange(m_webSocket, nullptr);
    candidate->disconnect(this);
    candidate->close();
    candidate->deleteLater();
}

// --- The end --------------------------------------------------------------------------

void EngineSession::onDeadline()
{
    if (m_state == State::Probing)
        abandonProbe();
    else
        finish(u"forced close"_s);
}

void EngineSession::close()
{
    if (m_state == State::Probing)
        abandonProbe();
    if (!transition(State::Closing))
        return;
    m_stateDeadline.start(m_settings.closeTimeout);
    if (m_polling)
        enqueue({PacketType::Close, {}, false});
    else
        m_webSocket->close();
}

void EngineSession::finish(const QString &reason)
{
    if (!transition(State::Closed))
        return;
    m_nextPing.stop();
    m_pongDeadline.stop();
    m_queue.clear();
    m_queuedBytes = 0;
    if (m_polling)
        m_polling->release(PacketType::Close);
    if (m_webSocket)
        m_webSocket->close();
    Q_EMIT closed(reason);
}

} // namespace Pollux::Demo
