// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/jsonvalues.h"

#include "profile/sharedtexts.h"

#include <charconv>
#include <cmath>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// JSON's whole numbers that a double holds exactly.
constexpr double maxSafeInteger = 9007199254740992.0;

std::optional<double> parsedNumber(std::string_view text)
{
    double number = 0;
    const char *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc::invalid_argument || stop != end || std::isnan(number))
        return std::nullopt;
    if (error == std::errc::result_out_of_range)
        return std::nullopt;
    return number;
}

std::string_view withoutPercent(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto trimEnd = [&] { text.remove_suffix(text.size() - (text.find_last_not_of(blanks) + 1)); };
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    trimEnd();
    if (text.ends_with('%')) {
        text.remove_suffix(1);
        trimEnd();
    }
    return text;
}

QString numberText(double number)
{
    if (std::abs(number) < maxSafeInteger && number == std::floor(number))
        return QString::number(qint64(number));
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

// 1e11 ms is March 1973, 1e11 s the year 5138: no job is in doubt.
std::optional<QDateTime> timeFromNumber(double number)
{
    constexpr double year3000 = 32503680000000.0;
    const double milliseconds = number < 1e11 ? number * 1000 : number;
    if (!(milliseconds > 0 && milliseconds < year3000))
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(qint64(milliseconds), Qt::UTC);
}

std::optional<QDateTime> timeFromText(std::string_view text)
{
    // A Redis stream id is milliseconds, a hyphen and a counter; an ISO date has its hyphen after four digits.
    const auto hyphen = text.find('-');
    if (hyphen == std::string_view::npos || hyphen > 4) {
        if (const auto number = parsedNumber(text.substr(0, hyphen)))
            return timeFromNumber(*number);
    }
    constexpr std::size_t longestIso = 40;
    if (text.size() > longestIso)
        return std::nullopt;
    QDateTime time = QDateTime::fromString(QString::fromUtf8(text.data(), qsizetype(text.size())), Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    if (!time.isValid())
        return std::nullopt;
    return timeFromNumber(double(time.toMSecsSinceEpoch()));
}

} // namespace

std::optional<QString> boundedText(std::string_view utf8, qsizetype limit, SharedTexts *shared)
{
    if (utf8.empty())
        return std::nullopt;
    // A byte is one unit at most.
    if (shared && utf8.size() <= std::min(SharedTexts::longest, std::size_t(limit)))
        return shared->text(utf8);
    // At most three bytes become one unit, so the units up to the limit and one more are all in here.
    const QByteArrayView head(utf8.data(), qsizetype(std::min(utf8.size(), std::size_t(3 * (limit + 1)))));
    return boundedText(QString::fromUtf8(head), limit);
}

std::optional<QString> boundedText(QString text, qsizetype limit)
{
    if (text.isEmpty())
        return std::nullopt;
    if (text.size() > limit) {
        text.truncate(limit - 1);
        if (text.back().isHighSurrogate())
            text.chop(1);
        text += u'…';
    }
    return text;
}

std::optional<QString> stringValue(simdjson::dom::element value, qsizetype limit, SharedTexts *shared)
{
    if (!value.is_string())
        return std::nullopt;
    return boundedText(value.get_string().value_unsafe(), limit, shared);
}

std::optional<QString> textValue(simdjson::dom::element value, qsizetype limit, SharedTexts *shared)
{
    switch (value.type()) {
    case simdjson::dom::element_type::STRING:
        return boundedText(value.get_string().value_unsafe(), limit, shared);
    case simdjson::dom::element_type::INT64:
        return QString::number(value.get_int64().value_unsafe());
    case simdjson::dom::element_type::UINT64:
        return QString::number(value.get_uint64().value_unsafe());
    case simdjson::dom::element_type::DOUBLE:
        return numberText(value.get_double().value_unsafe());
    default:
        return std::nullopt;
    }
}

std::optional<QString> jsonTextValue(simdjson::dom::element value, qsizetype limit)
{
    if (value.is_null())
        return std::nullopt;
    if (value.is_string())
        return boundedText(value.get_string().value_unsafe(), limit);
    return boundedText(simdjson::minify(value), limit);
}

std::optional<double> numberValue(simdjson::dom::element value)
{
    if (value.is_string())
        return parsedNumber(withoutPercent(value.get_string().value_unsafe()));
    double number = 0;
    if (value.get_double().get(number))
        return std::nullopt;
    return number;
}

std::optional<double> numberValue(QStringView text)
{
    return parsedNumber(withoutPercent(text.toUtf8().toStdString()));
}

std::optional<int> countValue(std::optional<double> number)
{
    constexpr double most = 1e6;
    if (!number || !(*number >= 0 && *number <= most) || *number != std::floor(*number))
        return std::nullopt;
    return int(*number);
}

std::optional<QString> wordValue(simdjson::dom::element value, qsizetype limit)
{
    if (value.is_bool())
        return value.get_bool().value_unsafe() ? u"true"_s : u"false"_s;
    return textValue(value, limit);
}

std::optional<bool> boolValue(QStringView word)
{
    for (const auto yes : {"true"_L1, "1"_L1, "paused"_L1}) {
        if (word.compare(yes, Qt::CaseInsensitive) == 0)
            return true;
    }
    for (const auto no : {"false"_L1, "0"_L1, "resumed"_L1}) {
        if (word.compare(no, Qt::CaseInsensitive) == 0)
            return false;
    }
    return std::nullopt;
}

std::optional<double> rateValue(std::optional<double> number)
{
    return number && std::isfinite(*number) && *number >= 0 ? number : std::nullopt;
}

std::optional<std::chrono::milliseconds> durationValue(std::optional<double> number)
{
    constexpr double most = 1000.0 * 365 * 24 * 3600 * 1000;
    if (!number || !(*number >= 0 && *number <= most))
        return std::nullopt;
    return std::chrono::milliseconds(qint64(*number));
}

std::optional<QDateTime> timeValue(simdjson::dom::element value)
{
    if (value.is_string())
        return timeFromText(value.get_string().value_unsafe());
    const auto number = numberValue(value);
    return number ? timeFromNumber(*number) : std::nullopt;
}

std::optional<QDateTime> timeValue(QStringView text)
{
    return timeFromText(text.toUtf8().toStdString());
}

} // namespace Pollux
