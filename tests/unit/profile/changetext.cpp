// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "changetext.h"

#include <QStringList>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const JobChange &job)
{
    QStringList words{job.key.queue + u'/' + job.key.id};
    const auto add = [&words](const QString &prefix, const std::optional<QString> &text) {
        if (text)
            words.append(prefix + *text);
    };
    if (job.state)
        words.append(jobStateName(*job.state));
    if (job.progress)
        words.append(u"%1%"_s.arg(*job.progress));
    add(u"n:"_s, job.name);
    add(u"m:"_s, job.message);
    add(u"s:"_s, job.step);
    if (job.stepIndex || job.steps)
        words.append(u"%1/%2"_s.arg(job.stepIndex.value_or(0)).arg(job.steps.value_or(0)));
    add(u"e:"_s, job.error);
    add(u"stack:"_s, job.stack);
    add(u"r:"_s, job.result);
    add(u"d:"_s, job.data);
    if (job.attempt)
        words.append(u"#%1"_s.arg(*job.attempt));
    if (job.time)
        words.append(u"@%1"_s.arg(job.time->toMSecsSinceEpoch()));
    if (job.removed)
        words.append(u"removed"_s);
    return words.join(u' ');
}

QString textOf(const QueueChange &queue)
{
    QString text = u"queue "_s + queue.name;
    if (queue.waiting)
        text += u" waiting:%1"_s.arg(*queue.waiting);
    if (queue.running)
        text += u" running:%1"_s.arg(*queue.running);
    if (queue.failed)
        text += u" failed:%1"_s.arg(*queue.failed);
    if (queue.oldestWaiting)
        text += u" oldest:%1"_s.arg(queue.oldestWaiting->count());
    if (queue.perHour)
        text += u" rate:%1"_s.arg(*queue.perHour);
    if (queue.paused)
        text += *queue.paused ? u" paused:yes"_s : u" paused:no"_s;
    return text;
}

QString textOf(const WorkerChange &worker)
{
    QString text = u"worker "_s + worker.name;
    if (worker.state)
        text += u' ' + workerStateName(*worker.state);
    if (worker.running)
        text += u" running:%1"_s.arg(*worker.running);
    return text;
}

} // namespace

QString changeText(const Change &change)
{
    return std::visit([](const auto &told) { return textOf(told); }, change);
}

} // namespace Pollux::Test
