// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/serverdiscovery.h"
#include "pollux/discoverymailbox.h"

#include <QThread>

#include <memory>

namespace Pollux::Desktop {

class DiscoveryHost;

//! One discovery in another thread, as the picture's thread has it: what it finds arrives here. May be destroyed at any
//! moment, also by a listener: nobody waits for the other thread, which leaves the servers by itself.
class DiscoveryRun : public QObject
{
    Q_OBJECT
public:
    //! `network` runs already and outlives it; `clock` outlives that, and is asked in both threads.
    DiscoveryRun(const ConnectionSettings &base, const QList<ProfileCandidate> &candidates,
                 const ServerDiscovery::Limits &limits, QThread *network, Clock *clock = SystemClock::instance(),
                 QObject *parent = nullptr);
    ~DiscoveryRun() override;

    //! Once.
    void start();
    //! Ends it early; the last news follow.
    void stop();

Q_SIGNALS:
    void arrived(const Pollux::Desktop::DiscoveryNews &news);

protected:
    void customEvent(QEvent *event) override;

private:
    const std::shared_ptr<DiscoveryMailbox> m_mailbox;
    DiscoveryHost *const m_host; // lives in the network's thread, and is deleted there
};

} // namespace Pollux::Desktop
