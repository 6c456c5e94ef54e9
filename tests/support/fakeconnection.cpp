// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/fakeconnection.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

FakeConnection::FakeConnection(QTcpSocket *socket, int number, QObject *parent, NthOperation *trap)
    : QObject(parent)
    , m_socket(socket)
    , m_number(number)
    , m_trap(trap)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &FakeConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &FakeConnection::closed);
}

bool FakeConnection::isOpen() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

void FakeConnection::send(const QByteArray &bytes)
{
    if (!isOpen() || m_isFrozen || bytes.isEmpty())
        return;
    if (m_trap && m_trap->isNow(u"write"_s)) {
        m_socket->write(bytes.first(bytes.size() / 2));
        fail(m_trap->how());
        return;
    }
    if (m_step == 0) {
        m_socket->write(bytes);
        return;
    }
    const bool isUnderWay = !m_slow.isEmpty();
    m_slow += bytes;
    if (!isUnderWay)
        sendStep();
}

void FakeConnection::sendStep()
{
    if (!isOpen() || m_slow.isEmpty())
        return;
    m_socket->write(m_slow.left(m_step));
    m_socket->flush();
    m_slow.remove(0, m_step);
    QTimer::singleShot(0, this, &FakeConnection::sendStep);
}

void FakeConnection::sendSlowly(const QByteArray &bytes, qsizetype step)
{
    if (bytes.isEmpty() || !isOpen())
        return;
    m_socket->write(bytes.left(step));
    m_socket->flush();
    QTimer::singleShot(0, this, [this, rest = bytes.mid(step), step] { sendSlowly(rest, step); });
}

void FakeConnection::switchToWebSocket(const HttpRequest &request)
{
    m_protocol = Protocol::WebSocket;
    send(HttpReply::switchingProtocols(request).bytes());
}

void FakeConnection::finish()
{
    m_socket->disconnectFromHost();
}

void FakeConnection::reset()
{
    m_socket->flush();
    const linger atOnce{1, 0};
    setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_socket->abort();
}

void FakeConnection::fail(NthOperation::How how)
{
    switch (how) {
    case NthOperation::How::Reset:
        reset();
        break;
    case NthOperation::How::Finish:
        finish();
        break;
    case NthOperation::How::Freeze:
        freeze();
        break;
    }
}

void FakeConnection::read()
{
    if (!m_isFrozen && m_trap && m_trap->isNow(u"read"_s))
        fail(m_trap->how());
    if (m_isFrozen || !isOpen())
        return;
    const QByteArray bytes = m_socket->readAll();
    m_received += bytes;
    m_buffer += bytes;
    // A listener may switch protocols, or end and delete us.
    const QPointer<FakeConnection> alive(this);
    while (alive && isOpen()) {
        if (m_protocol == Protocol::Http) {
            const auto request = takeRequest(m_buffer);
            if (!request)
                return;
            Q_EMIT requestReceived(*request);
        } else {
            const auto frame = takeFrame(m_buffer);
            if (!frame)
                return;
            Q_EMIT frameReceived(*frame);
        }
    }
}

} // namespace Pollux::Test
