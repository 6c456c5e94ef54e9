// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/monitor.h"

#include "base/logging.h"
#include "feed/feedfactory.h"
#include "feed/reconciliation.h"

#include <QPointer>

#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// A server that sends one bad event a second must not fill the log with it, nor a hostile one that varies it.
constexpr Milliseconds problemSilence{60'000};
constexpr qsizetype maxProblems = 200;
} // namespace

Monitor::Monitor(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
                 QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_store(clock),
      m_feed(makeFeed(profile, settings, clock, random)),
      m_reconciliation(std::make_unique<Reconciliation>(profile, settings, clock, m_feed.get(), &m_store)),
      m_secrets(settings),
      m_actions(profile, settings, m_feed.get(), clock),
      m_peers(profile.workerSilence, clock),
      m_peerLoader(profile, settings, clock, m_feed.get()),
      m_healthWatch(profile, settings, clock, random)
{
    connect(m_feed.get(), &JobFeed::changesReceived, this, &Monitor::onChanges);
    connect(m_feed.get(), &JobFeed::eventReceived, this, [this](const QByteArray &payload) {
        ++m_figures.events;
        Q_EMIT eventReceived(payload);
    });
    connect(m_feed.get(), &JobFeed::linkChanged, this, &Monitor::onLinkChange);
    connect(m_feed.get(), &JobFeed::upgradeFinished, this,
            [this](const UpgradeOutcome &outcome) {
                const QPointer<Monitor> alive(this);
                record({m_clock->wallTime(), m_secrets.cleaned(outcome)});
                if (alive)
                    takeSamples();
            });
    connect(m_feed.get(), &JobFeed::problemFound, this, &Monitor::reportProblem);
    connect(m_feed.get(), &JobFeed::healthChanged, this, [this] {
        const QPointer<Monitor> alive(this);
        Q_EMIT healthChanged();
        if (alive)
            takeSamples();
    });
    connect(m_feed.get(), &JobFeed::stopped, this, &Monitor::stopped);
    connect(&m_store, &JobStore::changed, this, &Monitor::onStoreChanged);
    connect(&m_peers, &Peers::queueChanged, this, &Monitor::queueChanged);
    connect(&m_peers, &Peers::workerChanged, this, &Monitor::workerChanged);
    connect(&m_peers, &Peers::problemFound, this, &Monitor::reportProblem);
    connect(&m_peerLoader, &PeerLoader::found, this, &Monitor::onChanges);
    connect(&m_peerLoader, &PeerLoader::problemFound, this, &Monitor::reportProblem);
    connect(&m_healthWatch, &HealthWatch::asked, this, [this](ServerHealth health) {
        health.detail = m_secrets.cleaned(health.detail);
        health.reading.word = m_secrets.cleaned(health.reading.word);
        health.reading.target = m_secrets.cleaned(health.reading.target);
        Q_EMIT healthChecked(health);
    });
    connect(m_reconciliation.get(), &Reconciliation::problemFound, this, &Monitor::reportProblem);
}

Monitor::~Monitor() = default;

void Monitor::start()
{
    m_healthWatch.start();
    m_feed->start();
}

void Monitor::stop()
{
    m_reconciliation->stop();
    m_peerLoader.stop();
    m_healthWatch.stop();
    m_feed->stop();
}

void Monitor::retryNow()
{
    m_feed->retryNow();
}

void Monitor::onSleep()
{
    m_sleep.onSleep(m_clock->wallTime());
}

void Monitor::onWake(Milliseconds slept)
{
    if (const auto event = m_sleep.onWake(slept, m_clock->wallTime(), m_clock->now()))
        record(*event);
}

void Monitor::act(const ActionRequest &request, const ActionRunner::Handler &use)
{
    const QPointer<Monitor> alive(this);
    const Job *const job = m_store.find(request.job);
    const QDateTime before = job ? job->updated : QDateTime();
    m_actions.run(request, job, [this, alive, before, use](ActionOutcome outcome) {
        if (outcome.cause)
            outcome.cause = m_secrets.cleaned(*outcome.cause);
        if (outcome.result == ActionOutcome::Result::Done)
            onActionDone(outcome.request, before);
        if (alive)
            use(outcome);
    });
}

void Monitor::look(const JobKey &key)
{
    if (m_store.find(key))
        m_reconciliation->lookUp(key);
}

// What the server has said it did is true, also where no event tells of it.
void Monitor::onActionDone(const ActionRequest &request, const QDateTime &before)
{
    const QPointer<Monitor> alive(this);
    if (isOfQueue(request.kind)) {
        QueueChange change;
        change.name = request.job.queue;
        change.paused = request.kind == ActionKind::Pause;
        m_peers.apply(change);
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
        m_reconciliation->lookUp(request.job);
    }
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
    figures.askingInterval = health.askingInterval;
    return figures;
}

void Monitor::onChanges(const QList<Change> &changes)
{
    // An event tells of one job nearly always: that one is not copied on its way.
    if (const auto *job = changes.size() == 1 ? std::get_if<JobChange>(&changes.front()) : nullptr) {
        m_reconciliation->take(*job);
        return;
    }
    QList<JobChange> jobs;
    const QPointer<Monitor> alive(this);
    for (const Change &change : changes) {
        if (const auto *job = std::get_if<JobChange>(&change)) {
            jobs += *job;
        } else if (const auto *queue = std::get_if<QueueChange>(&change)) {
            m_peers.apply(*queue);
        } else if (const auto *worker = std::get_if<WorkerChange>(&change)) {
            m_peers.apply(*worker);
        }
        if (!alive)
            return;
    }
    if (!jobs.isEmpty())
        m_reconciliation->take(jobs);
}

void Monitor::onLinkChange(const LinkStateChange &change)
{
    m_linkState = change.state;
    const QPointer<Monitor> alive(this);
    record({m_clock->wallTime(), m_secrets.cleaned(change)});
    if (alive)
        takeSamples();
    if (!alive)
        return;
    if (change.state == LinkState::Disconnected)
        m_store.markGap(m_clock->wallTime());
    if (!alive)
        return;
    m_reconciliation->onLink(m_linkState);
    if (!alive)
        return;
    m_healthWatch.onLink(change.state);
    m_peers.onLink(m_linkState == LinkState::Connected);
    if (change.state == LinkState::Connected)
        m_peerLoader.start();
    else if (change.state == LinkState::Disconnected)
        m_peerLoader.stop();
}

void Monitor::onStoreChanged(const QList<JobDelta> &deltas)
{
    const QPointer<Monitor> alive(this);
    const ChangeSource source = deltas.constFirst().source;
    Q_EMIT jobsChanged(deltas);
    if (!alive)
        return;
    m_reconciliation->onStoreChanged(source);
    m_peers.onJobs(deltas);
    m_peerLoader.onJobs(m_store.openCount() > 0);
    sayWhatWasDropped();
}

void Monitor::takeSamples()
{
    const QPointer<Monitor> alive(this);
    const auto samples = m_sampler.look(m_clock->wallTime(), m_feed->health(), m_feed->trafficByTransport());
    for (const LinkSample &sample : samples) {
        if (alive)
            Q_EMIT sampled(sample);
    }
}

void Monitor::sayWhatWasDropped()
{
    if (m_store.dropped() == 0 || std::exchange(m_saidDropped, true))
        return;
    reportProblem(u"there are more jobs than fit (%1, or %2 MiB of text); those that ended longest ago are forgotten first"_s
                      .arg(JobStore::defaultCapacity)
                      .arg(JobStore::defaultByteCapacity / (1024 * 1024)));
}

void Monitor::record(const LinkEvent &event)
{
    const LinkEvent explained = m_sleep.explained(event, m_clock->now());
    m_figures.add(explained);
    Q_EMIT linkEventOccurred(explained);
}

void Monitor::reportProblem(const QString &problem)
{
    const QString text = m_secrets.cleaned(problem);
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
