// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "unit/ui/models/jobmaking.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;

Job jobOf(const QString &id, JobState state, const QDateTime &now)
{
    Job job;
    job.key = {u"audio"_s, id};
    job.name = u"Chapter "_s + id;
    job.state = state;
    job.updated = now;
    return job;
}

JobDelta deltaOf(JobDelta::Kind kind, const Job &job)
{
    return {kind, job, JobState::Unknown, ChangeSource::Event};
}

void apply(Ui::ServerState *server, const QList<JobDelta> &deltas)
{
    WatchBatch batch;
    batch.jobs = deltas;
    server->apply(batch);
}

void put(Ui::ServerState *server, const QList<Job> &jobs)
{
    QList<JobDelta> deltas;
    for (const Job &job : jobs)
        deltas += deltaOf(server->job(job.key) ? JobDelta::Kind::Updated : JobDelta::Kind::Inserted, job);
    apply(server, deltas);
}

} // namespace Pollux::Test
