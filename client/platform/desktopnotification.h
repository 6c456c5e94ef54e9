// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace Pollux {

//! Something to be shown by the desktop's notification service. Plain text: whoever sends it to a service that
//! understands markup escapes it.
struct DesktopNotification
{
    enum class Urgency { Low, Normal, Critical };
    //! A button. The key comes back; "default" is a click on the notification itself.
    struct Action
    {
        QString key;
        QString label;

        bool operator==(const Action &) const = default;
    };

    quint64 id = 0;       //!< ours; never 0
    quint64 replaces = 0; //!< ours, of the one whose place it takes; 0: of none
    QString title;
    QString body;
    Urgency urgency = Urgency::Normal;
    QString category; //!< "transfer.complete", "transfer.error", "network.disconnected", … (Desktop Notifications 1.2)
    QString sound;    //!< a name of the Sound Naming Specification, where the service plays such; empty: none
    QList<Action> actions;

    bool operator==(const DesktopNotification &) const = default;
};

} // namespace Pollux
