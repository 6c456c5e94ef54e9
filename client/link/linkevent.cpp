// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkevent.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QString linkStateName(LinkState state)
{
    switch (state) {
    case LinkState::Disconnected:
        return u"disconnected"_s;
    case LinkState::Connecting:
        return u"connecting"_s;
    case LinkState::Connected:
        return u"connected"_s;
    case LinkState::Waiting:
        return u"waiting"_s;
    case LinkState::Failed:
        return u"failed"_s;
    }
    return {};
}

QString upgradeResultName(UpgradeOutcome::Result result)
{
    switch (result) {
    case UpgradeOutcome::Result::Upgraded:
        return u"upgraded"_s;
    case UpgradeOutcome::Result::Failed:
        return u"failed"_s;
    case UpgradeOutcome::Result::Skipped:
        return u"skipped"_s;
    }
    return {};
}

} // namespace Pollux
