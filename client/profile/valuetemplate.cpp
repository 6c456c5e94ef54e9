// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/valuetemplate.h"

#include "profile/jsonvalues.h"

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

bool isContext(QStringView placeholder, TemplateKind kind)
{
    switch (kind) {
    case TemplateKind::Event:
        return placeholder == "1"_L1;
    case TemplateKind::Row:
        return placeholder == "queue"_L1;
    case TemplateKind::WorkerRow:
        return placeholder == "worker"_L1;
    case TemplateKind::Answer:
        break;
    }
    return false;
}

std::optional<JsonPointer> pointerOf(QStringView text, TemplateKind kind)
{
    const auto pointer = JsonPointer::parse(text);
    if (!pointer || kind != TemplateKind::Event)
        return pointer;
    if (!pointer->beginsWithIndex())
        return std::nullopt;
    return pointer->shifted();
}

//! A template cut at its braces: text, "{" placeholder "}", text, …
struct Piece
{
    QStringView text;
    bool isPlaceholder = false;
};

std::optional<std::vector<Piece>> piecesOf(QStringView text)
{
    std::vector<Piece> pieces;
    while (!text.isEmpty()) {
        const qsizetype brace = text.indexOf(u'{');
        const QStringView plain = brace < 0 ? text : text.first(brace);
        if (plain.contains(u'}'))
            return std::nullopt;
        if (!plain.isEmpty())
            pieces.push_back({plain});
        if (brace < 0)
            break;
        const qsizetype end = text.indexOf(u'}', brace);
        if (end < 0)
            return std::nullopt;
        const QStringView placeholder = text.sliced(brace + 1, end - brace - 1);
        if (placeholder.contains(u'{'))
            return std::nullopt;
        pieces.push_back({placeholder, true});
        text = text.sliced(end + 1);
    }
    return pieces;
}

QString pointerRule(TemplateKind kind)
{
    return kind == TemplateKind::Event
               ? u"a JSON Pointer that begins with the number of an argument, such as \"/0/id\""_s
               : u"a JSON Pointer such as \"/id\""_s;
}

} // namespace

std::optional<QString> templateFlaw(QStringView text, TemplateKind kind)
{
    if (text.isEmpty())
        return u"a text that is not empty"_s;
    if (text.startsWith(u'/'))
        return pointerOf(text, kind) ? std::nullopt : std::optional(pointerRule(kind));
    const auto pieces = piecesOf(text);
    if (!pieces)
        return u"each \"{\" closed by a \"}\""_s;
    for (const Piece &piece : *pieces) {
        if (!piece.isPlaceholder || isContext(piece.text, kind) || isVariableName(piece.text))
            continue;
        if (!piece.text.startsWith(u'/'))
            return u"a variable's name or a JSON Pointer between \"{\" and \"}\""_s;
        if (!pointerOf(piece.text, kind))
            return pointerRule(kind);
    }
    return std::nullopt;
}

ValueTemplate::ValueTemplate(const ValueSource &source, TemplateKind kind, const Variables &variables,
                             PointerTree &pointers)
{
    for (const QString &text : source) {
        if (templateFlaw(text, kind))
            continue;
        if (text.startsWith(u'/')) {
            if (const auto pointer = pointerOf(text, kind))
                m_candidates.push_back({pointers.add(*pointer), {}});
            continue;
        }
        if (auto parts = partsOf(text, kind, variables, pointers)) {
            Candidate candidate{std::nullopt, *std::move(parts)};
            if (isFixed(candidate))
                candidate.fixed = filled(candidate, {});
            m_candidates.push_back(std::move(candidate));
        }
    }
}

auto ValueTemplate::partsOf(const QString &text, TemplateKind kind, const Variables &variables, PointerTree &pointers)
    -> std::optional<std::vector<Part>>
{
    std::vector<Part> parts;
    for (const Piece &piece : piecesOf(text).value_or(std::vector<Piece>())) {
        if (!piece.isPlaceholder) {
            parts.emplace_back(piece.text.toString());
        } else if (isContext(piece.text, kind)) {
            parts.emplace_back(Context{});
        } else if (const auto pointer = pointerOf(piece.text, kind)) {
            parts.emplace_back(pointers.add(*pointer));
        } else {
            const auto variable = variables.constFind(piece.text.toString());
            if (variable == variables.constEnd())
                return std::nullopt;
            parts.emplace_back(*variable);
        }
    }
    return parts;
}

bool ValueTemplate::isFixed(const Candidate &candidate)
{
    return std::all_of(candidate.parts.begin(), candidate.parts.end(),
                       [](const Part &part) { return std::holds_alternative<QString>(part); });
}

std::optional<QString> ValueTemplate::filled(const Candidate &candidate, const TemplateInput &input)
{
    QString text;
    for (const Part &part : candidate.parts) {
        std::optional<QString> value;
        if (const auto *plain = std::get_if<QString>(&part)) {
            value = *plain;
        } else if (const auto *pointer = std::get_if<Pointer>(&part)) {
            if (const auto &element = input.found[*pointer])
                value = textValue(*element, TextLimit::name);
        } else {
            value = boundedText(input.context, TextLimit::name);
        }
        if (!value)
            return std::nullopt;
        text = text.isEmpty() ? *value : text + *value;
    }
    return text;
}

} // namespace Pollux
