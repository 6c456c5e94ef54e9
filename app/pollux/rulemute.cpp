// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/rulemute.h"

namespace Pollux::Desktop {

namespace {

// Behind the nearest of those that stood before it.
qsizetype placeOf(const NotificationRule &rule, const QList<NotificationRule> &before, const QList<NotificationRule> &rules)
{
    for (qsizetype at = before.indexOf(rule) - 1; at >= 0; --at) {
        if (const qsizetype neighbour = rules.indexOf(before.at(at)); neighbour >= 0)
            return neighbour + 1;
    }
    return 0;
}

} // namespace

RuleMute RuleMute::of(const QList<NotificationRule> &rules, const NotificationRule &rule)
{
    RuleMute mute{rule, rules, rules};
    mute.after.removeAll(rule);
    mute.after.prepend(rule);
    if (mute.after.size() > NotificationRules::maxRules)
        mute.after.resize(NotificationRules::maxRules);
    return mute;
}

QList<NotificationRule> RuleMute::undoneIn(const QList<NotificationRule> &rules) const
{
    if (rules == after)
        return before;
    QList<NotificationRule> undone = rules;
    undone.removeOne(rule);
    for (const NotificationRule &one : before) {
        const bool isBack = one == rule || !after.contains(one);
        if (isBack && !undone.contains(one) && undone.size() < NotificationRules::maxRules)
            undone.insert(placeOf(one, before, undone), one);
    }
    return undone;
}

} // namespace Pollux::Desktop
