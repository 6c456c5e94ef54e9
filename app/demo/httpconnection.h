// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timer.h"
#include "demo/httprequest.h"

#include <QObject>

class QTcpSocket;

namespace Pollux::Demo {

struct HttpResponse;

//! One client's TCP connection: one request after the other, each answered before the next is read. What does
//! not arrive in time is refused. Deletes itself once closed.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Head,      //!< waits for a request's head
        Body,      //!< the head is known, the body arrives
        Answering, //!< the request is whole and its answer is due; no deadline, for long polls wait here
        Lingering, //!< answered, and no more requests: what still arrives is thrown away until the client closes
        Closed,    //!< gone, or handed on as a WebSocket
    };
    Q_ENUM(State)

    //! Takes the connected socket.
    HttpConnection(QTcpSocket *socket, Clock *clock, QObject *parent = nullptr);

    State state() const { return m_state; }
    //! The request under way; valid in the listeners of the three signals below and until respond().
    const HttpRequest &request() const { return m_request; }

    //! Answers the request under way; once. Before the whole body has come the connection closes after it. Does nothing
    //! where no answer is due any more.
    void respond(const HttpResponse &response);

    //! For a listener of upgradeRequested(): the socket with the handshake still unread, and without a parent.
    //! The connection is Closed after that.
    QTcpSocket *takeSocket();

Q_SIGNALS:
    //! The head is known; the body (if any) is still to come. May be answered at once.
    void headReceived();
    //! The request is whole, after headReceived(). To be answered, now or later.
    void requestReceived();
    //! In place of the two above: a WebSocket handshake. Answer (a refusal) or takeSocket().
    void upgradeRequested();
    //! Once: no answer can be given any more.
    void closed();

private:
    void transition(State to);
    void read();
    void readHead();
    void readBody();
    void answer(const HttpResponse &response);
    void onDeadline();

    Clock *const m_clock;
    QTcpSocket *m_socket;
    Timer m_deadline;
    State m_state = State::Head;
    HttpRequest m_request;
};

} // namespace Pollux::Demo
