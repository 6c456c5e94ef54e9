// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/announcement.h"

#include <algorithm>

namespace Pollux::Desktop {

using namespace Qt::StringLiterals;

namespace {

// Desktop Notifications 1.2, "Categories".
QString categoryOf(Notification::Kind kind)
{
    switch (kind) {
    case Notification::Kind::JobsDone:
        return u"transfer.complete"_s;
    case Notification::Kind::JobsFailed:
        return u"transfer.error"_s;
    case Notification::Kind::LinkOutage:
        return u"network.disconnected"_s;
    case Notification::Kind::LinkBack:
        return u"network.connected"_s;
    case Notification::Kind::LinkRefused:
        return u"network.error"_s;
    case Notification::Kind::LinkSilent:
    case Notification::Kind::LinkHeard:
    case Notification::Kind::HealthAlarm:
    case Notification::Kind::HealthBack:
        return u"network"_s;
    case Notification::Kind::JobsSilent:
    case Notification::Kind::JobsHeard:
        return u"transfer"_s;
    case Notification::Kind::QueueStuck:
    case Notification::Kind::QueueMoves:
    case Notification::Kind::WorkersGone:
    case Notification::Kind::WorkersBack:
        break; // there is none for them
    }
    return {};
}

DesktopNotification::Urgency urgencyOf(Notification::Urgency urgency)
{
    switch (urgency) {
    case Notification::Urgency::Low:
        return DesktopNotification::Urgency::Low;
    case Notification::Urgency::Normal:
        return DesktopNotification::Urgency::Normal;
    case Notification::Urgency::Critical:
        return DesktopNotification::Urgency::Critical;
    }
    return DesktopNotification::Urgency::Normal;
}

// What all of them have in common; empty: nothing.
QString queueOf(const QList<JobEnd> &ends)
{
    const QString queue = ends.constFirst().key.queue;
    const bool isOne = std::all_of(ends.begin(), ends.end(), [&](const JobEnd &end) { return end.key.queue == queue; });
    return isOne ? queue : QString();
}

} // namespace

DesktopNotification desktopNotificationOf(const Notification &notification)
{
    DesktopNotification shown;
    shown.title = notification.title;
    shown.body = notification.body;
    shown.urgency = urgencyOf(notification.urgency);
    shown.category = categoryOf(notification.kind);
    return shown;
}

QString mutedText(const Announcement &announcement)
{
    // Of a storm, and of what is only partly known, nobody could say what would be muted.
    if (announcement.server.isEmpty() || announcement.ends.isEmpty()
        || announcement.ends.size() != announcement.notification.jobs.size())
        return {};
    const QString queue = queueOf(announcement.ends);
    return queue.isEmpty() && announcement.ends.size() == 1 ? announcement.ends.constFirst().name : queue;
}

std::optional<NotificationRule> muteRuleFor(const Announcement &announcement)
{
    const QString muted = mutedText(announcement);
    NotificationRule rule;
    rule.server = announcement.server;
    rule.pattern = NotificationRules::patternFor(muted);
    rule.effect = NotificationRule::Effect::Mute;
    if (muted.isEmpty() || !NotificationRules::flawOf(rule.pattern).isEmpty())
        return {};
    return rule;
}

} // namespace Pollux::Desktop
