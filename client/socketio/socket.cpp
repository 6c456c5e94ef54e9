// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/socket.h"

#include "base/logging.h"
#include "base/plaintext.h"
#include "socketio/arguments.h"
#include "socketio/manager.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>
#include <array>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

struct Step
{
    Socket::State from;
    Socket::State to;
};
constexpr std::array steps = {
    Step{Socket::State::Disconnected, Socket::State::Connecting}, // open()
    Step{Socket::State::Connecting, Socket::State::Connected},    // the answer to CONNECT
    Step{Socket::State::Connecting, Socket::State::Disconnected}, // refused, or close()
    Step{Socket::State::Connected, Socket::State::Disconnected},  // left by either side
    Step{Socket::State::Connected, Socket::State::Connecting},    // the engine dropped; the manager will be back
};

// A server sends nothing before the answer to CONNECT but what raced with it.
constexpr qsizetype maxEarlyEvents = 1'000;

// Names that mean something to the client library itself (socket.io-client, RESERVED_EVENTS).
constexpr std::array reservedNames = {"connect"_L1,    "connect_error"_L1, "disconnect"_L1,
                                      "disconnecting"_L1, "newListener"_L1, "removeListener"_L1};

Error socketError(const QString &code, const QString &detail, bool transient = true)
{
    Error error;
    error.layer = Layer::SocketIo;
    error.code = code;
    error.detail = detail;
    error.transient = transient;
    return error;
}

// CONNECT_ERROR carries {"message", "data"}; old servers sent the message alone.
Error refusal(const QByteArray &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    QString message = document.object().value("message"_L1).toString();
    if (!document.isObject())
        message = fromWire('[' + payload + ']', {}).at(0).toString(); // undefined, if there is none
    message = plainLine(message);
    if (message.isEmpty())
        message = u"the server refused the namespace without saying why"_s;
    const bool isUnknown = message.compare("Invalid namespace"_L1, Qt::CaseInsensitive) == 0;
    return socketError(isUnknown ? u"namespace-invalid"_s : u"connect-refused"_s, message, false);
}

} // namespace

Socket::Socket(const QByteArray &nsp, Manager *manager, Clock *clock)
    : QObject(manager),
      m_nsp(nsp),
      m_manager(manager),
      m_clock(clock),
      m_connectDeadline(clock),
      m_ackDeadline(clock)
{
    connect(&m_connectDeadline, &Timer::expired, this, &Socket::onConnectTimeout);
    connect(&m_ackDeadline, &Timer::expired, this, &Socket::expireAcks);
}

Socket::~Socket() = default;

bool Socket::transition(State next)
{
    const bool known = std::any_of(steps.begin(), steps.end(),
                                   [&](const Step &step) { return step.from == m_state && step.to == next; });
    Q_ASSERT(known);
    if (!known)
        return false;
    qCDebug(lcSocketIo) << m_nsp << m_state << "->" << next;
    m_state = next;
    const QPointer<Socket> alive(this);
    Q_EMIT stateChanged(next);
    return alive && m_state == next;
}

void Socket::open()
{
    if (m_state != State::Disconnected)
        return;
    m_wasConnected = false;
    if (!transition(State::Connecting))
        return;
    if (m_manager->state() == Manager::State::Open)
        onEngineOpened();
    else
        m_manager->open();
}

void Socket::close()
{
    if (m_state == State::Disconnected)
        return;
    if (m_manager->state() == Manager::State::Open) {
        // It may be refused only when there is no session any more, and then the server knows anyway.
        const QPointer<Socket> alive(this);
        (void)m_manager->send({PacketType::Disconnect, m_nsp, std::nullopt, {}, {}});
        if (!alive || m_state == State::Disconnected)
            return;
    }
    leave(u"io client disconnect"_s, socketError(u"closed"_s, u"closed as asked"_s));
}

void Socket::onManagerClosed()
{
    close();
}

void Socket::onEngineOpened()
{
    if (m_state != State::Connecting)
        return;
    m_early.clear();
    QByteArray payload;
    if (!m_auth.isEmpty())
        payload = QJsonDocument(QCborValue(m_auth).toJsonValue().toObject()).toJson(QJsonDocument::Compact);
    const QPointer<Socket> alive(this);
    const auto sent = m_manager->send({PacketType::Connect, m_nsp, std::nullopt, payload, {}});
    if (!sent)
        m_manager->abortSession(sent.error());
    else if (alive && m_state == State::Connecting)
        m_connectDeadline.start(m_manager->options().connectReplyTimeout);
}

void Socket::onEngineClosed(const QString &reason, const Error &cause)
{
    m_connectDeadline.stop();
    if (m_state == State::Connected)
        endConnection(State::Connecting, reason, cause);
}

void Socket::onConnectTimeout()
{
    m_manager->abortSession(socketError(
        u"connect-timeout"_s, u"the server did not answer CONNECT within %1 ms"_s.arg(
                                  m_manager->options().connectReplyTimeout.count())));
}

void Socket::onPacket(const Packet &packet)
{
    switch (packet.type) {
    case PacketType::Connect:
        onConnectReply(packet);
        break;
    case PacketType::ConnectError:
        onConnectError(packet);
        break;
    case PacketType::Disconnect:
        onServerDisconnect();
        break;
    case PacketType::Event:
    case PacketType::BinaryEvent:
        onEvent(packet);
        break;
    case PacketType::Ack:
    case PacketType::BinaryAck:
        onAck(packet);
        break;
    }
}

bool Socket::comesBack() const
{
    return m_wasConnected && m_manager->options().comeBackWhenToldToGo;
}

void Socket::onServerDisconnect()
{
    if (m_state == State::Disconnected)
        return;
    const Error cause = socketError(u"server-disconnect"_s, u"the server disconnected this client"_s);
    const QString reason = u"io server disconnect"_s;
    if (m_state == State::Connected && comesBack()) {
        const QPointer<Socket> alive(this);
        endConnection(State::Connecting, reason, cause);
        if (alive && m_state == State::Connecting)
            m_manager->abortSession(cause);
    } else {
        leave(reason, cause);
    }
}

void Socket::onConnectReply(const Packet &packet)
{
    if (m_state != State::Connecting)
        return;
    const QString sid = QJsonDocument::fromJson(packet.payload).object().value("sid"_L1).toString();
    if (sid.isEmpty()) {
        // Socket.IO 2 answers CONNECT without a sid.
        refuse(socketError(u"protocol-version-mismatch"_s,
                           u"the answer to CONNECT has no sid: the server seems to be Socket.IO 2"_s, false));
        return;
    }
    m_connectDeadline.stop();
    m_sid = sid;
    m_wasConnected = true;
    m_manager->onNamespaceConnected();
    if (!transition(State::Connected))
        return;
    const QPointer<Socket> alive(this);
    deliverEarlyEvents();
    if (alive && m_state == State::Connected)
        sendOutbox();
    if (alive && m_state == State::Connected)
        Q_EMIT connected(m_sid);
}

void Socket::onConnectError(const Packet &packet)
{
    if (m_state == State::Connecting)
        refuse(refusal(packet.payload));
}

void Socket::refuse(const Error &cause)
{
    const QPointer<Socket> alive(this);
    if (comesBack()) {
        m_connectDeadline.stop();
        Q_EMIT refused(cause);
        if (alive && m_state == State::Connecting)
            m_manager->abortSession(cause);
        return;
    }
    leave(QString(), cause);
    if (alive)
        Q_EMIT refused(cause);
}

void Socket::onEvent(const Packet &packet)
{
    const Event event{packet.payload, packet.attachments, packet.id};
    if (m_state == State::Connected) {
        Q_EMIT eventReceived(event);
    } else if (m_state == State::Connecting) {
        if (m_early.size() >= maxEarlyEvents) {
            m_manager->abortSession(socketError(u"parse-error"_s, u"%1 events before the answer to CONNECT"_s.arg(
                                                                      maxEarlyEvents)));
            return;
        }
        m_early += event;
    }
}

void Socket::onAck(const Packet &packet)
{
    if (m_state != State::Connected || !packet.id)
        return;
    const auto handler = m_acks.take(*packet.id);
    armAckTimer();
    if (handler)
        (*handler)(fromWire(packet.payload, packet.attachments));
}

void Socket::deliverEarlyEvents()
{
    const QPointer<Socket> alive(this);
    for (const Event &event : std::exchange(m_early, {})) {
        Q_EMIT eventReceived(event);
        if (!alive || m_state != State::Connected)
            return;
    }
}

void Socket::sendOutbox()
{
    const QPointer<Socket> alive(this);
    for (const Packet &packet : m_outbox.takeAll()) {
        const auto sent = m_manager->send(packet);
        if (alive && !sent)
            drop(packet, sent.error());
        if (!alive)
            return;
    }
    armAckTimer();
}

void Socket::drop(const Packet &packet, const Error &cause)
{
    if (const auto handler = packet.id ? m_acks.take(*packet.id) : std::nullopt)
        (*handler)(Failure{cause});
    else
        Q_EMIT eventDropped(Event{packet.payload, {}, {}}.name(), cause);
}

Result<void, Error> Socket::emitEvent(const QString &name, const QCborArray &arguments)
{
    return emitEvent(name, arguments, {}, {});
}

Result<void, Error> Socket::emitEvent(const QString &name, const QCborArray &arguments, AckHandler handler,
                                      Milliseconds timeout)
{
    if (std::find(reservedNames.begin(), reservedNames.end(), name) != reservedNames.end()) {
        Error error = socketError(u"reserved-name"_s, u"\"%1\" is a reserved event name"_s.arg(name), false);
        error.layer = Layer::Client;
        return Failure{error};
    }
    QCborArray whole{name};
    for (const auto &argument : arguments)
        whole += argument;
    WireArguments wire = toWire(whole);
    Packet packet{wire.attachments.isEmpty() ? PacketType::Event : PacketType::BinaryEvent, m_nsp, std::nullopt,
                  std::move(wire.json), std::move(wire.attachments)};
    if (handler) {
        packet.id = m_acks.add(std::move(handler), m_clock->now() + timeout);
        armAckTimer();
    }
    auto accepted = dispatch(packet); // a listener who watches the wire may destroy us here, but not when it is refused
    if (!accepted && packet.id) {
        (void)m_acks.take(*packet.id); // refused events call nothing
        armAckTimer();
    }
    return accepted;
}

Result<void, Error> Socket::dispatch(const Packet &packet)
{
    return m_state == State::Connected ? m_manager->send(packet) : m_outbox.add(packet);
}

void Socket::acknowledge(quint64 ackId, const QCborArray &arguments)
{
    if (m_state != State::Connected)
        return;
    WireArguments wire = toWire(arguments);
    const auto type = wire.attachments.isEmpty() ? PacketType::Ack : PacketType::BinaryAck;
    if (const auto sent = m_manager->send({type, m_nsp, ackId, wire.json, wire.attachments}); !sent)
        Q_EMIT eventDropped(u"acknowledgement"_s, sent.error());
}

// The end that one of the two sides wanted: no reconnection.
void Socket::leave(const QString &reason, const Error &cause)
{
    const QPointer<Socket> alive(this);
    const QPointer<Manager> manager(m_manager);
    m_connectDeadline.stop();
    endConnection(State::Disconnected, reason, cause);
    if (alive && manager)
        manager->onNamespaceLeft();
}

void Socket::endConnection(State next, const QString &reason, const Error &cause)
{
    const bool wasConnected = m_state == State::Connected;
    m_sid.clear();
    m_early.clear();
    // Taken out first: whatever a listener does, each of them is called, and once.
    const std::vector<AckHandler> sent = wasConnected ? takeSentAcks() : std::vector<AckHandler>();
    const QPointer<Socket> alive(this);
    // Whatever a listener makes of the new state, the connection that was there has ended, and that is told once.
    (void)transition(next);
    for (const AckHandler &handler : sent)
        handler(Failure{cause});
    if (alive && wasConnected)
        Q_EMIT disconnected(reason, cause);
}

// What still waits in the outbox keeps its handler: it will be sent.
std::vector<AckHandler> Socket::takeSentAcks()
{
    std::vector<AckHandler> handlers;
    for (const quint64 id : m_acks.ids()) {
        if (!m_outbox.contains(id))
            handlers.push_back(*m_acks.take(id));
    }
    armAckTimer();
    return handlers;
}

void Socket::expireAcks()
{
    const QPointer<Socket> alive(this);
    for (const quint64 id : m_acks.expired(m_clock->now())) {
        const auto handler = m_acks.take(id);
        if (!handler)
            continue;
        m_outbox.remove(id);
        (*handler)(Failure{socketError(u"ack-timeout"_s, u"the server did not acknowledge in time"_s)});
        if (!alive)
            return;
    }
    armAckTimer();
}

void Socket::armAckTimer()
{
    if (const auto next = m_acks.nextDeadline())
        m_ackDeadline.startAt(*next);
    else
        m_ackDeadline.stop();
}

} // namespace Pollux::SocketIo
