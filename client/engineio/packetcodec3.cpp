// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/packetcodec3.h"

#include "engineio/packetcodec.h"

#include <algorithm>

namespace Pollux::EngineIo::V3 {

using namespace Qt::StringLiterals;

namespace {

using Code = ParseError::Code;

// More digits than this are no length of anything that we would take.
constexpr qsizetype maxLengthDigits = 10;
constexpr char messageByte = char(PacketType::Message);
constexpr char textRecord = 0;
constexpr char binaryRecord = 1;
constexpr uchar lengthEnd = 255;

Failure<ParseError> failure(Code code, qsizetype offset, const QString &message)
{
    return Failure{ParseError{code, offset, message}};
}

// A record's packet, and where it ends.
struct Extent
{
    qsizetype start = 0;
    qsizetype end = 0;
};

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isContinuation(char byte)
{
    return (uchar(byte) & 0xc0) == 0x80;
}

// Bytes of the UTF-8 character that begins with `lead`; 0 when none does.
int characterBytes(char lead)
{
    const auto byte = uchar(lead);
    if (byte < 0x80)
        return 1;
    if (byte >= 0xc2 && byte <= 0xdf)
        return 2;
    if (byte >= 0xe0 && byte <= 0xef)
        return 3;
    return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

// Where `units` UTF-16 units end that begin at `start`; -1 when the text ends before, is not UTF-8, or when the last unit
// is half a character.
qsizetype skipUnits(QByteArrayView body, qsizetype start, qint64 units)
{
    qsizetype at = start;
    while (units > 0) {
        if (at >= body.size())
            return -1;
        const int bytes = characterBytes(body[at]);
        units -= bytes == 4 ? 2 : 1;
        if (bytes == 0 || units < 0 || at + bytes > body.size())
            return -1;
        for (int i = 1; i < bytes; ++i) {
            if (!isContinuation(body[at + i]))
                return -1;
        }
        at += bytes;
    }
    return at;
}

Result<Extent, ParseError> textExtent(QByteArrayView body, qsizetype start)
{
    qint64 length = 0;
    qsizetype at = start;
    for (; at < body.size() && isDigit(body[at]) && at - start < maxLengthDigits; ++at)
        length = length * 10 + (body[at] - '0');
    if (at == start || at >= body.size() || body[at] != ':')
        return failure(Code::Malformed, at, u"expected the length of a packet and a colon"_s);
    const qsizetype end = skipUnits(body, at + 1, length);
    if (end < 0)
        return failure(Code::Malformed, start, u"the length of a packet does not fit what follows"_s);
    return Extent{at + 1, end};
}

Result<Extent, ParseError> octetExtent(QByteArrayView body, qsizetype start)
{
    qint64 length = 0;
    qsizetype at = start + 1;
    for (; at < body.size() && uchar(body[at]) <= 9 && at - start <= maxLengthDigits; ++at)
        length = length * 10 + uchar(body[at]);
    if (at == start + 1 || at >= body.size() || uchar(body[at]) != lengthEnd)
        return failure(Code::Malformed, at, u"expected the length of a packet and the byte 255"_s);
    if (length > body.size() - at - 1)
        return failure(Code::Malformed, start, u"the length of a packet is above what follows"_s);
    return Extent{at + 1, at + 1 + qsizetype(length)};
}

template<typename Decode>
Result<bool, ParseError> append(QList<Packet> &packets, QByteArrayView body, const Extent &extent, Decode decode)
{
    if (extent.start == extent.end) // "0:" is what servers send for no packet at all
        return true;
    if (packets.size() == maxPacketsPerPayload)
        return failure(Code::TooLarge, extent.start, u"more than %1 packets in one payload"_s.arg(maxPacketsPerPayload));
    auto packet = decode(body.sliced(extent.start, extent.end - extent.start));
    if (!packet) {
        ParseError error = packet.error();
        error.offset += extent.start;
        return Failure{error};
    }
    packets += std::move(*packet);
    return true;
}

} // namespace

bool startsSession(QByteArrayView body)
{
    if (body.isEmpty())
        return false;
    const auto extent = body.front() == textRecord ? octetExtent(body, 0) : textExtent(body, 0);
    if (extent)
        return body.sliced(extent->start).startsWith("0{");
    // Also with a length that lies, it is what it is, and the error should say so.
    const QByteArrayView head = body.first(std::min(body.size(), maxLengthDigits + 1));
    const qsizetype digits = std::find_if_not(head.begin(), head.end(), isDigit) - head.begin();
    return digits > 0 && body.sliced(digits).startsWith(":0{");
}

qsizetype utf16Length(QByteArrayView utf8)
{
    qsizetype units = 0;
    for (const char byte : utf8)
        units += isContinuation(byte) ? 0 : characterBytes(byte) == 4 ? 2 : 1;
    return units;
}

QByteArray encodeRecord(const Packet &packet)
{
    const QByteArray text = packet.binary ? "b4" + packet.data.toBase64() : encodeText(packet);
    return QByteArray::number(utf16Length(text)) + ':' + text;
}

QByteArray encodeBinaryFrame(const QByteArray &data)
{
    return messageByte + data;
}

Result<Packet, ParseError> decodeText(QByteArrayView frame)
{
    if (!frame.startsWith('b'))
        return EngineIo::decodeText(frame);
    if (!frame.startsWith("b4"))
        return failure(Code::UnknownType, 1, u"a binary packet that is no message"_s);
    auto data = QByteArray::fromBase64Encoding(frame.sliced(2).toByteArray(),
                                               QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!data)
        return failure(Code::Malformed, 2, u"a binary packet is not base64"_s);
    return Packet{PacketType::Message, std::move(*data), true};
}

Result<Packet, ParseError> decodeBinaryFrame(QByteArrayView frame)
{
    if (frame.isEmpty())
        return failure(Code::Empty, 0, u"an empty binary packet; expected the type byte 4"_s);
    if (frame.front() != messageByte)
        return failure(Code::UnknownType, 0, u"a binary packet that is no message"_s);
    return Packet{PacketType::Message, frame.sliced(1).toByteArray(), true};
}

Result<QList<Packet>, ParseError> decodePayload(QByteArrayView body)
{
    if (body.isEmpty())
        return failure(Code::Empty, 0, u"an empty payload"_s);
    QList<Packet> packets;
    for (qsizetype at = 0; at < body.size();) {
        const auto extent = textExtent(body, at);
        if (!extent)
            return Failure{extent.error()};
        if (auto added = append(packets, body, *extent, decodeText); !added)
            return Failure{added.error()};
        at = extent->end;
    }
    return packets;
}

Result<QList<Packet>, ParseError> decodeOctets(QByteArrayView body)
{
    if (body.isEmpty())
        return failure(Code::Empty, 0, u"an empty payload"_s);
    QList<Packet> packets;
    for (qsizetype at = 0; at < body.size();) {
        const char kind = body[at];
        if (kind != textRecord && kind != binaryRecord)
            return failure(Code::Malformed, at, u"expected 0 for text or 1 for binary"_s);
        const auto extent = octetExtent(body, at);
        if (!extent)
            return Failure{extent.error()};
        auto added = kind == textRecord ? append(packets, body, *extent, decodeText)
                                        : append(packets, body, *extent, decodeBinaryFrame);
        if (!added)
            return Failure{added.error()};
        at = extent->end;
    }
    return packets;
}

} // namespace Pollux::EngineIo::V3
