// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/change.h"

#include <QString>

namespace Pollux::Test {

//! All that a change tells, in one line:
//! "import/17 running 64% n:name m:message s:step 2/4 e:error r:result #2 @1700000000000 removed",
//! "queue import waiting:3 paused:yes", "worker celery@a online running:2".
QString changeText(const Change &change);

} // namespace Pollux::Test
