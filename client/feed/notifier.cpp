// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/notifier.h"

#include "link/linkevent.h"

#include <QPointer>

#include <utility>

namespace Pollux {

Notifier::Notifier(const NotificationPolicy::Settings &settings, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_policy(settings)
    , m_next(clock)
{
    connect(&m_next, &Timer::expired, this, &Notifier::onTime);
}

void Notifier::onJobs(const QList<JobDelta> &deltas)
{
    if (!m_isFinished)
        tell(m_policy.onJobs(deltas, m_clock->now()));
}

void Notifier::onLink(const LinkEvent &event)
{
    if (!m_isFinished)
        tell(m_policy.onLink(event, m_clock->now()));
}

void Notifier::onHealth(const ServerHealth &health)
{
    if (!m_isFinished)
        tell(m_policy.onHealth(health, m_clock->now()));
}

void Notifier::onSilence(const LinkSilence &silence)
{
    if (!m_isFinished)
        tell(m_policy.onSilence(silence, m_clock->now()));
}

void Notifier::onQueue(const Queue &queue)
{
    if (!m_isFinished)
        tell(m_policy.onQueue(queue, m_clock->now()));
}

void Notifier::onWorker(const Worker &worker)
{
    if (!m_isFinished)
        tell(m_policy.onWorker(worker, m_clock->now()));
}

void Notifier::onTime()
{
    tell(m_policy.onTime(m_clock->now()));
}

void Notifier::onSleep()
{
    if (m_isFinished)
        return;
    m_policy.onSleep(m_clock->now());
    tell({});
}

void Notifier::onResume(Milliseconds slept)
{
    if (m_isFinished)
        return;
    m_policy.onResume(slept, m_clock->now());
    tell({});
}

void Notifier::finish()
{
    if (!std::exchange(m_isFinished, true))
        tell(m_policy.finish());
}

void Notifier::tell(const QList<Notification> &notifications)
{
    const QPointer<Notifier> alive(this);
    for (const Notification &notification : notifications) {
        Q_EMIT notified(notification);
        if (!alive)
            return;
    }
    const auto next = m_policy.nextDeadline();
    if (next && !m_isFinished)
        m_next.startAt(*next);
    else
        m_next.stop();
}

} // namespace Pollux
