// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/joborder.h"

#include "base/clock.h"
#include "ui/models/jobfilter.h"
#include "ui/models/serverstate.h"
#include "ui/models/texts.h"

#include <cmath>

namespace Pollux::Ui {

namespace {

constexpr int withValue = 0;
constexpr int withoutValue = 1;
// Longer beginnings of a name tell nothing new.
constexpr qsizetype collatedLength = 120;

qint64 moment(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QDateTime firstValid(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() ? a : b;
}

JobPlace placeInHouse(const Job &job)
{
    switch (groupOf(job)) {
    case JobGroup::Active:
        return {0, moment(firstValid(job.started, job.created)), {}, {}};
    case JobGroup::Waiting:
        return {1, moment(job.created), {}, {}};
    case JobGroup::All:
    case JobGroup::Failed:
    case JobGroup::Done:
        break;
    }
    return {2, -moment(firstValid(job.finished, job.updated)), {}, {}};
}

// How far a job has come, by its state first.
int stageOf(JobState state)
{
    switch (state) {
    case JobState::Scheduled:
        return 0;
    case JobState::Blocked:
        return 1;
    case JobState::Queued:
        return 2;
    case JobState::Retrying:
        return 3;
    case JobState::Running:
        return 4;
    case JobState::Stalled:
        return 5;
    case JobState::Unknown:
        return 6;
    case JobState::Succeeded:
        return 7;
    case JobState::Cancelled:
        return 8;
    case JobState::Failed:
        return 9;
    }
    return 0;
}

JobPlace placeByProgress(const Job &job)
{
    constexpr qint64 stage = 1'000'000;
    const qint64 within = std::llround(job.progress.value_or(0) * 1000);
    return {withValue, stageOf(job.state) * stage + (isTerminal(job.state) ? 0 : within), {}, {}};
}

JobPlace placeByLeft(const ServerState &server, const Job &job)
{
    const auto left = job.state == JobState::Running ? server.remaining(job) : std::nullopt;
    if (!left)
        return {withoutValue, 0, {}, {}};
    return {withValue, server.clock()->wallTime().addMSecs(left->count()).toMSecsSinceEpoch(), {}, {}};
}

bool isText(const std::optional<JobColumn> &column)
{
    return column == JobColumn::Name || column == JobColumn::Queue || column == JobColumn::Server || column == JobColumn::Id;
}

JobPlace placeByTime(const Job &job)
{
    const QDateTime time = isTerminal(job.state) ? firstValid(job.finished, job.updated) : job.updated;
    return {time.isValid() ? withValue : withoutValue, moment(time), {}, {}};
}

} // namespace

std::optional<Milliseconds> tookOf(const Job &job)
{
    if (!isTerminal(job.state) || !job.started.isValid() || !job.finished.isValid() || job.started > job.finished)
        return std::nullopt;
    return Milliseconds(job.started.msecsTo(job.finished));
}

JobOrder::JobOrder() = default;

JobOrder::JobOrder(JobColumn column, Qt::SortOrder direction) : m_column(column), m_direction(direction)
{
    m_collator.setNumericMode(true); // "chapter 9" before "chapter 10"
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

JobPlace JobOrder::placeOf(const ServerState &server, const Job &job) const
{
    if (!m_column)
        return placeInHouse(job);
    switch (*m_column) {
    case JobColumn::Name:
        return {withValue, 0, jobName(job).left(collatedLength), {}};
    case JobColumn::Queue:
        return {job.key.queue.isEmpty() ? withoutValue : withValue, 0, job.key.queue.left(collatedLength), {}};
    case JobColumn::Server:
        return {withValue, 0, server.title().left(collatedLength), {}};
    case JobColumn::Progress:
        return placeByProgress(job);
    case JobColumn::Left:
        return placeByLeft(server, job);
    case JobColumn::Updated:
        return placeByTime(job);
    case JobColumn::Id:
        return {withValue, 0, job.key.id.left(collatedLength), {}};
    case JobColumn::Attempt:
        return {job.attempt ? withValue : withoutValue, job.attempt.value_or(0), {}, {}};
    case JobColumn::Started:
        return {job.started.isValid() ? withValue : withoutValue, moment(job.started), {}, {}};
    case JobColumn::Took: {
        const auto took = tookOf(job);
        return {took ? withValue : withoutValue, took ? took->count() : 0, {}, {}};
    }
    }
    return {};
}

void JobOrder::collate(JobPlace &place) const
{
    if (isText(m_column))
        place.collated = m_collator.sortKey(place.text);
}

} // namespace Pollux::Ui
