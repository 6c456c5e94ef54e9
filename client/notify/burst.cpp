// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/burst.h"

#include <algorithm>

namespace Pollux {

Burst::Burst(Milliseconds window, Milliseconds longest) : m_window(window), m_longest(std::max(window, longest)) {}

void Burst::add(const JobEnd &end, Instant now)
{
    if (m_untold == 0 && now >= m_last + m_window)
        reset();
    remove(end.key);
    if (m_untold++ == 0)
        m_untoldSince = now;
    m_last = now;
    m_ends.insert(end.key, {end, now, ++m_lastNumber});
}

void Burst::remove(const JobKey &key)
{
    const auto at = m_ends.constFind(key);
    if (at == m_ends.constEnd())
        return;
    m_untold -= at->told ? 0 : 1;
    m_ends.erase(at);
}

std::optional<Instant> Burst::due() const
{
    if (m_untold == 0)
        return {};
    return std::min(m_last + m_window, m_untoldSince + m_longest);
}

std::optional<Burst::Telling> Burst::take(Instant now)
{
    if (m_untold == 0 || now < *due())
        return {};
    if (now >= m_last + m_window)
        return takeAll();
    auto telling = tellUpTo(now - m_window);
    m_untoldSince = now;
    return telling;
}

std::optional<Burst::Telling> Burst::takeAll()
{
    auto telling = tellUpTo(m_last);
    reset();
    return telling;
}

std::optional<Burst::Telling> Burst::tellUpTo(Instant since)
{
    Telling telling;
    QList<const Entry *> entries;
    const qsizetype untold = m_untold;
    for (Entry &entry : m_ends) {
        if (entry.since > since)
            continue;
        entries += &entry;
        telling.isUpdate = telling.isUpdate || entry.told;
        telling.hasNewFailure = telling.hasNewFailure || (!entry.told && entry.end.state == JobState::Failed);
        m_untold -= entry.told ? 0 : 1;
        entry.told = true;
    }
    if (m_untold == untold)
        return {};
    std::sort(entries.begin(), entries.end(), [](const Entry *a, const Entry *b) { return a->number < b->number; });
    for (const Entry *entry : std::as_const(entries))
        telling.ends += entry->end;
    return telling;
}

void Burst::reset()
{
    m_ends.clear();
    m_untold = 0;
}

} // namespace Pollux
