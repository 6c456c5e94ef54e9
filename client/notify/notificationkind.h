// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "notify/notification.h"

namespace Pollux {

//! The words of the history: jobs-done, jobs-failed, link-outage, link-back, link-refused, link-silent, link-heard,
//! health-alarm, health-back. They lie in files: none changes.
QString notificationKindName(Notification::Kind kind);

//! It tells how jobs ended; else how the link is.
bool isAboutJobs(Notification::Kind kind);

} // namespace Pollux
