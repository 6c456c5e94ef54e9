// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linkevent.h"

namespace Pollux::Store {

//! The event as it may lie in a file: without the session's id, its texts without secrets (see redactText()). Pure.
LinkEvent plainEvent(LinkEvent event);

} // namespace Pollux::Store
