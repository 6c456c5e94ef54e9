// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/actionoutcome.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QString actionResultName(ActionOutcome::Result result)
{
    switch (result) {
    case ActionOutcome::Result::Done:
        return u"done"_s;
    case ActionOutcome::Result::Refused:
        return u"refused"_s;
    case ActionOutcome::Result::TimedOut:
        return u"timed-out"_s;
    case ActionOutcome::Result::Interrupted:
        return u"interrupted"_s;
    case ActionOutcome::Result::NotPossible:
        return u"not-possible"_s;
    }
    return {};
}

} // namespace Pollux
