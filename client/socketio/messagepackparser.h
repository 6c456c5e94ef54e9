// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/parser.h"

namespace Pollux {
class JsonReader;
}

namespace Pollux::SocketIo {

//! socket.io-msgpack-parser 3.x: a packet is one MessagePack map {type, data, nsp, id} in one binary message; binary
//! stands in place, and there are no types 5 and 6 on the wire. What JSON has no word for, on the way in:
//! integers of 64 bits stay exact; NaN and the infinities become null and a date its ISO 8601 text, as
//! JSON.stringify() has them; any other extension becomes null; bytes that are not UTF-8 become U+FFFD.
//! Limits: nesting as in JSON, the announced sizes by the bytes that are there.
class MessagePackParser final : public Parser
{
public:
    explicit MessagePackParser(const Decoder::Limits &limits);
    ~MessagePackParser() override;

    WireMessages encode(const Packet &packet) override;
    Decoder::Outcome add(const QByteArray &data, bool isBinary) override;
    void reset(Revision) override {}

private:
    const Decoder::Limits m_limits;
    const std::unique_ptr<JsonReader> m_reader; // keeps simdjson out of headers
};

} // namespace Pollux::SocketIo
