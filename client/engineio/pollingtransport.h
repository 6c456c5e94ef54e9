// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "engineio/options.h"
#include "engineio/packetcodec.h"
#include "engineio/transport.h"

#include <QNetworkAccessManager>

class QNetworkCookieJar;
class QNetworkReply;
class QSslError;

namespace Pollux::EngineIo {

//! HTTP long-polling (engine.io-protocol, "HTTP long-polling"): one GET always waiting, at most one POST beside it.
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

    QString name() const override { return pollingName; }
    void open() override;
    bool isWritable() const override;
    void write(QQueue<Packet> &queue) override;
    void close() override;
    void abort() override;

    //! For the upgrade: lets the requests in flight end and begins no new ones; paused() follows.
    void pause();
    //! The upgrade was abandoned, at whatever point: goes on as if nothing had been.
    void resume();

Q_SIGNALS:
    //! No request is in flight any more.
    void paused();

private:
    enum class Flow { Running, Pausing, Paused };

    QNetworkRequest requestFor(const QString &cacheBuster) const;
    QNetworkReply *send(QNetworkReply *reply, void (PollingTransport::*finished)());
    void poll();
    void post(const QByteArray &body);
    void onPollFinished();
    void onPostFinished();
    void deliver(const QList<Packet> &packets);
    void settle();
    void guardSize(QNetworkReply *reply);
    void finishClosing();
    void fail(CloseReason reason, Error cause);
    void dropRequests();

    const ConnectionOptions m_options;
    Clock *const m_clock;
    QNetworkAccessManager m_network;
    QNetworkReply *m_poll = nullptr;
    QNetworkReply *m_post = nullptr;
    Timer m_postDeadline;
    QList<QSslError> m_tlsErrors;
    QString m_sid;
    PayloadLimits m_limits;
    Flow m_flow = Flow::Running;
    bool m_closePosted = false; // within Closing: the close packet is on its way
    quint64 m_requests = 0;
};

} // namespace Pollux::EngineIo
