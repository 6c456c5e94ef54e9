// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/parseerror.h"
#include "base/result.h"
#include "socketio/packet.h"

namespace Pollux::SocketIo {

//! The packet that one MessagePack map says, as JSON text and attachments (see MessagePackParser for what becomes of what
//! JSON cannot say). Never an event type 5 or 6, and the payload's shape is not checked. Pure.
Result<Packet, ParseError> readMessagePack(const QByteArray &message);

} // namespace Pollux::SocketIo
