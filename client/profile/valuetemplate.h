// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/jsonpointer.h"
#include "profile/mapping.h"
#include "profile/placeholders.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace Pollux {

//! What templates are of: this decides where their pointers begin and which name stands for the context.
enum class TemplateKind {
    Event,     //!< pointers into the arguments; "{1}" is what the event's "*" stood for
    Row,       //!< pointers into a snapshot's row; "{queue}" is the queue that was asked about, or the row's own name
    WorkerRow, //!< the same of a worker; "{worker}" is the row's own name
    Answer,    //!< pointers into an answer or a message; there is no context
};

//! What a template is resolved against.
struct MappingInput
{
    simdjson::dom::element root; //!< the whole event, its name included, or the row
    std::string_view context;    //!< UTF-8, see TemplateKind; empty: does not resolve
    QDateTime now{};             //!< by our clock, when the server told it; invalid: what is "since" stays untold
};

//! Why a template cannot be used ("expected …"); nothing if it can.
std::optional<QString> templateFlaw(QStringView text, TemplateKind kind);

//! A ValueSource, compiled: the first candidate that a converter takes wins.
class ValueTemplate
{
public:
    ValueTemplate() = default;
    //! Candidates with a flaw (see templateFlaw()) or with a variable that is not given are left out.
    ValueTemplate(const ValueSource &source, TemplateKind kind, const Variables &variables);

    //! `convert` takes a simdjson element or a QString and returns an optional.
    template<typename Convert>
    auto resolve(const MappingInput &input, Convert convert) const -> decltype(convert(QString()))
    {
        for (const Candidate &candidate : m_candidates) {
            if (candidate.pointer) {
                const auto element = candidate.pointer->resolve(input.root);
                if (!element)
                    continue;
                if (auto value = convert(*element))
                    return value;
            } else if (const auto text = filled(candidate, input)) {
                if (auto value = convert(*text))
                    return value;
            }
        }
        return std::nullopt;
    }

private:
    struct Context
    {};
    using Part = std::variant<QString, JsonPointer, Context>;
    struct Candidate
    {
        std::optional<JsonPointer> pointer; //!< else text made of the parts
        std::vector<Part> parts;
    };

    static std::optional<std::vector<Part>> partsOf(const QString &text, TemplateKind kind, const Variables &variables);
    static std::optional<QString> filled(const Candidate &candidate, const MappingInput &input);

    std::vector<Candidate> m_candidates;
};

} // namespace Pollux
