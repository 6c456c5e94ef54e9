// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timer.h"
#include "demo/demoqueue.h"
#include "demo/engineendpoint.h"
#include "demo/sockethub.h"

#include <QTcpServer>
#include <QUrl>

namespace Pollux::Demo {

class HttpConnection;

//! The embedded backend: a real Engine.IO 4 / Socket.IO 5 server on a loopback port (polling and WebSocket on one),
//! with a queue that invents its jobs (DemoQueue) and a small REST interface (jobsapi.h). Events are in SmartVoice's
//! manner: `audio:progress {jobId, name, progress:{…}, …}`. Whoever joins is first told of all open jobs. No
//! authentication. Thread of the owner; may be destroyed at any moment.
class DemoServer : public QObject
{
    Q_OBJECT
public:
    explicit DemoServer(QObject *parent = nullptr);
    //! `clock` and `random` must outlive the server.
    DemoServer(const EngineSettings &settings, Clock *clock, Random *random, QObject *parent = nullptr);
    ~DemoServer() override;

    //! Listens on 127.0.0.1 (port 0: any free one) and starts the queue. False: see errorString().
    bool listen(quint16 port = 0);
    QString errorString() const { return m_tcp.errorString(); }
    //! "http://127.0.0.1:<port>"; empty before listen().
    QUrl url() const;

    //! How much faster than at a calm pace the jobs run; see DemoQueue::setRate().
    void setRate(double rate);

    //! Open Engine.IO sessions.
    qsizetype sessionCount() const { return m_endpoint.sessionCount(); }

private:
    void onNewConnection();
    void accept(HttpConnection *connection);
    void tick();
    void greet(SocketPeer *peer);

    Clock *const m_clock;
    QTcpServer m_tcp;
    SocketHub m_hub;
    EngineEndpoint m_endpoint;
    DemoQueue m_queue;
    Timer m_nextTick;
    qsizetype m_connections = 0;
};

} // namespace Pollux::Demo
