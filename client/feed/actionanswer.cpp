// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/actionanswer.h"

#include "base/json.h"
#include "base/plaintext.h"
#include "profile/jsonpointer.h"
#include "profile/jsonvalues.h"

#include <QRegularExpression>

#include <array>

namespace Pollux {

using namespace Qt::StringLiterals;
using simdjson::dom::element;

namespace {

constexpr qsizetype maxWords = 500;

QString noReason()
{
    return u"no reason given"_s;
}

std::optional<QString> lineOf(const std::optional<QString> &text)
{
    if (!text)
        return std::nullopt;
    const QString line = plainLine(*text, maxWords);
    return line.isEmpty() ? std::nullopt : std::optional(line);
}

// A JSON string of some letters, whatever is around it.
std::optional<QString> lineIn(element value)
{
    return lineOf(stringValue(value, maxWords * 2));
}

std::optional<element> member(element object, const char *name)
{
    element found;
    return object.at_key(name).get(found) == simdjson::SUCCESS ? std::optional(found) : std::nullopt;
}

std::optional<QString> firstLine(element object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const auto found = member(object, name);
        if (const auto line = found ? lineIn(*found) : std::nullopt)
            return line;
    }
    return std::nullopt;
}

bool isFalse(const std::optional<element> &value)
{
    return value && value->is_bool() && !bool(value->get_bool().value_unsafe());
}

bool isTrue(const std::optional<element> &value)
{
    return value && value->is_bool() && bool(value->get_bool().value_unsafe());
}

// What an error member says; nothing where it says that there is none.
std::optional<QString> wordsOf(element value)
{
    switch (value.type()) {
    case simdjson::dom::element_type::NULL_VALUE:
        return std::nullopt;
    case simdjson::dom::element_type::BOOL:
        return isTrue(value) ? std::optional(noReason()) : std::nullopt;
    case simdjson::dom::element_type::STRING:
        return lineIn(value);
    case simdjson::dom::element_type::OBJECT:
        if (const auto line = firstLine(value, {"message", "error", "reason", "detail", "description", "code"}))
            return line;
        break;
    case simdjson::dom::element_type::ARRAY:
        if (value.get_array().value_unsafe().size() == 0)
            return std::nullopt;
        if (const auto line = lineIn(value.get_array().value_unsafe().at(0).value_unsafe()))
            return line;
        break;
    default:
        if (numberValue(value) == 0.0)
            return std::nullopt;
    }
    return lineOf(jsonTextValue(value, maxWords * 2)).value_or(noReason());
}

bool saysError(element object)
{
    const auto status = firstLine(object, {"status", "type"});
    return status && (*status == "error"_L1 || *status == "fail"_L1 || *status == "failed"_L1);
}

std::optional<QString> errorMember(element object)
{
    for (const char *name : {"error", "errors", "err"}) {
        const auto found = member(object, name);
        if (const auto words = found ? wordsOf(*found) : std::nullopt)
            return words;
    }
    return std::nullopt;
}

// By the members that most servers use.
std::optional<QString> usualRefusal(element object)
{
    if (!object.is_object() || isTrue(member(object, "ok")) || isTrue(member(object, "success")))
        return std::nullopt;
    if (const auto words = errorMember(object))
        return words;
    if (isFalse(member(object, "ok")) || isFalse(member(object, "success")) || saysError(object))
        return firstLine(object, {"message", "reason", "detail", "msg"}).value_or(noReason());
    return std::nullopt;
}

std::optional<QString> pointedRefusal(element root, const ValueSource &error)
{
    for (const QString &text : error) {
        const auto pointer = JsonPointer::parse(text);
        const auto found = pointer ? pointer->resolve(root) : std::nullopt;
        if (const auto words = found ? wordsOf(*found) : std::nullopt)
            return words;
    }
    return std::nullopt;
}

// "ok", a job's number or UUID: answers, not complaints.
bool consents(const QString &text)
{
    static constexpr std::array words{"ok"_L1, "done"_L1, "success"_L1, "true"_L1, "accepted"_L1, "queued"_L1};
    static const QRegularExpression id(u"\\A[0-9a-fA-F-]*[0-9][0-9a-fA-F-]*\\z"_s);
    for (const QLatin1StringView word : words) {
        if (text.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return id.match(text).hasMatch();
}

std::optional<QString> refusalInArguments(simdjson::dom::array arguments)
{
    const auto at = [&](std::size_t index) {
        element found;
        return arguments.at(index).get(found) == simdjson::SUCCESS ? std::optional(found) : std::nullopt;
    };
    const auto first = at(0);
    const auto second = at(1);
    if (!first)
        return std::nullopt;
    if (isFalse(first))
        return (second ? lineIn(*second) : std::nullopt).value_or(noReason());
    if (const auto text = lineIn(*first))
        return consents(*text) ? std::nullopt : text;
    if (first->is_null())
        return second ? usualRefusal(*second) : std::nullopt;
    return usualRefusal(*first);
}

} // namespace

std::optional<QString> refusalInAnswer(const QByteArray &json, const ValueSource &error)
{
    JsonReader reader;
    const auto root = reader.parse(json);
    if (!root)
        return std::nullopt; // it has answered, and that is all that can be told
    if (!error.isEmpty())
        return pointedRefusal(*root, error);
    return root->is_array() ? refusalInArguments(root->get_array().value_unsafe()) : usualRefusal(*root);
}

std::optional<QString> refusalInBody(const QByteArray &json, const ValueSource &error)
{
    JsonReader reader;
    const auto root = reader.parse(json);
    if (!root)
        return std::nullopt;
    return error.isEmpty() ? usualRefusal(*root) : pointedRefusal(*root, error);
}

std::optional<QString> wordsInBody(const QByteArray &body, const ValueSource &error)
{
    JsonReader reader;
    if (const auto root = reader.parse(body)) {
        if (const auto words = pointedRefusal(*root, error))
            return words;
        if (!root->is_object())
            return wordsOf(*root);
        if (const auto words = errorMember(*root))
            return words;
        return firstLine(*root, {"message", "reason", "detail", "msg", "title"});
    }
    const QByteArray text = body.trimmed();
    if (text.isEmpty() || text.startsWith('<') || text.size() > maxWords)
        return std::nullopt;
    return lineOf(QString::fromUtf8(text));
}

} // namespace Pollux
