// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/messagepackvalues.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QtEndian>

#include <cmath>
#include <optional>

namespace Pollux::SocketIo {

namespace {

constexpr qint64 nanosecondsPerMillisecond = 1'000'000;

// Seconds since 1970 of which JavaScript and Qt both know the date.
bool isSane(qint64 seconds)
{
    constexpr qint64 lastSecond = 253'402'300'799; // 9999-12-31T23:59:59Z
    return seconds >= -lastSecond && seconds <= lastSecond;
}

// MessagePack specification, "Timestamp extension type".
std::optional<qint64> timestamp(QByteArrayView data)
{
    qint64 seconds = 0;
    qint64 nanoseconds = 0;
    if (data.size() == 4) {
        seconds = qFromBigEndian<quint32>(data.data());
    } else if (data.size() == 8) {
        const auto both = qFromBigEndian<quint64>(data.data());
        seconds = qint64(both & 0x3'ffff'ffff);
        nanoseconds = qint64(both >> 34);
    } else if (data.size() == 12) {
        nanoseconds = qFromBigEndian<quint32>(data.data());
        seconds = qFromBigEndian<qint64>(data.data() + 4);
    } else {
        return std::nullopt;
    }
    if (!isSane(seconds))
        return std::nullopt;
    return seconds * 1'000 + nanoseconds / nanosecondsPerMillisecond;
}

std::optional<qint64> milliseconds(QByteArrayView data)
{
    if (data.size() != 8)
        return std::nullopt;
    const auto value = qFromBigEndian<qint64>(data.data());
    return isSane(value / 1'000) ? std::optional(value) : std::nullopt;
}

} // namespace

QByteArray jsonNumber(double value)
{
    return std::isfinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest) : QByteArray("null");
}

QByteArray jsonText(QByteArrayView utf8)
{
    const QByteArray text = utf8.isValidUtf8() ? utf8.toByteArray() : QString::fromUtf8(utf8).toUtf8();
    QByteArray json;
    json.reserve(text.size() + 2);
    json += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (uchar(c) < 0x20) {
            json += "\\u00";
            json += QByteArray(1, c).toHex();
        } else {
            json += c;
        }
    }
    json += '"';
    return json;
}

QByteArray jsonOfExtension(QByteArrayView extension)
{
    if (extension.isEmpty())
        return {};
    const auto type = qint8(extension.front());
    const QByteArrayView data = extension.sliced(1);
    const auto time = type == -1 ? timestamp(data) : type == 0 ? milliseconds(data) : std::nullopt;
    if (!time)
        return {};
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC);
    return '"' + date.toString(Qt::ISODateWithMs).toLatin1() + '"';
}

} // namespace Pollux::SocketIo
