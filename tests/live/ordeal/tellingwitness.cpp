// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/ordeal/tellingwitness.h"

#include "feed/monitor.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

NotificationPolicy::Settings atOnce()
{
    NotificationPolicy::Settings settings;
    settings.burstWindow = Milliseconds(0);
    settings.burstLongest = Milliseconds(0);
    return settings;
}

} // namespace

TellingWitness::TellingWitness(Monitor &monitor)
    : m_immediate(atOnce()), m_watchful(NotificationPolicy::Settings{}, SystemClock::instance())
{
    connect(&monitor, &Monitor::jobsChanged, this, &TellingWitness::onJobs);
    connect(&monitor, &Monitor::linkEventOccurred, this, &TellingWitness::onLink);
    connect(&m_watchful, &Notifier::notified, this, &TellingWitness::onNotification);
}

void TellingWitness::onJobs(const QList<JobDelta> &deltas)
{
    m_watchful.onJobs(deltas);
    for (const JobDelta &delta : deltas) { // one by one: a notification lists a bounded number of jobs
        const auto told = m_immediate.onJobs({delta}, SystemClock::instance()->now());
        for (const Notification &notification : told) {
            for (const JobKey &key : notification.jobs)
                ++tellings[key];
        }
    }
}

void TellingWitness::onLink(const LinkEvent &event)
{
    m_watchful.onLink(event);
    m_immediate.onLink(event, SystemClock::instance()->now());
}

void TellingWitness::onNotification(const Notification &notification)
{
    ++notifications;
    const quint64 burst = m_bursts.value(notification.replaces, notification.id);
    m_bursts.insert(notification.id, burst);
    for (const JobKey &key : notification.jobs) {
        const quint64 before = m_burstOf.value(key, burst);
        if (before != burst)
            toldTwice += u"%1 %2: in the bursts %3 and %4"_s.arg(key.queue, key.id).arg(before).arg(burst);
        m_burstOf.insert(key, burst);
    }
}

} // namespace Pollux::Test
