// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "polluxctl/exitcode.h"

#include <QString>

namespace Pollux::Ctl {

//! Why a command does not even begin.
struct Refusal
{
    ExitCode code = ExitCode::Usage;
    QString message; //!< one line: what is wrong and where; never a secret

    bool operator==(const Refusal &) const = default;
};

inline Refusal usageError(const QString &message)
{
    return {ExitCode::Usage, message};
}

} // namespace Pollux::Ctl
