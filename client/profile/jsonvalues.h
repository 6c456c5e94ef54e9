// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

#include <simdjson.h>

#include <chrono>
#include <optional>

namespace Pollux {

class SharedTexts;

// Values out of hostile JSON. Nothing means: not of a kind that can be used. Texts longer than `limit` UTF-16 units
// end in "…". An empty text counts as nothing.

//! How long texts from a server may be, in UTF-16 units.
namespace TextLimit {
inline constexpr qsizetype id = 512;
inline constexpr qsizetype name = 1000;
inline constexpr qsizetype message = 16 * 1024;
inline constexpr qsizetype result = 64 * 1024;
inline constexpr qsizetype data = 64 * 1024;
} // namespace TextLimit

//! UTF-8 to a bounded text, without converting what is beyond the limit. `shared`: for a text that is likely to come
//! again; null: it is not.
std::optional<QString> boundedText(std::string_view utf8, qsizetype limit, SharedTexts *shared = nullptr);
std::optional<QString> boundedText(QString text, qsizetype limit);

//! A string.
std::optional<QString> stringValue(simdjson::dom::element value, qsizetype limit, SharedTexts *shared = nullptr);
//! A string or a number; whole numbers without a decimal point.
std::optional<QString> textValue(simdjson::dom::element value, qsizetype limit, SharedTexts *shared = nullptr);
//! A string as it is; anything else but null as compact JSON.
std::optional<QString> jsonTextValue(simdjson::dom::element value, qsizetype limit);

//! A number, or a string of one, with or without "%". May be infinite, never NaN.
std::optional<double> numberValue(simdjson::dom::element value);
std::optional<double> numberValue(QStringView text);
//! A whole number from 0 to a million.
std::optional<int> countValue(std::optional<double> number);

//! textValue(), or true and false as words.
std::optional<QString> wordValue(simdjson::dom::element value, qsizetype limit);
//! "true", "1", "paused" and "false", "0", "resumed": what servers say of a queue.
std::optional<bool> boolValue(QStringView word);
//! A finite number that is not negative.
std::optional<double> rateValue(std::optional<double> number);
//! Milliseconds from 0 to a thousand years.
std::optional<std::chrono::milliseconds> durationValue(std::optional<double> number);

//! Milliseconds or seconds since 1970 as number or digits, a Redis stream id ("1700000000000-0"), or ISO 8601
//! (without a zone: UTC). Nothing before 1970 or after the year 3000.
std::optional<QDateTime> timeValue(simdjson::dom::element value);
std::optional<QDateTime> timeValue(QStringView text);

} // namespace Pollux
