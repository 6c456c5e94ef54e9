// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/websockettransport.h"

#include "base/plaintext.h"
#include "engineio/causes.h"
#include "engineio/endpoint.h"
#include "engineio/packetcodec.h"
#include "engineio/packetcodec3.h"
#include "engineio/proxyquestion.h"
#include "engineio/rawquestion.h"
#include "engineio/redirect.h"
#include "engineio/request.h"
#include "engineio/upgradequestion.h"

#include <QCoreApplication>
#include <QNetworkCookieJar>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslError>
#include <QSslSocket>
#include <QWebSocket>

#include <algorithm>
#include <utility>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

// Above this much unsent data the queue stays with the engine, where it is counted and can be moved.
constexpr qint64 backlogBytes = 256 * 1024;
// For asking why a handshake was refused: who has just answered will answer again.
constexpr Milliseconds questionTimeout{5'000};

Error tooLargeCause(qint64 most)
{
    Error cause;
    cause.layer = Layer::WebSocket;
    cause.code = u"payload-too-large"_s;
    cause.detail = u"a message above %1 bytes"_s.arg(most);
    cause.transient = false;
    return cause;
}

} // namespace

WebSocketTransport::WebSocketTransport(const ConnectionOptions &options, QNetworkCookieJar *cookies,
                                       const QString &sid, Clock *clock, QObject *parent)
    : Transport(parent), m_options(options), m_cookies(cookies), m_sid(sid), m_clock(clock), m_openDeadline(clock)
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
    dropQuestion();
}

void WebSocketTransport::open()
{
    m_state = State::Opening;
    m_stepBegan = m_clock->now();
    m_openDeadline.start(m_options.connectTimeout);
    connectSocket();
}

void WebSocketTransport::connectSocket()
{
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
    connect(m_socket, &QWebSocket::pong, this, &WebSocketTransport::onPong);
    connect(m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    // At what is above our cap it says 1009 and waits for the other side to close; whoever sends such things may not.
    connect(m_socket, &QWebSocket::aboutToClose, this, [this] {
        if (m_state == State::Open && isAboveCap())
            QMetaObject::invokeMethod(this, &WebSocketTransport::onDisconnected, Qt::QueuedConnection);
    });
    connect(m_socket, &QWebSocket::bytesWritten, this, [this] {
        if (m_backlogged && m_socket->bytesToWrite() < backlogBytes) {
            m_backlogged = false;
            Q_EMIT drained();
        }
    });
    // Qt 6.4 has no errorOccurred(); the overload must be named.
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketTransport::onError);

    m_request = makeRequest(m_options, webSocketUrl(m_options, m_sid, m_protocol), *m_cookies);
    m_socket->open(m_request);
    if (!m_options.pins.isEmpty() && m_socket)
        guardPins();
}

// QWebSocket tells nobody that the connection is encrypted, but its socket does, before the handshake that waits in it
// is sent. Where there is no such socket nothing may be sent at all.
void WebSocketTransport::guardPins()
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
            const QByteArray data = m_protocol == 3 ? V3::encodeBinaryFrame(packet.data) : packet.data;
            m_bytesSent += data.size();
            m_socket->sendBinaryMessage(data);
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
    dropQuestion();
}

void WebSocketTransport::onConnected()
{
    m_openDeadline.stop();
    m_stepBegan = m_clock->now();
    m_state = State::Open;
    Q_EMIT opened();
}

void WebSocketTransport::onTextMessage(const QString &text)
{
    const QByteArray frame = text.toUtf8();
    m_bytesReceived += frame.size();
    take(m_protocol == 3 ? V3::decodeText(frame) : decodeText(frame));
}

void WebSocketTransport::onBinaryMessage(const QByteArray &data)
{
    m_bytesReceived += data.size();
    if (m_protocol == 3)
        take(V3::decodeBinaryFrame(data));
    else
        take(Packet{PacketType::Message, data, true});
}

void WebSocketTransport::take(const Result<Packet, ParseError> &packet)
{
    if (packet)
        Q_EMIT packetReceived(*packet);
    else
        fail(CloseReason::ParseError, parseCause(packet.error()));
}

void WebSocketTransport::measureRoundTrip()
{
    if (m_state != State::Open || m_pinged)
        return;
    m_pinged = m_clock->now();
    m_socket->ping();
}

// The payload is not compared: nobody but us sends pings here, and one at a time.
void WebSocketTransport::onPong()
{
    if (const auto pinged = std::exchange(m_pinged, std::nullopt))
        Q_EMIT roundTripMeasured(RoundTripSource::WebSocketPing, m_clock->now() - *pinged);
}

void WebSocketTransport::onError(QAbstractSocket::SocketError error)
{
    if (m_state == State::Opening)
        onRefused(error);
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
                if (m_state == State::Opening && m_socket)
                    onRefused(QAbstractSocket::RemoteHostClosedError);
            },
            Qt::QueuedConnection);
        break;
    case State::Open:
        if (isAboveCap())
            fail(CloseReason::ParseError, tooLargeCause(m_options.maxIncomingBytes));
        else if (m_socketError)
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

// Only the text tells QWebSocket's own 1009 from the other side's.
bool WebSocketTransport::isAboveCap() const
{
    const QString reason = m_socket->closeReason();
    return m_socket->closeCode() == QWebSocketProtocol::CloseCodeTooMuchData
        && (reason == QCoreApplication::translate("QWebSocketFrame", "Maximum framesize exceeded.")
            || reason == QCoreApplication::translate("QWebSocketDataProcessor", "Received message is too big."));
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

void WebSocketTransport::onRefused(QAbstractSocket::SocketError error)
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

void WebSocketTransport::failUnanswered(const Error &cause)
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

void WebSocketTransport::askWhy(const Error &refusal)
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

void WebSocketTransport::onAnswer(Error refusal, const HttpAnswer &answer)
{
    const auto adopted = redirected(m_options, m_request.url(), answer.status, answer.location);
    if (adopted && m_redirects < mostRedirects) {
        ++m_redirects;
        m_options = *adopted;
        dropQuestion();
        connectSocket();
        return;
    }
    Error why = upgradeCause(answer);
    why.phase = u"question"_s;
    why.transport = name();
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

void WebSocketTransport::fail(CloseReason reason, Error cause)
{
    cause.transport = name();
    if (cause.phase.isEmpty())
        cause.phase = m_state == State::Opening ? u"handshake"_s : u"open"_s;
    if (!cause.elapsed)
        cause.elapsed = toMilliseconds(m_clock->now() - m_stepBegan);
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

void WebSocketTransport::dropQuestion()
{
    if (RawQuestion *const question = std::exchange(m_question, nullptr))
        question->discard();
}

} // namespace Pollux::EngineIo
