// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobtimelines.h"

#include <algorithm>

namespace Pollux {

namespace {

QString shortened(const QString &text)
{
    if (text.size() <= JobTimelines::maxText)
        return text;
    return text.left(JobTimelines::maxText - 1) + u'…';
}

JobMoment momentOf(const Job &job)
{
    JobMoment moment;
    moment.time = job.state == JobState::Unknown && job.unknownSince ? *job.unknownSince : job.updated;
    moment.state = job.state;
    moment.progress = job.progress;
    moment.step = shortened(job.step);
    // Why an attempt has failed is not known any more once the next one runs.
    const bool hasFailed = job.state == JobState::Failed || job.state == JobState::Retrying;
    moment.message = shortened(hasFailed && !job.error.isEmpty() ? job.error.section(u'\n', 0, 0) : job.message);
    moment.attempt = job.attempt;
    return moment;
}

bool isSameStep(const JobMoment &one, const JobMoment &other)
{
    return one.state == other.state && one.step == other.step && one.attempt.value_or(1) == other.attempt.value_or(1);
}

} // namespace

JobTimelines::JobTimelines(qsizetype jobs) : m_capacity(std::max<qsizetype>(jobs, 1)) {}

void JobTimelines::add(const QList<JobDelta> &deltas)
{
    for (const JobDelta &delta : deltas)
        addOne(delta);
}

void JobTimelines::addOne(const JobDelta &delta)
{
    if (delta.kind == JobDelta::Kind::Removed) {
        if (const JobSlotId id = m_lives.find(delta.job.key); id != noJobSlot)
            forget(id);
        return;
    }
    QList<JobMoment> &moments = momentsOf(delta.job.key);
    JobMoment moment = momentOf(delta.job);
    if (!moments.isEmpty()) {
        JobMoment &last = moments.last();
        if (isSameStep(last, moment)) {
            moment.time = last.time;
            last = std::move(moment);
            return;
        }
        moment.time = std::max(moment.time, last.time); // our clock may have been set back
    }
    moments.append(std::move(moment));
    if (moments.size() > maxMoments)
        moments.removeFirst();
}

// From now on it is the one heard of last.
QList<JobMoment> &JobTimelines::momentsOf(const JobKey &key)
{
    JobSlotId id = m_lives.find(key);
    if (id != noJobSlot) {
        m_order.remove(m_lives, id);
    } else {
        while (m_lives.size() >= m_capacity)
            forget(m_order.first());
        Life life;
        life.job = key;
        id = m_lives.insert(std::move(life));
    }
    m_order.append(m_lives, id);
    return m_lives[id].moments;
}

void JobTimelines::forget(JobSlotId id)
{
    m_order.remove(m_lives, id);
    m_lives.remove(id);
}

QList<JobMoment> JobTimelines::of(const JobKey &key) const
{
    const JobSlotId id = m_lives.find(key);
    return id == noJobSlot ? QList<JobMoment>() : m_lives[id].moments;
}

} // namespace Pollux
