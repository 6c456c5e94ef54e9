// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timer.h"
#include "engineio/packet.h"
#include "socketio/decoder.h"

#include <QObject>

namespace Pollux::Demo {

class EngineSession;

//! One client's part in the namespace "/": joins it, leaves it, speaks in it (socket.io-protocol 5). Breaking the
//! protocol ends the session.
class SocketPeer : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Outside, //!< not in the namespace (yet, or any more)
        Joined,  //!< events travel
        Gone,    //!< the session is over
    };
    Q_ENUM(State)

    //! `session` must outlive the peer or end first.
    SocketPeer(EngineSession *session, Clock *clock, QObject *parent = nullptr);

    State state() const { return m_state; }
    //! Sends a text frame made by SocketIo::encode(); dropped unless Joined.
    void send(const QByteArray &frame);

Q_SIGNALS:
    void joined();
    //! The session is over.
    void gone();

private:
    void transition(State to);
    void onMessage(const EngineIo::Packet &message);
    void onPacket(const SocketIo::Packet &packet);
    void onConnect(const SocketIo::Packet &packet);
    void onEvent(const SocketIo::Packet &packet);
    void write(const SocketIo::Packet &packet);

    EngineSession *const m_session;
    Clock *const m_clock;
    Timer m_joinDeadline;
    SocketIo::Decoder m_decoder;
    State m_state = State::Outside;
};

} // namespace Pollux::Demo
