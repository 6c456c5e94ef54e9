// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/actionoutcome.h"
#include "link/healthreading.h"
#include "link/linkevent.h"
#include "link/linkfindings.h"
#include "notify/notification.h"
#include "polluxctl/healeddrop.h"
#include "polluxctl/linkhealth.h"
#include "polluxctl/summary.h"
#include "queue/job.h"
#include "queue/queue.h"
#include "queue/worker.h"

#include <QByteArray>
#include <QDateTime>

namespace Pollux::Ctl {

// The lines of NDJSON. Pure; each ends with a line feed. What is not known is absent.

//! `link` or `upgrade`. `healed` becomes the member `drop`.
QByteArray ndjsonLine(const LinkEvent &event, const std::optional<HealedDrop> &healed = {});
//! `removed`: the server (or the store) has forgotten the job before it ended; a member of that name says so.
QByteArray ndjsonLine(const Job &job, const QDateTime &time, bool removed = false);
QByteArray ndjsonLine(const Queue &queue, const QDateTime &time);
QByteArray ndjsonLine(const Worker &worker, const QDateTime &time);
//! `replaces` is absent where it takes no other's place.
QByteArray ndjsonLine(const Notification &notification, const QDateTime &time);
QByteArray ndjsonLine(const LinkHealth &health, const QDateTime &time);
//! `healthcheck`.
QByteArray ndjsonLine(const ServerHealth &health, const QDateTime &time);
QByteArray ndjsonLine(const LinkFinding &finding, const QDateTime &time);
//! `action`: what `polluxctl act` has done, or why not.
QByteArray ndjsonLine(const ActionOutcome &outcome, const QDateTime &time);
QByteArray ndjsonLine(const Summary &summary, const QDateTime &time);

} // namespace Pollux::Ctl
