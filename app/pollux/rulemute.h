// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/notificationrules.h"

namespace Pollux::Desktop {

//! What "Mute" does to the person's rules, and how it is undone. Pure.
struct RuleMute
{
    NotificationRule rule;
    QList<NotificationRule> before;
    QList<NotificationRule> after;

    //! The rule goes before all others, so that none of them tells it all the same; where the rules are as many as there
    //! may be, the last one makes room. One that stands there already is moved.
    static RuleMute of(const QList<NotificationRule> &rules, const NotificationRule &rule);

    //! `rules` without it: as they were before where nobody has changed them since. Else the rest stays as it is, and
    //! what had made room is back where it stood among its neighbours, as far as there is room.
    QList<NotificationRule> undoneIn(const QList<NotificationRule> &rules) const;
};

} // namespace Pollux::Desktop
