// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

namespace Pollux::SocketIo {

//! How packets are written. Client and server must use the same one; nothing in the protocol tells.
enum class ParserKind {
    Json,        //!< the default of every server (socket.io-protocol, "Packet encoding")
    MessagePack, //!< socket.io-msgpack-parser 3: each packet is one binary message; Socket.IO 3 and later only
};

} // namespace Pollux::SocketIo
