// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/probe/checkcontext.h"
#include "socketio/manageroptions.h"

namespace Pollux::Diagnosis {

//! As the feed connects, over these transports and no others, with the check-up's times, and without coming back by
//! itself.
SocketIo::ManagerOptions visitOptions(const CheckContext &context, const QStringList &transports);

} // namespace Pollux::Diagnosis
