// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/exitrule.h"

#include <algorithm>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

bool isOpen(const JobDelta &delta)
{
    return delta.kind != JobDelta::Kind::Removed && !isTerminal(delta.job.state);
}

} // namespace

bool isRefusal(const Error &cause)
{
    switch (cause.httpStatus) {
    case 401:
    case 403:
    case 407:
        return true;
    default:
        return cause.code == "connect-refused"_L1 || cause.code == "namespace-invalid"_L1
               || cause.code == "proxy-auth-required"_L1;
    }
}

ExitRule::ExitRule(const ExitCondition &condition, std::optional<Milliseconds> duration, Instant start)
    : m_condition(condition)
{
    if (duration)
        m_end = start + *duration;
}

void ExitRule::onJobs(const QList<JobDelta> &deltas, qsizetype open, Instant now)
{
    for (const JobDelta &delta : deltas)
        count(delta);
    if (open > 0)
        m_idleSince.reset();
    else if (!m_idleSince || std::any_of(deltas.begin(), deltas.end(), isOpen))
        m_idleSince = now;
}

void ExitRule::count(const JobDelta &delta)
{
    // A job that is forgotten has ended all the same.
    if (delta.kind == JobDelta::Kind::Removed)
        return;
    m_ended += int(isTerminal(delta.job.state)) - int(isTerminal(delta.previous));
    m_failed += int(delta.job.state == JobState::Failed) - int(delta.previous == JobState::Failed);
}

void ExitRule::onLink(const LinkStateChange &change)
{
    if (change.state == LinkState::Connecting)
        return; // still what it was
    if (change.state == LinkState::Connected) {
        m_link = Link::Up;
        m_wasConnected = true;
        return;
    }
    m_link = change.cause && isRefusal(*change.cause) ? Link::Refused : Link::Down;
    m_isHopeless = change.state == LinkState::Failed || (m_link == Link::Refused && !m_wasConnected);
}

bool ExitRule::isOver(Instant now) const
{
    return m_isHopeless || (m_end && now >= *m_end) || isConditionMet(now);
}

bool ExitRule::isConditionMet(Instant now) const
{
    switch (m_condition.kind) {
    case ExitCondition::Kind::Never:
        return false;
    case ExitCondition::Kind::Idle:
        return m_idleSince && now - *m_idleSince >= idleTime;
    case ExitCondition::Kind::Done:
        return m_ended >= m_condition.jobs;
    case ExitCondition::Kind::Failed:
        return m_failed > 0;
    }
    return false;
}

std::optional<Instant> ExitRule::nextInstant() const
{
    if (m_condition.kind != ExitCondition::Kind::Idle || !m_idleSince)
        return m_end;
    const Instant idle = *m_idleSince + idleTime;
    return m_end ? std::min(*m_end, idle) : idle;
}

ExitCode ExitRule::exitCode() const
{
    if (m_link == Link::Refused)
        return ExitCode::Refused;
    if (m_link == Link::Down)
        return ExitCode::Unavailable;
    if (m_condition.kind != ExitCondition::Kind::Never && m_failed > 0)
        return ExitCode::JobFailed;
    return ExitCode::Ok;
}

} // namespace Pollux::Ctl
