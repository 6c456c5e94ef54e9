// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/actionoutcome.h"
#include "polluxctl/exitcode.h"

namespace Pollux::Ctl {

// What `act` says, and with which exit code. Pure; plain text.

//! "retry job 17 of import", "pause import".
QString taskText(const ActionRequest &request);
//! Why it is not done; empty where it is.
QString whyNot(const ActionOutcome &outcome);
//! Done: Ok. Refused: 1, or 77 where the server wants other credentials. Sent without an answer, or no connection: 69.
ExitCode exitCodeOf(const ActionOutcome &outcome);

} // namespace Pollux::Ctl
