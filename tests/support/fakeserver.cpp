// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/fakeserver.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

RequestKind kindOf(const HttpRequest &request)
{
    if (request.header("Upgrade").compare("websocket", Qt::CaseInsensitive) == 0)
        return RequestKind::WebSocket;
    if (request.query(u"transport"_s) != "polling"_L1)
        return RequestKind::Other;
    if (request.method == "POST")
        return RequestKind::Post;
    if (request.method != "GET")
        return RequestKind::Other;
    return request.query(u"sid"_s).isEmpty() ? RequestKind::Handshake : RequestKind::Poll;
}

QUrl localUrl(quint16 port)
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(port));
}

} // namespace

FakeServer::FakeServer(QObject *parent)
    : QObject(parent)
    , m_default(reply({404, "Not Found", {{"Content-Type", "text/plain"}}, "Not Found"}))
{
    m_time.start();
    connect(&m_server, &QTcpServer::newConnection, this, &FakeServer::acceptConnections);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port of 127.0.0.1 is free");
    m_port = m_server.serverPort();
}

QUrl FakeServer::url() const
{
    return localUrl(m_port);
}

QUrl FakeServer::deadUrl()
{
    auto *const holder = new QTcpSocket(QCoreApplication::instance());
    if (!holder->bind(QHostAddress::LocalHost, 0, QAbstractSocket::DontShareAddress))
        qFatal("no port of 127.0.0.1 is free");
    return localUrl(holder->localPort());
}

// A port that is bound, and not listened to, is given to no other program; it is shared with who asks for it by its number.
void FakeServer::stopListening()
{
    m_server.close();
    m_holder = std::make_unique<QTcpSocket>();
    if (!m_holder->bind(QHostAddress::LocalHost, m_port, QAbstractSocket::ShareAddress))
        qFatal("somebody else has taken the port");
}

bool FakeServer::resumeListening()
{
    const bool isListening = m_server.isListening() || m_server.listen(QHostAddress::LocalHost, m_port);
    m_holder.reset();
    return isListening;
}

void FakeServer::on(RequestKind kind, int ordinal, const Answer &answer)
{
    m_rules.prepend({kind, ordinal, answer});
}

QList<ReceivedRequest> FakeServer::requests(RequestKind kind) const
{
    QList<ReceivedRequest> found;
    std::copy_if(m_requests.begin(), m_requests.end(), std::back_inserter(found),
                 [kind](const ReceivedRequest &request) { return request.kind == kind; });
    return found;
}

int FakeServer::count(RequestKind kind) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(),
                             [kind](const ReceivedRequest &request) { return request.kind == kind; }));
}

QList<FakeConnection *> FakeServer::openConnections() const
{
    auto connections = findChildren<FakeConnection *>();
    connections.removeIf([](const FakeConnection *connection) { return !connection->isOpen(); });
    return connections;
}

QList<Exchange> FakeServer::waiting(RequestKind kind) const
{
    QList<Exchange> found;
    std::copy_if(m_exchanges.begin(), m_exchanges.end(), std::back_inserter(found),
                 [kind](const Exchange &exchange) { return exchange.request().kind == kind && exchange.isWaiting(); });
    return found;
}

void FakeServer::resetAll()
{
    for (FakeConnection *connection : openConnections())
        connection->reset();
}

void FakeServer::finishAll()
{
    for (FakeConnection *connection : openConnections())
        connection->finish();
}

void FakeServer::acceptConnections()
{
    while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
        auto *const connection = new FakeConnection(socket, ++m_accepted, this, m_trap);
        connect(connection, &FakeConnection::closed, connection, &QObject::deleteLater);
        connection->setStep(m_step);
        connection->setHttp10(m_isHttp10);
        if (m_trap && m_trap->isNow(u"accept"_s)) {
            connection->fail(m_trap->how());
        } else if (m_accept == Accept::Reset) {
            connection->reset();
        } else if (m_accept == Accept::Serve) {
            connect(connection, &FakeConnection::requestReceived, this,
                    [this, connection](const HttpRequest &request) { onRequest(connection, request); });
        }
    }
}

void FakeServer::onRequest(FakeConnection *connection, const HttpRequest &http)
{
    const RequestKind kind = kindOf(http);
    const ReceivedRequest request{kind, count(kind) + 1, connection->number(),
                                  std::chrono::milliseconds(m_time.elapsed()), http};
    noteOverlap(request);
    m_requests += request;
    Q_EMIT requestReceived(request);
    const Exchange exchange(request, connection);
    m_exchanges += exchange;
    answerFor(request)(exchange);
}

void FakeServer::noteOverlap(const ReceivedRequest &request)
{
    if (request.kind != RequestKind::Poll && request.kind != RequestKind::Post)
        return;
    const QString sid = request.http.query(u"sid"_s);
    for (const Exchange &other : waiting(request.kind)) {
        if (other.request().http.query(u"sid"_s) == sid)
            addViolation(
                u"a second %1 of a session beside one in flight"_s.arg(QString::fromLatin1(request.http.method)));
    }
}

Answer FakeServer::answerFor(const ReceivedRequest &request) const
{
    for (const Rule &rule : m_rules) {
        if (rule.kind == request.kind && (rule.ordinal == 0 || rule.ordinal == request.ordinal))
            return rule.answer;
    }
    return m_default;
}

} // namespace Pollux::Test
