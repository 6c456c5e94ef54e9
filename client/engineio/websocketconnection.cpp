// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/websocketconnection.h"

#include "base/plaintext.h"
#include "engineio/causes.h"
#include "engineio/endpoint.h"
#include "engineio/proxyquestion.h"
#include "engineio/rawquestion.h"
#include "engineio/redirect.h"
#include "engineio/request.h"
#include "engineio/upgradequestion.h"

#include <QCoreApplication>
#include <QNetworkCookieJar>
#include <QRegularExpression>
#include <QSslError>
#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>
#include <utility>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

// Above this much unsent data the rest stays with the caller, where it is counted and can be moved.
constexpr qint64 backlogBytes = 256 * 1024;
// For asking why a handshake was refused: who has just answered will answer again.
constexpr Milliseconds questionTimeout{5'000};

Error webSocketCause(const QString &code, const QString &detail, bool transient = true)
{
    Error cause;
    cause.layer = Layer::WebSocket;
    cause.code = code;
    cause.detail = detail;
    cause.transient = transient;
    return cause;
}

} // namespace

WebSocketConnection::Dialect WebSocketConnection::plain()
{
    return {plainWebSocketUrl, plainUpgradeCause};
}

WebSocketConnection::WebSocketConnection(const ConnectionOptions &options, const Dialect &dialect,
                                         const QNetworkCookieJar *cookies, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_dialect(dialect)
    , m_cookies(cookies)
    , m_clock(clock)
    , m_openDeadline(clock)
    , m_closeDeadline(clock)
{
    connect(&m_openDeadline, &Timer::expired, this, &WebSocketConnection::onHandshakeTimeout);
    connect(&m_closeDeadline, &Timer::expired, this, &WebSocketConnection::leave);
}

WebSocketConnection::~WebSocketConnection()
{
    dropSocket();
    dropQuestion();
}

void WebSocketConnection::open()
{
    m_state = State::Opening;
    m_stepBegan = m_clock->now();
    m_openDeadline.start(m_options.connectTimeout);
    connectSocket();
}

void WebSocketConnection::connectSocket()
{
    // The Origin header comes with the others from makeRequest(); given here, it would be sent twice.
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_options.maxIncomingBytes));
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_options.maxIncomingBytes));
    m_socket->setSslConfiguration(m_options.tls);
    m_socket->setProxy(proxyFor(m_options));
    listenToSocket();
    const QNetworkCookieJar none;
    m_request = makeRequest(m_options, m_dialect.address(m_options), m_cookies ? *m_cookies : none);
    QWebSocketHandshakeOptions handshake;
    handshake.setSubprotocols(m_options.subprotocols);
    m_socket->open(m_request, handshake);
    if (!m_options.pins.isEmpty() && m_socket)
        guardPins();
}

void WebSocketConnection::listenToSocket()
{
    connect(m_socket, &QWebSocket::connected, this, &WebSocketConnection::onOpened);
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketConnection::onDisconnected);
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { onMessage(text.toUtf8(), false); });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this,
            [this](const QByteArray &data) { onMessage(data, true); });
    connect(m_socket, &QWebSocket::pong, this, &WebSocketConnection::onPong);
    connect(m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_socket, &QWebSocket::aboutToClose, this, &WebSocketConnection::onClosing);
    connect(m_socket, &QWebSocket::bytesWritten, this, [this] {
        if (m_isBacklogged && m_socket->bytesToWrite() < backlogBytes) {
            m_isBacklogged = false;
            Q_EMIT drained();
        }
    });
    // Qt 6.4 has no errorOccurred(); the overload must be named.
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &WebSocketConnection::onError);
}

// QWebSocket tells nobody that the connection is encrypted, but its socket does, before the handshake that waits in it
// is sent. Where there is no such socket nothing may be sent at all.
void WebSocketConnection::guardPins()
{
    QSslSocket *const tls = m_socket->findChild<QSslSocket *>();
    const auto check = [this, tls] {
        if (const auto problem = pinProblem(tls ? tls->peerCertificate() : QSslCertificate(), m_options.pins))
            fail(CloseReason::TransportError, *problem);
    };
    if (tls) {
        connect(tls, &QSslSocket::encrypted, this, check);
        return;
    }
    dropSocket();
    QMetaObject::invokeMethod(this, check, Qt::QueuedConnection); // open() has not returned yet
}

void WebSocketConnection::sendText(const QByteArray &text)
{
    if (m_state != State::Open)
        return;
    m_socket->sendTextMessage(QString::fromUtf8(text));
    noteSent(text.size());
}

void WebSocketConnection::sendBinary(const QByteArray &data)
{
    if (m_state != State::Open)
        return;
    m_socket->sendBinaryMessage(data);
    noteSent(data.size());
}

void WebSocketConnection::noteSent(qint64 size)
{
    m_bytesSent += size;
    m_isBacklogged = m_socket && m_socket->bytesToWrite() >= backlogBytes;
}

void WebSocketConnection::ping()
{
    if (m_state != State::Open || m_pinged)
        return;
    m_pinged = m_clock->now();
    m_socket->ping();
}

void WebSocketConnection::close(int code, const QString &reason, std::optional<Milliseconds> timeout)
{
    if (m_state == State::Closing)
        return;
    if (m_state != State::Open) {
        leave();
        return;
    }
    m_state = State::Closing;
    if (timeout)
        m_closeDeadline.start(*timeout);
    m_socket->close(QWebSocketProtocol::CloseCode(code), reason);
}

void WebSocketConnection::leave()
{
    abort();
    Q_EMIT closed();
}

void WebSocketConnection::abort()
{
    m_state = State::Closed;
    m_openDeadline.stop();
    m_closeDeadline.stop();
    dropSocket();
    dropQuestion();
}

void WebSocketConnection::fail(CloseReason reason, Error cause)
{
    if (m_state == State::Closed)
        return;
    cause.transport = webSocketName;
    if (cause.phase.isEmpty())
        cause.phase = m_state == State::Opening ? u"handshake"_s : u"open"_s;
    if (!cause.elapsed)
        cause.elapsed = toMilliseconds(m_clock->now() - m_stepBegan);
    abort();
    Q_EMIT failed(reason, cause);
}

void WebSocketConnection::onHandshakeTimeout()
{
    fail(CloseReason::TransportError,
         webSocketCause(u"handshake-timeout"_s,
                        u"the WebSocket handshake had no answer within %1 ms"_s.arg(m_options.connectTimeout.count())));
}

void WebSocketConnection::onOpened()
{
    m_openDeadline.stop();
    m_stepBegan = m_clock->now();
    m_state = State::Open;
    Q_EMIT opened();
}

void WebSocketConnection::onMessage(const QByteArray &data, bool isBinary)
{
    m_bytesReceived += data.size();
    Q_EMIT messageReceived(data, isBinary);
}

// The payload is not compared: nobody but us sends pings here, and one at a time.
void WebSocketConnection::onPong()
{
    if (const auto pinged = std::exchange(m_pinged, std::nullopt))
        Q_EMIT pongReceived(m_clock->now() - *pinged);
}

// The other side's close frame, or something that QWebSocket closes for: both before disconnected(), which knows only
// 1000 of a cut connection.
void WebSocketConnection::onClosing()
{
    if (m_state != State::Open)
        return;
    m_closeCode = int(m_socket->closeCode());
    // At what is above our cap it says 1009 and waits for the other side to close; whoever sends such things may not.
    if (isAboveCap())
        QMetaObject::invokeMethod(this, &WebSocketConnection::onDisconnected, Qt::QueuedConnection);
}

void WebSocketConnection::onError(QAbstractSocket::SocketError error)
{
    if (m_state == State::Opening)
        onRefused(error);
    else if (error != QAbstractSocket::RemoteHostClosedError && !m_socketError)
        m_socketError = socketCause(error, m_socket->errorString(), m_tlsErrors);
}

void WebSocketConnection::onDisconnected()
{
    switch (m_state) {
    case State::Opening:
        // A refused connection emits disconnected before error, which knows more: let that come first.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_state == State::Opening && m_socket)
                    onRefused(QAbstractSocket::RemoteHostClosedError);
            },
            Qt::QueuedConnection);
        break;
    case State::Open:
        endOpen();
        break;
    case State::Closing:
        leave();
        break;
    case State::Idle:
    case State::Closed:
        break;
    }
}

void WebSocketConnection::endOpen()
{
    if (isAboveCap())
        fail(CloseReason::ParseError,
             webSocketCause(u"payload-too-large"_s, u"a message above %1 bytes"_s.arg(m_options.maxIncomingBytes),
                            false));
    else if (m_socketError)
        fail(CloseReason::TransportError, *m_socketError);
    else
        fail(CloseReason::TransportClose, closeCause());
}

// Only the text tells QWebSocket's own 1009 from the other side's.
bool WebSocketConnection::isAboveCap() const
{
    const QString reason = m_socket->closeReason();
    return m_socket->closeCode() == QWebSocketProtocol::CloseCodeTooMuchData
           && (reason == QCoreApplication::translate("QWebSocketFrame", "Maximum framesize exceeded.")
               || reason == QCoreApplication::translate("QWebSocketDataProcessor", "Received message is too big."));
}

// Without a close frame QWebSocket says 1000, too, but then nobody has said so.
Error WebSocketConnection::closeCause() const
{
    if (m_closeCode == 0)
        return webSocketCause(u"connection-closed"_s, u"the other side ended the WebSocket without a farewell"_s);
    const QString reason = plainLine(m_socket->closeReason());
    if (m_closeCode == normalClosure)
        return webSocketCause(u"connection-closed"_s, reason.isEmpty()
                                                          ? u"the other side closed the WebSocket"_s
                                                          : u"the other side closed the WebSocket: %1"_s.arg(reason));
    return webSocketCause(u"websocket-close-%1"_s.arg(m_closeCode), reason);
}

void WebSocketConnection::onRefused(QAbstractSocket::SocketError error)
{
    const QString text = m_socket->errorString();
    static const QRegularExpression status(u"status code:? \\(?(\\d{3})"_s, QRegularExpression::CaseInsensitiveOption);
    const QString code = status.match(text).captured(1);
    // Of some answers (400 among them) QWebSocket keeps not even the status, but it was an answer. It says "refused" of
    // answers as of connections; only where there was one, it has a peer.
    const bool wasConnected = error == QAbstractSocket::ConnectionRefusedError && m_socket->peerPort() != 0;
    const bool isAnswer = !code.isEmpty() || wasConnected || text.contains("processHandshake"_L1);
    if (!isAnswer) {
        failUnanswered(socketCause(error, text, m_tlsErrors));
        return;
    }
    Error refusal;
    refusal.layer = Layer::WebSocket;
    refusal.code = u"upgrade-refused"_s;
    refusal.detail = plainLine(text);
    refusal.httpStatus = code.toInt();
    askWhy(refusal);
}

void WebSocketConnection::failUnanswered(const Error &cause)
{
    const QNetworkProxy proxy = proxyFor(m_options);
    if (!mayBeProxyRefusal(proxy, cause)) {
        fail(CloseReason::TransportError, cause);
        return;
    }
    dropSocket();
    m_question = makeProxyQuestion(proxy, m_request.url(), m_clock, this);
    connect(m_question, &RawQuestion::finished, this, [this, cause](const std::optional<HttpAnswer> &answer) {
        fail(CloseReason::TransportError, answer ? proxyRefusalCause(cause, *answer) : cause);
    });
    m_question->ask(std::min(questionTimeout, m_options.connectTimeout));
}

void WebSocketConnection::askWhy(const Error &refusal)
{
    dropSocket();
    m_question = makeUpgradeQuestion(m_options, m_request, m_clock, this);
    connect(m_question, &RawQuestion::finished, this, [this, refusal](const std::optional<HttpAnswer> &answer) {
        if (answer)
            onAnswer(refusal, *answer);
        else
            fail(CloseReason::TransportError, refusal);
    });
    m_question->ask(std::min(questionTimeout, m_options.connectTimeout));
}

void WebSocketConnection::onAnswer(Error refusal, const HttpAnswer &answer)
{
    const auto adopted = redirected(m_options, m_request.url(), answer.status, answer.location);
    if (adopted && m_redirects < mostRedirects) {
        ++m_redirects;
        m_options = *adopted;
        dropQuestion();
        connectSocket();
        return;
    }
    Error why = m_dialect.explain(answer);
    // QWebSocket's words about the headers of a 101: so it was one the first time, too.
    const bool isDamaged = refusal.httpStatus == 0 && refusal.detail.contains("accept-key"_L1, Qt::CaseInsensitive);
    if (answer.status == 101 && isDamaged) {
        why.code = u"upgrade-invalid"_s;
        why.detail = refusal.detail;
    }
    why.phase = u"question"_s;
    why.transport = webSocketName;
    why.elapsed = toMilliseconds(m_question->elapsed());
    if (answer.status != 101)
        refusal.httpStatus = answer.status;
    if (refusal.httpStatus > 0)
        refusal.detail = u"the WebSocket handshake was answered with %1"_s.arg(refusal.httpStatus);
    refusal.transient = why.transient;
    refusal.retryAfter = why.retryAfter;
    refusal.addCause(why);
    fail(CloseReason::TransportError, refusal);
}

void WebSocketConnection::dropSocket()
{
    QWebSocket *const socket = std::exchange(m_socket, nullptr);
    if (!socket)
        return;
    socket->disconnect(this); // abort() and the destructor emit disconnected
    socket->abort();
    socket->setParent(nullptr);
    socket->deleteLater();
}

void WebSocketConnection::dropQuestion()
{
    if (RawQuestion *const question = std::exchange(m_question, nullptr))
        question->discard();
}

} // namespace Pollux::EngineIo
