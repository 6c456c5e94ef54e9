// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/profile.h"

#include <QList>

namespace Pollux::Ui {

class ServerState;

//! One thing that can be done to a queue.
struct QueueAct
{
    ActionKind kind = ActionKind::Pause; //!< Pause or Resume
    bool isUnderWay = false;             //!< asked for, not answered yet: not to be asked for again

    bool operator==(const QueueAct &) const = default;
};

//! What its server's profile knows how to do to a queue as it is now, and what is under way: Pause where it runs, Resume
//! where it is paused, both where nobody has said. Whether the person allows actions is another matter.
QList<QueueAct> queueActs(const ServerState &server, const QString &queue);

} // namespace Pollux::Ui
