// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/offset.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace Pollux::SocketIo {

namespace {

constexpr qint64 tolerance = 24 * 60 * 60 * 1'000; // between our clock and the server's
constexpr QByteArrayView yeastDigits("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");
constexpr qsizetype yeastTimeLength = 7; // until the year 2109

std::optional<quint64> yeastNumber(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > yeastTimeLength)
        return std::nullopt;
    quint64 number = 0;
    for (const char c : text) {
        const qsizetype digit = yeastDigits.indexOf(c);
        if (digit < 0)
            return std::nullopt;
        number = number * 64 + quint64(digit);
    }
    return number;
}

std::optional<quint64> number(QByteArrayView text, int base)
{
    quint64 value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value, base);
    return error == std::errc() && end == text.end() ? std::optional(value) : std::nullopt;
}

// "PvHq3kT", and ".0", ".1", … behind it for the next ones of the same millisecond.
std::optional<Offset> parseYeast(QByteArrayView text)
{
    const auto time = yeastNumber(text.first(std::min(text.size(), yeastTimeLength)));
    if (!time || text.size() < yeastTimeLength)
        return std::nullopt;
    quint64 counter = 0;
    if (text.size() > yeastTimeLength) {
        const auto seed = yeastNumber(text.sliced(yeastTimeLength + 1));
        if (text[yeastTimeLength] != '.' || !seed)
            return std::nullopt;
        counter = *seed + 1;
    }
    return Offset{Offset::Shape::Yeast, qint64(*time), counter, text.toByteArray()};
}

std::optional<Offset> parseRedisStream(QByteArrayView text)
{
    const qsizetype dash = text.indexOf('-');
    if (dash <= 0)
        return std::nullopt;
    const auto time = number(text.first(dash), 10);
    const auto counter = number(text.sliced(dash + 1), 10);
    if (!time || !counter || *time > quint64(std::numeric_limits<qint64>::max() / 2))
        return std::nullopt;
    return Offset{Offset::Shape::RedisStream, qint64(*time), *counter, text.toByteArray()};
}

std::optional<Offset> parseObjectId(QByteArrayView text)
{
    constexpr qsizetype length = 24;
    constexpr qsizetype timeLength = 8; // seconds
    const auto isHexDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (text.size() != length || !std::all_of(text.begin(), text.end(), isHexDigit))
        return std::nullopt;
    return Offset{Offset::Shape::ObjectId, qint64(*number(text.first(timeLength), 16)) * 1'000, 0,
                  text.toByteArray()};
}

} // namespace

bool Offset::isAfter(const Offset &other) const
{
    if (shape != other.shape || text == other.text)
        return false;
    if (shape == Shape::ObjectId)
        return time >= other.time;
    return time != other.time ? time > other.time : counter > other.counter;
}

std::optional<Offset> parseOffset(QByteArrayView text, const QDateTime &wallTime)
{
    std::optional<Offset> offset = parseObjectId(text);
    if (!offset)
        offset = parseRedisStream(text);
    const qint64 now = wallTime.toMSecsSinceEpoch();
    const auto isOfToday = [now](const Offset &found) {
        return found.time >= now - tolerance && found.time <= now + tolerance;
    };
    if (!offset || !isOfToday(*offset))
        offset = parseYeast(text);
    return offset && isOfToday(*offset) ? offset : std::nullopt;
}

} // namespace Pollux::SocketIo
