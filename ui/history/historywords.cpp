// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historywords.h"

#include "base/plaintext.h"
#include "notify/notificationkind.h"
#include "ui/models/serverlist.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using Kind = Notification::Kind;

namespace {

struct HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::HistoryWords)
};

QStringList namesOf(const QList<Kind> &kinds)
{
    QStringList names;
    for (const Kind kind : kinds)
        names += notificationKindName(kind);
    return names;
}

} // namespace

QString groupText(HistoryGroup group)
{
    switch (group) {
    case HistoryGroup::All:
        return HistoryWords::tr("All jobs", "a choice above the history");
    case HistoryGroup::Failed:
        return HistoryWords::tr("Failed");
    case HistoryGroup::Done:
        return HistoryWords::tr("Done");
    case HistoryGroup::Cancelled:
        return HistoryWords::tr("Cancelled");
    case HistoryGroup::Notifications:
        return HistoryWords::tr("Notifications");
    }
    return {};
}

QString periodText(HistoryPeriod period)
{
    switch (period) {
    case HistoryPeriod::Everything:
        return HistoryWords::tr("All that is kept");
    case HistoryPeriod::Day:
        return HistoryWords::tr("Last 24 hours");
    case HistoryPeriod::Week:
        return HistoryWords::tr("Last 7 days");
    case HistoryPeriod::Month:
        return HistoryWords::tr("Last 30 days");
    }
    return {};
}

QString subjectText(HistorySubject subject)
{
    switch (subject) {
    case HistorySubject::All:
        return HistoryWords::tr("About everything", "which notifications");
    case HistorySubject::JobsFailed:
        return HistoryWords::tr("Failed jobs");
    case HistorySubject::JobsDone:
        return HistoryWords::tr("Jobs that are done");
    case HistorySubject::JobsSilent:
        return HistoryWords::tr("Jobs without progress");
    case HistorySubject::Link:
        return HistoryWords::tr("The link");
    case HistorySubject::Health:
        return HistoryWords::tr("The server's health");
    case HistorySubject::Queues:
        return HistoryWords::tr("Queues and workers");
    }
    return {};
}

QDateTime periodBegin(HistoryPeriod period, const QDateTime &now)
{
    switch (period) {
    case HistoryPeriod::Everything:
        return {};
    case HistoryPeriod::Day:
        return now.addDays(-1);
    case HistoryPeriod::Week:
        return now.addDays(-7);
    case HistoryPeriod::Month:
        return now.addDays(-30);
    }
    return {};
}

QList<JobState> statesOf(HistoryGroup group)
{
    switch (group) {
    case HistoryGroup::Failed:
        return {JobState::Failed};
    case HistoryGroup::Done:
        return {JobState::Succeeded};
    case HistoryGroup::Cancelled:
        return {JobState::Cancelled};
    case HistoryGroup::All:
    case HistoryGroup::Notifications:
        break;
    }
    return {};
}

QStringList kindsOf(HistorySubject subject)
{
    switch (subject) {
    case HistorySubject::All:
        return {};
    case HistorySubject::JobsFailed:
        return namesOf({Kind::JobsFailed});
    case HistorySubject::JobsDone:
        return namesOf({Kind::JobsDone});
    case HistorySubject::JobsSilent:
        return namesOf({Kind::JobsSilent, Kind::JobsHeard});
    case HistorySubject::Link:
        return namesOf({Kind::LinkOutage, Kind::LinkBack, Kind::LinkRefused, Kind::LinkSilent, Kind::LinkHeard});
    case HistorySubject::Health:
        return namesOf({Kind::HealthAlarm, Kind::HealthBack});
    case HistorySubject::Queues:
        return namesOf({Kind::QueueStuck, Kind::QueueMoves, Kind::WorkersGone, Kind::WorkersBack});
    }
    return {};
}

QString serverTitle(const ServerList &servers, const Store::HistoryServer &server)
{
    if (const ServerState *const known = servers.find(server.id))
        return plainLine(known->title());
    const QString host = QUrl(server.url).host();
    return plainLine(host.isEmpty() ? server.id : host);
}

QString nameOf(const Store::JobEntry &entry)
{
    Job job;
    job.key = entry.key;
    job.name = entry.name;
    return jobName(job);
}

QString tookText(const Store::JobEntry &entry)
{
    if (!entry.started.isValid() || entry.started > entry.ended)
        return {};
    return durationText(Milliseconds(entry.started.msecsTo(entry.ended)));
}

QString exactText(const QDateTime &time)
{
    return u"%1 %2"_s.arg(QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat), clockText(time));
}

} // namespace Pollux::Ui
