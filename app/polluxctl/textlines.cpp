// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/textlines.h"

#include "base/plaintext.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype titleLength = 120;
constexpr qsizetype detailLength = 300;

QString detail(const QString &text)
{
    return plainLine(text, detailLength);
}

QString seconds(Milliseconds duration)
{
    return QString::number(double(duration.count()) / 1000, 'f', 1) + u" s"_s;
}

QString counted(qint64 count, const QString &one)
{
    return u"%1 %2%3"_s.arg(QString::number(count), one, count == 1 ? QString() : u"s"_s);
}

QString withCause(const QString &text, const std::optional<Error> &cause)
{
    return cause ? text + u": "_s + detail(cause->toString()) : text;
}

TextLine linkText(const LinkStateChange &change)
{
    switch (change.state) {
    case LinkState::Connecting: {
        const int attempt = change.attempt.value_or(1);
        return {attempt > 1 ? u"connecting, try %1"_s.arg(attempt) : u"connecting"_s, Tone::Quiet};
    }
    case LinkState::Connected:
        return {u"connected over "_s + change.transport, Tone::Good};
    case LinkState::Waiting: {
        const QString next = change.delay ? u"; next try in "_s + seconds(*change.delay) : QString();
        return {withCause(u"not connected"_s, change.cause) + next, Tone::Attention};
    }
    case LinkState::Disconnected:
        return {withCause(u"disconnected (%1)"_s.arg(change.reason), change.cause), Tone::Attention};
    case LinkState::Failed:
        return {withCause(u"given up"_s, change.cause), Tone::Bad};
    }
    return {};
}

TextLine upgradeText(const UpgradeOutcome &outcome)
{
    switch (outcome.result) {
    case UpgradeOutcome::Result::Upgraded:
        return {u"upgraded to websocket in %1 ms"_s.arg(outcome.elapsed.value_or(Milliseconds(0)).count()), Tone::Good};
    case UpgradeOutcome::Result::Failed:
        return {withCause(u"the upgrade to websocket failed, polling goes on"_s, outcome.cause), Tone::Attention};
    case UpgradeOutcome::Result::Skipped:
        return {withCause(u"no upgrade to websocket"_s, outcome.cause), Tone::Quiet};
    }
    return {};
}

QString stepText(const Job &job)
{
    QString text = detail(job.step);
    if (job.stepIndex && job.steps && text != QString::number(*job.stepIndex))
        text += (text.isEmpty() ? u"%1/%2"_s : u" (%1/%2)"_s).arg(*job.stepIndex).arg(*job.steps);
    return text;
}

// What there is to say beside the state; empty for most states.
QString outcomeText(const Job &job)
{
    if (!job.error.isEmpty())
        return detail(job.error);
    if (job.state == JobState::Succeeded)
        return detail(job.result);
    return detail(job.message);
}

Tone toneOf(Notification::Kind kind)
{
    switch (kind) {
    case Notification::Kind::JobsDone:
    case Notification::Kind::LinkBack:
    case Notification::Kind::LinkHeard:
    case Notification::Kind::HealthBack:
    case Notification::Kind::JobsHeard:
    case Notification::Kind::QueueMoves:
    case Notification::Kind::WorkersBack:
        return Tone::Good;
    case Notification::Kind::JobsFailed:
    case Notification::Kind::LinkOutage:
    case Notification::Kind::LinkRefused:
    case Notification::Kind::HealthAlarm:
    case Notification::Kind::WorkersGone:
        return Tone::Bad;
    case Notification::Kind::LinkSilent:
    case Notification::Kind::JobsSilent:
    case Notification::Kind::QueueStuck:
        return Tone::Attention;
    }
    return Tone::Plain;
}

QString idText(const Job &job)
{
    const QString id = plainLine(job.key.id, titleLength);
    return job.key.queue.isEmpty() ? id : u"%1 %2"_s.arg(plainLine(job.key.queue, titleLength), id);
}

} // namespace

QString jobTitle(const Job &job)
{
    const QString name = plainLine(job.name, titleLength);
    return name.isEmpty() ? idText(job) : name;
}

Tone toneOf(JobState state)
{
    switch (state) {
    case JobState::Succeeded:
        return Tone::Good;
    case JobState::Failed:
        return Tone::Bad;
    case JobState::Retrying:
    case JobState::Stalled:
    case JobState::Cancelled:
    case JobState::Unknown:
        return Tone::Attention;
    case JobState::Queued:
    case JobState::Scheduled:
    case JobState::Blocked:
        return Tone::Quiet;
    case JobState::Running:
        return Tone::Plain;
    }
    return Tone::Plain;
}

TextLine linkText(const LinkEvent &event, const std::optional<HealedDrop> &healed)
{
    if (const auto *outcome = std::get_if<UpgradeOutcome>(&event.what))
        return upgradeText(*outcome);
    TextLine line = linkText(std::get<LinkStateChange>(event.what));
    if (healed && healed->reading.kind != DropClass::Unknown)
        line.text += u" (the drop: %1, %2)"_s.arg(dropClassName(healed->reading.kind), detail(healed->reading.evidence));
    return line;
}

TextLine findingText(const LinkFinding &finding)
{
    return {u"%1: %2"_s.arg(finding.code, finding.text), Tone::Attention};
}

TextLine serverHealthText(const ServerHealth &health)
{
    const HealthState answer = health.reading.state;
    const bool isFine = answer == HealthState::Healthy || answer == HealthState::Unknown;
    QString text = u"health: %1"_s.arg(healthStateName(answer));
    if (!health.detail.isEmpty())
        text += u" (%1)"_s.arg(health.detail);
    if (health.isAlarmed())
        text += u", %1 times in a row"_s.arg(health.failures);
    return {text, health.isAlarmed() ? Tone::Bad : isFine ? Tone::Plain : Tone::Attention};
}

TextLine jobText(const Job &job)
{
    QString text = u"[%1] "_s.arg(idText(job));
    if (!job.name.isEmpty())
        text += plainLine(job.name, titleLength) + u": "_s;
    text += jobStateName(job.state);
    if (job.progress && !isTerminal(job.state))
        text += u" %1 %"_s.arg(std::floor(*job.progress));
    QStringList rest;
    if (job.attempt.value_or(1) > 1)
        rest += u"attempt %1"_s.arg(*job.attempt);
    if (job.gap)
        rest += u"settled after a drop"_s;
    if (!isTerminal(job.state))
        rest += stepText(job);
    rest += outcomeText(job);
    rest.removeAll(QString());
    if (!rest.isEmpty())
        text += u" · "_s + rest.join(u" · "_s);
    return {text, toneOf(job.state)};
}

TextLine queueText(const Queue &queue)
{
    QStringList parts;
    if (queue.waiting)
        parts += u"%1 waiting"_s.arg(*queue.waiting);
    if (queue.running)
        parts += u"%1 running"_s.arg(*queue.running);
    if (queue.failed)
        parts += u"%1 failed"_s.arg(*queue.failed);
    if (queue.oldestWaiting)
        parts += u"the oldest has waited for "_s + seconds(*queue.oldestWaiting);
    if (queue.perHour)
        parts += u"%1 an hour"_s.arg(*queue.perHour);
    if (queue.paused)
        parts += *queue.paused ? u"paused"_s : u"not paused"_s;
    return {u"queue %1: %2"_s.arg(plainLine(queue.name, titleLength), parts.join(u", "_s)),
            queue.paused.value_or(false) ? Tone::Attention : Tone::Plain};
}

TextLine workerText(const Worker &worker)
{
    QStringList parts;
    if (worker.state)
        parts += workerStateName(*worker.state);
    if (worker.running)
        parts += u"%1 running"_s.arg(*worker.running);
    return {u"worker %1: %2"_s.arg(plainLine(worker.name, titleLength), parts.join(u", "_s)),
            worker.state == Worker::State::Offline ? Tone::Attention : Tone::Plain};
}

TextLine notificationText(const Notification &notification)
{
    const QString body = notification.body.isEmpty() ? QString() : u" · "_s + notification.body;
    return {u"notification: "_s + notification.title + body, toneOf(notification.kind)};
}

QString countsText(const JobStore::Counts &jobs)
{
    QStringList parts;
    for (const JobState state : allJobStates()) {
        if (const qsizetype count = jobs[std::size_t(state)]; count > 0)
            parts += u"%1 %2"_s.arg(QString::number(count), jobStateName(state));
    }
    return parts.join(u" · "_s);
}

TextLine summaryText(const Summary &summary)
{
    const QString jobs = countsText(summary.jobs);
    const QLocale locale = QLocale::c();
    return {u"%1 · jobs: %2 · %3 · %4, %5, %6 · %7 in, %8 out"_s.arg(
                seconds(summary.elapsed), jobs.isEmpty() ? u"none"_s : jobs, counted(summary.link.events, u"event"_s),
                counted(summary.link.drops, u"drop"_s), counted(summary.link.reconnects, u"reconnect"_s),
                counted(summary.link.upgrades, u"upgrade"_s), locale.formattedDataSize(summary.link.bytesReceived),
                locale.formattedDataSize(summary.link.bytesSent)),
            Tone::Plain};
}

} // namespace Pollux::Ctl
