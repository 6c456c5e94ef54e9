// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/httpconnection.h"

#include "demo/demologging.h"
#include "demo/httprequestparser.h"
#include "demo/httpresponse.h"

#include <QPointer>
#include <QTcpSocket>

#include <utility>

namespace Pollux::Demo {

namespace {

using State = HttpConnection::State;

constexpr HttpLimits limits;
constexpr auto requestTimeout = std::chrono::seconds(60); // idle time before a request, and until it is whole
constexpr auto lingerTimeout = std::chrono::seconds(2);

bool isAllowed(State from, State to)
{
    switch (from) {
    case State::Head:
        return to == State::Body || to == State::Answering || to == State::Lingering || to == State::Closed;
    case State::Body:
        return to == State::Answering || to == State::Lingering || to == State::Closed;
    case State::Answering:
        return to == State::Head || to == State::Lingering || to == State::Closed;
    case State::Lingering:
        return to == State::Closed;
    case State::Closed:
        return false;
    }
    return false;
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_socket(socket)
    , m_deadline(clock)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(limits.head + limits.body);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] { transition(State::Closed); });
    connect(&m_deadline, &Timer::expired, this, &HttpConnection::onDeadline);
    m_deadline.start(requestTimeout);
}

void HttpConnection::transition(State to)
{
    if (!isAllowed(m_state, to))
        return;
    qCDebug(lcDemo) << "connection" << m_state << "->" << to;
    m_state = to;
    switch (to) {
    case State::Head:
        m_deadline.start(requestTimeout);
        break;
    case State::Body:
        break;
    case State::Answering:
        m_deadline.stop();
        break;
    case State::Lingering:
        m_deadline.start(lingerTimeout);
        break;
    case State::Closed:
        m_deadline.stop();
        deleteLater();
        Q_EMIT closed();
        break;
    }
}

void HttpConnection::read()
{
    switch (m_state) {
    case State::Head:
        // Whoever does not take the last answer gets no other.
        if (m_socket->bytesToWrite() == 0)
            readHead();
        break;
    case State::Body:
        readBody();
        break;
    case State::Lingering:
        m_socket->readAll();
        break;
    case State::Answering:
    case State::Closed:
        break;
    }
}

void HttpConnection::readHead()
{
    auto head = parseHead(m_socket->peek(limits.head), limits);
    if (!head) {
        answer({head.error(), {}, {}});
        return;
    }
    if (!*head)
        return;
    m_request = std::move((*head)->request);
    if (m_request.wantsWebSocket()) {
        transition(State::Answering);
        Q_EMIT upgradeRequested();
        return;
    }
    m_socket->skip((*head)->size);
    transition(State::Body);
    const QPointer<HttpConnection> self(this);
    Q_EMIT headReceived();
    if (self && m_state == State::Body)
        readBody();
}

void HttpConnection::readBody()
{
    if (m_socket->bytesAvailable() < m_request.contentLength)
        return;
    m_request.body = m_socket->read(m_request.contentLength);
    transition(State::Answering);
    Q_EMIT requestReceived();
}

void HttpConnection::respond(const HttpResponse &response)
{
    if (m_state == State::Body || m_state == State::Answering)
        answer(response);
}

void HttpConnection::answer(const HttpResponse &response)
{
    const bool isWhole = m_state == State::Answering;
    const bool keepAlive = isWhole && m_request.keepAlive && !m_request.wantsWebSocket();
    transition(keepAlive ? State::Head : State::Lingering);
    m_socket->write(encode(response, keepAlive, m_clock->wallTime()));
    if (keepAlive)
        return; // a next request that has come already is read when this answer has left
    if (isWhole)
        m_socket->disconnectFromHost();
    else
        m_socket->readAll(); // closing on unread bytes would reset the connection, and the answer be lost
}

QTcpSocket *HttpConnection::takeSocket()
{
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(0);
    m_socket->setParent(nullptr);
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    transition(State::Closed);
    return socket;
}

void HttpConnection::onDeadline()
{
    const bool isIdle = m_state == State::Head && m_socket->bytesAvailable() == 0;
    if (isIdle || m_state == State::Lingering)
        m_socket->abort();
    else
        answer({HttpStatus::RequestTimeout, {}, {}});
}

} // namespace Pollux::Demo
