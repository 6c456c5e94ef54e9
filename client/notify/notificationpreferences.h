// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "notify/notificationrules.h"
#include "notify/quiethours.h"

#include <QJsonObject>

namespace Pollux {

//! How a person wants to be told of things.
struct NotificationPreferences
{
    static constexpr int mostStorm = 1'000;

    QList<NotificationRule> rules;
    QuietHours quiet;
    bool urgentBreaksQuiet = true;     //!< an outage or a refusal is shown also in quiet hours
    bool respectsDoNotDisturb = true;  //!< of the desktop
    bool sounds = false;
    int stormAfter = 10; //!< so many within a minute are the most that are shown one by one; 0: no limit

    bool operator==(const NotificationPreferences &) const = default;
};

//! As it is kept. What cannot be read is as it is by default, and a rule that is nonsense is left out. Pure.
QJsonObject preferencesToJson(const NotificationPreferences &preferences);
NotificationPreferences preferencesFromJson(const QJsonObject &json);

} // namespace Pollux
