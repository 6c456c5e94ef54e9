// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Pollux {

//! Why an event or a row that a rule is meant for could not be understood.
struct MappingError
{
    QString what;    //!< the event's name, capped; "snapshot" for REST answers
    QString message; //!< plain English, one line: "no usable job id at /0/jobId"

    bool operator==(const MappingError &) const = default;

    //! "audio:progress: no usable job id at /0/jobId"; may hold the server's text as it came (see plainLine()).
    QString toString() const;
};

} // namespace Pollux
