// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/profiletrial.h"

#include <QObject>

#include <mutex>

namespace Pollux::Desktop {

//! How a discovery stands.
struct DiscoveryNews
{
    QList<ProfileTrial> trials; //!< the best first
    bool isFinished = false;
};

//! All that the two threads of a discovery share; the newest state alone counts. See CheckUpMailbox.
class DiscoveryMailbox
{
public:
    //! Before the first call, and nullptr before the object goes.
    void setReceiver(QObject *receiver);

    // The sender's.
    void put(const DiscoveryNews &news);
    // The receiver's.
    DiscoveryNews take();

private:
    std::mutex m_mutex;
    QObject *m_receiver = nullptr;
    DiscoveryNews m_news;
    bool m_isWoken = false;
};

} // namespace Pollux::Desktop
