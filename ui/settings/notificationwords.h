// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/notificationpreferences.h"
#include "ui/models/toldlist.h"

namespace Pollux::Ui {

// What the page of notifications says. Pure but for the language.

QString ruleEventText(NotificationRule::Event event);
QString ruleEffectText(NotificationRule::Effect effect);
//! "Mute: Jobs that failed · ^audio$ · SmartVoice". `server`: its title; empty: each.
QString ruleText(const NotificationRule &rule, const QString &server);

//! One event of those that there were, and what would become of it now.
struct ToldLine
{
    QDateTime time; //!< UTC
    QString title;
    NotificationDesk::Quiet quiet = NotificationDesk::Quiet::No;

    bool operator==(const ToldLine &) const = default;
};

//! The last events, newest first, each job on its own, as these preferences would have them; by the clock of this
//! computer's time zone.
QList<ToldLine> toldLines(const QList<ToldList::Entry> &entries, const NotificationPreferences &preferences, qsizetype most);
QString quietText(NotificationDesk::Quiet quiet);

} // namespace Pollux::Ui
