// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "notify/notification.h"
#include "store/historyserver.h"

#include <QDateTime>

namespace Pollux::Store {

//! Something that a person was told, or would have been. A plain value.
struct NotificationEntry
{
    qint64 number = 0; //!< in the file; 0 before it is there
    HistoryServer server;
    QDateTime time; //!< UTC
    QString kind;    //!< see notificationKindName()
    QString urgency; //!< see urgencyName()
    QString title;
    QString body;
    QList<JobKey> jobs; //!< those it is about
    bool shown = true;  //!< false: kept quiet, by a pause, a rule, a snooze, quiet hours or the desktop
    quint64 id = 0;       //!< of this run of the program, not kept: by which one that replaces it knows it
    quint64 replaces = 0; //!< such an id, not kept; 0: it is a new one

    bool operator==(const NotificationEntry &) const = default;
};

//! Cheap, as jobEntryOf() is. A burst that grows replaces what was told of it; that a link is back does not undo that it was
//! told to be away.
NotificationEntry notificationEntryOf(const HistoryServer &server, const Notification &notification, const QDateTime &time);

} // namespace Pollux::Store

Q_DECLARE_METATYPE(Pollux::Store::NotificationEntry)
