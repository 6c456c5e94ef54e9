// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The upgrade from polling to WebSocket, as far as the engine is concerned (engine.io-protocol, "Upgrade").

#include "engineio/engineprivate.h"
#include "engineio/pollingtransport.h"
#include "engineio/upgradeprobe.h"

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

// Whatever is known of the way there: this session is not to leave polling.
QString Engine::Private::whyNever() const
{
    if (!options.transports.contains(webSocketName))
        return u"polling was asked for"_s;
    if (!handshake.upgrades.contains(webSocketName))
        return u"the server offers no WebSocket"_s;
    return {};
}

void Engine::Private::considerUpgrade()
{
    if (state != State::Open || !pollingTransport())
        return;
    const QString never = whyNever();
    const QString why = never.isEmpty() ? memory->whyNot(host) : never;
    if (why.isEmpty()) {
        startUpgrade();
        return;
    }
    stayed = clock->now();
    Q_EMIT q->upgradeSkipped(why);
}

void Engine::Private::startUpgrade()
{
    probe = std::make_unique<UpgradeProbe>(makeTransport(webSocketName, handshake.sid), clock, options.probeTimeout,
                                           options.swapTimeout);
    connect(probe.get(), &UpgradeProbe::confirmed, q, [this] { onProbeConfirmed(); });
    connect(probe.get(), &UpgradeProbe::failed, q, [this](const Error &cause) { onProbeFailed(cause); });
    pollingTransport()->expectPause();
    probe->start();
}

void Engine::Private::onProbeConfirmed()
{
    const QPointer<Engine> alive(q);
    const QPointer<UpgradeProbe> confirmed(probe.get());
    noteRoundTrip(RoundTripSource::Probe, probe->roundTrip());
    if (alive && confirmed && confirmed == probe.get())
        pollingTransport()->pause(); // paused() may come at once
}

void Engine::Private::onPollingPaused()
{
    const Milliseconds elapsed = toMilliseconds(probe->elapsed());
    const QPointer<Engine> alive(q);
    std::unique_ptr<Transport> webSocket = probe->finish();
    if (!alive || state != State::Open) { // a listener of packetTraced() has ended it all
        webSocket.release()->deleteLater();
        return;
    }
    dropProbe();
    // The server drops the polling transport by itself when it reads the upgrade packet; nothing is sent over it.
    releaseTransport().release()->deleteLater();
    adoptTransport(std::move(webSocket));
    memory->succeeded(host, true);
    meter.setUpgradeTime(elapsed);
    transport->measureRoundTrip();
    Q_EMIT q->upgraded(elapsed);
    if (alive)
        flush();
}

void Engine::Private::onProbeFailed(const Error &cause)
{
    stayed = clock->now();
    memory->failed(host, cause);
    dropProbe();
    if (PollingTransport *polling = pollingTransport())
        polling->resume();
    const QPointer<Engine> alive(q);
    flush();
    if (alive)
        Q_EMIT q->upgradeFailed(cause);
}

void Engine::Private::dropProbe()
{
    if (!probe)
        return;
    probe->disconnect(q);
    probe.release()->deleteLater();
}

} // namespace Pollux::EngineIo
