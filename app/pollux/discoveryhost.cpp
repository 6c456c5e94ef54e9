// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/discoveryhost.h"

#include "base/leftovers.h"
#include "feed/localclock.h"
#include "pollux/discoverymailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace Pollux::Desktop {

DiscoveryHost::DiscoveryHost(const ConnectionSettings &base, const QList<ProfileCandidate> &candidates,
                             const ServerDiscovery::Limits &limits, Clock *clock,
                             const std::shared_ptr<DiscoveryMailbox> &mailbox)
    : m_base(base)
    , m_candidates(candidates)
    , m_limits(limits)
    , m_clock(clock)
    , m_mailbox(mailbox)
{
    m_orders.store(0, std::memory_order_release);
}

// The members were made in another thread; see WatchHost, which does the same.
DiscoveryHost::~DiscoveryHost()
{
    m_orders.load(std::memory_order_acquire);
    m_discovery.reset();
    deleteLeftovers(); // they ask the clock until they are gone
}

void DiscoveryHost::give(Order order)
{
    if (m_orders.fetch_or(order, std::memory_order_acq_rel) == 0)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void DiscoveryHost::customEvent(QEvent *)
{
    m_orders.load(std::memory_order_acquire);
    const unsigned orders = m_orders.exchange(0, std::memory_order_acq_rel);
    if (!m_discovery) {
        m_localClock = std::make_unique<LocalClock>(m_clock);
        m_discovery =
            std::make_unique<ServerDiscovery>(m_base, m_candidates, m_limits, m_localClock.get());
        connect(m_discovery.get(), &ServerDiscovery::changed, this, [this] { put(false); });
        connect(m_discovery.get(), &ServerDiscovery::finished, this, [this] { put(true); });
    }
    if ((orders & Leave) != 0)
        leave();
    else if ((orders & Start) != 0)
        m_discovery->start();
    if ((orders & Stop) != 0)
        m_discovery->stop();
}

void DiscoveryHost::leave()
{
    if (m_discovery->hasLeft())
        return deleteLater();
    connect(m_discovery.get(), &ServerDiscovery::left, this, &QObject::deleteLater);
    m_discovery->stop();
}

// Once finished it stays so, whatever is told about the leaving.
void DiscoveryHost::put(bool isFinished)
{
    m_isFinished = m_isFinished || isFinished;
    m_mailbox->put({m_discovery->trials(), m_isFinished});
}

} // namespace Pollux::Desktop
