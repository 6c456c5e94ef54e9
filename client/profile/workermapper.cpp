// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/workermapper.h"

#include "profile/converters.h"

namespace Pollux {

using namespace Qt::StringLiterals;

WorkerMapper::WorkerMapper(const WorkerMapping &mapping, const Variables &variables)
    : m_noName(u"no usable worker name at "_s + mapping.name.join(u", "_s))
    , m_name(mapping.name, TemplateKind::Event, variables)
    , m_running(mapping.running, TemplateKind::Event, variables)
    , m_state(mapping.online ? Worker::State::Online : Worker::State::Offline)
{}

Result<void, QString> WorkerMapper::map(const MappingInput &input, WorkerChange &change) const
{
    auto name = m_name.resolve(input, ToText{TextLimit::id});
    if (!name)
        return Failure{m_noName};
    change.name = *std::move(name);
    change.state = m_state;
    change.running = m_running.resolve(input, ToCount{});
    return {};
}

} // namespace Pollux
