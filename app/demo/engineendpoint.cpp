// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/engineendpoint.h"

#include "demo/enginesession.h"
#include "demo/httpconnection.h"

#include <QRandomGenerator>
#include <QTcpSocket>
#include <QUrlQuery>
#include <QWebSocket>

#include <array>

namespace Pollux::Demo {

using namespace Qt::StringLiterals;

namespace {

// Whoever knows a sid owns the session: 160 bits of the system's randomness.
QString randomSid()
{
    std::array<quint32, 5> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(words.data()), sizeof words);
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

EngineEndpoint::EngineEndpoint(const EngineSettings &settings, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_webSockets(u"Pollux demo"_s, QWebSocketServer::NonSecureMode)
{
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, &EngineEndpoint::onWebSocket);
}

bool EngineEndpoint::admit(HttpConnection *connection, const EngineRequest &request)
{
    const EngineSession *session = find(request.sid);
    const auto current = session ? std::optional(session->transport()) : std::nullopt;
    if (const auto error = verify(request, current)) {
        connection->respond(refusal(*error, request.isUpgrade));
        return false;
    }
    if (!session && m_sessions.size() >= m_settings.maxSessions) {
        connection->respond({HttpStatus::ServiceUnavailable, {}, {}});
        return false;
    }
    return true;
}

void EngineEndpoint::onHead(HttpConnection *connection)
{
    const auto request = EngineRequest::from(connection->request());
    if (admit(connection, request) && request.method == "POST")
        find(request.sid)->beginPost(connection);
}

void EngineEndpoint::onRequest(HttpConnection *connection)
{
    const auto request = EngineRequest::from(connection->request());
    // Again: while the body came, the session may have ended or moved on to its WebSocket.
    if (!admit(connection, request))
        return;
    EngineSession *session = find(request.sid);
    if (!session)
        createSession()->openPolling(connection);
    else if (request.method == "GET")
        session->beginGet(connection);
    else if (request.method == "POST")
        session->endPost(connection);
    else
        connection->respond({HttpStatus::InternalServerError, {}, {}}); // as the reference does
}

void EngineEndpoint::onUpgrade(HttpConnection *connection)
{
    if (!admit(connection, EngineRequest::from(connection->request())))
        return;
    QTcpSocket *socket = connection->takeSocket();
    socket->setParent(&m_webSockets);
    m_webSockets.handleConnection(socket);
}

void EngineEndpoint::onWebSocket()
{
    while (QWebSocket *socket = m_webSockets.nextPendingConnection()) {
        adoptTcpSocket(socket);
        const QString sid = QUrlQuery(socket->requestUrl()).queryItemValue(u"sid"_s, QUrl::FullyDecoded);
        EngineSession *session = find(sid);
        if (session) {
            session->probe(socket);
        } else if (sid.isEmpty()) {
            createSession()->openWebSocket(socket);
        } else { // ended during the handshake
            socket->close();
            socket->deleteLater();
        }
    }
}

// A QWebSocket that a server made does not own its TCP socket, and would leave it behind when deleted early.
void EngineEndpoint::adoptTcpSocket(QWebSocket *socket)
{
    const auto waiting = m_webSockets.findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly);
    for (QTcpSocket *tcp : waiting) {
        if (tcp->peerPort() == socket->peerPort())
            tcp->setParent(socket);
    }
}

EngineSession *EngineEndpoint::createSession()
{
    auto *session = new EngineSession(randomSid(), m_settings, m_clock, this);
    m_sessions.insert(session->sid(), session);
    connect(session, &EngineSession::closed, this, [this, session] {
        m_sessions.remove(session->sid());
        session->deleteLater();
    });
    Q_EMIT sessionOpened(session);
    return session;
}

} // namespace Pollux::Demo
