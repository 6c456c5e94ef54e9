// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linkevent.h"
#include "notify/notificationpolicy.h"
#include "queue/jobstore.h"
#include "support/manualclock.h"
#include "unit/queue/changescript.h"

#include <algorithm>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

inline QString described(const Notification &told)
{
    QString text = told.title;
    if (!told.body.isEmpty())
        text += u" | "_s + told.body;
    return text;
}

inline QList<JobChange> changesOf(const QString &id, const QString &script)
{
    QList<JobChange> list = changes(script);
    for (JobChange &change : list)
        change.key.id = id;
    return list;
}

//! A store, a link and the policy that hears of both, in virtual time.
class Stage
{
public:
    Stage() : m_store(&m_clock), m_policy({})
    {
        m_clock.setWallTime(epoch());
        QObject::connect(&m_store, &JobStore::changed, &m_store,
                         [this](const QList<JobDelta> &deltas) { take(m_policy.onJobs(deltas, m_clock.now())); });
    }

    //! Lets `duration` pass; the policy is asked at each of its deadlines.
    void pass(Microseconds duration)
    {
        const Instant until = m_clock.now() + duration;
        while (m_policy.nextDeadline() && *m_policy.nextDeadline() <= until) {
            m_clock.advance(std::max(Microseconds(0), *m_policy.nextDeadline() - m_clock.now()));
            take(m_policy.onTime(m_clock.now()));
        }
        m_clock.advance(until - m_clock.now());
    }

    void jobs(const QString &id, const QString &script) { m_store.apply(changesOf(id, script)); }

    void link(LinkState state, const std::optional<Error> &cause = {})
    {
        LinkStateChange change;
        change.state = state;
        change.cause = cause;
        take(m_policy.onLink({m_clock.wallTime(), change}, m_clock.now()));
        if (state == LinkState::Disconnected)
            m_store.markGap(m_clock.wallTime());
    }

    //! "connect", "drop", or a job's id and changes: "7: running".
    void play(const QString &step)
    {
        if (step == "connect"_L1)
            link(LinkState::Connected);
        else if (step == "drop"_L1)
            link(LinkState::Disconnected);
        else
            jobs(step.section(u": "_s, 0, 0), step.section(u": "_s, 1));
    }

    void queue(const QString &name, int waiting)
    {
        take(m_policy.onQueue({name, waiting, {}, {}, {}, {}, {}}, m_clock.now()));
    }
    void worker(const QString &name, Worker::State state) { take(m_policy.onWorker({name, state, {}}, m_clock.now())); }

    void health(HealthState state)
    {
        HealthReading reading;
        reading.state = state;
        m_health.take(reading, u"503 Service Unavailable"_s, m_clock.wallTime());
        take(m_policy.onHealth(m_health, m_clock.now()));
    }

    void silence(std::optional<Milliseconds> silent)
    {
        const QDateTime now = m_clock.wallTime();
        const QDateTime since = silent ? now.addMSecs(-silent->count()) : QDateTime();
        take(m_policy.onSilence({since, now}, m_clock.now()));
    }

    void sleep() { m_policy.onSleep(m_clock.now()); }
    //! Nobody is asked meanwhile.
    void wake(Microseconds slept)
    {
        m_clock.advance(slept);
        m_policy.onResume(toMilliseconds(slept), m_clock.now());
    }

    NotificationPolicy &policy() { return m_policy; }
    Instant now() const { return m_clock.now(); }
    const QList<Notification> &told() const { return m_told; }
    //! "2 s: Done: x", one after the other.
    QString story() const { return m_story.join(u"; "_s); }
    void take(const QList<Notification> &notifications)
    {
        m_told += notifications;
        for (const Notification &told : notifications)
            m_story += u"%1 s: %2"_s.arg(epoch().msecsTo(m_clock.wallTime()) / 1000).arg(described(told));
    }

private:
    ManualClock m_clock;
    JobStore m_store;
    NotificationPolicy m_policy;
    ServerHealth m_health;
    QList<Notification> m_told;
    QStringList m_story;
};

} // namespace Pollux::Test
