// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/healthreading.h"
#include "link/linkevent.h"
#include "link/linkfindings.h"
#include "notify/notification.h"
#include "polluxctl/healeddrop.h"
#include "polluxctl/linkhealth.h"
#include "polluxctl/summary.h"
#include "queue/jobdelta.h"
#include "queue/queue.h"
#include "queue/worker.h"

#include <QList>

namespace Pollux::Ctl {

//! How a watch is told. In the order in which things happened; the summary comes last.
class WatchOutput
{
public:
    virtual ~WatchOutput() = default;

    //! `healed`: with a connection that is back after a drop.
    virtual void showLink(const LinkEvent &event, const std::optional<HealedDrop> &healed) = 0;
    virtual void showFinding(const LinkFinding &finding) = 0;
    virtual void showJobs(const QList<JobDelta> &deltas) = 0;
    virtual void showQueue(const Queue &queue) = 0;
    virtual void showWorker(const Worker &worker) = 0;
    //! Every ten seconds, and when its quality is another one; only where wantsHealth().
    virtual void showHealth(const LinkHealth &health) { Q_UNUSED(health) }
    //! Nobody keeps a timer for an output that does not show it.
    virtual bool wantsHealth() const { return false; }
    //! The health address says something else than before.
    virtual void showServerHealth(const ServerHealth &health) = 0;
    virtual void showNotification(const Notification &notification) = 0;
    virtual void showSummary(const Summary &summary) = 0;
    //! For standard error.
    virtual void showMessage(const QString &text) = 0;
};

} // namespace Pollux::Ctl
