// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/watchworker.h"

#include <utility>

namespace Pollux {

WatchWorker::WatchWorker(const Profile &profile, const ConnectionSettings &settings,
                         const NotificationPolicy::Settings &policy, LocalClock *clock,
                         const std::shared_ptr<Mailbox> &mailbox)
    : m_clock(clock)
    , m_monitor(profile, settings, m_clock)
    , m_notifier(policy, m_clock)
    , m_silence(m_clock)
    , m_tap(m_clock)
    , m_sender(mailbox, [this] { return m_monitor.figures(); })
{
    // What happened goes before what is said about it.
    connect(&m_monitor, &Monitor::jobsChanged, &m_sender, &BatchSender::add<QList<JobDelta>>);
    connect(&m_monitor, &Monitor::linkEventOccurred, &m_sender, &BatchSender::add<LinkEvent>);
    connect(&m_monitor, &Monitor::sampled, &m_sender, &BatchSender::add<LinkSample>);
    connect(&m_monitor, &Monitor::healthChecked, &m_sender, &BatchSender::add<ServerHealth>);
    connect(&m_monitor, &Monitor::queueChanged, &m_sender, &BatchSender::add<Queue>);
    connect(&m_monitor, &Monitor::workerChanged, &m_sender, &BatchSender::add<Worker>);
    connect(&m_monitor, &Monitor::problemFound, &m_sender, &BatchSender::addProblem);
    connect(&m_monitor, &Monitor::healthChanged, &m_sender, &BatchSender::refreshFigures);
    connect(&m_monitor, &Monitor::eventReceived, &m_tap, &EventTap::take);
    connect(&m_tap, &EventTap::captured, &m_sender, &BatchSender::addCaptured);
    connect(&m_tap, &EventTap::ended, &m_sender, &BatchSender::endCapture);
    connect(&m_monitor, &Monitor::stopped, &m_sender, &BatchSender::finish);
    connect(&m_monitor, &Monitor::jobsChanged, &m_notifier, &Notifier::onJobs);
    connect(&m_monitor, &Monitor::linkEventOccurred, &m_notifier, &Notifier::onLink);
    connect(&m_monitor, &Monitor::healthChecked, &m_notifier, &Notifier::onHealth);
    connect(&m_monitor, &Monitor::queueChanged, &m_notifier, &Notifier::onQueue);
    connect(&m_monitor, &Monitor::workerChanged, &m_notifier, &Notifier::onWorker);
    connect(&m_monitor, &Monitor::linkEventOccurred, &m_silence, &SilenceWatch::onLink);
    connect(&m_monitor, &Monitor::eventReceived, &m_silence, &SilenceWatch::onEvent);
    connect(&m_monitor, &Monitor::jobsChanged, &m_silence,
            [this] { m_silence.onJobs(m_monitor.store().count(JobState::Running)); });
    connect(&m_silence, &SilenceWatch::changed, &m_sender, &BatchSender::add<LinkSilence>);
    connect(&m_silence, &SilenceWatch::changed, &m_notifier, &Notifier::onSilence);
    connect(&m_notifier, &Notifier::notified, &m_sender, &BatchSender::add<Notification>);
}

void WatchWorker::start()
{
    if (!m_isLeaving)
        m_monitor.start();
}

void WatchWorker::act(const ActionRequest &request)
{
    m_monitor.act(request, [this](const ActionOutcome &outcome) { m_sender.add(outcome); });
}

void WatchWorker::sleep()
{
    m_notifier.onSleep();
    m_monitor.onSleep();
}

// Alarms get their grace before any timer sees how late it is. Then a dead connection is noticed by its heartbeat, and
// what waits for its next try need not wait longer.
void WatchWorker::resume(Milliseconds slept)
{
    m_notifier.onResume(slept);
    m_silence.onResume();
    m_monitor.onWake(slept);
    Q_EMIT m_clock->jumped();
    m_monitor.retryNow();
}

void WatchWorker::stop()
{
    if (std::exchange(m_isLeaving, true))
        return;
    m_notifier.finish();
    m_silence.stop();
    m_monitor.stop();
}

} // namespace Pollux
