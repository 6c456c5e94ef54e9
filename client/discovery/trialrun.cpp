// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "discovery/trialrun.h"

#include "profile/profilecatalog.h"
#include "profile/profilepreview.h"

#include <QPointer>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;
using Stage = ProfileTrial::Stage;

namespace {

ProfileTrial trialOf(const ProfileCandidate &candidate)
{
    ProfileTrial trial;
    trial.profile = candidate.name;
    trial.title = candidate.profile.title;
    trial.kind = candidate.profile.link.kind;
    trial.isGeneric = candidate.name == genericProfileName();
    trial.hasLists = candidate.profile.snapshot.has_value();
    return trial;
}

Error noAnswer()
{
    Error error;
    error.layer = Layer::Client;
    error.code = u"timeout"_s;
    error.detail = u"no connection within the time"_s;
    return error;
}

} // namespace

TrialRun::TrialRun(const ProfileCandidate &candidate, const ConnectionSettings &settings, Clock *clock, Random *random,
                   QObject *parent)
    : QObject(parent)
    , m_profile(candidate.profile)
    , m_variables(settings.variables)
    , m_clock(clock)
    , m_trial(trialOf(candidate))
    , m_monitor(candidate.profile, settings, clock, random)
{
    connect(&m_monitor, &Monitor::linkEventOccurred, this, &TrialRun::onLinkEvent);
    connect(&m_monitor, &Monitor::eventReceived, this, &TrialRun::onEvent);
    connect(&m_monitor, &Monitor::jobsChanged, this, &TrialRun::onJobs);
    connect(&m_monitor, &Monitor::stopped, this, [this] {
        if (!std::exchange(m_hasLeft, true))
            Q_EMIT left();
    });
    connect(&m_monitor, &Monitor::problemFound, this, [this] {
        // Before the first job a problem can only be about the lists or about an event that is no use; the latter is counted.
        ProfileTrial trial = m_trial;
        trial.listsFailed = trial.hasLists && trial.jobs == 0;
        setTrial(trial);
    });
}

TrialRun::~TrialRun() = default;

void TrialRun::start()
{
    m_monitor.start();
}

void TrialRun::giveUp()
{
    if (std::exchange(m_isLeft, true))
        return;
    m_monitor.stop();
    if (m_trial.stage == Stage::Connecting)
        fail(noAnswer());
}

void TrialRun::onLinkEvent(const LinkEvent &event)
{
    const auto *const change = std::get_if<LinkStateChange>(&event.what);
    if (!change || m_isLeft)
        return;
    ProfileTrial trial = m_trial;
    switch (change->state) {
    case LinkState::Connected:
        trial.stage = Stage::Connected;
        trial.transport = change->transport;
        trial.cause.reset();
        setTrial(trial);
        break;
    case LinkState::Waiting:
    case LinkState::Failed:
        if (trial.stage == Stage::Connecting) {
            m_isLeft = true;
            m_monitor.stop();
            fail(change->cause.value_or(noAnswer()));
        }
        break;
    case LinkState::Connecting:
    case LinkState::Disconnected:
        break;
    }
}

void TrialRun::onEvent(const QByteArray &payload)
{
    if (m_isLeft || m_trial.events >= mostEvents || payload.isEmpty() || payload.size() > longestEvent)
        return;
    ProfileTrial trial = m_trial;
    ++trial.events;
    // One event is one line: a line break in it could only stand between its members.
    QByteArray line = payload;
    line.replace('\n', ' ').replace('\r', ' ');
    const ProfilePreview preview = previewProfile(m_profile, line, m_clock->wallTime(), m_variables);
    if (std::any_of(preview.lines.begin(), preview.lines.end(), [](const PreviewLine &one) {
            return one.outcome == PreviewLine::Outcome::Understood;
        }))
        ++trial.understood;
    setTrial(trial);
}

void TrialRun::onJobs()
{
    ProfileTrial trial = m_trial;
    trial.jobs = m_monitor.store().size();
    setTrial(trial);
}

void TrialRun::fail(const Error &cause)
{
    ProfileTrial trial = m_trial;
    trial.stage = Stage::Failed;
    trial.cause = cause;
    setTrial(trial);
}

void TrialRun::setTrial(const ProfileTrial &trial)
{
    if (m_trial == trial)
        return;
    m_trial = trial;
    Q_EMIT changed();
}

} // namespace Pollux
