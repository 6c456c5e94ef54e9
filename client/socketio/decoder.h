// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/parseerror.h"
#include "base/result.h"
#include "socketio/export.h"
#include "socketio/limits.h"
#include "socketio/packet.h"
#include "socketio/revision.h"

#include <optional>

namespace Pollux::SocketIo {

//! Turns Engine.IO messages into Socket.IO packets, one connection's worth, attachments included
//! (socket.io-protocol, "Packet encoding"). Every payload has been validated: JSON that fits its packet type, and
//! as many well-numbered placeholders as attachments. After an error the stream cannot be trusted any more: close the
//! connection ("parse error") and reset().
class POLLUX_SOCKETIO_EXPORT Decoder
{
public:
    using Limits = DecoderLimits;

    Decoder();
    explicit Decoder(const Limits &limits);

    using Outcome = Result<std::optional<Packet>, ParseError>;

    //! A text message. A whole packet, or nothing yet (attachments are to come).
    Outcome addText(const QByteArray &text);
    //! A binary message: the next attachment of the packet under way.
    Outcome addBinary(const QByteArray &data);
    //! True while attachments are awaited.
    bool isPending() const { return m_pending.has_value(); }
    //! Forgets a packet under way (a new connection), and which protocol is spoken from now on. Socket.IO 2 also sends
    //! refusals of any JSON type (its ERROR packets) and binary packets without attachments.
    void reset(Revision revision = Revision::SocketIo5);

private:
    Result<qsizetype, ParseError> readHeader(const QByteArray &text, Packet &packet, qsizetype &announced);
    Result<void, ParseError> validatePayload(const Packet &packet, qsizetype announced);

    void clear();

    Limits m_limits;
    Revision m_revision = Revision::SocketIo5;
    std::optional<Packet> m_pending;
    qsizetype m_expected = 0; // attachments of the packet under way
    qsizetype m_bytes = 0;    // attachment bytes so far
};

} // namespace Pollux::SocketIo
