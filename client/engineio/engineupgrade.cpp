// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The upgrade from polling to WebSocket, as far as the engine is concerned (engine.io-protocol, "Upgrade").

#include "engineio/engine.h"
#include "engineio/pollingtransport.h"
#include "engineio/upgradeprobe.h"

#include <QPointer>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

void Engine::considerUpgrade()
{
    if (m_state != State::Open || !pollingTransport())
        return;
    if (!m_options.transports.contains(webSocketName))
        Q_EMIT upgradeSkipped(u"polling was asked for"_s);
    else if (!m_handshake.upgrades.contains(webSocketName))
        Q_EMIT upgradeSkipped(u"the server offers no WebSocket"_s);
    else
        startUpgrade();
}

void Engine::startUpgrade()
{
    m_probe = std::make_unique<UpgradeProbe>(makeTransport(webSocketName, m_handshake.sid), m_clock,
                                             m_options.probeTimeout, m_options.swapTimeout);
    connect(m_probe.get(), &UpgradeProbe::confirmed, this, &Engine::onProbeConfirmed);
    connect(m_probe.get(), &UpgradeProbe::failed, this, &Engine::onProbeFailed);
    m_probe->start();
}

void Engine::onProbeConfirmed()
{
    pollingTransport()->pause(); // paused() may come at once
}

void Engine::onPollingPaused()
{
    const Milliseconds elapsed = toMilliseconds(m_probe->elapsed());
    const QPointer<Engine> alive(this);
    std::unique_ptr<Transport> webSocket = m_probe->finish();
    if (!alive || m_state != State::Open) { // a listener of packetTraced() has ended it all
        webSocket.release()->deleteLater();
        return;
    }
    dropProbe();
    // The server drops the polling transport by itself when it reads the upgrade packet; nothing is sent over it.
    releaseTransport().release()->deleteLater();
    adoptTransport(std::move(webSocket));
    Q_EMIT upgraded(elapsed);
    if (alive)
        flush();
}

void Engine::onProbeFailed(const Error &cause)
{
    dropProbe();
    if (PollingTransport *polling = pollingTransport())
        polling->resume();
    const QPointer<Engine> alive(this);
    flush();
    if (alive)
        Q_EMIT upgradeFailed(cause);
}

void Engine::dropProbe()
{
    if (!m_probe)
        return;
    m_probe->disconnect(this);
    m_probe.release()->deleteLater();
}

} // namespace Pollux::EngineIo
