// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "notify/notification.h"

namespace Pollux {

//! The words of the history: jobs-done, jobs-failed, link-outage, link-back, link-refused, link-silent, link-heard,
//! health-alarm, health-back, jobs-silent, jobs-heard, queue-stuck, queue-moves, workers-gone, workers-back. They lie in files: none changes.
QString notificationKindName(Notification::Kind kind);

//! It tells how jobs ended; else how the link, the server or its queues are.
bool isAboutJobs(Notification::Kind kind);
//! It tells how jobs ended.
bool isAboutEnds(Notification::Kind kind);
//! It tells how queues and their workers are.
bool isAboutQueues(Notification::Kind kind);
//! It takes back what was told before: that a link is back, that a queue moves.
bool isEndOfAlarm(Notification::Kind kind);

} // namespace Pollux
