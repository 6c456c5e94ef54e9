// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/decoder.h"

#include "base/json.h"
#include "socketio/payloadrules.h"

#include <charconv>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

bool isBinaryType(PacketType type)
{
    return type == PacketType::BinaryEvent || type == PacketType::BinaryAck;
}

Failure<ParseError> failure(ParseError::Code code, qsizetype offset, const QString &message)
{
    return Failure{ParseError{code, offset, message}};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Digits from `at` on, and `at` moved behind them; nothing where they do not fit in 64 bits.
std::optional<quint64> takeNumber(const QByteArray &text, qsizetype &at)
{
    quint64 number = 0;
    const auto [end, error] = std::from_chars(text.constData() + at, text.constData() + text.size(), number);
    if (error != std::errc())
        return std::nullopt;
    at = end - text.constData();
    return number;
}

} // namespace

Decoder::Decoder() : Decoder(Limits()) {}

Decoder::Decoder(const Limits &limits) : m_limits(limits) {}

void Decoder::reset(Revision revision)
{
    m_revision = revision;
    clear();
}

void Decoder::clear()
{
    m_pending.reset();
    m_expected = 0;
    m_bytes = 0;
}

// Fills type, namespace and id; returns where the payload begins.
Result<qsizetype, ParseError> Decoder::readHeader(const QByteArray &text, Packet &packet, qsizetype &announced)
{
    using Code = ParseError::Code;
    if (text.isEmpty())
        return failure(Code::Empty, 0, u"an empty Socket.IO packet; expected a type digit 0 to 6"_s);
    if (text[0] < '0' || text[0] > '6')
        return failure(Code::UnknownType, 0, u"unknown Socket.IO packet type; expected a digit 0 to 6"_s);
    packet.type = PacketType(text[0] - '0');
    qsizetype at = 1;

    announced = 0;
    if (isBinaryType(packet.type)) {
        const auto count = takeNumber(text, at);
        if (!count || at >= text.size() || text[at] != '-')
            return failure(Code::Malformed, at, u"expected the number of attachments and '-'"_s);
        if (*count == 0 && m_revision == Revision::SocketIo5)
            return failure(Code::InvalidValue, 1, u"a binary packet without attachments"_s);
        if (*count > quint64(m_limits.attachments)) {
            return failure(Code::TooLarge, 1, u"%1 attachments announced; at most %2 are taken"_s
                                                  .arg(*count).arg(m_limits.attachments));
        }
        announced = qsizetype(*count);
        ++at;
    }

    if (at < text.size() && text[at] == '/') {
        qsizetype end = text.indexOf(',', at);
        if (end < 0)
            end = text.size();
        if (end - at > m_limits.namespaceLength)
            return failure(Code::TooLarge, at, u"a namespace longer than %1 bytes"_s.arg(m_limits.namespaceLength));
        // The reference sends "/admin?token=…" in old versions; the query is not part of the name.
        const QByteArray whole = text.mid(at, end - at);
        const qsizetype query = whole.indexOf('?');
        packet.nsp = query < 0 ? whole : whole.first(query);
        at = std::min(end + 1, text.size());
    }

    if (at < text.size() && isDigit(text[at])) {
        packet.id = takeNumber(text, at);
        if (!packet.id)
            return failure(Code::InvalidValue, at, u"an acknowledgement id beyond 64 bits"_s);
    }
    return at;
}

Result<void, ParseError> Decoder::validatePayload(const Packet &packet, qsizetype announced)
{
    if (packet.payload.isEmpty())
        return checkMissingPayload(packet);
    const auto payload = JsonReader::shared().parse(packet.payload);
    if (!payload)
        return Failure{payload.error()};
    if (auto valid = checkPayload(packet, *payload, m_revision); !valid)
        return valid;
    return isBinaryType(packet.type) ? checkPlaceholders(*payload, announced) : Result<void, ParseError>();
}

Decoder::Outcome Decoder::addText(const QByteArray &text)
{
    if (m_pending) {
        return failure(ParseError::Code::Unexpected, 0,
                       u"a text packet while attachment %1 of %2 was expected"_s
                           .arg(m_pending->attachments.size() + 1).arg(m_expected));
    }
    Packet packet;
    qsizetype announced = 0;
    const auto payloadAt = readHeader(text, packet, announced);
    if (!payloadAt)
        return Failure{payloadAt.error()};
    packet.payload = text.sliced(*payloadAt);
    if (const auto valid = validatePayload(packet, announced); !valid) {
        ParseError error = valid.error();
        error.offset += *payloadAt;
        return Failure{error};
    }
    if (announced == 0)
        return std::optional(std::move(packet));
    m_pending = std::move(packet);
    m_expected = announced;
    m_bytes = 0;
    return std::optional<Packet>();
}

Decoder::Outcome Decoder::addBinary(const QByteArray &data)
{
    if (!m_pending)
        return failure(ParseError::Code::Unexpected, 0, u"a binary message that no packet announced"_s);
    m_bytes += data.size();
    if (m_bytes > m_limits.attachmentBytes)
        return failure(ParseError::Code::TooLarge, 0, u"attachments above %1 bytes"_s.arg(m_limits.attachmentBytes));
    m_pending->attachments += data;
    if (m_pending->attachments.size() < m_expected)
        return std::optional<Packet>();
    std::optional<Packet> whole = std::move(m_pending);
    clear();
    return whole;
}

} // namespace Pollux::SocketIo
