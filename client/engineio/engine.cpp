// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The public face, the state, and the transports.
#include "engineio/engine.h"

#include "base/leftovers.h"
#include "base/logging.h"
#include "base/makeerror.h"
#include "base/transition.h"
#include "engineio/engineprivate.h"
#include "engineio/pollingtransport.h"
#include "engineio/upgradeprobe.h"
#include "engineio/websockettransport.h"

#include <array>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

using State = Engine::State;
constexpr std::array steps = {
    Step{State::Closed, State::Opening}, // open()
    Step{State::Opening, State::Open},   // the open packet, and its version is known
    Step{State::Opening, State::Closed}, // refused over every transport, timed out, or given up
    Step{State::Open, State::Closing},   // close()
    Step{State::Open, State::Closed},    // a drop
    Step{State::Closing, State::Closed}, // done, or closeTimeout
};

// Another number than 3 and 4 says nothing.
EngineOptions withKnownProtocol(EngineOptions options)
{
    if (options.protocol && *options.protocol != 3 && *options.protocol != 4)
        options.protocol.reset();
    return options;
}

} // namespace

Error clientCause(const QString &code, const QString &detail)
{
    return makeError(Layer::Client, code, detail);
}

Engine::Engine(const EngineOptions &options, Clock *clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, options, clock))
{
    deleteLeftoversAtExit(); // our transports leave by deleteLater()
}

Engine::~Engine() = default;

Engine::State Engine::state() const
{
    return d->state;
}

const Handshake &Engine::handshake() const
{
    return d->handshake;
}

int Engine::protocolVersion() const
{
    return d->protocol;
}

QString Engine::transportName() const
{
    return d->transport ? d->transport->name() : QString();
}

Traffic Engine::traffic() const
{
    const Health health = d->health();
    return {health.polling.bytesReceived + health.webSocket.bytesReceived,
            health.polling.bytesSent + health.webSocket.bytesSent,
            health.polling.packetsReceived + health.webSocket.packetsReceived,
            health.polling.packetsSent + health.webSocket.packetsSent};
}

Health Engine::health() const
{
    return d->health();
}

qsizetype Engine::queuedPackets() const
{
    return d->queue.size();
}

void Engine::open()
{
    d->open();
}

void Engine::close()
{
    d->close();
}

void Engine::abort(CloseReason reason, const Error &cause)
{
    if (d->state != State::Closed)
        d->finish(reason, cause);
}

void Engine::measureRoundTrip()
{
    if (d->state == State::Open)
        d->transport->measureRoundTrip();
}

void Engine::networkChanged()
{
    d->memory->networkChanged();
}

Result<void, Error> Engine::send(const QByteArray &text, const QByteArrayList &attachments)
{
    QList<Packet> packets{{PacketType::Message, text, false}};
    for (const QByteArray &data : attachments)
        packets.append({PacketType::Message, data, true});
    return d->enqueue(packets);
}

Result<void, Error> Engine::sendBinary(const QByteArray &data)
{
    return d->enqueue({{PacketType::Message, data, true}});
}

bool Engine::isWritable() const
{
    return d->state == State::Open && d->queue.isEmpty() && d->transport && d->transport->isWritable();
}

Engine::Private::Private(Engine *engine, const EngineOptions &engineOptions, Clock *engineClock)
    : q(engine), options(withKnownProtocol(engineOptions)), clock(engineClock), deadline(engineClock), patience(engineClock),
      ownMemory(engineClock), memory(engineOptions.memory ? engineOptions.memory : &ownMemory),
      host(TransportMemory::hostOf(engineOptions.connection.url))
{
    connect(&deadline, &Timer::expired, q, [this] { onDeadline(); });
    connect(&patience, &Timer::expired, q, [this] { onPatienceOver(); });
    protocol = options.protocol.value_or(0);
}

Engine::Private::~Private()
{
    dropProbe();
    deleteSoon(releaseTransport());
}

bool Engine::Private::transition(State next)
{
    return takeStep(q, state, next, steps, lcEngineIo);
}

std::unique_ptr<Transport> Engine::Private::makeTransport(const QString &name, const QString &sid)
{
    std::unique_ptr<Transport> made;
    // A session that was redirected is upgraded where it is.
    const PollingTransport *const before = pollingTransport();
    const ConnectionOptions &connection = before ? before->connection() : options.connection;
    if (name == webSocketName)
        made = std::make_unique<WebSocketTransport>(connection, &cookies, sid, clock);
    else
        made = std::make_unique<PollingTransport>(options.connection, &cookies, clock);
    const bool isSettled = !sid.isEmpty();
    made->setProtocol(isSettled ? protocol : options.protocol.value_or(asks), isSettled || options.protocol.has_value());
    connect(made.get(), &Transport::packetReceived, q, [this, name](const Packet &packet) {
        ++meter.traffic(name).packetsReceived;
        Q_EMIT q->packetTraced(false, name, packet);
    });
    connect(made.get(), &Transport::packetSent, q, [this, name](const Packet &packet) {
        ++meter.traffic(name).packetsSent;
        Q_EMIT q->packetTraced(true, name, packet);
    });
    return made;
}

void Engine::Private::adoptTransport(std::unique_ptr<Transport> next)
{
    transport = std::move(next);
    Transport *const adopted = transport.get();
    connect(adopted, &Transport::packetReceived, q, [this](const Packet &packet) { onPacket(packet); });
    connect(adopted, &Transport::packetSent, q, [this](const Packet &packet) { onPacketSent(packet); });
    connect(adopted, &Transport::opened, q, [this] { patience.stop(); }); // it gets through; now it is the server's time
    connect(adopted, &Transport::drained, q, [this] { flush(); });
    connect(adopted, &Transport::roundTripMeasured, q,
            [this](RoundTripSource source, Microseconds elapsed) { noteRoundTrip(source, elapsed); });
    connect(adopted, &Transport::failed, q,
            [this](CloseReason reason, const Error &cause) { onTransportFailed(reason, cause); });
    connect(adopted, &Transport::closed, q,
            [this] { finish(CloseReason::ClientClosed, clientCause(u"closed"_s, u"closed as asked"_s)); });
    if (PollingTransport *polling = pollingTransport())
        connect(polling, &PollingTransport::paused, q, [this] { onPollingPaused(); });
}

std::unique_ptr<Transport> Engine::Private::releaseTransport()
{
    if (transport) {
        Traffic &traffic = meter.traffic(transport->name());
        traffic.bytesReceived += transport->bytesReceived();
        traffic.bytesSent += transport->bytesSent();
        transport->disconnect(q);
        transport->abort();
    }
    return std::move(transport);
}

PollingTransport *Engine::Private::pollingTransport() const
{
    return qobject_cast<PollingTransport *>(transport.get());
}

void Engine::Private::noteRoundTrip(RoundTripSource source, Microseconds elapsed)
{
    meter.addRoundTrip(source, elapsed);
    Q_EMIT q->roundTripMeasured(source, elapsed);
}

} // namespace Pollux::EngineIo
