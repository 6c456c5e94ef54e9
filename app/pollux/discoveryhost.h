// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/serverdiscovery.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace Pollux {
class Clock;
class LocalClock;
} // namespace Pollux

namespace Pollux::Desktop {

class DiscoveryMailbox;

//! Runs one discovery in the network's thread. Made in the picture's and moved there; leave it by
//! the order, or by deleteLater() where the thread ends.
class DiscoveryHost final : public QObject
{
    Q_OBJECT
public:
    enum Order : unsigned {
        Start = 1,
        Stop = 2,
        Leave = 4, //!< ends it, and the host with it once no link is open any more
    };

    //! `clock` outlives it.
    DiscoveryHost(const ConnectionSettings &base, const QList<ProfileCandidate> &candidates,
                  const ServerDiscovery::Limits &limits, Clock *clock, const std::shared_ptr<DiscoveryMailbox> &mailbox);
    ~DiscoveryHost() override;

    //! From the picture's thread.
    void give(Order order);

protected:
    void customEvent(QEvent *event) override;

private:
    void leave();
    void put(bool isFinished);

    const ConnectionSettings m_base;
    const QList<ProfileCandidate> m_candidates;
    const ServerDiscovery::Limits m_limits;
    Clock *const m_clock;
    const std::shared_ptr<DiscoveryMailbox> m_mailbox;
    std::unique_ptr<LocalClock> m_localClock; // the discovery's
    std::unique_ptr<ServerDiscovery> m_discovery;
    std::atomic<unsigned> m_orders = 0;
    bool m_isFinished = false;
};

} // namespace Pollux::Desktop
