// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/ackregistry.h"

#include <algorithm>

namespace Pollux::SocketIo {

quint64 AckRegistry::add(AckHandler handler, std::optional<Instant> deadline)
{
    const quint64 id = reserve();
    addAs(id, std::move(handler), deadline);
    return id;
}

void AckRegistry::addAs(quint64 id, AckHandler handler, std::optional<Instant> deadline)
{
    m_waiting.insert_or_assign(id, Entry{std::move(handler), deadline});
}

std::optional<AckHandler> AckRegistry::take(quint64 id)
{
    auto node = m_waiting.extract(id);
    if (node.empty())
        return std::nullopt;
    return std::move(node.mapped().handler);
}

std::vector<quint64> AckRegistry::expired(Instant now) const
{
    std::vector<quint64> ids;
    for (const auto &[id, entry] : m_waiting) {
        if (entry.deadline && *entry.deadline <= now)
            ids.push_back(id);
    }
    return ids;
}

std::vector<quint64> AckRegistry::ids() const
{
    std::vector<quint64> ids;
    for (const auto &[id, entry] : m_waiting)
        ids.push_back(id);
    return ids;
}

std::optional<Instant> AckRegistry::nextDeadline() const
{
    std::optional<Instant> next;
    for (const auto &[id, entry] : m_waiting) {
        if (entry.deadline)
            next = next ? std::min(*next, *entry.deadline) : entry.deadline;
    }
    return next;
}

} // namespace Pollux::SocketIo
