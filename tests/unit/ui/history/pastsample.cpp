// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pastsample.h"

#include "notify/notificationkind.h"
#include "store/historyfile.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace Store;

namespace {

QDateTime ago(int seconds)
{
    static const QDateTime now = QDateTime::currentDateTimeUtc();
    return now.addSecs(-seconds);
}

} // namespace

void PastSample::write(const QList<JobEntry> &jobs, const QList<NotificationEntry> &notifications)
{
    const auto history = HistoryFile::open(file());
    if (!history || !(*history)->write({.jobs = jobs, .notifications = notifications}, ago(0)))
        qFatal("cannot be written");
}

JobEntry PastSample::job(const QString &id, int secondsAgo, JobState state, const QString &server)
{
    JobEntry entry;
    entry.server = {server, u"https://%1.example"_s.arg(server)};
    entry.key = {u"audio"_s, id};
    entry.name = u"Chapter "_s + id;
    entry.state = state;
    entry.ended = ago(secondsAgo);
    entry.started = entry.ended.addSecs(-65);
    return entry;
}

NotificationEntry PastSample::told(const QString &title, int secondsAgo, Notification::Kind kind)
{
    NotificationEntry entry;
    entry.server = {u"one"_s, u"https://one.example"_s};
    entry.time = ago(secondsAgo);
    entry.kind = notificationKindName(kind);
    entry.urgency = u"normal"_s;
    entry.title = title;
    return entry;
}

} // namespace Pollux::Test
