// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/discoveryrun.h"

#include "pollux/discoveryhost.h"

namespace Pollux::Desktop {

DiscoveryRun::DiscoveryRun(const ConnectionSettings &base, const QList<ProfileCandidate> &candidates,
                           const ServerDiscovery::Limits &limits, QThread *network, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<DiscoveryMailbox>())
    , m_host(new DiscoveryHost(base, candidates, limits, clock, m_mailbox))
{
    m_mailbox->setReceiver(this);
    m_host->moveToThread(network);
    connect(network, &QThread::finished, m_host, &QObject::deleteLater); // where it is still leaving
}

DiscoveryRun::~DiscoveryRun()
{
    m_mailbox->setReceiver(nullptr);
    m_host->give(DiscoveryHost::Leave);
}

void DiscoveryRun::start()
{
    m_host->give(DiscoveryHost::Start);
}

void DiscoveryRun::stop()
{
    m_host->give(DiscoveryHost::Stop);
}

void DiscoveryRun::customEvent(QEvent *)
{
    Q_EMIT arrived(m_mailbox->take());
}

} // namespace Pollux::Desktop
