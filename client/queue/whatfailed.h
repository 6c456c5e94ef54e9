// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/job.h"

namespace Pollux {

//! Why and where a job failed, as one text of several lines, and nothing twice: a stack's first line mostly
//! has the error in it, and many an error is a stack already. The first line always says why. As long as both at most, and a line end.
QString whatFailed(const Job &job);

} // namespace Pollux
