// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/jobend.h"
#include "notify/notification.h"
#include "notify/notificationrules.h"
#include "platform/desktopnotification.h"

#include <optional>

namespace Pollux::Desktop {

//! What a server's policy says there is to tell, with what is known of its jobs.
struct Announcement
{
    QString server; //!< its id; empty: of several
    Notification notification;
    QList<JobEnd> ends; //!< of its jobs, as far as they are known
};

// Pure but for the language.

//! Without id, sound and actions.
DesktopNotification desktopNotificationOf(const Notification &notification);
//! What "Mute" would mute: the one queue that all its jobs have, or of a job without one its name; empty: nothing.
QString mutedText(const Announcement &announcement);
//! A rule that mutes that, on that server; nothing where there is none.
std::optional<NotificationRule> muteRuleFor(const Announcement &announcement);

} // namespace Pollux::Desktop
