// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/exitcondition.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

std::optional<ExitCondition> parseExitCondition(const QString &text)
{
    constexpr auto done = "done="_L1;
    if (text == "idle"_L1)
        return ExitCondition{ExitCondition::Kind::Idle};
    if (text == "failed"_L1)
        return ExitCondition{ExitCondition::Kind::Failed};
    if (!text.startsWith(done))
        return std::nullopt;
    bool isNumber = false;
    const qint64 jobs = text.mid(done.size()).toLongLong(&isNumber);
    if (!isNumber || jobs < 1)
        return std::nullopt;
    return ExitCondition{ExitCondition::Kind::Done, jobs};
}

} // namespace Pollux::Ctl
