// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/packet.h"

namespace Pollux {
class JsonReader;
}

namespace Pollux::SocketIo {

//! The other way: attachments stand in place of their placeholders. `packet` is our own; a payload that is not JSON
//! is left out. `reader` is only a buffer.
QByteArray writeMessagePack(const Packet &packet, JsonReader &reader);

} // namespace Pollux::SocketIo
