// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Pollux::Ctl {

//! What --exit-when says.
struct ExitCondition
{
    enum class Kind {
        Never,  //!< it was not given
        Idle,   //!< a job has been seen and none has been open for a while
        Done,   //!< so many jobs have ended
        Failed, //!< a job has failed
    };

    Kind kind = Kind::Never;
    qint64 jobs = 0; //!< Done: how many, at least 1

    bool operator==(const ExitCondition &) const = default;
};

//! "idle", "done=N" or "failed"; nothing for any other text.
std::optional<ExitCondition> parseExitCondition(const QString &text);

} // namespace Pollux::Ctl
