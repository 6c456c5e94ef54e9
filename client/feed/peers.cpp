// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/peers.h"

#include <QPointer>

#include <algorithm>
#include <cmath>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// Often enough for a figure an hour.
constexpr Milliseconds countInterval{60'000};

// The entry of that name; nullptr where there is none and no room for it.
template<typename T>
T *entryFor(QHash<QString, T> &known, const QString &name)
{
    const auto found = known.find(name);
    if (found != known.end())
        return &*found;
    return known.size() >= Peers::maxPeers ? nullptr : &known[name];
}

} // namespace

Peers::Peers(std::optional<Milliseconds> workerSilence, Clock *clock, QObject *parent)
    : QObject(parent), m_workerSilence(workerSilence), m_clock(clock), m_silence(clock), m_count(clock)
{
    connect(&m_silence, &Timer::expired, this, &Peers::endSilent);
    connect(&m_count, &Timer::expired, this, &Peers::countEnds);
}

void Peers::apply(const QueueChange &change)
{
    KnownQueue *const known = entryFor(m_queues, change.name);
    if (!known) {
        sayTooMany(u"queues"_s);
        return;
    }
    known->queue.name = change.name;
    known->isRateTold = known->isRateTold || change.perHour;
    if (merge(known->queue, change))
        Q_EMIT queueChanged(Queue(known->queue));
}

void Peers::apply(const WorkerChange &change)
{
    KnownWorker *const known = entryFor(m_workers, change.name);
    if (!known) {
        sayTooMany(u"workers"_s);
        return;
    }
    known->worker.name = change.name;
    known->heard = m_clock->now();
    const QPointer<Peers> alive(this);
    if (merge(known->worker, change))
        Q_EMIT workerChanged(Worker(known->worker));
    if (alive)
        watchSilence();
}

void Peers::onJobs(const QList<JobDelta> &deltas)
{
    bool isCounted = false;
    for (const JobDelta &delta : deltas) {
        if (delta.kind == JobDelta::Kind::Removed || !isTerminal(delta.job.state) || isTerminal(delta.previous))
            continue;
        m_ends.add(delta.job.key.queue, m_clock->now());
        isCounted = true;
    }
    if (isCounted && !m_queues.isEmpty() && !m_count.isActive())
        m_count.start(countInterval);
}

void Peers::onLink(bool isConnected)
{
    if (isConnected)
        m_ends.begin(m_clock->now());
    if (isConnected && !m_isConnected) {
        for (KnownWorker &known : m_workers)
            known.heard = m_clock->now();
    }
    m_isConnected = isConnected;
    m_silence.stop();
    watchSilence();
}

// No timer runs while nobody is online.
void Peers::watchSilence()
{
    if (!m_workerSilence || !m_isConnected || m_silence.isActive())
        return;
    std::optional<Instant> first;
    for (const KnownWorker &known : std::as_const(m_workers)) {
        if (known.worker.state == Worker::State::Online && (!first || known.heard < *first))
            first = known.heard;
    }
    if (first)
        m_silence.startAt(*first + *m_workerSilence);
}

void Peers::endSilent()
{
    QList<Worker> gone;
    for (KnownWorker &known : m_workers) {
        if (known.worker.state != Worker::State::Online || m_clock->now() < known.heard + *m_workerSilence)
            continue;
        known.worker.state = Worker::State::Offline;
        known.worker.running.reset();
        gone += known.worker;
    }
    const QPointer<Peers> alive(this);
    for (const Worker &worker : std::as_const(gone)) {
        Q_EMIT workerChanged(worker);
        if (!alive)
            return;
    }
    watchSilence();
}

// Goes on until what has ended is out of the hour, so that no rate of long ago stands there; then no timer runs.
void Peers::countEnds()
{
    QList<QueueChange> changes;
    bool isGoingOn = false;
    for (const KnownQueue &known : std::as_const(m_queues)) {
        const auto rate = m_ends.perHour(known.queue.name, m_clock->now());
        if (known.isRateTold)
            continue;
        isGoingOn = isGoingOn || !rate || *rate > 0;
        if (!rate)
            continue;
        QueueChange change;
        change.name = known.queue.name;
        change.perHour = std::round(*rate * 10) / 10;
        changes += change;
    }
    const QPointer<Peers> alive(this);
    for (const QueueChange &change : std::as_const(changes)) {
        Queue &queue = m_queues[change.name].queue;
        if (merge(queue, change))
            Q_EMIT queueChanged(Queue(queue));
        if (!alive)
            return;
    }
    if (isGoingOn)
        m_count.start(countInterval);
}

void Peers::sayTooMany(const QString &what)
{
    Q_EMIT problemFound(u"the server tells of more than %1 %2; the others are left out"_s.arg(maxPeers).arg(what));
}

} // namespace Pollux
