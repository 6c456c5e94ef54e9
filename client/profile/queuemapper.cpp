// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/queuemapper.h"

#include "profile/converters.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QueueMapper::QueueMapper(const QueueMapping &mapping, TemplateKind kind, const Variables &variables)
    : m_noName(u"no usable queue name at "_s + mapping.name.join(u", "_s))
    , m_name(mapping.name, kind, variables, m_pointers)
    , m_waiting(mapping.waiting, kind, variables, m_pointers)
    , m_running(mapping.running, kind, variables, m_pointers)
    , m_failed(mapping.failed, kind, variables, m_pointers)
    , m_paused(mapping.paused)
    , m_pausedFrom(mapping.pausedFrom, kind, variables, m_pointers)
    , m_oldestWaitingMs(mapping.oldestWaitingMs, kind, variables, m_pointers)
    , m_oldestWaiting(mapping.oldestWaiting, kind, variables, m_pointers)
    , m_perHour(mapping.perHour, kind, variables, m_pointers)
{}

Result<void, QString> QueueMapper::map(const MappingInput &input, QueueChange &change) const
{
    const TemplateInput found{m_pointers.find(input.root), input.context};
    auto name = m_name.resolve(found, ToText{TextLimit::id});
    if (!name)
        return Failure{m_noName};
    change.name = *std::move(name);
    change.waiting = m_waiting.resolve(found, ToCount{});
    change.running = m_running.resolve(found, ToCount{});
    change.failed = m_failed.resolve(found, ToCount{});
    change.paused = m_pausedFrom.resolve(found, ToBool{});
    if (!change.paused)
        change.paused = m_paused;
    change.oldestWaiting = oldestWaiting(found, input.now);
    change.perHour = m_perHour.resolve(found, ToRate{});
    return {};
}

std::optional<Milliseconds> QueueMapper::oldestWaiting(const TemplateInput &input, const QDateTime &now) const
{
    if (const auto age = m_oldestWaitingMs.resolve(input, ToDuration{}))
        return age;
    const auto since = m_oldestWaiting.resolve(input, ToTime{});
    if (!since || !now.isValid())
        return std::nullopt;
    // The server's clock may be ahead of ours.
    return Milliseconds(std::max<qint64>(since->msecsTo(now), 0));
}

} // namespace Pollux
