// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/workermapper.h"

#include "profile/converters.h"

namespace Pollux {

using namespace Qt::StringLiterals;

WorkerMapper::WorkerMapper(const WorkerMapping &mapping, TemplateKind kind, const Variables &variables)
    : m_noName(u"no usable worker name at "_s + mapping.name.join(u", "_s))
    , m_name(mapping.name, kind, variables, m_pointers)
    , m_running(mapping.running, kind, variables, m_pointers)
    , m_stateFrom(mapping.state.from, kind, variables, m_pointers)
    , m_stateWords(mapping.state.words)
    , m_stateOtherwise(mapping.state.otherwise)
{
    for (const Worker::State state : {Worker::State::Online, Worker::State::Offline}) {
        if (!m_stateWords.contains(workerStateName(state)))
            m_stateWords.insert(workerStateName(state), state);
    }
}

Result<void, QString> WorkerMapper::map(const MappingInput &input, WorkerChange &change) const
{
    const TemplateInput found{m_pointers.find(input.root), input.context};
    auto name = m_name.resolve(found, ToText{TextLimit::id});
    if (!name)
        return Failure{m_noName};
    change.name = *std::move(name);
    change.state = state(found);
    change.running = m_running.resolve(found, ToCount{});
    return {};
}

std::optional<Worker::State> WorkerMapper::state(const TemplateInput &input) const
{
    if (const auto word = m_stateFrom.resolve(input, ToWord{TextLimit::id})) {
        const auto known = m_stateWords.constFind(*word);
        if (known != m_stateWords.constEnd())
            return *known;
    }
    return m_stateOtherwise;
}

} // namespace Pollux
