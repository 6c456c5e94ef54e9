// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/queuemapper.h"

#include "profile/converters.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QueueMapper::QueueMapper(const QueueMapping &mapping, TemplateKind kind, const Variables &variables)
    : m_noName(u"no usable queue name at "_s + mapping.name.join(u", "_s))
    , m_name(mapping.name, kind, variables)
    , m_waiting(mapping.waiting, kind, variables)
    , m_running(mapping.running, kind, variables)
    , m_failed(mapping.failed, kind, variables)
    , m_paused(mapping.paused)
    , m_pausedFrom(mapping.pausedFrom, kind, variables)
    , m_oldestWaitingMs(mapping.oldestWaitingMs, kind, variables)
    , m_oldestWaiting(mapping.oldestWaiting, kind, variables)
    , m_perHour(mapping.perHour, kind, variables)
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
    change.paused = m_pausedFrom.resolve(input, ToBool{});
    if (!change.paused)
        change.paused = m_paused;
    change.oldestWaiting = oldestWaiting(input);
    change.perHour = m_perHour.resolve(input, ToRate{});
    return {};
}

std::optional<Milliseconds> QueueMapper::oldestWaiting(const MappingInput &input) const
{
    if (const auto age = m_oldestWaitingMs.resolve(input, ToDuration{}))
        return age;
    const auto since = m_oldestWaiting.resolve(input, ToTime{});
    if (!since || !input.now.isValid())
        return std::nullopt;
    // The server's clock may be ahead of ours.
    return Milliseconds(std::max<qint64>(since->msecsTo(input.now), 0));
}

} // namespace Pollux
