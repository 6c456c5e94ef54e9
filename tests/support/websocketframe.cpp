// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/websocketframe.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace Pollux::Test {

namespace {

constexpr QByteArrayView mask{"\x12\x34\x56\x78", 4};

void applyMask(QByteArray &payload, QByteArrayView key)
{
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(payload[i] ^ key[i % 4]);
}

template<typename Integer>
QByteArray bigEndian(Integer value)
{
    QByteArray bytes(sizeof(Integer), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

// 7, 7+16 or 7+64 bits, the mask bit within.
QByteArray encodeLength(qsizetype size, bool masked)
{
    const int bit = masked ? 0x80 : 0;
    if (size < 126)
        return QByteArray(1, char(bit | int(size)));
    if (size <= 0xffff)
        return QByteArray(1, char(bit | 126)) + bigEndian(quint16(size));
    return QByteArray(1, char(bit | 127)) + bigEndian(quint64(size));
}

} // namespace

QByteArray encodeFrame(const WebSocketFrame &frame)
{
    QByteArray bytes(1, char((frame.final ? 0x80 : 0) | (frame.reserved << 4) | int(frame.opcode)));
    bytes += encodeLength(frame.payload.size(), frame.masked);
    QByteArray payload = frame.payload;
    if (frame.masked) {
        bytes += mask;
        applyMask(payload, mask);
    }
    return bytes + payload;
}

WebSocketFrame closeFrame(quint16 code, const QByteArray &reason)
{
    return {WebSocketFrame::Opcode::Close, bigEndian(code) + reason};
}

std::optional<WebSocketFrame> takeFrame(QByteArray &buffer)
{
    if (buffer.size() < 2)
        return std::nullopt;
    const auto first = uchar(buffer[0]);
    const bool masked = uchar(buffer[1]) & 0x80;
    const int shortLength = buffer[1] & 0x7f;
    const qsizetype lengthBytes = shortLength == 126 ? 2 : shortLength == 127 ? 8 : 0;
    const qsizetype head = 2 + lengthBytes + (masked ? 4 : 0);
    if (buffer.size() < head)
        return std::nullopt;
    qsizetype length = shortLength;
    if (lengthBytes == 2)
        length = qFromBigEndian<quint16>(buffer.constData() + 2);
    else if (lengthBytes == 8)
        length = qsizetype(qFromBigEndian<quint64>(buffer.constData() + 2));
    if (buffer.size() - head < length)
        return std::nullopt;

    WebSocketFrame frame{WebSocketFrame::Opcode(first & 0x0f), buffer.mid(head, length), bool(first & 0x80), masked,
                         quint8(first >> 4 & 0x07)};
    if (masked)
        applyMask(frame.payload, QByteArrayView(buffer).sliced(head - 4, 4));
    buffer.remove(0, head + length);
    return frame;
}

QByteArray webSocketAccept(const QByteArray &key)
{
    return QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
}

} // namespace Pollux::Test
