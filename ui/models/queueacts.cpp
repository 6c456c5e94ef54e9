// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/queueacts.h"

#include "ui/models/serverstate.h"

namespace Pollux::Ui {

QList<QueueAct> queueActs(const ServerState &server, const QString &queue)
{
    const ServerActions &actions = *server.actions();
    const std::optional<bool> paused = server.queues().value(queue).paused;
    QList<QueueAct> acts;
    for (const ActionKind kind : {ActionKind::Pause, ActionKind::Resume}) {
        const bool isNeeded = !paused || *paused == (kind == ActionKind::Resume);
        const bool isUnderWay = actions.isUnderWay(kind, {queue, {}});
        if (actions.knows(kind) && (isNeeded || isUnderWay))
            acts += QueueAct{kind, isUnderWay};
    }
    return acts;
}

} // namespace Pollux::Ui
