// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/messagepackparser.h"

#include "base/json.h"
#include "socketio/messagepackreader.h"
#include "socketio/messagepackwriter.h"
#include "socketio/payloadrules.h"

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

Failure<ParseError> invalid(const QString &message)
{
    return Failure{ParseError{ParseError::Code::InvalidValue, 0, message}};
}

// On the wire there is one type for both; above, an event with attachments is a BinaryEvent.
Result<void, ParseError> nameBinary(Packet &packet)
{
    if (packet.attachments.isEmpty())
        return {};
    if (packet.type == PacketType::Event)
        packet.type = PacketType::BinaryEvent;
    else if (packet.type == PacketType::Ack)
        packet.type = PacketType::BinaryAck;
    else
        return invalid(u"binary outside of events and acknowledgements"_s);
    return {};
}

} // namespace

MessagePackParser::MessagePackParser(const Decoder::Limits &limits)
    : m_limits(limits), m_reader(std::make_unique<JsonReader>())
{
}

MessagePackParser::~MessagePackParser() = default;

WireMessages MessagePackParser::encode(const Packet &packet)
{
    return {writeMessagePack(packet, *m_reader), true, {}};
}

Decoder::Outcome MessagePackParser::add(const QByteArray &data, bool isBinary)
{
    if (!isBinary) {
        return Failure{ParseError{ParseError::Code::Unexpected, 0,
                                  u"a text message; with MessagePack every packet is binary"_s}};
    }
    auto packet = readMessagePack(data);
    if (!packet)
        return Failure{packet.error()};
    if (packet->nsp.size() > m_limits.namespaceLength) {
        return Failure{ParseError{ParseError::Code::TooLarge, 0,
                                  u"a namespace longer than %1 bytes"_s.arg(m_limits.namespaceLength)}};
    }
    qsizetype bytes = 0;
    for (const QByteArray &attachment : packet->attachments)
        bytes += attachment.size();
    if (bytes > m_limits.attachmentBytes) {
        return Failure{ParseError{ParseError::Code::TooLarge, 0,
                                  u"attachments above %1 bytes"_s.arg(m_limits.attachmentBytes)}};
    }
    if (const auto valid = nameBinary(*packet); !valid)
        return Failure{valid.error()};
    if (packet->payload.isEmpty()) {
        if (const auto valid = checkMissingPayload(*packet); !valid)
            return Failure{valid.error()};
        return std::optional(std::move(*packet));
    }
    const auto payload = m_reader->parse(packet->payload);
    if (!payload)
        return Failure{payload.error()};
    if (const auto valid = checkPayload(*packet, *payload, Revision::SocketIo5); !valid)
        return Failure{valid.error()};
    return std::optional(std::move(*packet));
}

} // namespace Pollux::SocketIo
