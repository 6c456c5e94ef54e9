// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/healthreading.h"
#include "link/linkevent.h"
#include "link/linkfindings.h"
#include "notify/notification.h"
#include "polluxctl/healeddrop.h"
#include "polluxctl/summary.h"
#include "polluxctl/textline.h"
#include "queue/job.h"
#include "queue/queue.h"
#include "queue/worker.h"

namespace Pollux::Ctl {

// What a person reads. Pure. All text of the network goes through plainLine().

//! The job's name, or what else tells it from others.
QString jobTitle(const Job &job);
Tone toneOf(JobState state);

TextLine linkText(const LinkEvent &event, const std::optional<HealedDrop> &healed = {});
TextLine findingText(const LinkFinding &finding);
TextLine serverHealthText(const ServerHealth &health);
//! Everything that is known of the job now.
TextLine jobText(const Job &job);
TextLine queueText(const Queue &queue);
TextLine workerText(const Worker &worker);
//! What a desktop would pop up, in one line.
TextLine notificationText(const Notification &notification);
TextLine summaryText(const Summary &summary);
//! "3 running · 5 waiting · 12 succeeded", without what is 0.
QString countsText(const JobStore::Counts &jobs);

} // namespace Pollux::Ctl
