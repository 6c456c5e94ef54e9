// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/export.h"
#include "socketio/packet.h"

namespace Pollux::SocketIo {

//! The text frame of a packet (socket.io-protocol, "Packet encoding"); its attachments follow it as binary
//! frames in order. Pure.
POLLUX_SOCKETIO_EXPORT QByteArray encode(const Packet &packet);

} // namespace Pollux::SocketIo
