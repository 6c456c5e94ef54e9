// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/monitor.h"

#include "base/logging.h"
#include "feed/feedfactory.h"
#include "socketio/backoff.h"

#include <QPointer>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// A server that sends one bad event a second must not fill the log with it, nor a hostile one that varies it.
constexpr Milliseconds problemSilence{60'000};
constexpr qsizetype maxProblems = 200;
// No real system has more; a hostile one must not fill the memory with names.
constexpr qsizetype maxPeers = 10'000;

// The entry of that name; nullptr where there is none and no room for it.
template<typename T>
T *entryFor(QHash<QString, T> &known, const QString &name)
{
    const auto found = known.find(name);
    if (found != known.end())
        return &*found;
    if (known.size() >= maxPeers)
        return nullptr;
    T &fresh = known[name];
    fresh.name = name;
    return &fresh;
}

// The jobs are unknown meanwhile, so this is quicker than reconnecting.
const SocketIo::Backoff snapshotBackoff{Milliseconds(1'000), Milliseconds(30'000), 2.0, 0.5};

} // namespace

Monitor::Monitor(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
                 QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_store(clock),
      m_feed(makeFeed(profile, settings, clock, random)),
      m_snapshot(profile, settings, clock),
      m_actions(profile, settings, m_feed.get(), clock),
      m_snapshotRetry(clock),
      m_silence(clock)
{
    connect(m_feed.get(), &JobFeed::changesReceived, this, &Monitor::onChanges);
    connect(m_feed.get(), &JobFeed::eventReceived, this, [this](const QByteArray &payload) {
        ++m_figures.events;
        Q_EMIT eventReceived(payload);
    });
    connect(m_feed.get(), &JobFeed::linkChanged, this, &Monitor::onLinkChange);
    connect(m_feed.get(), &JobFeed::upgradeFinished, this,
            [this](const UpgradeOutcome &outcome) { record({m_clock->wallTime(), outcome}); });
    connect(m_feed.get(), &JobFeed::problemFound, this, &Monitor::reportProblem);
    connect(m_feed.get(), &JobFeed::healthChanged, this, &Monitor::healthChanged);
    connect(m_feed.get(), &JobFeed::stopped, this, &Monitor::stopped);
    connect(&m_store, &JobStore::changed, this, &Monitor::onStoreChanged);
    connect(&m_snapshot, &SnapshotLoader::loaded, this, &Monitor::onSnapshot);
    connect(&m_snapshot, &SnapshotLoader::listsFinished, this, &Monitor::onListsFinished);
    connect(&m_snapshot, &SnapshotLoader::finished, this, &Monitor::onSnapshotFinished);
    connect(&m_snapshot, &SnapshotLoader::failed, this, &Monitor::onSnapshotFailed);
    connect(&m_snapshot, &SnapshotLoader::problemFound, this, &Monitor::reportProblem);
    connect(&m_snapshotRetry, &Timer::expired, this, &Monitor::startSnapshot);
    connect(&m_silence, &Timer::expired, this, &Monitor::askForSilentJobs);
}

Monitor::~Monitor() = default;

void Monitor::start()
{
    m_feed->start();
}

void Monitor::stop()
{
    stopAsking();
    m_feed->stop();
}

void Monitor::retryNow()
{
    m_feed->retryNow();
}

void Monitor::act(const ActionRequest &request, const ActionRunner::Handler &use)
{
    const QPointer<Monitor> alive(this);
    const Job *const job = m_store.find(request.job);
    const QDateTime before = job ? job->updated : QDateTime();
    m_actions.run(request, job, [this, alive, before, use](const ActionOutcome &outcome) {
        if (outcome.result == ActionOutcome::Result::Done)
            onActionDone(outcome.request, before);
        if (alive)
            use(outcome);
    });
}

// What the server has said it did is true, also where no event tells of it.
void Monitor::onActionDone(const ActionRequest &request, const QDateTime &before)
{
    const QPointer<Monitor> alive(this);
    if (isOfQueue(request.kind)) {
        QueueChange change;
        change.name = request.job.queue;
        change.paused = request.kind == ActionKind::Pause;
        apply(change);
    } else if (request.kind == ActionKind::Remove) {
        JobChange change;
        change.key = request.job;
        change.source = ChangeSource::Snapshot;
        change.removed = true;
        change.asOf = m_clock->wallTime();
        m_store.apply(change);
    } else {
        // A list that still has the end of the attempt before is not to be believed from now on; but what an event has
        // told since we asked is newer than the answer.
        const Job *const job = m_store.find(request.job);
        if (request.kind == ActionKind::Retry && job && job->updated == before && isTerminal(job->state)) {
            JobChange change;
            change.key = request.job;
            change.state = JobState::Retrying;
            m_store.apply(change);
        }
        if (!alive)
            return;
        m_actedOn += request.job;
        lookUpActedOn();
    }
}

// While lists are read they wait: after these, single jobs are looked up anyway.
void Monitor::lookUpActedOn()
{
    const bool canAsk = m_snapshot.hasSingleJobs() && m_linkState == LinkState::Connected;
    if (!canAsk)
        m_actedOn.clear();
    else if (!m_actedOn.isEmpty() && m_snapshot.state() != SnapshotLoader::State::Listing)
        m_snapshot.lookUp(std::exchange(m_actedOn, {}));
}

LinkFigures Monitor::figures() const
{
    LinkFigures figures = m_figures;
    const JobFeed::Traffic traffic = m_feed->traffic();
    figures.bytesReceived = traffic.received;
    figures.bytesSent = traffic.sent;
    figures.jobsDropped = m_store.dropped();
    const JobFeed::Health health = m_feed->health();
    figures.roundTrip = health.roundTrip;
    figures.pingLateness = health.pingLateness;
    return figures;
}

void Monitor::onChanges(const QList<Change> &changes)
{
    QList<JobChange> jobs;
    const QPointer<Monitor> alive(this);
    for (const Change &change : changes) {
        if (const auto *job = std::get_if<JobChange>(&change)) {
            jobs += *job;
        } else if (const auto *queue = std::get_if<QueueChange>(&change)) {
            apply(*queue);
        } else if (const auto *worker = std::get_if<WorkerChange>(&change)) {
            apply(*worker);
        }
        if (!alive)
            return;
    }
    if (!jobs.isEmpty())
        m_store.apply(jobs);
}

void Monitor::apply(const QueueChange &change)
{
    Queue *const queue = entryFor(m_queues, change.name);
    if (queue && merge(*queue, change))
        Q_EMIT queueChanged(Queue(*queue));
}

void Monitor::apply(const WorkerChange &change)
{
    Worker *const worker = entryFor(m_workers, change.name);
    if (worker && merge(*worker, change))
        Q_EMIT workerChanged(Worker(*worker));
}

void Monitor::onLinkChange(const LinkStateChange &change)
{
    m_linkState = change.state;
    const QPointer<Monitor> alive(this);
    record({m_clock->wallTime(), change});
    if (!alive)
        return;
    if (change.state == LinkState::Connected) {
        m_silencePolicy = {};
        startSnapshot();
    } else if (change.state == LinkState::Disconnected) {
        stopAsking();
        m_store.markGap(m_clock->wallTime());
    }
}

void Monitor::startSnapshot()
{
    if (m_snapshot.isAvailable() && m_linkState == LinkState::Connected)
        m_snapshot.start();
}

void Monitor::onSnapshot(QList<JobChange> changes)
{
    changes.removeIf([this](const JobChange &change) { return isHistory(change); });
    m_store.apply(changes);
}

// What had ended before we ever looked is history, however often it is listed; what ended while the link was down is
// news, and so is history that has ended once more.
bool Monitor::isHistory(const JobChange &change)
{
    if (!change.state || !isTerminal(*change.state) || m_store.find(change.key))
        return false;
    if (!m_hadSnapshot)
        m_history.insert(change.key, change.time);
    const auto known = m_history.constFind(change.key);
    return known != m_history.cend() && *known == change.time;
}

void Monitor::onStoreChanged(const QList<JobDelta> &deltas)
{
    if (deltas.constFirst().source == ChangeSource::Snapshot)
        m_snapshotTold = true;
    const QPointer<Monitor> alive(this);
    Q_EMIT jobsChanged(deltas);
    if (alive)
        watchSilence();
}

void Monitor::onListsFinished()
{
    m_hadSnapshot = true;
    QList<JobKey> keys = std::exchange(m_actedOn, {});
    for (const Job &job : m_store.unsettled())
        keys += job.key;
    m_snapshot.lookUp(keys);
}

void Monitor::onSnapshotFinished()
{
    m_snapshotAttempt = 0;
    if (std::exchange(m_snapshotTold, false))
        m_silencePolicy.foundNews();
    else
        m_silencePolicy.foundNothing();
    watchSilence();
}

// No timer runs while nothing is open, or while the server cannot be asked.
void Monitor::watchSilence()
{
    const bool isNeeded = m_snapshot.isAvailable() && m_snapshot.state() == SnapshotLoader::State::Idle
                       && m_linkState == LinkState::Connected && m_store.openCount() > 0;
    if (isNeeded && !m_silence.isActive())
        m_silence.start(m_silencePolicy.interval());
}

void Monitor::askForSilentJobs()
{
    if (m_linkState != LinkState::Connected || m_snapshot.state() != SnapshotLoader::State::Idle)
        return;
    const auto silent = m_store.silentSince(
        m_clock->wallTime().addMSecs(-m_silencePolicy.interval().count()));
    const bool isFew = silent.size() <= SilencePolicy::maxSingle;
    if (silent.isEmpty())
        watchSilence();
    else if (isFew ? m_snapshot.hasSingleJobs() : !m_snapshot.hasLists())
        m_snapshot.lookUp(silent);
    else
        m_snapshot.start();
}

void Monitor::stopAsking()
{
    m_snapshot.stop();
    m_snapshotRetry.stop();
    m_silence.stop();
}

void Monitor::onSnapshotFailed(const Error &cause)
{
    const QPointer<Monitor> alive(this);
    reportProblem(u"the jobs' states could not be read: %1"_s.arg(cause.toString()));
    if (!alive || m_linkState != LinkState::Connected)
        return;
    if (!cause.transient) {
        // Soon again is of no use, but never again would leave the jobs unknown when somebody has put it right.
        m_silencePolicy.foundNothing();
        watchSilence();
        return;
    }
    // One client's own calls: nobody else waits in step with it, so the middle of the jitter will do.
    const Milliseconds delay = snapshotBackoff.delay(m_snapshotAttempt++, 0.5);
    m_snapshotRetry.start(std::max(delay, cause.retryAfter.value_or(delay)));
}

void Monitor::record(const LinkEvent &event)
{
    m_figures.add(event);
    Q_EMIT linkEventOccurred(event);
}

void Monitor::reportProblem(const QString &text)
{
    const Instant now = m_clock->now();
    const auto last = m_problems.constFind(text);
    if (last != m_problems.cend() && now - *last < problemSilence)
        return;
    if (m_problems.size() >= maxProblems)
        m_problems.removeIf([now](const auto &told) { return now - told.value() >= problemSilence; });
    if (m_problems.size() >= maxProblems)
        return; // so many different ones within the time are a flood
    m_problems.insert(text, now);
    qCInfo(lcFeed).noquote() << text;
    Q_EMIT problemFound(text);
}

} // namespace Pollux
