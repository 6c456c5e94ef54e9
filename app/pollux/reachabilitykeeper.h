// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Pollux::SocketIo {
class NetworkWatch;
}

namespace Pollux::Ui {
class ServerList;
}

namespace Pollux::Desktop {

//! Whether this computer has a network at all, as the system says: ServerList::setOffline(), for what is said of a link that
//! is down. The system is asked once there is such a link, never at the start. That links try at once when there is a
//! network again is their own matter.
class ReachabilityKeeper final : public QObject
{
    Q_OBJECT
public:
    //! `servers` and `network` outlive it; null: NetworkWatch::system().
    explicit ReachabilityKeeper(Ui::ServerList *servers, SocketIo::NetworkWatch *network = nullptr, QObject *parent = nullptr);

private:
    void lookForDrops();

    Ui::ServerList *const m_servers;
    SocketIo::NetworkWatch *const m_network;
    bool m_isAsking = false;
};

} // namespace Pollux::Desktop
