// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobdelta.h"

#include <QMap>

namespace Pollux::Test {

//! Jobs made from deltas, as strict as a model: a delta that does not fit is counted.
struct JobMirror
{
    void apply(const JobDelta &delta)
    {
        const auto known = jobs.constFind(delta.job.key.id);
        const bool isKnown = known != jobs.cend();
        if (isKnown == (delta.kind == JobDelta::Kind::Inserted) || (isKnown && known->state != delta.previous))
            ++misfits;
        if (delta.kind == JobDelta::Kind::Removed)
            jobs.remove(delta.job.key.id);
        else
            jobs.insert(delta.job.key.id, delta.job);
    }
    void apply(const QList<JobDelta> &deltas)
    {
        for (const JobDelta &delta : deltas)
            apply(delta);
    }

    QMap<QString, Job> jobs; //!< of one queue, by id
    int misfits = 0;
};

} // namespace Pollux::Test
