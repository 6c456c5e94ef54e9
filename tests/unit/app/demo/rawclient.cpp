// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "rawclient.h"

#include <QTest>

namespace Pollux::Test {

RawClient::RawClient(const QUrl &server) : m_server(server)
{
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_received += m_socket.readAll(); });
    m_socket.connectToHost(server.host(), quint16(server.port()));
    // In the event loop, or the server could not make room in its backlog.
    (void)QTest::qWaitFor([this] { return m_socket.state() != QAbstractSocket::ConnectingState; });
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

void RawClient::get(const QByteArray &target)
{
    send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
}

void RawClient::post(const QByteArray &target, const QByteArray &body, const QByteArray &moreFields)
{
    send("POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + moreFields
         + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

Reply RawClient::receive()
{
    Reply reply;
    (void)QTest::qWaitFor([&] { return takeReply(reply) || m_socket.state() == QAbstractSocket::UnconnectedState; });
    return reply;
}

bool RawClient::takeReply(Reply &reply)
{
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = m_received.first(end);
    const QByteArray field = "Content-Length: ";
    const qsizetype at = head.indexOf(field) + field.size();
    const qsizetype length = head.mid(at, head.indexOf('\r', at) - at).toInt();
    if (m_received.size() < end + 4 + length)
        return false;
    reply = {head.mid(9, 3).toInt(), head, m_received.mid(end + 4, length)};
    m_received.remove(0, end + 4 + length);
    return true;
}

bool RawClient::isClosedByServer()
{
    return QTest::qWaitFor([&] { return m_socket.state() == QAbstractSocket::UnconnectedState; })
           && m_received.isEmpty();
}

bool RawClient::isWaiting()
{
    // A second connection's answer shows that the server has read all that was sent before.
    RawClient other(m_server);
    other.get("/health");
    return other.receive().status == 200 && m_received.isEmpty() && m_socket.state() == QAbstractSocket::ConnectedState;
}

} // namespace Pollux::Test
