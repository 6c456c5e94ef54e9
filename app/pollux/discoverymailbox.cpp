// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/discoverymailbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace Pollux::Desktop {

void DiscoveryMailbox::setReceiver(QObject *receiver)
{
    const std::lock_guard lock(m_mutex);
    m_receiver = receiver;
}

void DiscoveryMailbox::put(const DiscoveryNews &news)
{
    const std::lock_guard lock(m_mutex);
    m_news = news;
    if (m_receiver && !std::exchange(m_isWoken, true))
        QCoreApplication::postEvent(m_receiver, new QEvent(QEvent::User));
}

DiscoveryNews DiscoveryMailbox::take()
{
    const std::lock_guard lock(m_mutex);
    m_isWoken = false;
    return m_news;
}

} // namespace Pollux::Desktop
