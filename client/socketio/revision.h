// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

namespace Pollux::SocketIo {

//! Which Socket.IO is spoken; Engine.IO's handshake tells.
enum class Revision {
    SocketIo5, //!< socket.io-protocol 5: Socket.IO 3 and 4, over Engine.IO 4
    SocketIo2, //!< socket.io-protocol 4: Socket.IO 2, over Engine.IO 3
};

} // namespace Pollux::SocketIo
