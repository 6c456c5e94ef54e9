// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/queuelines.h"

#include "base/plaintext.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct QueueLines
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::QueueLines)
};

constexpr qsizetype nameLength = 60;
constexpr qsizetype mostAlarms = 3; // in one line
constexpr Milliseconds longWait = 5min; // from then on the oldest waiting job is worth a word

struct Ranked
{
    QueueLine line;
    int need = 0;
    int waiting = 0;
};

bool waitsLong(const Queue &queue)
{
    return queue.waiting.value_or(1) > 0 && queue.oldestWaiting && *queue.oldestWaiting >= longWait;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void tellCounts(const Queue &queue, QueueLine &line)
{
    const QString waiting = queue.waiting ? QueueLines::tr("%n waiting", nullptr, *queue.waiting) : QString();
    const QString running = queue.running ? QueueLines::tr("%n running", nullptr, *queue.running) : QString();
    const QString failed = queue.failed.value_or(0) > 0 ? QueueLines::tr("%n failed", nullptr, *queue.failed) : QString();
    line.counts = joined({waiting, running, failed});
    for (const QString &shorter : {joined({waiting, failed}), failed, waiting}) {
        const QString &last = line.shorterCounts.isEmpty() ? line.counts : line.shorterCounts.constLast();
        if (!shorter.isEmpty() && shorter.size() < last.size())
            line.shorterCounts += shorter;
    }
}

QString paceOf(const Queue &queue)
{
    if (!queue.perHour)
        return {};
    return QueueLines::tr("%1 jobs/h").arg(QLocale().toString(*queue.perHour, 'f', *queue.perHour < 10 ? 1 : 0));
}

Ranked rankedOf(const ServerState &server, const Queue &queue, bool withServer)
{
    Ranked ranked;
    ranked.waiting = queue.waiting.value_or(0);
    QueueLine &line = ranked.line;
    line.server = server.id();
    line.queue = queue.name;
    line.name = plainLine(queue.name, nameLength);
    if (withServer)
        line.name = isolated(plainLine(server.title(), nameLength)) + u" · "_s + isolated(line.name);
    tellCounts(queue, line);
    line.pace = paceOf(queue);
    if (server.actions()->isAllowed())
        line.acts = queueActs(server, queue.name);
    QStringList alarms;
    if (queue.paused.value_or(false)) {
        alarms += QueueLines::tr("paused");
        ranked.need += 2;
    }
    if (server.isGrowing(queue.name)) {
        alarms += QueueLines::tr("growing");
        ranked.need += 4;
        line.isUnwanted = true;
    }
    if (waitsLong(queue)) {
        alarms += QueueLines::tr("oldest waits %1").arg(
            durationText(std::chrono::floor<std::chrono::minutes>(*queue.oldestWaiting)));
        ranked.need += 1;
        line.isUnwanted = line.isUnwanted || !queue.paused.value_or(false);
    }
    line.alarm = alarms.join(u" · "_s);
    return ranked;
}

} // namespace

QList<QueueLine> queueLines(const ServerList &servers, const QString &wanted)
{
    const bool withServer = servers.servers().size() > 1 && wanted.isEmpty();
    QList<Ranked> all;
    for (const ServerState *server : servers.servers()) {
        if (!wanted.isEmpty() && server->id() != wanted)
            continue;
        for (const Queue &queue : server->queues())
            all += rankedOf(*server, queue, withServer);
    }
    std::stable_sort(all.begin(), all.end(), [](const Ranked &a, const Ranked &b) {
        return a.need != b.need ? a.need > b.need : a.waiting > b.waiting;
    });
    QList<QueueLine> lines;
    for (Ranked &one : all)
        lines += std::move(one.line);
    return lines;
}

QList<WorkerLine> workerLines(const ServerState &server)
{
    QList<WorkerLine> lines;
    for (const Worker &worker : server.workers()) {
        WorkerLine line;
        line.name = plainLine(worker.name, nameLength);
        line.online = worker.state.value_or(Worker::State::Online) == Worker::State::Online;
        if (!line.online)
            line.what = QueueLines::tr("offline");
        else if (worker.running)
            line.what = *worker.running > 0 ? QueueLines::tr("runs %n job(s)", nullptr, *worker.running)
                                            : QueueLines::tr("idle");
        else
            line.what = QueueLines::tr("online");
        lines += line;
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const WorkerLine &a, const WorkerLine &b) { return a.online < b.online; });
    return lines;
}

WorkerSum workerSum(const ServerList &servers, const QString &wanted)
{
    int online = 0;
    bool isTold = false;
    for (const ServerState *server : servers.servers()) {
        if (!wanted.isEmpty() && server->id() != wanted)
            continue;
        for (const Worker &worker : server->workers()) {
            isTold = true;
            online += worker.state.value_or(Worker::State::Online) == Worker::State::Online ? 1 : 0;
        }
    }
    if (!isTold)
        return {};
    if (online == 0)
        return {QueueLines::tr("no worker online"), true};
    return {QueueLines::tr("%n worker(s)", nullptr, online), false};
}

QString queueAlarmText(const ServerList &servers, const QString &server)
{
    QStringList parts;
    qsizetype more = 0;
    for (const QueueLine &line : queueLines(servers, server)) {
        if (!line.isUnwanted)
            continue;
        if (parts.size() < mostAlarms)
            parts += QueueLines::tr("%1: %2", "a queue and what is wrong with it").arg(isolated(line.name), line.alarm);
        else
            ++more;
    }
    if (more > 0)
        parts += QueueLines::tr("and %n more queue(s)", nullptr, int(more));
    if (const WorkerSum workers = workerSum(servers, server); workers.isAlarm)
        parts += workers.text;
    return parts.join(u" · "_s);
}

} // namespace Pollux::Ui
