// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/mapping.h"
#include "profile/placeholders.h"
#include "profile/pointertree.h"

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

//! What the templates of one PointerTree are filled from.
struct TemplateInput
{
    PointerTree::Found found;
    std::string_view context; //!< see MappingInput
};

//! Why a template cannot be used ("expected …"); nothing if it can.
std::optional<QString> templateFlaw(QStringView text, TemplateKind kind);

//! A ValueSource, compiled: the first candidate that a converter takes wins.
class ValueTemplate
{
public:
    ValueTemplate() = default;
    //! Candidates with a flaw (see templateFlaw()) or with a variable that is not given are left out. Their pointers
    //! are added to `pointers`.
    ValueTemplate(const ValueSource &source, TemplateKind kind, const Variables &variables, PointerTree &pointers);

    //! `convert` takes a simdjson element or a QString and returns an optional. `input`: what the tree has found.
    template<typename Convert>
    auto resolve(const TemplateInput &input, Convert convert) const -> decltype(convert(QString()))
    {
        for (const Candidate &candidate : m_candidates) {
            if (candidate.fixed) {
                if (auto value = convert(*candidate.fixed))
                    return value;
            } else if (candidate.pointer) {
                const auto &element = input.found[*candidate.pointer];
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
    using Pointer = qsizetype; //!< its number in the tree
    using Part = std::variant<QString, Pointer, Context>;
    struct Candidate
    {
        std::optional<Pointer> pointer{};
        std::vector<Part> parts{};      //!< else text made of these
        std::optional<QString> fixed{}; //!< or this, whatever the input is
    };

    static std::optional<std::vector<Part>> partsOf(const QString &text, TemplateKind kind, const Variables &variables,
                                                    PointerTree &pointers);
    static bool isFixed(const Candidate &candidate);
    static std::optional<QString> filled(const Candidate &candidate, const TemplateInput &input);

    std::vector<Candidate> m_candidates;
};

} // namespace Pollux
