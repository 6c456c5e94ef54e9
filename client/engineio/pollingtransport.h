// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "engineio/options.h"
#include "engineio/packetcodec.h"
#include "engineio/transport.h"

#include <QNetworkAccessManager>

#include <memory>

class QNetworkCookieJar;
class QNetworkReply;
class QSslError;

namespace Pollux::EngineIo {

class RawQuestion;

//! HTTP long-polling (engine.io-protocol, "HTTP long-polling"): one GET always waiting, at most one POST beside it.
//!
//! A redirect of the handshake that may be followed (redirect.h) is, and holds for the session. A poll that
//! QNetworkAccessManager repeats by itself, because its connection has ended, fails: what the server had answered is lost.
class PollingTransport final : public Transport
{
    Q_OBJECT
public:
    //! `cookies` is shared and outlives the transport, as does `clock`.
    PollingTransport(const ConnectionOptions &options, QNetworkCookieJar *cookies, Clock *clock,
                     QObject *parent = nullptr);
    ~PollingTransport() override;

    //! The open packet has been read: the session that further requests belong to, and what a POST may carry.
    void setSession(const QString &sid, const PayloadLimits &limits);
    //! No poll may last longer, however lively its bytes trickle: pingInterval + pingTimeout, and a margin of ours.
    void setPollTimeout(Milliseconds timeout) { m_pollTimeout = timeout; }
    //! Where the session is, after redirects: what its WebSocket has to use.
    const ConnectionOptions &connection() const { return m_options; }

    QString name() const override { return pollingName; }
    void open() override;
    bool isWritable() const override;
    void write(QQueue<Packet> &queue) override;
    void close() override;
    void abort() override;

    //! An upgrade has begun: the next answer with a noop is the server's way of releasing the poll, maybe its only one.
    //! No GET follows it until pause(), resume(), or a second has passed.
    void expectPause();
    //! For the upgrade: lets the requests in flight end and begins no new ones; paused() follows.
    void pause();
    //! The upgrade was abandoned, at whatever point: goes on as if nothing had been.
    void resume();

Q_SIGNALS:
    //! No request is in flight any more.
    void paused();

private:
    enum class Flow {
        Running,   //!< a GET always waits
        Expecting, //!< the same, until an answer with a noop
        Resting,   //!< no GET for a while
        Pausing,   //!< what is in flight comes to its end
        Paused,    //!< nothing is in flight, and nothing begins
    };

    // A request in flight, and as much of its answer as is there.
    struct Pending
    {
        QNetworkReply *reply = nullptr;
        QByteArray body;
        Instant began{};
        int sent = 0; // how often the request has gone out
    };

    void prepare(QNetworkAccessManager &network, QNetworkCookieJar *cookies);
    QNetworkRequest requestFor(const QString &cacheBuster) const;
    void begin(Pending &pending, QNetworkReply *reply, void (PollingTransport::*finished)());
    void poll();
    void post(const QByteArray &body);
    bool isFlowing() const { return m_flow < Flow::Pausing; }
    Result<QList<Packet>, ParseError> decode(const QNetworkReply &reply, const QByteArray &body);
    QByteArray encodeClose() const;
    bool shouldRest(const QList<Packet> &packets);
    void rest();
    void onRested();
    void onPollFinished();
    void onPostFinished();
    void onPollSent();
    bool followRedirect(const QNetworkReply &reply);
    bool askProxy(const Error &cause, const Pending &done);
    void deliver(const QList<Packet> &packets);
    void settle();
    bool takeBody(Pending &pending);
    void guardPins(const QNetworkReply &reply);
    void failTimedOut(const Pending &pending, const QString &phase, Milliseconds timeout);
    void finishClosing();
    void fail(CloseReason reason, Error cause, const Pending &pending);
    void dropRequests();

    ConnectionOptions m_options; // a redirect changes where it leads
    Clock *const m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<QNetworkAccessManager> m_postNetwork; // with pins only, see the constructor
    Pending m_poll;
    Pending m_post;
    RawQuestion *m_question = nullptr; // not a member: it may be on the stack when we are deleted
    Timer m_pollDeadline;
    Timer m_postDeadline;
    Timer m_rest;
    Instant m_pollBegan{};
    int m_noopsInARow = 0;
    Milliseconds m_pollTimeout{0}; // 0: not known yet
    QList<QSslError> m_tlsErrors;
    QString m_sid;
    PayloadLimits m_limits;
    Flow m_flow = Flow::Running;
    bool m_closePosted = false; // within Closing: the close packet is on its way
    int m_redirects = 0;
    quint64 m_requests = 0;
};

} // namespace Pollux::EngineIo
