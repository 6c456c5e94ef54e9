// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/checkuphost.h"

#include "base/leftovers.h"
#include "diagnosis/checkup.h"
#include "feed/localclock.h"
#include "pollux/checkupmailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace Pollux::Desktop {

using Diagnosis::CheckUp;

CheckUpHost::CheckUpHost(const Profile &profile, const ConnectionSettings &settings,
                         const Diagnosis::CheckUpOptions &options, Clock *clock,
                         const std::shared_ptr<CheckUpMailbox> &mailbox)
    : m_profile(profile)
    , m_settings(settings)
    , m_options(options)
    , m_clock(clock)
    , m_mailbox(mailbox)
{
    m_orders.store(0, std::memory_order_release);
}

// The members were made in another thread; see WatchHost, which does the same.
CheckUpHost::~CheckUpHost()
{
    m_orders.load(std::memory_order_acquire);
    m_checkUp.reset();
    deleteLeftovers(); // they ask the clock until they are gone
}

void CheckUpHost::give(Order order)
{
    if (m_orders.fetch_or(order, std::memory_order_acq_rel) == 0)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void CheckUpHost::customEvent(QEvent *)
{
    m_orders.load(std::memory_order_acquire);
    const unsigned orders = m_orders.exchange(0, std::memory_order_acq_rel);
    if (!m_checkUp) {
        m_localClock = std::make_unique<LocalClock>(m_clock);
        m_checkUp = std::make_unique<CheckUp>(m_profile, m_settings, m_options, m_localClock.get());
        connect(m_checkUp.get(), &CheckUp::stepChanged, this,
                [this](const Diagnosis::CheckResult &step) { m_mailbox->put(step); });
        connect(m_checkUp.get(), &CheckUp::finished, this, [this] { m_mailbox->finish(); });
    }
    if ((orders & Start) != 0)
        m_checkUp->start();
    if ((orders & Stop) != 0)
        m_checkUp->stop();
}

} // namespace Pollux::Desktop
