// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/jsonmend.h"

#include <QChar>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <locale>
#include <sstream>

namespace Pollux {

namespace {

constexpr QByteArrayView largestDouble{"1.7976931348623157e308"};
constexpr qsizetype unicodeEscape = 6; // \uXXXX

// The code unit of the \uXXXX escape that `text` begins with, or -1.
int escapedUnit(QByteArrayView text)
{
    if (text.size() < unicodeEscape || text[0] != '\\' || text[1] != 'u')
        return -1;
    bool valid = false;
    const int unit = text.sliced(2, 4).toByteArray().toInt(&valid, 16);
    return valid ? unit : -1;
}

// Copies the escape that `text` begins with; returns its length.
qsizetype mendEscape(QByteArrayView text, QByteArray &mended)
{
    const int unit = escapedUnit(text);
    if (unit < 0 || !QChar::isSurrogate(char32_t(unit))) {
        const auto length = std::min<qsizetype>(2, text.size());
        mended += text.first(length);
        return length;
    }
    const int next = escapedUnit(text.sliced(unicodeEscape));
    if (QChar::isHighSurrogate(char32_t(unit)) && next >= 0 && QChar::isLowSurrogate(char32_t(next))) {
        mended += text.first(2 * unicodeEscape);
        return 2 * unicodeEscape;
    }
    mended += "\\ufffd";
    return unicodeEscape;
}

bool mayBeInNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

// from_chars is fast; but only a stream tells too large (it sets the largest double) from too small.
bool isBeyondDouble(const QByteArray &number)
{
    double ignored = 0;
    if (std::from_chars(number.begin(), number.end(), ignored).ec != std::errc::result_out_of_range)
        return false;
    std::istringstream stream(number.toStdString());
    stream.imbue(std::locale::classic());
    double value = 0;
    stream >> value;
    return stream.fail() && std::abs(value) == std::numeric_limits<double>::max();
}

bool fitsIn64Bits(const QByteArray &integer)
{
    const auto fits = [&](auto value) { return std::from_chars(integer.begin(), integer.end(), value).ec == std::errc(); };
    return fits(qint64()) || fits(quint64());
}

// Copies the number that `text` begins with; returns its length.
qsizetype mendNumber(QByteArrayView text, QByteArray &mended)
{
    const auto *const end = std::find_if_not(text.begin(), text.end(), mayBeInNumber);
    const QByteArray number(text.data(), end - text.begin());
    if (isBeyondDouble(number)) {
        mended += number.startsWith('-') ? "-" : "";
        mended += largestDouble;
        return number.size();
    }
    mended += number;
    const bool isInteger = !number.contains('.') && !number.contains('e') && !number.contains('E');
    if (isInteger && !fitsIn64Bits(number))
        mended += "e0";
    return number.size();
}

} // namespace

QByteArray mendJson(QByteArrayView json)
{
    QByteArray mended;
    mended.reserve(json.size() + 16);
    bool inString = false;
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        if (inString && c == '\\') {
            at += mendEscape(json.sliced(at), mended);
        } else if (!inString && (c == '-' || (c >= '0' && c <= '9'))) {
            at += mendNumber(json.sliced(at), mended);
        } else {
            inString = inString != (c == '"');
            mended += c;
            ++at;
        }
    }
    return mended;
}

} // namespace Pollux
