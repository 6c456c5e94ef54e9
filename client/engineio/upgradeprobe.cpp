// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/upgradeprobe.h"

#include "base/logging.h"

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

const QByteArray probeData = QByteArrayLiteral("probe");

Error timeoutCause(UpgradeProbe::State state)
{
    Error cause;
    cause.layer = Layer::WebSocket;
    switch (state) {
    case UpgradeProbe::State::Connecting:
        cause.code = u"handshake-timeout"_s;
        cause.detail = u"the WebSocket handshake had no answer"_s;
        break;
    case UpgradeProbe::State::Probing:
        cause.code = u"probe-timeout"_s;
        cause.detail = u"the WebSocket opened, but the probe was not answered"_s;
        break;
    default:
        cause.layer = Layer::EngineIo;
        cause.code = u"swap-timeout"_s;
        cause.detail = u"the probe was answered, but the server did not release the poll"_s;
        break;
    }
    return cause;
}

} // namespace

UpgradeProbe::UpgradeProbe(std::unique_ptr<Transport> candidate, Clock *clock, Milliseconds probeTimeout,
                           Milliseconds swapTimeout, QObject *parent)
    : QObject(parent),
      m_candidate(std::move(candidate)),
      m_clock(clock),
      m_swapTimeout(swapTimeout),
      m_probeTimeout(probeTimeout),
      m_deadline(clock)
{
    connect(m_candidate.get(), &Transport::opened, this, &UpgradeProbe::onOpened);
    connect(m_candidate.get(), &Transport::packetReceived, this, &UpgradeProbe::onPacket);
    connect(m_candidate.get(), &Transport::failed, this,
            [this](CloseReason, const Error &cause) { fail(cause); });
    connect(&m_deadline, &Timer::expired, this, [this] { fail(timeoutCause(m_state)); });
}

UpgradeProbe::~UpgradeProbe()
{
    if (!m_candidate)
        return;
    m_candidate->abort();
    m_candidate.release()->deleteLater(); // it may be what is calling us
}

void UpgradeProbe::start()
{
    m_started = m_clock->now();
    m_deadline.start(m_probeTimeout);
    m_candidate->open();
}

std::unique_ptr<Transport> UpgradeProbe::finish()
{
    Q_ASSERT(m_state == State::Resting);
    m_state = State::Done;
    m_deadline.stop();
    m_candidate->disconnect(this);
    QQueue<Packet> upgrade;
    upgrade.enqueue({PacketType::Upgrade, {}, false});
    m_candidate->write(upgrade);
    return std::move(m_candidate);
}

void UpgradeProbe::onOpened()
{
    m_state = State::Probing;
    m_probed = m_clock->now();
    QQueue<Packet> probe;
    probe.enqueue({PacketType::Ping, probeData, false});
    m_candidate->write(probe);
}

void UpgradeProbe::onPacket(const Packet &packet)
{
    if (m_state == State::Probing && packet.type == PacketType::Pong && packet.data == probeData) {
        m_state = State::Resting;
        m_roundTrip = m_clock->now() - m_probed;
        m_deadline.start(m_swapTimeout);
        Q_EMIT confirmed();
        return;
    }
    Error cause;
    cause.layer = Layer::EngineIo;
    cause.code = u"probe-refused"_s;
    cause.detail = u"a packet of type %1 where the answer to the probe was expected"_s.arg(int(packet.type));
    fail(cause);
}

void UpgradeProbe::fail(Error cause)
{
    if (m_state == State::Done || m_state == State::Failed)
        return;
    m_state = State::Failed;
    m_deadline.stop();
    m_candidate->disconnect(this);
    m_candidate->abort();
    cause.transport = m_candidate->name();
    cause.phase = u"upgrade"_s;
    cause.elapsed = toMilliseconds(elapsed());
    qCDebug(lcEngineIo) << "upgrade abandoned:" << cause.toString();
    Q_EMIT failed(cause);
}

} // namespace Pollux::EngineIo
