// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demojob.h"

namespace Pollux::Demo {

using namespace Qt::StringLiterals;

namespace {

using State = DemoJob::State;

QJsonObject progressOf(const DemoJob &job)
{
    const JobStep &step = job.kind->stepAt(job.percentage);
    return {{u"percentage"_s, job.percentage},
            {u"message"_s, step.message},
            {u"currentStep"_s, step.name},
            {u"totalSteps"_s, job.kind->steps.size()}};
}

QJsonObject dataOf(const DemoJob &job)
{
    return {{u"userId"_s, u"user-1"_s},
            {u"projectId"_s, u"project-1"_s},
            {u"chapterId"_s, u"chapter-%1"_s.arg(job.chapter)}};
}

QString verbOf(const DemoJob &job)
{
    switch (job.state) {
    case State::Waiting:
        return u"queued"_s;
    case State::Active:
        return job.percentage == 0 ? u"started"_s : u"progress"_s;
    case State::Delayed:
        return u"retrying"_s;
    case State::Completed:
        return u"complete"_s;
    case State::Failed:
        return u"failed"_s;
    }
    return {};
}

QString restStateOf(State state)
{
    switch (state) {
    case State::Waiting:
        return u"waiting"_s;
    case State::Active:
        return u"active"_s;
    case State::Delayed:
        return u"delayed"_s;
    case State::Completed:
        return u"completed"_s;
    case State::Failed:
        return u"failed"_s;
    }
    return {};
}

// BullMQ counts an attempt once it is over.
int attemptsMade(const DemoJob &job)
{
    return job.isOpen() ? job.attempt - 1 : job.attempt;
}

bool hasError(const DemoJob &job)
{
    return job.state == State::Failed || job.state == State::Delayed;
}

QString resultOf(const DemoJob &job)
{
    return job.kind->result.arg(job.id);
}

void insertTime(QJsonObject &row, const QString &key, const QDateTime &time)
{
    if (time.isValid())
        row.insert(key, time.toMSecsSinceEpoch());
}

} // namespace

DemoEvent eventOf(const DemoJob &job)
{
    QJsonObject payload = dataOf(job);
    payload.insert(u"jobId"_s, QString::number(job.id));
    payload.insert(u"name"_s, job.name);
    payload.insert(u"attempt"_s, job.attempt);
    if (job.percentage > 0)
        payload.insert(u"progress"_s, progressOf(job));
    if (hasError(job))
        payload.insert(u"error"_s, job.kind->error);
    if (job.state == State::Completed)
        payload.insert(job.kind->resultKey, resultOf(job));
    return {job.kind->queue + u':' + verbOf(job), payload};
}

QJsonObject restRow(const DemoJob &job)
{
    QJsonObject row{{u"jobId"_s, QString::number(job.id)},
                    {u"queue"_s, job.kind->queue},
                    {u"name"_s, job.name},
                    {u"state"_s, restStateOf(job.state)},
                    {u"progress"_s, progressOf(job)},
                    {u"attemptsMade"_s, attemptsMade(job)},
                    {u"data"_s, dataOf(job)}};
    if (hasError(job))
        row.insert(u"failedReason"_s, job.kind->error);
    if (job.state == State::Completed)
        row.insert(u"returnvalue"_s, resultOf(job));
    insertTime(row, u"timestamp"_s, job.created);
    insertTime(row, u"processedOn"_s, job.started);
    insertTime(row, u"finishedOn"_s, job.finished);
    return row;
}

} // namespace Pollux::Demo
