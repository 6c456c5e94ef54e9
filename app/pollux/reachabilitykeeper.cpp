// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/reachabilitykeeper.h"

#include "socketio/networkwatch.h"
#include "ui/models/serverlist.h"

#include <algorithm>

namespace Pollux::Desktop {

using SocketIo::NetworkWatch;

ReachabilityKeeper::ReachabilityKeeper(Ui::ServerList *servers, NetworkWatch *network, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_network(network)
{
    connect(servers, &Ui::ServerList::changed, this, &ReachabilityKeeper::lookForDrops);
}

void ReachabilityKeeper::lookForDrops()
{
    const auto &all = m_servers->servers();
    const bool isAnyDown = std::any_of(all.begin(), all.end(), [](const auto *server) { return server->link().nextTry(); });
    if (m_isAsking || !isAnyDown)
        return;
    NetworkWatch *const network = m_network ? m_network : NetworkWatch::system();
    if (!network)
        return;
    m_isAsking = true;
    connect(network, &NetworkWatch::awayChanged, m_servers, &Ui::ServerList::setOffline);
    m_servers->setOffline(network->isAway());
}

} // namespace Pollux::Desktop
