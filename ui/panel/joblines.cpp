// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/joblines.h"

#include "base/plaintext.h"
#include "ui/models/texts.h"

#include <QCoreApplication>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct JobTexts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::JobTexts)
};

constexpr Milliseconds silentAfter = 5min;
constexpr qsizetype errorLength = 300;

// "Server · text", where either may be missing.
QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first.isEmpty() ? second : first;
    return first + u" · "_s + second;
}

QString serverPrefix(const ServerState &server, bool withServer)
{
    return withServer ? plainLine(server.title(), 60) : QString();
}

Milliseconds silence(const Job &job, const QDateTime &now)
{
    return job.updated.isValid() ? Milliseconds(job.updated.msecsTo(now)) : 0ms;
}

// Whole minutes: a silence is not counted by the second.
QString silenceText(Milliseconds silence)
{
    return JobTexts::tr("no progress for %1").arg(durationText(std::chrono::floor<std::chrono::minutes>(silence)));
}

} // namespace

JobLine jobLine(const ServerState &server, const Job &job, bool withServer)
{
    const QDateTime now = server.clock()->wallTime();
    JobLine line{.ref = {server.id(), job.key}, .name = jobName(job), .progress = job.progress};
    line.value = percentText(job.progress);
    line.step = joined(serverPrefix(server, withServer), stepText(job, now));
    if (line.step.isEmpty())
        line.step = plainLine(job.key.queue, 60);

    if (job.state == JobState::Unknown) {
        line.isConfirmed = false;
        line.value = stateText(JobState::Unknown);
        line.valueTone = line.stepTone = Tone::Warn;
    } else if (job.state == JobState::Stalled) {
        line.stepTone = Tone::Warn;
    } else if (job.state == JobState::Running && silence(job, now) >= silentAfter) {
        line.left = silenceText(silence(job, now));
        line.leftTone = Tone::Warn;
    } else if (const auto remaining = server.remaining(job)) {
        line.left = remainingText(*remaining);
    }
    return line;
}

EndedLine endedLine(const ServerState &server, const Job &job, bool withServer)
{
    const QDateTime now = server.clock()->wallTime();
    EndedLine line{{server.id(), job.key}, job.state, jobName(job), {}, false};
    const QString error = plainLine(job.error, errorLength);
    if (job.state == JobState::Failed && !error.isEmpty()) {
        line.end = error;
        line.isError = true;
        return line;
    }
    const QDateTime end = job.finished.isValid() ? job.finished : job.updated;
    if (end.isValid())
        line.end = momentText(end, now);
    if (job.started.isValid() && job.started <= job.finished)
        line.end = joined(line.end, durationText(Milliseconds(job.started.msecsTo(job.finished))));
    line.end = joined(serverPrefix(server, withServer), line.end);
    return line;
}

} // namespace Pollux::Ui
