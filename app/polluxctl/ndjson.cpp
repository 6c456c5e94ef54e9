// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/ndjson.h"

#include "polluxctl/jsontext.h"
#include "polluxctl/jsonwriter.h"

#include <QByteArrayList>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

JsonWriter begin(const QDateTime &time, QLatin1StringView kind)
{
    JsonWriter line;
    line.addTime("time"_L1, time).addText("kind"_L1, QString(kind));
    return line;
}

JsonWriter causeObject(const Error &cause)
{
    JsonWriter object;
    object.addText("layer"_L1, layerName(cause.layer))
        .addText("code"_L1, cause.code)
        .addTextIfAny("detail"_L1, cause.detail)
        .addFlag("transient"_L1, cause.transient)
        .addTextIfAny("phase"_L1, cause.phase)
        .addTextIfAny("transport"_L1, cause.transport);
    if (cause.httpStatus > 0)
        object.addInteger("httpStatus"_L1, cause.httpStatus);
    if (cause.elapsed)
        object.addInteger("ms"_L1, cause.elapsed->count());
    return object;
}

void addCause(JsonWriter &line, const std::optional<Error> &cause)
{
    if (!cause)
        return;
    JsonWriter object = causeObject(*cause);
    if (!cause->because.empty()) {
        QByteArrayList chain;
        for (const Error &link : cause->because)
            chain += causeObject(link).object();
        object.addJson("because"_L1, '[' + chain.join(',') + ']');
    }
    line.addJson("cause"_L1, object.object());
}

QByteArray dropObject(const HealedDrop &healed)
{
    JsonWriter object;
    object.addText("class"_L1, dropClassName(healed.reading.kind))
        .addNumber("confidence"_L1, healed.reading.confidence)
        .addText("evidence"_L1, healed.reading.evidence)
        .addInteger("connectedMs"_L1, healed.drop.connectedFor.count());
    if (healed.drop.healedAfter)
        object.addInteger("downMs"_L1, healed.drop.healedAfter->count());
    return object.object();
}

QByteArray linkLine(const LinkStateChange &change, const std::optional<HealedDrop> &healed, const QDateTime &time)
{
    JsonWriter line = begin(time, "link"_L1);
    line.addText("state"_L1, linkStateName(change.state))
        .addTextIfAny("transport"_L1, change.transport)
        .addTextIfAny("sid"_L1, change.sid)
        .addIntegerIfAny("attempt"_L1, change.attempt);
    if (change.delay)
        line.addInteger("delayMs"_L1, change.delay->count());
    line.addTextIfAny("reason"_L1, change.reason);
    addCause(line, change.cause);
    if (change.recovered)
        line.addFlag("recovered"_L1, *change.recovered);
    if (healed)
        line.addJson("drop"_L1, dropObject(*healed));
    return line.line();
}

QByteArray upgradeLine(const UpgradeOutcome &outcome, const QDateTime &time)
{
    JsonWriter line = begin(time, "upgrade"_L1);
    line.addText("result"_L1, upgradeResultName(outcome.result));
    if (outcome.elapsed)
        line.addInteger("ms"_L1, outcome.elapsed->count());
    addCause(line, outcome.cause);
    return line.line();
}

std::optional<double> inMilliseconds(const std::optional<Microseconds> &duration)
{
    return duration ? std::optional(double(duration->count()) / 1000) : std::nullopt;
}

QByteArray idsOf(const QList<JobKey> &jobs)
{
    QByteArrayList ids;
    for (const JobKey &job : jobs)
        ids += jsonString(job.id);
    return '[' + ids.join(',') + ']';
}

} // namespace

QByteArray ndjsonLine(const LinkEvent &event, const std::optional<HealedDrop> &healed)
{
    if (const auto *outcome = std::get_if<UpgradeOutcome>(&event.what))
        return upgradeLine(*outcome, event.time);
    return linkLine(std::get<LinkStateChange>(event.what), healed, event.time);
}

QByteArray ndjsonLine(const Job &job, const QDateTime &time, bool removed)
{
    JsonWriter line = begin(time, "job"_L1);
    line.addText("id"_L1, job.key.id)
        .addTextIfAny("queue"_L1, job.key.queue)
        .addTextIfAny("name"_L1, job.name)
        .addText("state"_L1, jobStateName(job.state))
        .addNumberIfAny("progress"_L1, job.progress)
        .addTextIfAny("message"_L1, job.message)
        .addTextIfAny("step"_L1, job.step)
        .addIntegerIfAny("stepIndex"_L1, job.stepIndex)
        .addIntegerIfAny("steps"_L1, job.steps)
        .addTextIfAny("error"_L1, job.error)
        .addTextIfAny("stack"_L1, job.stack)
        .addTextIfAny("result"_L1, job.result)
        .addIntegerIfAny("attempt"_L1, job.attempt);
    if (job.gap)
        line.addFlag("gap"_L1, true);
    if (removed)
        line.addFlag("removed"_L1, true);
    return line.line();
}

QByteArray ndjsonLine(const Queue &queue, const QDateTime &time)
{
    JsonWriter line = begin(time, "queue"_L1);
    line.addText("name"_L1, queue.name)
        .addIntegerIfAny("waiting"_L1, queue.waiting)
        .addIntegerIfAny("running"_L1, queue.running)
        .addIntegerIfAny("failed"_L1, queue.failed)
        .addFlagIfAny("paused"_L1, queue.paused);
    if (queue.oldestWaiting)
        line.addInteger("oldestWaitingMs"_L1, queue.oldestWaiting->count());
    line.addNumberIfAny("perHour"_L1, queue.perHour);
    return line.line();
}

QByteArray ndjsonLine(const Worker &worker, const QDateTime &time)
{
    JsonWriter line = begin(time, "worker"_L1);
    line.addText("name"_L1, worker.name);
    if (worker.state)
        line.addText("state"_L1, workerStateName(*worker.state));
    line.addIntegerIfAny("running"_L1, worker.running);
    return line.line();
}

QByteArray ndjsonLine(const Notification &notification, const QDateTime &time)
{
    JsonWriter line = begin(time, "notification"_L1);
    line.addInteger("id"_L1, qint64(notification.id));
    if (notification.replaces > 0)
        line.addInteger("replaces"_L1, qint64(notification.replaces));
    return line.addText("urgency"_L1, urgencyName(notification.urgency))
        .addText("title"_L1, notification.title)
        .addTextIfAny("body"_L1, notification.body)
        .addJson("jobs"_L1, idsOf(notification.jobs))
        .line();
}

QByteArray ndjsonLine(const LinkHealth &health, const QDateTime &time)
{
    JsonWriter line = begin(time, "health"_L1);
    line.addTextIfAny("quality"_L1, gradeName(health.grade))
        .addNumberIfAny("rttMs"_L1, inMilliseconds(health.roundTrip))
        .addNumberIfAny("pingLatenessMs"_L1, inMilliseconds(health.pingLateness))
        .addNumberIfAny("uptimePercent"_L1, health.uptimePercent);
    return line.addInteger("dropsPerHour"_L1, health.dropsLastHour).line();
}

QByteArray ndjsonLine(const ServerHealth &health, const QDateTime &time)
{
    JsonWriter line = begin(time, "healthcheck"_L1);
    line.addText("state"_L1, healthStateName(health.state)).addText("answer"_L1, healthStateName(health.reading.state));
    if (health.reading.status > 0)
        line.addInteger("status"_L1, health.reading.status);
    line.addTextIfAny("word"_L1, health.reading.word)
        .addTextIfAny("target"_L1, health.reading.target)
        .addTextIfAny("detail"_L1, health.detail);
    return line.addInteger("failures"_L1, health.failures).addFlag("alarm"_L1, health.isAlarmed()).line();
}

QByteArray ndjsonLine(const LinkFinding &finding, const QDateTime &time)
{
    JsonWriter line = begin(time, "finding"_L1);
    line.addText("code"_L1, finding.code).addText("text"_L1, finding.text);
    if (finding.age)
        line.addInteger("ageMs"_L1, finding.age->count());
    if (finding.silent)
        line.addInteger("silentMs"_L1, finding.silent->count());
    if (finding.period.drops == 0)
        return line.line();
    if (finding.period.interval.count() > 0)
        line.addInteger("intervalMs"_L1, finding.period.interval.count())
            .addInteger("spreadMs"_L1, finding.period.spread.count());
    if (finding.period.phase)
        line.addInteger("phaseMs"_L1, finding.period.phase->count());
    return line.addInteger("drops"_L1, finding.period.drops).addInteger("explained"_L1, finding.period.explained).line();
}

QByteArray ndjsonLine(const ActionOutcome &outcome, const QDateTime &time)
{
    JsonWriter line = begin(time, "action"_L1);
    line.addText("action"_L1, actionName(outcome.request.kind))
        .addTextIfAny("queue"_L1, outcome.request.job.queue)
        .addTextIfAny("id"_L1, outcome.request.job.id)
        .addText("result"_L1, actionResultName(outcome.result));
    if (outcome.cause)
        line.addTextIfAny("error"_L1, outcome.cause->detail);
    return line.addInteger("ms"_L1, outcome.elapsed.count()).line();
}

QByteArray ndjsonLine(const Summary &summary, const QDateTime &time)
{
    JsonWriter jobs;
    for (const JobState state : allJobStates())
        jobs.addInteger(QLatin1StringView(jobStateName(state).toLatin1()), summary.jobs[std::size_t(state)]);
    return begin(time, "summary"_L1)
        .addNumber("seconds"_L1, double(summary.elapsed.count()) / 1000)
        .addInteger("events"_L1, summary.link.events)
        .addJson("jobs"_L1, jobs.object())
        .addInteger("drops"_L1, summary.link.drops)
        .addInteger("reconnects"_L1, summary.link.reconnects)
        .addInteger("upgrades"_L1, summary.link.upgrades)
        .addInteger("bytesIn"_L1, summary.link.bytesReceived)
        .addInteger("bytesOut"_L1, summary.link.bytesSent)
        .addInteger("jobsDropped"_L1, summary.link.jobsDropped)
        .line();
}

} // namespace Pollux::Ctl
