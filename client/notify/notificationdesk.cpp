// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationdesk.h"

#include "notify/notificationkind.h"
#include "notify/notificationpolicy.h"
#include "notify/notificationtexts.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

bool isFailure(const JobEnd &end)
{
    return end.state == JobState::Failed;
}

bool isMute(const NotificationRule *rule)
{
    return rule && rule->effect == NotificationRule::Effect::Mute;
}

NotificationRules::Subject subjectOf(const QString &server, const JobEnd &end)
{
    using Event = NotificationRule::Event;
    return {isFailure(end) ? Event::JobFailed : Event::JobDone, server, end.key.queue, end.name};
}

// Of at least one; in the same order.
Notification toldOf(const Notification &notification, const QList<JobEnd> &ends)
{
    Notification told = notification;
    told.kind = std::any_of(ends.begin(), ends.end(), isFailure) ? Notification::Kind::JobsFailed
                                                                  : Notification::Kind::JobsDone;
    const auto [title, body] = textOf(ends);
    told.title = title;
    told.body = body;
    told.jobs.clear();
    for (const JobEnd &end : ends)
        told.jobs += end.key;
    return told;
}

void addTo(QList<NotificationDesk::Run> &runs, const QString &command, const JobEnd &end)
{
    auto known = std::find_if(runs.begin(), runs.end(), [&](const auto &run) { return run.command == command; });
    if (known == runs.end())
        known = runs.insert(runs.end(), {command, {}});
    known->ends += end;
}

} // namespace

void NotificationDesk::setPreferences(const NotificationPreferences &preferences)
{
    m_preferences = preferences;
    m_rules = NotificationRules(preferences.rules);
}

NotificationDesk::Verdict NotificationDesk::take(const QString &server, const Notification &notification,
                                                 const QList<JobEnd> &ends, const QDateTime &local, Instant now)
{
    Verdict verdict;
    verdict.notification = notification;
    if (isAboutEnds(notification.kind))
        judgeEnds(server, ends, verdict);
    else if (isAboutJobs(notification.kind))
        judgeSilent(server, ends, verdict);
    else
        judgeLink(server, verdict);
    const Quiet quiet = quietNow(verdict.notification, local);
    if (quiet != Quiet::No)
        verdict.runs.clear();
    if (verdict.quiet == Quiet::No)
        verdict.quiet = quiet;
    if (verdict.quiet != Quiet::No || !m_storm.holds(verdict.notification, m_preferences.stormAfter, now))
        return verdict;
    const auto summary = m_storm.sumUp(server, verdict.notification, verdict.ends);
    verdict.isSummary = true;
    verdict.isNewStorm = summary.isFirst;
    verdict.notification = summary.notification;
    if (!summary.isFirst)
        verdict.sound.clear();
    return verdict;
}

void NotificationDesk::judgeLink(const QString &server, Verdict &verdict) const
{
    const NotificationRule *const rule = m_rules.find({NotificationRule::Event::Link, server, {}, {}});
    if (isMute(rule))
        verdict.quiet = Quiet::Rule;
    if (rule && !rule->command.isEmpty())
        verdict.runs += Run{rule->command, {}};
    verdict.sound = soundFor(verdict.notification, rule);
}

void NotificationDesk::judgeEnds(const QString &server, const QList<JobEnd> &ends, Verdict &verdict)
{
    Burst &burst = m_bursts[server];
    if (verdict.notification.replaces == 0 || verdict.notification.replaces != burst.id)
        burst.ran.clear();
    burst.id = verdict.notification.id;
    const NotificationRule *rule = nullptr; // that of a job that failed goes first
    bool isOfFailure = false;
    for (const JobEnd &end : ends) {
        const NotificationRule *const its = m_rules.find(subjectOf(server, end));
        if (its && !its->command.isEmpty() && isNews(server, end))
            addTo(verdict.runs, its->command, end);
        if (isMute(its))
            continue;
        if (its && (!rule || (isFailure(end) && !isOfFailure))) {
            rule = its;
            isOfFailure = isFailure(end);
        }
        verdict.ends += end;
    }
    const bool isAll = ends.size() == verdict.notification.jobs.size() && ends.size() < NotificationPolicy::maxListed;
    if (verdict.ends.isEmpty() && !ends.isEmpty())
        verdict.quiet = Quiet::Rule;
    else if (isAll && verdict.ends.size() < ends.size())
        verdict.notification = toldOf(verdict.notification, verdict.ends);
    verdict.sound = soundFor(verdict.notification, rule);
}

// One story of all of them: muted only where each of those that are known is.
void NotificationDesk::judgeSilent(const QString &server, const QList<JobEnd> &jobs, Verdict &verdict) const
{
    const NotificationRule *rule = nullptr; // the first that shows
    for (const JobEnd &job : jobs) {
        const NotificationRule *const its =
            m_rules.find({NotificationRule::Event::JobSilent, server, job.key.queue, job.name});
        if (its && !its->command.isEmpty())
            addTo(verdict.runs, its->command, job);
        if (isMute(its))
            continue;
        rule = rule ? rule : its;
        verdict.ends += job;
    }
    if (verdict.ends.isEmpty() && !jobs.isEmpty())
        verdict.quiet = Quiet::Rule;
    verdict.sound = soundFor(verdict.notification, rule);
}

bool NotificationDesk::isNews(const QString &server, const JobEnd &end)
{
    QHash<JobKey, JobState> &ran = m_bursts[server].ran;
    const auto known = ran.constFind(end.key);
    if (known != ran.cend() && *known == end.state)
        return false;
    ran.insert(end.key, end.state);
    return true;
}

QString NotificationDesk::soundFor(const Notification &notification, const NotificationRule *rule) const
{
    if (!m_preferences.sounds || (rule && rule->effect != NotificationRule::Effect::Show)
        || notification.urgency == Notification::Urgency::Low)
        return {};
    if (rule && !rule->sound.isEmpty())
        return rule->sound;
    switch (notification.kind) {
    case Notification::Kind::JobsDone:
        return u"complete"_s;
    case Notification::Kind::LinkBack:
        return u"network-connectivity-established"_s;
    case Notification::Kind::LinkOutage:
        return u"network-connectivity-lost"_s;
    case Notification::Kind::LinkSilent:
    case Notification::Kind::JobsSilent:
    case Notification::Kind::QueueStuck:
    case Notification::Kind::WorkersGone:
        return u"dialog-warning"_s;
    case Notification::Kind::LinkHeard:
    case Notification::Kind::HealthBack:
    case Notification::Kind::JobsHeard:
    case Notification::Kind::QueueMoves:
    case Notification::Kind::WorkersBack:
        return u"dialog-information"_s;
    case Notification::Kind::JobsFailed:
    case Notification::Kind::LinkRefused:
    case Notification::Kind::HealthAlarm:
        break;
    }
    return u"dialog-error"_s;
}

NotificationDesk::Quiet NotificationDesk::quietNow(const Notification &notification, const QDateTime &local) const
{
    if (m_snoozedUntil.isValid() && local < m_snoozedUntil)
        return Quiet::Snooze;
    if (notification.urgency == Notification::Urgency::Critical && m_preferences.urgentBreaksQuiet)
        return Quiet::No;
    if (m_doNotDisturb && m_preferences.respectsDoNotDisturb)
        return Quiet::DoNotDisturb;
    return m_preferences.quiet.holdAt(local) ? Quiet::QuietHours : Quiet::No;
}

QDateTime nextMorning(const QDateTime &local, QTime morning)
{
    QDateTime next = local;
    next.setTime(morning);
    if (next <= local)
        next.setDate(local.date().addDays(1));
    return next;
}

} // namespace Pollux
