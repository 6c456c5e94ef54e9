// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobtimelines.h"

#include "queue/forgetoldest.h"

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
        m_lives.remove(delta.job.key);
        return;
    }
    Life &life = m_lives[delta.job.key];
    life.touched = ++m_lastTouch;
    JobMoment moment = momentOf(delta.job);
    if (!life.moments.isEmpty()) {
        JobMoment &last = life.moments.last();
        if (isSameStep(last, moment)) {
            moment.time = last.time;
            last = std::move(moment);
            return;
        }
        moment.time = std::max(moment.time, last.time); // our clock may have been set back
    }
    life.moments.append(std::move(moment));
    if (life.moments.size() > maxMoments)
        life.moments.removeFirst();
    forgetOldest(m_lives, m_capacity);
}

QList<JobMoment> JobTimelines::of(const JobKey &key) const
{
    return m_lives.value(key).moments;
}

} // namespace Pollux
