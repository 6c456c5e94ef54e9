// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/decoder.h"
#include "socketio/packet.h"
#include "socketio/parserkind.h"

#include <memory>

namespace Pollux::SocketIo {

//! What one packet is on the wire: a message, and binary ones that follow it in order.
struct WireMessages
{
    QByteArray first;
    bool isBinary = false;
    QByteArrayList attachments;
};

//! Between packets and messages, one connection's worth in each direction. Whichever it is, a Packet is the same:
//! payload as JSON text with placeholders, and attachments. After an error the stream cannot be trusted any more.
class Parser
{
public:
    virtual ~Parser() = default;

    virtual WireMessages encode(const Packet &packet) = 0;
    //! One message of the server. A whole packet, or nothing yet (attachments are to come).
    virtual Decoder::Outcome add(const QByteArray &data, bool isBinary) = 0;
    //! A new connection, and which protocol it speaks.
    virtual void reset(Revision revision) = 0;
};

std::unique_ptr<Parser> makeParser(ParserKind kind, const Decoder::Limits &limits);

} // namespace Pollux::SocketIo
