// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jobjson.h"

#include "base/redact.h"
#include "ui/models/serverstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

void add(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, redactText(text));
}

void add(QJsonObject &object, const QString &name, const QDateTime &time)
{
    if (time.isValid())
        object.insert(name, time.toUTC().toString(Qt::ISODateWithMs));
}

void add(QJsonObject &object, const QString &name, const std::optional<int> &number)
{
    if (number)
        object.insert(name, *number);
}

// As JSON where it is some, else as a text.
void addValue(QJsonObject &object, const QString &name, const QString &text)
{
    if (text.isEmpty())
        return;
    const auto document = QJsonDocument::fromJson(redactJson(text.toUtf8()));
    if (document.isObject())
        object.insert(name, document.object());
    else if (document.isArray())
        object.insert(name, document.array());
    else
        add(object, name, text);
}

QJsonArray timelineOf(const QList<JobMoment> &moments)
{
    QJsonArray array;
    for (const JobMoment &moment : moments) {
        QJsonObject object;
        add(object, u"time"_s, moment.time);
        object.insert(u"state"_s, jobStateName(moment.state));
        add(object, u"step"_s, moment.step);
        add(object, u"message"_s, moment.message);
        add(object, u"attempt"_s, moment.attempt);
        if (moment.progress && std::isfinite(*moment.progress))
            object.insert(u"progress"_s, *moment.progress);
        array += object;
    }
    return array;
}

} // namespace

QString jobJson(const ServerState &server, const Job &job)
{
    QJsonObject object;
    add(object, u"server"_s, server.address());
    add(object, u"queue"_s, job.key.queue);
    object.insert(u"id"_s, job.key.id);
    add(object, u"name"_s, job.name);
    object.insert(u"state"_s, jobStateName(job.state));
    if (job.progress && std::isfinite(*job.progress))
        object.insert(u"progress"_s, *job.progress);
    add(object, u"attempt"_s, job.attempt);
    add(object, u"step"_s, job.step);
    add(object, u"stepIndex"_s, job.stepIndex);
    add(object, u"steps"_s, job.steps);
    add(object, u"message"_s, job.message);
    add(object, u"error"_s, job.error);
    add(object, u"stack"_s, job.stack);
    addValue(object, u"result"_s, job.result);
    addValue(object, u"data"_s, job.data);
    add(object, u"created"_s, job.created);
    add(object, u"started"_s, job.started);
    add(object, u"finished"_s, job.finished);
    add(object, u"updated"_s, job.updated);
    if (job.unknownSince)
        add(object, u"unknownSince"_s, *job.unknownSince);
    if (job.gap)
        object.insert(u"gap"_s, true);
    if (const QJsonArray timeline = timelineOf(server.timeline(job.key)); !timeline.isEmpty())
        object.insert(u"timeline"_s, timeline);
    return QString::fromUtf8(QJsonDocument(object).toJson()).trimmed();
}

} // namespace Pollux::Ui
