// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/commandvariables.h"

#include "base/plaintext.h"
#include "notify/notificationkind.h"
#include "notify/notificationtexts.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 500;

// Jobs that a command is not for may be told in the notification's own words.
Notification wordsFor(const Notification &notification, const QList<JobEnd> &ends)
{
    Notification told = notification;
    if (ends.isEmpty() || !isAboutEnds(notification.kind))
        return told;
    const bool hasFailed = std::any_of(ends.begin(), ends.end(), [](const JobEnd &end) { return end.state == JobState::Failed; });
    told.kind = hasFailed ? Notification::Kind::JobsFailed : Notification::Kind::JobsDone;
    const auto [title, body] = textOf(ends);
    told.title = title;
    told.body = body;
    return told;
}

} // namespace

QMap<QString, QString> commandVariables(const QString &server, const Notification &notification,
                                        const QList<JobEnd> &ends)
{
    const Notification told = wordsFor(notification, ends);
    QMap<QString, QString> variables{{u"POLLUX_EVENT"_s, notificationKindName(told.kind)},
                                     {u"POLLUX_SERVER"_s, server},
                                     {u"POLLUX_TITLE"_s, told.title},
                                     {u"POLLUX_BODY"_s, told.body}};
    if (!ends.isEmpty()) {
        const auto failed =
            std::find_if(ends.begin(), ends.end(), [](const JobEnd &end) { return end.state == JobState::Failed; });
        const JobEnd &job = failed == ends.end() ? ends.constFirst() : *failed;
        variables.insert(u"POLLUX_COUNT"_s, QString::number(ends.size()));
        variables.insert(u"POLLUX_JOB_QUEUE"_s, job.key.queue);
        variables.insert(u"POLLUX_JOB_ID"_s, job.key.id);
        variables.insert(u"POLLUX_JOB_NAME"_s, job.name);
        variables.insert(u"POLLUX_JOB_STATE"_s, jobStateName(job.state));
        variables.insert(u"POLLUX_JOB_ERROR"_s, job.error);
    }
    for (QString &value : variables)
        value = plainLine(value, longest);
    return variables;
}

} // namespace Pollux
