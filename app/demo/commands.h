// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "socketio/packet.h"

#include <optional>

class QDateTime;

namespace Pollux::Demo {

//! The acknowledgement to a client's event, if it asked for one and the event is known:
//! `echo` (…arguments) → the same arguments, attachments included; `server:time` → the time in ISO 8601, UTC;
//! `subscribe` → {"ok":true}. As in the reference, an unknown event is never acknowledged. Pure.
std::optional<SocketIo::Packet> answerCommand(const SocketIo::Packet &event, const QDateTime &now);

} // namespace Pollux::Demo
