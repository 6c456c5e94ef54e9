// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobkey.h"
#include "queue/jobstate.h"

#include <QString>

namespace Pollux {

//! An end of a job that is worth telling. Texts are one plain line each.
struct JobEnd
{
    JobKey key;
    JobState state = JobState::Succeeded; //!< Succeeded or Failed
    QString name;                         //!< never empty
    QString error;                        //!< Failed: why; may be empty
    bool whileDisconnected = false;       //!< it happened while the link was down

    bool operator==(const JobEnd &) const = default;
};

} // namespace Pollux
