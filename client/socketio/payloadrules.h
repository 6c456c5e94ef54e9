// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/parseerror.h"
#include "base/result.h"
#include "socketio/packet.h"
#include "socketio/revision.h"

#include <simdjson.h>

namespace Pollux::SocketIo {

// What each packet type's payload must look like (socket.io-protocol, "Packet types"). Offsets are 0: the whole
// payload is meant. Pure.

//! May a packet of this type come without a payload?
Result<void, ParseError> checkMissingPayload(const Packet &packet);

//! Is the payload of the right JSON type?
Result<void, ParseError> checkPayload(const Packet &packet, simdjson::dom::element payload, Revision revision);

//! Placeholders `{"_placeholder":true,"num":n}`: each n below `announced`, and none of these missing.
Result<void, ParseError> checkPlaceholders(simdjson::dom::element payload, qsizetype announced);

} // namespace Pollux::SocketIo
