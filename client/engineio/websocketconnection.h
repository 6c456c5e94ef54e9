// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/timer.h"
#include "engineio/closereason.h"
#include "engineio/export.h"
#include "engineio/options.h"

#include <QAbstractSocket>
#include <QNetworkRequest>
#include <QObject>

#include <functional>
#include <optional>

class QNetworkCookieJar;
class QSslError;
class QWebSocket;

namespace Pollux::EngineIo {

struct HttpAnswer;
class RawQuestion;

//! One WebSocket (RFC 6455), whatever is spoken over it, from open() to its end. It reports; it never retries.
//!
//! A handshake that got an HTTP answer instead of 101 is asked once more over a raw socket (upgradequestion.h), and the
//! failure `websocket upgrade-refused` carries as its root who has refused and why. A redirect that may be followed
//! (redirect.h) is. What the other side says in its close frame is in the cause: `websocket-close-<code>` with its words.
//!
//! May be destroyed at any moment, also by a listener of its own signals; destroyed or aborted it emits nothing more.
class POLLUX_ENGINEIO_EXPORT WebSocketConnection final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,    //!< before open()
        Opening, //!< connecting, the handshake, the question why it was refused
        Open,    //!< messages go both ways
        Closing, //!< close() was called; the other side's farewell is awaited
        Closed,  //!< final; failed() or closed() has been emitted, or abort() was called
    };

    //! What differs between the protocols that are spoken over it.
    struct Dialect
    {
        //! Where these options lead: webSocketUrl(), plainWebSocketUrl(). Asked again after a redirect.
        std::function<QUrl(const ConnectionOptions &)> address;
        //! Who has refused the upgrade, and why: upgradeCause(), plainUpgradeCause().
        std::function<Error(const HttpAnswer &)> explain;
    };
    //! Of any WebSocket that is not Engine.IO's.
    static Dialect plain();

    static constexpr int normalClosure = 1000; //!< RFC 6455 §7.4.1
    static constexpr Milliseconds closeTimeout{3'000};

    //! `cookies` (null: none) and `clock` outlive it.
    WebSocketConnection(const ConnectionOptions &options, const Dialect &dialect, const QNetworkCookieJar *cookies,
                        Clock *clock, QObject *parent = nullptr);
    ~WebSocketConnection() override;

    State state() const { return m_state; }

    //! Begins; once. opened() or failed() follows within the options' connectTimeout.
    void open();
    //! True when so much is unsent that more should wait for drained().
    bool isBacklogged() const { return m_isBacklogged; }
    //! UTF-8. Only while Open.
    void sendText(const QByteArray &text);
    //! Only while Open.
    void sendBinary(const QByteArray &data);
    //! Asks for a sign of life (RFC 6455 §5.5.2) unless one is under way; pongReceived() follows.
    void ping();
    //! Ends politely; closed() follows: at the other side's farewell, or after `timeout` (nothing: the caller keeps a
    //! deadline, and calls abort()).
    void close(int code = normalClosure, const QString &reason = {},
               std::optional<Milliseconds> timeout = closeTimeout);
    //! Ends at once; emits nothing.
    void abort();
    //! Ends at once, with failed(): for what the caller has found out about the other side.
    void fail(CloseReason reason, Error cause);

    //! Of the other side's close frame; 0: none was seen, or without a code that Qt hands on.
    int closeCode() const { return m_closeCode; }
    //! Bytes of messages since open(), without framing.
    qint64 bytesReceived() const { return m_bytesReceived; }
    qint64 bytesSent() const { return m_bytesSent; }

Q_SIGNALS:
    void opened();
    //! In the order in which they came. Text is UTF-8.
    void messageReceived(const QByteArray &data, bool isBinary);
    //! No longer backlogged.
    void drained();
    //! From ping() to its answer.
    void pongReceived(Pollux::Microseconds elapsed);
    //! The end that close() asked for.
    void closed();
    //! The end that nobody asked for. Once, and last.
    void failed(Pollux::EngineIo::CloseReason reason, const Pollux::Error &cause);

private:
    void connectSocket();
    void listenToSocket();
    void guardPins();
    void noteSent(qint64 size);
    void onOpened();
    void onMessage(const QByteArray &data, bool isBinary);
    void onPong();
    void onClosing();
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    void onHandshakeTimeout();
    void endOpen();
    bool isAboveCap() const;
    Error closeCause() const;
    void onRefused(QAbstractSocket::SocketError error);
    void failUnanswered(const Error &cause);
    void askWhy(const Error &refusal);
    void onAnswer(Error refusal, const HttpAnswer &answer);
    void leave();
    void dropSocket();
    void dropQuestion();

    ConnectionOptions m_options; // a redirect changes where it leads
    const Dialect m_dialect;
    const QNetworkCookieJar *const m_cookies;
    QWebSocket *m_socket = nullptr;    // not a member: it may be on the stack when we are deleted
    RawQuestion *m_question = nullptr; // likewise
    QNetworkRequest m_request;
    Clock *const m_clock;
    Instant m_stepBegan{}; // open(), then connected
    int m_redirects = 0;
    Timer m_openDeadline;
    Timer m_closeDeadline;
    std::optional<Instant> m_pinged;
    QList<QSslError> m_tlsErrors;
    std::optional<Error> m_socketError; // seen while open; disconnected() follows it
    qint64 m_bytesReceived = 0;
    qint64 m_bytesSent = 0;
    int m_closeCode = 0;
    bool m_isBacklogged = false;
    State m_state = State::Idle;
};

} // namespace Pollux::EngineIo
