// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/packetcodec.h"

#include "engineio/packetcodec3.h"

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

Result<Packet, ParseError> decodeBase64(QByteArrayView text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(),
                                                  QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return Failure{ParseError{ParseError::Code::Malformed, 1, u"a binary packet is not base64"_s}};
    return Packet{PacketType::Message, std::move(*decoded), true};
}

} // namespace

QByteArray encodeText(const Packet &packet)
{
    QByteArray text;
    text.reserve(packet.data.size() + 1);
    text += char('0' + int(packet.type));
    text += packet.data;
    return text;
}

QByteArray encodeForPolling(const Packet &packet)
{
    return packet.binary ? 'b' + packet.data.toBase64() : encodeText(packet);
}

Result<Packet, ParseError> decodeText(QByteArrayView frame)
{
    if (frame.isEmpty())
        return Failure{ParseError{ParseError::Code::Empty, 0, u"an empty packet; expected a type digit 0 to 6"_s}};
    const char type = frame.front();
    if (type < '0' || type > '6') {
        return Failure{ParseError{ParseError::Code::UnknownType, 0,
                                  u"packet type byte 0x%1; expected a digit 0 to 6"_s.arg(uint(uchar(type)), 2, 16, QLatin1Char('0'))}};
    }
    return Packet{PacketType(type - '0'), frame.sliced(1).toByteArray(), false};
}

Result<QList<Packet>, ParseError> decodePayload(QByteArrayView body)
{
    QList<Packet> packets;
    for (qsizetype start = 0; start <= body.size();) {
        qsizetype end = body.indexOf(recordSeparator, start);
        if (end < 0)
            end = body.size();
        const QByteArrayView record = body.sliced(start, end - start);
        auto packet = record.startsWith('b') ? decodeBase64(record.sliced(1)) : decodeText(record);
        if (!packet) {
            ParseError error = packet.error();
            error.offset += start;
            return Failure{error};
        }
        if (packets.size() == maxPacketsPerPayload) {
            return Failure{ParseError{ParseError::Code::TooLarge, start,
                                      u"more than %1 packets in one payload"_s.arg(maxPacketsPerPayload)}};
        }
        packets += std::move(*packet);
        start = end + 1;
    }
    return packets;
}

QByteArray takePayload(QQueue<Packet> &queue, const PayloadLimits &limits, int protocol)
{
    const bool isSeparated = protocol != 3; // there each packet has its length before it
    QByteArray body;
    for (int count = 0; !queue.isEmpty() && (count == 0 || count < limits.packets); ++count) {
        const QByteArray record = protocol == 3 ? V3::encodeRecord(queue.head()) : encodeForPolling(queue.head());
        const qsizetype size = body.size() + (count > 0 && isSeparated ? 1 : 0) + record.size();
        if (count > 0 && limits.bytes > 0 && size > limits.bytes)
            break;
        if (count > 0 && isSeparated)
            body += recordSeparator;
        body += record;
        queue.dequeue();
    }
    return body;
}

} // namespace Pollux::EngineIo
