// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/jobchange.h"
#include "queue/queue.h"
#include "queue/worker.h"

#include <variant>

namespace Pollux {

//! One thing that a server told.
using Change = std::variant<JobChange, QueueChange, WorkerChange>;

} // namespace Pollux
