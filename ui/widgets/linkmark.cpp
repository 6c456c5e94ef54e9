// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linkmark.h"

namespace Pollux::Ui {

Mark markOf(LinkCondition condition)
{
    switch (condition) {
    case LinkCondition::Starting:
        return Mark::Starting;
    case LinkCondition::WebSocket:
        return Mark::Connected;
    case LinkCondition::Polling:
        return Mark::Polling;
    case LinkCondition::Connecting:
        return Mark::Connecting;
    case LinkCondition::Disconnected:
    case LinkCondition::Refused:
        return Mark::Disconnected;
    }
    return Mark::Starting;
}

} // namespace Pollux::Ui
