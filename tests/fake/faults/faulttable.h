// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "fault.h"

namespace Pollux::Test {

//! One line of the table that a run prints: the fault, what the client said, when, its state, and how it went on.
QString faultLine(const Fault &fault);

} // namespace Pollux::Test
