// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/jsonvalues.h"
#include "profile/sharedtexts.h"
#include "profile/stackvalue.h"

namespace Pollux {

// What ValueTemplate::resolve() takes: from an element, or from the text that a template made.

//! A JSON string of the server; see stringValue().
struct ToString
{
    qsizetype limit;
    SharedTexts *shared = nullptr; //!< for what is likely to come again

    std::optional<QString> operator()(simdjson::dom::element value) const { return stringValue(value, limit, shared); }
    std::optional<QString> operator()(const QString &text) const { return boundedText(text, limit); }
};

//! The same, or a number; see textValue().
struct ToText
{
    qsizetype limit;
    SharedTexts *shared = nullptr; //!< for what is likely to come again

    std::optional<QString> operator()(simdjson::dom::element value) const { return textValue(value, limit, shared); }
    std::optional<QString> operator()(const QString &text) const { return boundedText(text, limit); }
};

//! See stackValue().
struct ToStack
{
    qsizetype limit;

    std::optional<QString> operator()(simdjson::dom::element value) const { return stackValue(value, limit); }
    std::optional<QString> operator()(const QString &text) const { return boundedText(text, limit); }
};

//! Any JSON; see jsonTextValue().
struct ToJsonText
{
    qsizetype limit;

    std::optional<QString> operator()(simdjson::dom::element value) const { return jsonTextValue(value, limit); }
    std::optional<QString> operator()(const QString &text) const { return boundedText(text, limit); }
};

//! The same, or true and false, as their words.
struct ToWord
{
    qsizetype limit;

    std::optional<QString> operator()(simdjson::dom::element value) const { return wordValue(value, limit); }
    std::optional<QString> operator()(const QString &text) const { return boundedText(text, limit); }
};

//! See boolValue().
struct ToBool
{
    std::optional<bool> operator()(simdjson::dom::element value) const
    {
        return (*this)(wordValue(value, 16).value_or(QString()));
    }
    std::optional<bool> operator()(const QString &text) const { return boolValue(text); }
};

//! A rate that is not negative.
struct ToRate
{
    std::optional<double> operator()(simdjson::dom::element value) const { return rateValue(numberValue(value)); }
    std::optional<double> operator()(const QString &text) const { return rateValue(numberValue(text)); }
};

//! Milliseconds that are not negative, at most a thousand years.
struct ToDuration
{
    std::optional<std::chrono::milliseconds> operator()(simdjson::dom::element value) const
    {
        return durationValue(numberValue(value));
    }
    std::optional<std::chrono::milliseconds> operator()(const QString &text) const
    {
        return durationValue(numberValue(text));
    }
};

//! See numberValue().
struct ToNumber
{
    std::optional<double> operator()(simdjson::dom::element value) const { return numberValue(value); }
    std::optional<double> operator()(const QString &text) const { return numberValue(text); }
};

//! See countValue().
struct ToCount
{
    std::optional<int> operator()(simdjson::dom::element value) const { return countValue(numberValue(value)); }
    std::optional<int> operator()(const QString &text) const { return countValue(numberValue(text)); }
};

//! See timeValue().
struct ToTime
{
    std::optional<QDateTime> operator()(simdjson::dom::element value) const { return timeValue(value); }
    std::optional<QDateTime> operator()(const QString &text) const { return timeValue(text); }
};

} // namespace Pollux
