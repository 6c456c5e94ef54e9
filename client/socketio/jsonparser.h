// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/parser.h"

namespace Pollux::SocketIo {

//! The protocol's own encoding: Decoder and encode() behind the interface.
class JsonParser final : public Parser
{
public:
    explicit JsonParser(const Decoder::Limits &limits) : m_decoder(limits) {}

    WireMessages encode(const Packet &packet) override;
    Decoder::Outcome add(const QByteArray &data, bool isBinary) override;
    void reset(Revision revision) override;

private:
    Decoder m_decoder;
};

} // namespace Pollux::SocketIo
