// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoserver.h"

#include "base/random.h"
#include "demo/enginesession.h"
#include "demo/httpconnection.h"
#include "demo/jobsapi.h"
#include "demo/socketpeer.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace Pollux::Demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxConnections = 256; // that speak HTTP; a session's WebSocket is no longer one
constexpr auto enginePath = "/socket.io/";
constexpr auto shortestTick = std::chrono::milliseconds(10); // at high rates events leave in small batches

bool isForEngine(const HttpConnection *connection)
{
    return connection->request().path.startsWith(enginePath);
}

} // namespace

DemoServer::DemoServer(QObject *parent)
    : DemoServer(EngineSettings(), SystemClock::instance(), SystemRandom::instance(), parent)
{}

DemoServer::DemoServer(const EngineSettings &settings, Clock *clock, Random *random, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_hub(clock)
    , m_endpoint(settings, clock)
    , m_queue(random)
    , m_nextTick(clock)
{
    connect(&m_tcp, &QTcpServer::newConnection, this, &DemoServer::onNewConnection);
    connect(&m_endpoint, &EngineEndpoint::sessionOpened, &m_hub, &SocketHub::add);
    connect(&m_hub, &SocketHub::joined, this, &DemoServer::greet);
    connect(&m_nextTick, &Timer::expired, this, &DemoServer::tick);
}

DemoServer::~DemoServer() = default;

bool DemoServer::listen(quint16 port)
{
    if (!m_tcp.listen(QHostAddress::LocalHost, port))
        return false;
    tick();
    return true;
}

QUrl DemoServer::url() const
{
    if (!m_tcp.isListening())
        return {};
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(m_tcp.serverAddress().toString());
    url.setPort(m_tcp.serverPort());
    return url;
}

void DemoServer::setRate(double rate)
{
    m_queue.setRate(rate);
    if (m_tcp.isListening())
        tick();
}

void DemoServer::onNewConnection()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        if (m_connections >= maxConnections) {
            socket->abort();
            socket->deleteLater();
        } else {
            accept(new HttpConnection(socket, m_clock, this));
        }
    }
}

void DemoServer::accept(HttpConnection *connection)
{
    ++m_connections;
    connect(connection, &HttpConnection::closed, this, [this] { --m_connections; });
    connect(connection, &HttpConnection::headReceived, this, [this, connection] {
        if (isForEngine(connection))
            m_endpoint.onHead(connection);
    });
    connect(connection, &HttpConnection::requestReceived, this, [this, connection] {
        if (isForEngine(connection))
            m_endpoint.onRequest(connection);
        else
            connection->respond(answerApi(connection->request(), m_queue.jobs()));
    });
    connect(connection, &HttpConnection::upgradeRequested, this, [this, connection] {
        if (isForEngine(connection))
            m_endpoint.onUpgrade(connection);
        else
            connection->respond({HttpStatus::NotFound, {}, {}});
    });
}

void DemoServer::tick()
{
    const Instant now = m_clock->now();
    const QList<DemoEvent> events = m_queue.advance(now, m_clock->wallTime());
    for (const DemoEvent &event : events)
        m_hub.broadcast(event.name, event.payload);
    // As long a rest as the work has taken: a machine that is too slow for the rate serves its clients all the same.
    const Instant done = m_clock->now();
    m_nextTick.startAt(std::max(m_queue.nextInstant(), done + std::max<Microseconds>(shortestTick, done - now)));
}

void DemoServer::greet(SocketPeer *peer)
{
    for (const DemoJob &job : m_queue.jobs()) {
        if (!job.isOpen())
            continue;
        const DemoEvent event = eventOf(job);
        SocketHub::emitTo(peer, event.name, event.payload);
    }
}

} // namespace Pollux::Demo
