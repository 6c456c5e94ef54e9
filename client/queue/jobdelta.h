// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/job.h"
#include "queue/jobchange.h"

#include <QList>
#include <QMetaType>

namespace Pollux {

//! One change of the JobStore, for those who mirror it.
struct JobDelta
{
    enum class Kind {
        Inserted, //!< first heard of
        Updated,  //!< something a person can see has changed
        Removed,  //!< the server forgot it, or the store made room; `job` is what it was last
    };

    Kind kind = Kind::Updated;
    Job job;
    JobState previous = JobState::Unknown; //!< before this change; Unknown where inserted
    ChangeSource source = ChangeSource::Event;

    bool operator==(const JobDelta &) const = default;
};

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::JobDelta)
