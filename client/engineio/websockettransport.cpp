// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/websockettransport.h"

#include "base/plaintext.h"
#include "engineio/causes.h"
#include "engineio/endpoint.h"
#include "engineio/packetcodec.h"
#include "engineio/request.h"

#include <QNetworkCookieJar>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslError>
#include <QWebSocket>

#include <utility>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

// Above this much unsent data the queue stays with the engine, where it is counted and can be moved.
constexpr qint64 backlogBytes = 256 * 1024;

} // namespace

WebSocketTransport::WebSocketTransport(const ConnectionOptions &options, QNetworkCookieJar *cookies,
                                       const QString &sid, Clock *clock, QObject *parent)
    : Transport(parent), m_options(options), m_cookies(cookies), m_sid(sid), m_openDeadline(clock)
{
    connect(&m_openDeadline, &Timer::expired, this, [this] {
        Error cause;
        cause.layer = Layer::WebSocket;
        cause.code = u"handshake-timeout"_s;
        cause.detail = u"the WebSocket handshake had no answer within %1 ms"_s.arg(m_options.connectTimeout.count());
        fail(CloseReason::TransportError, cause);
    });
}

WebSocketTransport::~WebSocketTransport()
{
    dropSocket();
}

void WebSocketTransport::open()
{
    m_state = State::Opening;
    // The Origin header comes with the others from makeRequest(); given here, it would be sent twice.
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_options.maxIncomingBytes));
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_options.maxIncomingBytes));
    m_socket->setSslConfiguration(m_options.tls);
    m_socket->setProxy(proxyFor(m_options));
    connect(m_socket, &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketTransport::onDisconnected);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &WebSocketTransport::onTextMessage);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &WebSocketTransport::onBinaryMessage);
    connect(m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_socket, &QWebSocket::bytesWritten, this, [this] {
        if (m_backlogged && m_socket->bytesToWrite() < backlogBytes) {
            m_backlogged = false;
            Q_EMIT drained();
        }
    });
    // Qt 6.4 has no errorOccurred(); the overload must be named.
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketTransport::onError);

    m_openDeadline.start(m_options.connectTimeout);
    m_socket->open(makeRequest(m_options, webSocketUrl(m_options, m_sid), *m_cookies));
}

bool WebSocketTransport::isWritable() const
{
    return m_state == State::Open && !m_backlogged;
}

void WebSocketTransport::write(QQueue<Packet> &queue)
{
    QList<Packet> sent;
    while (!queue.isEmpty() && m_socket->bytesToWrite() < backlogBytes) {
        const Packet &packet = sent.emplaceBack(queue.dequeue());
        if (packet.binary) {
            m_bytesSent += packet.data.size();
            m_socket->sendBinaryMessage(packet.data);
        } else {
            const QByteArray text = encodeText(packet);
            m_bytesSent += text.size();
            m_socket->sendTextMessage(QString::fromUtf8(text));
        }
    }
    m_backlogged = m_socket->bytesToWrite() >= backlogBytes;
    reportSent(sent);
}

void WebSocketTransport::close()
{
    if (m_state != State::Open) {
        abort();
        Q_EMIT closed();
        return;
    }
    m_state = State::Closing;
    m_socket->close();
}

void WebSocketTransport::abort()
{
    m_state = State::Closed;
    m_openDeadline.stop();
    dropSocket();
}

void WebSocketTransport::onConnected()
{
    m_openDeadline.stop();
    m_state = State::Open;
    Q_EMIT opened();
}

void WebSocketTransport::onTextMessage(const QString &text)
{
    const QByteArray frame = text.toUtf8();
    m_bytesReceived += frame.size();
    const auto packet = decodeText(frame);
    if (packet)
        Q_EMIT packetReceived(*packet);
    else
        fail(CloseReason::ParseError, parseCause(packet.error()));
}

void WebSocketTransport::onBinaryMessage(const QByteArray &data)
{
    m_bytesReceived += data.size();
    Q_EMIT packetReceived({PacketType::Message, data, true});
}

void WebSocketTransport::onError(QAbstractSocket::SocketError error)
{
    if (m_state == State::Opening)
        fail(CloseReason::TransportError, refusedCause(error));
    else if (error != QAbstractSocket::RemoteHostClosedError && !m_socketError)
        m_socketError = socketCause(error, m_socket->errorString(), m_tlsErrors);
}

void WebSocketTransport::onDisconnected()
{
    switch (m_state) {
    case State::Opening:
        // A refused connection emits disconnected before error, which knows more: let that come first.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_state == State::Opening)
                    fail(CloseReason::TransportError, refusedCause(QAbstractSocket::RemoteHostClosedError));
            },
            Qt::QueuedConnection);
        break;
    case State::Open:
        if (m_socketError)
            fail(CloseReason::TransportError, *m_socketError);
        else
            fail(CloseReason::TransportClose, closeCause());
        break;
    case State::Closing:
        abort();
        Q_EMIT closed();
        break;
    case State::Idle:
    case State::Closed:
        break;
    }
}

// QWebSocket says 1000 for a polite close and for a cut connection alike, so 1000 tells nothing.
Error WebSocketTransport::closeCause() const
{
    Error cause;
    cause.layer = Layer::WebSocket;
    const auto code = m_socket->closeCode();
    if (code == QWebSocketProtocol::CloseCodeNormal) {
        cause.code = u"connection-closed"_s;
        cause.detail = u"the other side ended the WebSocket"_s;
    } else {
        cause.code = u"websocket-close-%1"_s.arg(int(code));
        cause.detail = plainLine(m_socket->closeReason());
    }
    return cause;
}

Error WebSocketTransport::refusedCause(QAbstractSocket::SocketError error) const
{
    const QString text = m_socket->errorString();
    static const QRegularExpression status(u"status code:? \\(?(\\d{3})"_s, QRegularExpression::CaseInsensitiveOption);
    const QString code = status.match(text).captured(1);
    // Of some answers (400 among them) QWebSocket keeps not even the status, but it was an answer.
    const bool isAnswer = !code.isEmpty() || text.contains("processHandshake"_L1);
    if (!isAnswer)
        return socketCause(error, text, m_tlsErrors);
    Error cause;
    cause.layer = Layer::WebSocket;
    cause.code = u"upgrade-refused"_s;
    cause.detail = plainLine(text);
    cause.httpStatus = code.toInt();
    return cause;
}

void WebSocketTransport::fail(CloseReason reason, Error cause)
{
    cause.transport = name();
    if (cause.phase.isEmpty() && m_state == State::Opening)
        cause.phase = u"handshake"_s;
    abort();
    Q_EMIT failed(reason, cause);
}

void WebSocketTransport::dropSocket()
{
    QWebSocket *const socket = std::exchange(m_socket, nullptr);
    if (!socket)
        return;
    socket->disconnect(this); // abort() and the destructor emit disconnected
    socket->abort();
    socket->setParent(nullptr);
    socket->deleteLater();
}

} // namespace Pollux::EngineIo
