// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/probe/httpprobe.h"
#include "engineio/handshake.h"
#include "engineio/packet.h"

#include <QNetworkCookieJar>

#include <memory>

namespace Pollux::Diagnosis {

//! An Engine.IO session over polling alone, one request at a time and each shown as it is: for finding out where it goes
//! wrong, not for use. Cookies are kept, as a balancer may want them. The version is what the server speaks (3 or 4).
//! May be destroyed at any moment.
class PollingSession : public QObject
{
    Q_OBJECT
public:
    //! Over which connection a request goes.
    enum class Way {
        Same, //!< the one of the requests before, where the server keeps it
        New,  //!< one of its own: a balancer may lead it elsewhere
    };

    //! `timeout` of one request. `clock` outlives it.
    PollingSession(const EngineIo::ConnectionOptions &options, Milliseconds timeout, Clock *clock,
                   QObject *parent = nullptr);

    //! The handshake; once. answered() follows.
    void open();
    //! One packet of ours, and one poll; after a handshake. answered() follows.
    void post(const EngineIo::Packet &packet, Way way);
    void poll(Way way);
    //! Says goodbye where there is a session; ended() follows, in any case within the timeout.
    void close();

    bool isOpen() const { return !m_handshake.sid.isEmpty(); }
    //! Of the session, once it is open.
    const EngineIo::Handshake &handshake() const { return m_handshake; }
    int protocol() const { return m_protocol; }
    //! A server has refused Engine.IO 4 by code 5, and was asked for 3.
    bool hasTriedBoth() const { return m_hasTriedBoth; }

Q_SIGNALS:
    //! `cause`: why it was no success; nothing: it was, and `packets` are what the server says.
    void answered(const Pollux::Diagnosis::HttpFinding &finding, const QList<Pollux::EngineIo::Packet> &packets,
                  const std::optional<Pollux::Error> &cause);
    void ended();

private:
    enum class Step { Handshake, Post, Poll, Farewell };

    void ask();
    HttpProbe &probeFor(Way way);
    QUrl nextUrl();
    void onFinished(const HttpFinding &finding);
    void onHandshake(const HttpFinding &finding);
    void onAnswer(const HttpFinding &finding);
    void tell(const HttpFinding &finding, const QList<EngineIo::Packet> &packets, std::optional<Error> cause);

    EngineIo::ConnectionOptions m_options;
    const Milliseconds m_timeout;
    Clock *const m_clock;
    QNetworkCookieJar m_cookies;
    std::unique_ptr<HttpProbe> m_probe;
    std::unique_ptr<HttpProbe> m_other; // of the newest request that had a connection of its own
    EngineIo::Handshake m_handshake;
    Step m_step = Step::Handshake;
    int m_protocol = 4;
    int m_requests = 0;
    bool m_hasTriedBoth = false;
};

} // namespace Pollux::Diagnosis
