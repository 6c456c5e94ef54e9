// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "notify/notification.h"

namespace Pollux {

//! The words of the history: jobs-done, jobs-failed, link-outage, link-back, link-refused, link-silent, link-heard,
//! health-alarm, health-back, queue-stuck, queue-moves, workers-gone, workers-back. They lie in files: none changes.
QString notificationKindName(Notification::Kind kind);

//! It tells how jobs ended; else how the link, the server or its queues are.
bool isAboutJobs(Notification::Kind kind);

} // namespace Pollux
