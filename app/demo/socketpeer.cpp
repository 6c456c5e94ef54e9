// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/socketpeer.h"

#include "demo/commands.h"
#include "demo/demologging.h"
#include "demo/enginesession.h"
#include "socketio/encoder.h"

#include <QUuid>

namespace Pollux::Demo {

using EngineIo::Packet;
using SocketIo::PacketType;

namespace {

constexpr auto joinTimeout = std::chrono::seconds(45); // connectTimeout of the reference
constexpr auto onlyNamespace = "/";

} // namespace

SocketPeer::SocketPeer(EngineSession *session, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_joinDeadline(clock)
{
    connect(session, &EngineSession::messageReceived, this, &SocketPeer::onMessage);
    connect(session, &EngineSession::closed, this, [this] { transition(State::Gone); });
    connect(&m_joinDeadline, &Timer::expired, session, &EngineSession::close);
    m_joinDeadline.start(joinTimeout);
}

// Outside <-> Joined -> Gone.
void SocketPeer::transition(State to)
{
    if (m_state == State::Gone || m_state == to)
        return;
    qCDebug(lcDemo) << "peer" << m_state << "->" << to;
    m_state = to;
    m_joinDeadline.stop();
    if (to == State::Joined)
        Q_EMIT joined();
    else if (to == State::Gone)
        Q_EMIT gone();
}

void SocketPeer::onMessage(const Packet &message)
{
    const auto packet = message.binary ? m_decoder.addBinary(message.data) : m_decoder.addText(message.data);
    if (!packet)
        m_session->close();
    else if (*packet)
        onPacket(**packet);
}

void SocketPeer::onPacket(const SocketIo::Packet &packet)
{
    if (packet.type == PacketType::Connect) {
        onConnect(packet);
        return;
    }
    if (packet.nsp != onlyNamespace || m_state != State::Joined) {
        m_session->close();
        return;
    }
    switch (packet.type) {
    case PacketType::Event:
    case PacketType::BinaryEvent:
        onEvent(packet);
        break;
    case PacketType::Disconnect:
        transition(State::Outside);
        break;
    case PacketType::Ack: // nothing is sent that asks for one
    case PacketType::BinaryAck:
        break;
    case PacketType::Connect:
    case PacketType::ConnectError: // never from a client
        m_session->close();
        break;
    }
}

void SocketPeer::onConnect(const SocketIo::Packet &packet)
{
    if (packet.nsp != onlyNamespace) {
        write({PacketType::ConnectError, packet.nsp, {}, R"({"message":"Invalid namespace"})", {}});
    } else if (m_state == State::Joined) {
        m_session->close();
    } else {
        // Unlike the session's, this id is public.
        const QByteArray sid = QUuid::createUuid().toByteArray(QUuid::Id128);
        write({PacketType::Connect, onlyNamespace, {}, R"({"sid":")" + sid + R"("})", {}});
        transition(State::Joined);
    }
}

void SocketPeer::onEvent(const SocketIo::Packet &packet)
{
    if (const auto answer = answerCommand(packet, m_clock->wallTime()))
        write(*answer);
}

void SocketPeer::send(const QByteArray &frame)
{
    if (m_state == State::Joined)
        m_session->send(frame);
}

void SocketPeer::write(const SocketIo::Packet &packet)
{
    m_session->send(SocketIo::encode(packet));
    for (const QByteArray &attachment : packet.attachments)
        m_session->send(attachment, true);
}

} // namespace Pollux::Demo
