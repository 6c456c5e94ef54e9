// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkfigures.h"

#include "link/sleepwitness.h"

namespace Pollux {

using namespace Qt::StringLiterals;

void LinkFigures::add(const LinkEvent &event)
{
    if (const auto *upgrade = std::get_if<UpgradeOutcome>(&event.what)) {
        if (upgrade->result == UpgradeOutcome::Result::Upgraded)
            ++upgrades;
        return;
    }
    const auto &change = std::get<LinkStateChange>(event.what);
    if (change.state == LinkState::Connected) {
        if (everConnected && change.reason.isEmpty()) // with one, it has only changed what it goes over
            ++reconnects;
        everConnected = true;
    } else if (change.state == LinkState::Disconnected && change.reason != "io client disconnect"_L1
               && !isBySleep(change.cause)) {
        ++drops;
    }
}

} // namespace Pollux
