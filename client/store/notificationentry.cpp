// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/notificationentry.h"

#include "notify/notificationkind.h"

namespace Pollux::Store {

NotificationEntry notificationEntryOf(const HistoryServer &server, const Notification &notification, const QDateTime &time)
{
    NotificationEntry entry;
    entry.server = server;
    entry.time = time;
    entry.kind = notificationKindName(notification.kind);
    entry.urgency = urgencyName(notification.urgency);
    entry.title = notification.title;
    entry.body = notification.body;
    entry.jobs = notification.jobs;
    entry.id = notification.id;
    if (isAboutJobs(notification.kind))
        entry.replaces = notification.replaces;
    return entry;
}

} // namespace Pollux::Store
