// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/rawquestion.h"

#include "engineio/rawanswer.h"

#include <QSslSocket>

#include <utility>

namespace Pollux::EngineIo {

RawQuestion::RawQuestion(const Target &target, const QByteArray &request, Clock *clock, QObject *parent)
    : QObject(parent), m_target(target), m_request(request), m_clock(clock), m_deadline(clock)
{
    connect(&m_deadline, &Timer::expired, this, [this] { read(true); });
}

RawQuestion::~RawQuestion()
{
    cancel();
}

void RawQuestion::ask(Milliseconds timeout)
{
    m_started = m_clock->now();
    m_deadline.start(timeout);
    m_socket = new QSslSocket(this);
    m_socket->setProxy(m_target.proxy);
    m_socket->setReadBufferSize(mostRawAnswerBytes);
    connect(m_socket, m_target.isSecure ? &QSslSocket::encrypted : &QSslSocket::connected, this, &RawQuestion::send);
    connect(m_socket, &QSslSocket::readyRead, this, [this] { read(false); });
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] { read(true); });
    connect(m_socket, &QSslSocket::disconnected, this, [this] { read(true); });
    if (m_target.isSecure) {
        m_socket->setSslConfiguration(m_target.tls);
        m_socket->connectToHostEncrypted(m_target.host, m_target.port);
    } else {
        m_socket->connectToHost(m_target.host, m_target.port);
    }
}

void RawQuestion::cancel()
{
    m_deadline.stop();
    QSslSocket *const socket = std::exchange(m_socket, nullptr);
    if (!socket)
        return;
    socket->disconnect(this); // abort() emits disconnected
    socket->abort();
    socket->setParent(nullptr);
    socket->deleteLater();
}

void RawQuestion::discard()
{
    disconnect();
    cancel();
    setParent(nullptr);
    deleteLater();
}

void RawQuestion::send()
{
    if (m_target.isSecure && !matchesPins(m_socket->peerCertificate(), m_target.pins)) {
        finish(std::nullopt);
        return;
    }
    m_socket->write(m_request);
}

void RawQuestion::read(bool isAll)
{
    m_received += m_socket->read(mostRawAnswerBytes - m_received.size());
    const bool isFull = m_received.size() >= mostRawAnswerBytes;
    const auto answer = readRawAnswer(m_received, isAll || isFull);
    if (answer || isAll || isFull || !mayBeRawAnswer(m_received))
        finish(answer);
}

void RawQuestion::finish(const std::optional<HttpAnswer> &answer)
{
    cancel();
    Q_EMIT finished(answer);
}

} // namespace Pollux::EngineIo
