// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/queuemapper.h"

#include "profile/converters.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QueueMapper::QueueMapper(const QueueMapping &mapping, const Variables &variables)
    : m_noName(u"no usable queue name at "_s + mapping.name.join(u", "_s))
    , m_name(mapping.name, TemplateKind::Event, variables)
    , m_waiting(mapping.waiting, TemplateKind::Event, variables)
    , m_running(mapping.running, TemplateKind::Event, variables)
    , m_failed(mapping.failed, TemplateKind::Event, variables)
    , m_paused(mapping.paused)
{}

Result<void, QString> QueueMapper::map(const MappingInput &input, QueueChange &change) const
{
    auto name = m_name.resolve(input, ToText{TextLimit::id});
    if (!name)
        return Failure{m_noName};
    change.name = *std::move(name);
    change.waiting = m_waiting.resolve(input, ToCount{});
    change.running = m_running.resolve(input, ToCount{});
    change.failed = m_failed.resolve(input, ToCount{});
    change.paused = m_paused;
    return {};
}

} // namespace Pollux
