// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/peerloader.h"

#include "base/plaintext.h"
#include "feed/connectionsettings.h"
#include "feed/jobfeed.h"
#include "profile/snapshotmapping.h"

#include <QJsonDocument>
#include <QPointer>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

bool isOfOneQueue(const Call &call)
{
    return call.path.contains("{queue}"_L1)
           || QJsonDocument(call.arguments).toJson(QJsonDocument::Compact).contains("{queue}");
}

Caller::Occasion occasionOf(const Variables &variables)
{
    return {.values = variables, .phase = u"snapshot"_s};
}

} // namespace

PeerLoader::PeerLoader(const Profile &profile, const ConnectionSettings &settings, Clock *clock, JobFeed *feed,
                       QObject *parent)
    : QObject(parent),
      m_rule(profile.snapshot),
      m_variables(withDefaults(profile, settings.variables)),
      m_clock(clock),
      m_caller(profile, settings, clock, feed),
      m_next(clock)
{
    if (m_rule)
        m_mapping = std::make_unique<SnapshotMapping>(*m_rule, m_variables);
    connect(&m_next, &Timer::expired, this, &PeerLoader::look);
}

PeerLoader::~PeerLoader() = default;

void PeerLoader::start()
{
    stop();
    m_isOn = m_rule && !(m_rule->queueList.isEmpty() && m_rule->workerList.isEmpty());
    m_isBarred = false;
    m_interval = shortest;
    if (m_isOn)
        look();
}

void PeerLoader::stop()
{
    m_isOn = false;
    m_next.stop();
    m_caller.cancelAll();
}

void PeerLoader::onJobs(bool hasOpen)
{
    m_hasOpen = hasOpen;
    if (m_isOn && !m_isBarred && hasOpen && !m_next.isActive() && m_caller.pending() == 0) {
        m_interval = shortest;
        m_next.start(m_interval);
    }
}

void PeerLoader::look()
{
    m_now.clear();
    m_hasMissed = false;
    if (!m_rule->queueList.isEmpty()) {
        const bool isEach = isOfOneQueue(m_rule->queueList);
        for (const QString &queue : isEach ? m_rule->queues : QStringList{QString()})
            askQueues(queue);
    }
    if (!m_rule->workerList.isEmpty())
        askWorkers();
}

void PeerLoader::askQueues(const QString &queue)
{
    Caller::Occasion occasion = occasionOf(m_variables);
    occasion.values.insert(u"queue"_s, queue);
    m_caller.call(m_rule->queueList, occasion, [this, queue](const RestAnswer &answer) { onQueues(answer, queue); });
}

void PeerLoader::askWorkers()
{
    m_caller.call(m_rule->workerList, occasionOf(m_variables), [this](const RestAnswer &answer) { onWorkers(answer); });
}

void PeerLoader::onQueues(const RestAnswer &answer, const QString &queue)
{
    if (answer.cause) {
        refuse(answer.cause->toString(), answer.cause->transient);
        return;
    }
    const auto mapped = m_mapping->mapQueues(answer.body, queue, m_clock->wallTime());
    if (mapped)
        use(QList<Change>(mapped->changes.begin(), mapped->changes.end()));
    else
        refuse(plainLine(mapped.error().toString()), false);
}

void PeerLoader::onWorkers(const RestAnswer &answer)
{
    if (answer.cause) {
        refuse(answer.cause->toString(), answer.cause->transient);
        return;
    }
    const auto mapped = m_mapping->mapWorkers(answer.body);
    if (!mapped) {
        refuse(plainLine(mapped.error().toString()), false);
        return;
    }
    QList<Change> changes(mapped->changes.begin(), mapped->changes.end());
    QSet<QString> gone = std::exchange(m_workers, {});
    for (const WorkerChange &worker : mapped->changes) {
        m_workers.insert(worker.name);
        gone.remove(worker.name);
    }
    for (const QString &name : std::as_const(gone)) {
        WorkerChange change;
        change.name = name;
        change.state = Worker::State::Offline;
        changes += change;
    }
    use(changes);
}

void PeerLoader::use(const QList<Change> &changes)
{
    m_now += changes;
    const QPointer<PeerLoader> alive(this);
    if (!changes.isEmpty())
        Q_EMIT found(changes);
    if (alive)
        goOn();
}

void PeerLoader::refuse(const QString &why, bool isTransient)
{
    m_isBarred = m_isBarred || !isTransient;
    m_hasMissed = true;
    const QPointer<PeerLoader> alive(this);
    Q_EMIT problemFound(u"queues or workers could not be read: %1"_s.arg(why));
    if (alive)
        goOn();
}

// After the last answer of a look: when the next one is.
void PeerLoader::goOn()
{
    if (!m_isOn || m_isBarred || m_caller.pending() > 0)
        return;
    const bool hasNews = m_now != m_before;
    m_before = m_now;
    m_interval = hasNews ? shortest : std::min(m_interval * 2, longest);
    if (hasNews || m_hasOpen || m_hasMissed)
        m_next.start(m_interval);
}

} // namespace Pollux
