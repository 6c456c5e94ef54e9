// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/watchhost.h"

#include "base/leftovers.h"
#include "feed/watchworker.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace Pollux {

WatchHost::WatchHost(const Profile &profile, const ConnectionSettings &settings,
                     const NotificationPolicy::Settings &policy, Clock *clock, const std::shared_ptr<Mailbox> &mailbox)
    : m_profile(profile)
    , m_settings(settings)
    , m_policy(policy)
    , m_clock(clock)
    , m_mailbox(mailbox)
{
    m_orders.store(0, std::memory_order_release);
}

// The members were made in another thread. Qt's event queue has ordered that, but ThreadSanitizer cannot see into it.
WatchHost::~WatchHost()
{
    m_orders.load(std::memory_order_acquire);
    m_worker.reset();
    deleteLeftovers(); // they ask the clock until they are gone
}

void WatchHost::give(Order order)
{
    if (m_orders.fetch_or(order, std::memory_order_acq_rel) == 0)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void WatchHost::resume(Milliseconds slept)
{
    m_slept.fetch_add(slept.count(), std::memory_order_acq_rel);
    give(Resume);
}

void WatchHost::act(const ActionRequest &request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_requests += request;
    }
    give(Act);
}

void WatchHost::look(const JobKey &key)
{
    {
        const std::lock_guard lock(m_mutex);
        m_looks += key;
    }
    give(Look);
}

QList<JobKey> WatchHost::takeLooks()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_looks, {});
}

QList<ActionRequest> WatchHost::takeRequests()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_requests, {});
}

void WatchHost::customEvent(QEvent *)
{
    m_orders.load(std::memory_order_acquire); // as above: an exchange alone acquires too late for ThreadSanitizer
    const unsigned orders = m_orders.exchange(0, std::memory_order_acq_rel);
    if (!m_worker && (orders & (Start | Stop | Act)) != 0) {
        m_localClock = std::make_unique<LocalClock>(m_clock);
        m_worker = std::make_unique<WatchWorker>(m_profile, m_settings, m_policy, m_localClock.get(), m_mailbox);
    }
    if (!m_worker)
        return;
    if ((orders & Start) != 0)
        m_worker->start();
    if ((orders & Sleep) != 0)
        m_worker->sleep();
    if ((orders & Resume) != 0)
        m_worker->resume(Milliseconds(m_slept.exchange(0, std::memory_order_acq_rel)));
    if ((orders & Retry) != 0)
        m_worker->retryNow();
    if ((orders & Capture) != 0)
        m_worker->capture();
    if ((orders & Act) != 0) {
        for (const ActionRequest &request : takeRequests())
            m_worker->act(request);
    }
    if ((orders & Look) != 0) {
        for (const JobKey &key : takeLooks())
            m_worker->look(key);
    }
    if ((orders & Stop) != 0)
        m_worker->stop();
}

} // namespace Pollux
