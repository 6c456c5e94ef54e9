// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/actionoutcome.h"
#include "link/healthreading.h"
#include "link/linkevent.h"
#include "link/linkfigures.h"
#include "link/linksample.h"
#include "link/linksilence.h"
#include "notify/notification.h"
#include "queue/jobdelta.h"
#include "queue/queue.h"
#include "queue/worker.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>

namespace Pollux {

//! What a server has told since the last batch. Values only: this is all that crosses from the network's thread.
//! "All" are all, unless the picture stands still for so long that a list passes its limit (see PendingBatch); then the
//! oldest are missing.
struct WatchBatch
{
    QList<JobDelta> jobs;               //!< at most one a job; `previous` is the state in the batch before
    QList<LinkEvent> links;             //!< all, in order
    QList<LinkSample> samples;          //!< all, in order
    QList<Queue> queues;                //!< the last state of those that changed
    QList<Worker> workers;              //!< the same
    QList<Notification> notifications;  //!< all, in order
    QStringList problems;               //!< all, in order; one plain line each
    QList<ActionOutcome> actionOutcomes; //!< see Watch::act(); all, in order
    QList<QByteArray> captured;         //!< see Watch::capture(); all, in order, secrets taken out
    bool captureEnded = false;          //!< no more of them follow
    std::optional<ServerHealth> health; //!< the newest; nothing where nobody has asked since
    std::optional<LinkSilence> silence; //!< the newest; nothing where it is as before
    std::optional<LinkFigures> figures; //!< the newest; nothing where they are as before
    bool stopped = false;               //!< the watch is over, and this is the last batch

    bool operator==(const WatchBatch &) const = default;
};

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::WatchBatch)
