// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jobcells.h"

#include "base/clock.h"
#include "base/plaintext.h"
#include "ui/models/serverstate.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>

namespace Pollux::Ui {

using namespace std::chrono_literals;

namespace {

struct JobCells
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::JobCells)
};

// An estimate, no finer than it is known (see remainingText()), short enough for a column.
QString leftText(Milliseconds left)
{
    if (left < 1min)
        return durationText(
            std::chrono::ceil<std::chrono::duration<qint64, std::ratio<5>>>(std::max(left, Milliseconds(1))));
    if (left < 1h)
        return durationText(std::chrono::round<std::chrono::minutes>(left));
    return durationText(std::chrono::round<std::chrono::duration<qint64, std::ratio<600>>>(left));
}

QString progressText(const Job &job, const QDateTime &now)
{
    return job.state == JobState::Running && job.progress ? percentText(job.progress) : jobStateLine(job, now);
}

QString updatedText(const Job &job, const QDateTime &now)
{
    const QDateTime time = isTerminal(job.state) && job.finished.isValid() ? job.finished : job.updated;
    return time.isValid() ? momentText(time, now) : QString();
}

} // namespace

QString jobColumnTitle(JobColumn column)
{
    switch (column) {
    case JobColumn::Name:
        return JobCells::tr("Job");
    case JobColumn::Queue:
        return JobCells::tr("Queue");
    case JobColumn::Server:
        return JobCells::tr("Server");
    case JobColumn::Progress:
        return JobCells::tr("Progress");
    case JobColumn::Left:
        return JobCells::tr("Left", "the time that a job still takes");
    case JobColumn::Updated:
        return JobCells::tr("Updated");
    case JobColumn::Id:
        return JobCells::tr("Id");
    case JobColumn::Attempt:
        return JobCells::tr("Attempt");
    case JobColumn::Started:
        return JobCells::tr("Started");
    case JobColumn::Took:
        return JobCells::tr("Took", "how long a job was at work");
    }
    return {};
}

QString jobCellText(JobColumn column, const ServerState &server, const Job &job)
{
    switch (column) {
    case JobColumn::Name:
        return jobName(job);
    case JobColumn::Queue:
        return plainLine(job.key.queue);
    case JobColumn::Server:
        return plainLine(server.title());
    case JobColumn::Progress:
        return progressText(job, server.clock()->wallTime());
    case JobColumn::Left: {
        const auto left = job.state == JobState::Running ? server.remaining(job) : std::nullopt;
        return left ? leftText(*left) : QString();
    }
    case JobColumn::Updated:
        return updatedText(job, server.clock()->wallTime());
    case JobColumn::Id:
        return plainLine(job.key.id);
    case JobColumn::Attempt:
        return job.attempt ? QLocale().toString(*job.attempt) : QString();
    case JobColumn::Started:
        return job.started.isValid() ? momentText(job.started, server.clock()->wallTime()) : QString();
    case JobColumn::Took: {
        const auto took = tookOf(job);
        return took ? durationText(*took) : QString();
    }
    }
    return {};
}

QString jobCellDetail(JobColumn column, const ServerState &server, const Job &job)
{
    if (column != JobColumn::Progress)
        return jobCellText(column, server, job);
    const QString error = job.state == JobState::Failed ? plainLine(job.error) : QString();
    return error.isEmpty() ? stepText(job, server.clock()->wallTime()) : error;
}

QString jobStateLine(const Job &job, const QDateTime &now)
{
    if (job.state == JobState::Unknown && job.unknownSince)
        return JobCells::tr("unknown since %1").arg(momentText(*job.unknownSince, now));
    return stateText(job.state);
}

} // namespace Pollux::Ui
