// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/probe/checkcontext.h"
#include "engineio/packet.h"

#include <optional>

namespace Pollux::Diagnosis {

//! Socket.IO's CONNECT for the profile's namespace and secret, as the feed sends it (socket.io-protocol, "Connection to a
//! namespace"). Nothing where a server of this Engine.IO is not asked: Socket.IO 2 lets everybody into "/". Pure.
std::optional<EngineIo::Packet> connectPacket(const CheckContext &context, int protocol);

} // namespace Pollux::Diagnosis
