// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobkey.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace Pollux {

//! Something that a person should be told now. A plain value, ready to be shown: title and body are one plain line
//! each, of bounded length and without markup (who shows it where markup is understood escapes it).
struct Notification
{
    enum class Urgency {
        Low,      //!< an update that need not draw the eye
        Normal,   //!< jobs that ended, a link that is back
        Critical, //!< nothing will be heard until somebody does something
    };
    enum class Kind {
        JobsDone,    //!< one job or several, none of which failed
        JobsFailed,  //!< at least one failed
        LinkOutage,  //!< not connected for long
        LinkBack,    //!< the end of an outage
        LinkRefused, //!< the server does not want us, and trying again will not help
        LinkSilent,  //!< connected, jobs run, and no event comes
        LinkHeard,   //!< the end of that
        HealthAlarm, //!< the server's health address has failed, again and again
        HealthBack,  //!< the end of that
        JobsSilent,  //!< running, and told nothing of themselves for long
        JobsHeard,   //!< the end of that: they go on
        QueueStuck,  //!< ever more jobs wait in a queue, and none finishes
        QueueMoves,  //!< the end of that
        WorkersGone, //!< jobs wait, and no worker is online
        WorkersBack, //!< the end of that
    };

    quint64 id = 0;       //!< from 1, each one its own
    quint64 replaces = 0; //!< the id of the one that this one is to take the place of; 0: of none
    Kind kind = Kind::JobsDone;
    Urgency urgency = Urgency::Normal;
    QString title;
    QString body;       //!< may be empty
    QList<JobKey> jobs; //!< those it is about, failed ones first; bounded, so the title may count more

    bool operator==(const Notification &) const = default;
};

//! The words of NDJSON: low, normal, critical.
QString urgencyName(Notification::Urgency urgency);

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::Notification)
