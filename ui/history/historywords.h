// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/historyreadqueue.h"

namespace Pollux::Ui {

class ServerList;

// The words of the history page. Plain lines; what came from the network has been through plainLine().

//! What a choice above the table shows.
enum class HistoryGroup { All, Failed, Done, Cancelled, Notifications };
inline constexpr int historyGroupCount = 5;
//! From when on.
enum class HistoryPeriod { Everything, Day, Week, Month };
inline constexpr int historyPeriodCount = 4;
//! Which notifications.
enum class HistorySubject { All, JobsFailed, JobsDone, JobsSilent, Link, Health, Queues };
inline constexpr int historySubjectCount = 7;

QString groupText(HistoryGroup group);
QString periodText(HistoryPeriod period);
QString subjectText(HistorySubject subject);
//! Before this one nothing is wanted; invalid where everything is.
QDateTime periodBegin(HistoryPeriod period, const QDateTime &now);
//! States of jobs in this group; none where any will do.
QList<JobState> statesOf(HistoryGroup group);
//! Kinds of notifications, see notificationKindName(); none where any will do.
QStringList kindsOf(HistorySubject subject);

//! Its title in the settings; of one that is there no more, its host.
QString serverTitle(const ServerList &servers, const Store::HistoryServer &server);
//! The job's name, or "audio 17".
QString nameOf(const Store::JobEntry &entry);
//! "7 min 12 s"; empty where nobody has told when it began.
QString tookText(const Store::JobEntry &entry);
//! As dateTimeText(), to the second.
QString exactText(const QDateTime &time);

} // namespace Pollux::Ui
