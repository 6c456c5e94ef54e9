// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engineio/packet.h"
#include "socketio/event.h"

#include <QByteArray>

namespace Pollux::Ctl {

// What `listen` shows of what went over the wire: redacted, and harmless to a terminal. Pure.

//! The arguments as a JSON array; binary ones are placeholders, as on the wire.
QByteArray shownArguments(const SocketIo::Event &event);

//! A text packet's data, at most 2000 characters of it. What we send with CONNECT is a secret as a whole.
QString shownData(const EngineIo::Packet &packet, bool outgoing);

} // namespace Pollux::Ctl
