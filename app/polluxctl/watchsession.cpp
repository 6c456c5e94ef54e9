// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/watchsession.h"

#include "polluxctl/watchoutput.h"
#include "store/historywriter.h"

#include <utility>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

// Longer than the engine's own deadline for an orderly close.
constexpr Milliseconds longestFarewell{5'000};
constexpr Milliseconds healthInterval{10'000};

} // namespace

WatchSession::WatchSession(const Profile &profile, const ConnectionSettings &settings, const ExitCondition &condition,
                           std::optional<Milliseconds> duration, WatchOutput *output, Clock *clock)
    : m_output(output)
    , m_clock(clock)
    , m_begin(clock->now())
    , m_monitor(profile, settings, clock)
    , m_rule(condition, duration, m_begin)
    , m_timer(clock)
    , m_notifier({}, clock)
    , m_silence(clock)
    , m_healthTimer(clock)
{
    connect(&m_monitor, &Monitor::linkEventOccurred, this, &WatchSession::onLinkEvent);
    connect(&m_monitor, &Monitor::jobsChanged, this, &WatchSession::onJobs);
    connect(&m_monitor, &Monitor::sampled, this, [this](const LinkSample &sample) { m_samples.add(sample); });
    connect(&m_monitor, &Monitor::healthChecked, this, &WatchSession::onServerHealth);
    connect(&m_monitor, &Monitor::eventReceived, &m_silence, &SilenceWatch::onEvent);
    connect(&m_silence, &SilenceWatch::found, this,
            [this](const LinkFinding &finding) { m_output->showFinding(finding); });
    connect(&m_silence, &SilenceWatch::changed, &m_notifier, &Notifier::onSilence);
    connect(&m_monitor, &Monitor::queueChanged, this, [this](const Queue &queue) {
        if (m_state == State::Watching)
            m_output->showQueue(queue);
    });
    connect(&m_monitor, &Monitor::workerChanged, this, [this](const Worker &worker) {
        if (m_state == State::Watching)
            m_output->showWorker(worker);
    });
    connect(&m_monitor, &Monitor::queueChanged, &m_notifier, &Notifier::onQueue);
    connect(&m_monitor, &Monitor::workerChanged, &m_notifier, &Notifier::onWorker);
    connect(&m_monitor, &Monitor::problemFound, this, [this](const QString &text) {
        if (m_state == State::Watching)
            m_output->showMessage(text);
    });
    connect(&m_monitor, &Monitor::stopped, this, &WatchSession::onLeft);
    connect(&m_healthTimer, &Timer::expired, this, [this] {
        if (m_state == State::Watching)
            tellHealth(healthNow());
    });
    connect(&m_timer, &Timer::expired, this, &WatchSession::onTimer);
    connect(&m_notifier, &Notifier::notified, this,
            [this](const Notification &notification) { m_output->showNotification(notification); });
}

WatchSession::~WatchSession() = default;

void WatchSession::keepIn(Store::HistoryWriter *history, const Store::HistoryServer &server)
{
    history->beginWatch(server);
    connect(&m_monitor, &Monitor::linkEventOccurred, this,
            [history, id = server.id](const LinkEvent &event) { history->keep(id, {event}, {}); });
    connect(&m_monitor, &Monitor::sampled, this,
            [history, id = server.id](const LinkSample &sample) { history->keep(id, {}, {sample}); });
    connect(&m_monitor, &Monitor::jobsChanged, this, [history, server](const QList<JobDelta> &deltas) {
        QList<Store::JobEntry> ended;
        for (const JobDelta &delta : deltas) {
            if (delta.kind != JobDelta::Kind::Removed && isTerminal(delta.job.state))
                ended += Store::jobEntryOf(server, delta.job);
        }
        history->keep(ended);
    });
    connect(&m_notifier, &Notifier::notified, this, [this, history, server](const Notification &told) {
        history->keep(Store::notificationEntryOf(server, told, m_clock->wallTime()));
    });
    connect(history, &Store::HistoryWriter::problemFound, this,
            [this](const QString &text) { m_output->showMessage(text); });
}

void WatchSession::start()
{
    m_monitor.start();
    if (m_output->wantsHealth())
        m_healthTimer.start(healthInterval);
    check();
}

void WatchSession::onLinkEvent(const LinkEvent &event)
{
    if (m_state != State::Watching)
        return;
    const bool wasDown = m_timeline.lastDrop() && !m_timeline.lastDrop()->healedAfter;
    m_timeline.add(event);
    const bool isBack = wasDown && m_timeline.lastDrop()->healedAfter;
    m_output->showLink(event, isBack ? std::optional(lastDrop()) : std::nullopt);
    if (const auto finding = m_findings.look(m_timeline))
        m_output->showFinding(*finding);
    m_notifier.onLink(event);
    if (m_output->wantsHealth())
        lookAtHealth();
    m_silence.onLink(event);
    if (const auto *change = std::get_if<LinkStateChange>(&event.what)) {
        m_rule.onLink(*change);
        if (change->cause)
            m_lastCause = change->cause;
        check();
    }
}

void WatchSession::onServerHealth(const ServerHealth &health)
{
    if (m_state != State::Watching)
        return;
    const HealthState told = std::exchange(m_toldAnswer, health.reading.state);
    const bool wasAlarmed = std::exchange(m_toldAlarm, health.isAlarmed());
    if (told != m_toldAnswer || wasAlarmed != m_toldAlarm)
        m_output->showServerHealth(health);
    m_notifier.onHealth(health);
}

void WatchSession::onJobs(const QList<JobDelta> &deltas)
{
    if (m_state != State::Watching)
        return;
    m_output->showJobs(deltas);
    m_notifier.onJobs(deltas);
    const JobStore &store = m_monitor.store();
    m_silence.onJobs(store.count(JobState::Running));
    const qsizetype ended =
        store.count(JobState::Succeeded) + store.count(JobState::Failed) + store.count(JobState::Cancelled);
    m_rule.onJobs(deltas, store.size() - ended, m_clock->now());
    check();
}

HealedDrop WatchSession::lastDrop() const
{
    const QList<LinkDrop> &drops = m_timeline.drops();
    return {drops.constLast(), readingOf(drops, drops.size() - 1)};
}

LinkHealth WatchSession::healthNow() const
{
    return healthOf(m_timeline, m_samples.list(), m_monitor.figures(), m_clock->wallTime());
}

void WatchSession::lookAtHealth()
{
    if (const LinkHealth health = healthNow(); isNews(health, m_health))
        tellHealth(health);
}

void WatchSession::tellHealth(const LinkHealth &health)
{
    m_health = health;
    m_output->showHealth(m_health);
    m_healthTimer.start(healthInterval);
}

void WatchSession::check()
{
    if (m_state != State::Watching)
        return;
    if (m_rule.isOver(m_clock->now()))
        finish();
    else if (const auto next = m_rule.nextInstant())
        m_timer.startAt(*next);
    else
        m_timer.stop();
}

void WatchSession::onTimer()
{
    if (m_state == State::Watching)
        check();
    else
        onLeft();
}

// Everything is counted before the monitor is stopped: stopping makes open jobs unknown.
void WatchSession::finish()
{
    if (m_state != State::Watching)
        return;
    m_state = State::Leaving;
    m_healthTimer.stop();
    m_exitCode = m_rule.exitCode();
    m_notifier.finish();
    m_silence.stop();
    m_output->showSummary(summary());
    tellWhyNotConnected();
    m_timer.start(longestFarewell);
    m_monitor.stop();
}

void WatchSession::onLeft()
{
    if (m_state != State::Leaving)
        return;
    m_state = State::Finished;
    m_timer.stop();
    Q_EMIT finished();
}

void WatchSession::tellWhyNotConnected()
{
    if (m_exitCode != ExitCode::Unavailable && m_exitCode != ExitCode::Refused)
        return;
    const QString what = m_exitCode == ExitCode::Refused ? u"refused"_s : u"not connected"_s;
    // Without a cause no try has failed yet: the other side has just not answered.
    m_output->showMessage(u"%1: %2"_s.arg(what, m_lastCause ? m_lastCause->toString() : u"no answer came yet"_s));
}

Summary WatchSession::summary() const
{
    return {toMilliseconds(m_clock->now() - m_begin), m_monitor.store().counts(), m_monitor.figures()};
}

} // namespace Pollux::Ctl
