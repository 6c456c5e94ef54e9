// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/reconciliation.h"

#include "base/plaintext.h"
#include "feed/jobfeed.h"
#include "queue/jobstore.h"
#include "socketio/backoff.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// The jobs are unknown meanwhile, so this is quicker than reconnecting.
const SocketIo::Backoff retryBackoff{Milliseconds(1'000), Milliseconds(30'000), 2.0, 0.5};
// What had ended before we came, at most; beyond it an end that is listed again would be told as news.
constexpr qsizetype maxHistory = 200'000;

} // namespace

Reconciliation::Reconciliation(const Profile &profile, const ConnectionSettings &settings, Clock *clock, JobFeed *feed,
                               JobStore *store, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_feed(feed),
      m_store(store),
      m_snapshot(profile, settings, clock, feed),
      m_retry(clock),
      m_silence(clock)
{
    connect(&m_snapshot, &SnapshotLoader::loaded, this, &Reconciliation::takeSnapshot);
    connect(&m_snapshot, &SnapshotLoader::listsFinished, this, &Reconciliation::onListsFinished);
    connect(&m_snapshot, &SnapshotLoader::finished, this, &Reconciliation::onFinished);
    connect(&m_snapshot, &SnapshotLoader::failed, this, &Reconciliation::onFailed);
    connect(&m_snapshot, &SnapshotLoader::missed, this, &Reconciliation::onMissed);
    connect(&m_snapshot, &SnapshotLoader::problemFound, this, &Reconciliation::problemFound);
    connect(feed, &JobFeed::lookedThrough, this, [this] { m_hadSnapshot = true; });
    connect(feed, &JobFeed::jobMissed, this, &Reconciliation::onMissed);
    connect(&m_retry, &Timer::expired, this, &Reconciliation::start);
    connect(&m_silence, &Timer::expired, this, &Reconciliation::askForSilent);
    feed->setWaitedFor([this] { return due(m_store->openJobs()); });
}

Reconciliation::~Reconciliation()
{
    m_feed->setWaitedFor({});
}

void Reconciliation::onLink(LinkState state)
{
    m_link = state;
    if (state == LinkState::Connected) {
        m_silencePolicy = {};
        stop();
        start();
    } else if (state == LinkState::Disconnected) {
        stop();
    }
}

void Reconciliation::take(const QList<JobChange> &changes)
{
    QList<JobChange> fresh;
    for (const JobChange &change : changes) {
        if (isNews(change))
            fresh += change;
    }
    if (!fresh.isEmpty())
        m_store->apply(fresh);
}

void Reconciliation::take(const JobChange &change)
{
    if (isNews(change))
        m_store->apply(change);
}

bool Reconciliation::isNews(const JobChange &change)
{
    if (change.source == ChangeSource::Snapshot && isHistory(change))
        return false;
    m_missing.forget(change.key);
    return true;
}

void Reconciliation::takeSnapshot(QList<JobChange> changes)
{
    take(changes);
}

// What had ended before we ever looked is history, however often it is listed; what ended while the link was down is
// news, and so is history that has ended once more.
bool Reconciliation::isHistory(const JobChange &change)
{
    if (!change.state || !isTerminal(*change.state) || m_store->find(change.key))
        return false;
    if (!m_hadSnapshot && m_history.size() < maxHistory)
        m_history.insert(change.key, change.time);
    const auto known = m_history.constFind(change.key);
    return known != m_history.cend() && *known == change.time;
}

bool Reconciliation::mayAsk() const
{
    return m_snapshot.isAvailable() && m_link == LinkState::Connected && !m_feed->asksByItself();
}

void Reconciliation::start()
{
    if (mayAsk())
        m_snapshot.start();
}

void Reconciliation::stop()
{
    m_snapshot.stop();
    m_retry.stop();
    m_silence.stop();
}

void Reconciliation::lookUp(const JobKey &key)
{
    m_wanted += key;
    // While lists are read it waits: after these, single jobs are looked up anyway.
    if (!mayAsk() || !m_snapshot.hasSingleJobs())
        m_wanted.clear();
    else if (m_snapshot.state() != SnapshotLoader::State::Listing)
        m_snapshot.lookUp(std::exchange(m_wanted, {}));
}

void Reconciliation::onStoreChanged(ChangeSource source)
{
    if (source == ChangeSource::Snapshot)
        m_hasTold = true;
    watchSilence();
}

QList<JobKey> Reconciliation::due(QList<JobKey> keys) const
{
    keys.removeIf([this, now = m_clock->now()](const JobKey &key) { return !m_missing.isDue(key, now); });
    return keys;
}

void Reconciliation::onListsFinished()
{
    m_hadSnapshot = true;
    QList<JobKey> keys;
    for (const Job &job : m_store->unsettled())
        keys += job.key;
    m_snapshot.lookUp(due(keys) + std::exchange(m_wanted, {}));
}

void Reconciliation::onFinished()
{
    m_attempt = 0;
    if (std::exchange(m_hasTold, false))
        m_silencePolicy.foundNews();
    else
        m_silencePolicy.foundNothing();
    watchSilence();
}

// No timer runs while nothing is open that could be asked for, or while the server cannot be asked.
void Reconciliation::watchSilence()
{
    const bool isNeeded = mayAsk() && m_snapshot.state() == SnapshotLoader::State::Idle
                          && m_store->openCount() > m_missing.givenUp();
    if (isNeeded && !m_silence.isActive())
        m_silence.start(m_silencePolicy.interval());
}

void Reconciliation::askForSilent()
{
    if (!mayAsk() || m_snapshot.state() != SnapshotLoader::State::Idle)
        return;
    const auto silent = due(m_store->silentSince(m_clock->wallTime().addMSecs(-m_silencePolicy.interval().count())));
    const bool isFew = silent.size() <= SilencePolicy::maxSingle;
    if (silent.isEmpty())
        watchSilence();
    else if (isFew ? m_snapshot.hasSingleJobs() : !m_snapshot.hasLists())
        m_snapshot.lookUp(silent);
    else
        m_snapshot.start();
}

// Nobody can say any more how it ended, and a state of long ago must not stand there as if it were one of now.
void Reconciliation::onMissed(const JobKey &key)
{
    const Job *const job = m_store->find(key);
    if (!job || isTerminal(job->state) || !m_missing.onMissed(key, m_clock->now()))
        return;
    const QPointer<Reconciliation> alive(this);
    m_store->loseSight({key}, m_clock->wallTime());
    if (alive)
        Q_EMIT problemFound(u"the server no longer knows job \"%1\" of \"%2\"; what became of it stays unknown"_s.arg(
            plainLine(key.id), plainLine(key.queue)));
}

void Reconciliation::onFailed(const Error &cause)
{
    const QPointer<Reconciliation> alive(this);
    Q_EMIT problemFound(u"the jobs' states could not be read: %1"_s.arg(cause.toString()));
    if (!alive || !mayAsk())
        return;
    if (!cause.transient) {
        // Soon again is of no use, but never again would leave the jobs unknown when somebody has put it right.
        m_silencePolicy.foundNothing();
        watchSilence();
        return;
    }
    // One client's own calls: nobody else waits in step with it, so the middle of the jitter will do.
    const Milliseconds delay = retryBackoff.delay(m_attempt++, 0.5);
    m_retry.start(std::max(delay, cause.retryAfter.value_or(delay)));
}

} // namespace Pollux
