// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/endmemory.h"

#include <utility>

namespace Pollux {

void EndMemory::remember(const JobKey &key, const KnownEnd &end)
{
    m_old.remove(key);
    m_young.insert(key, end);
    if (m_young.size() >= m_half)
        m_old = std::exchange(m_young, {});
}

void EndMemory::forget(const JobKey &key)
{
    m_young.remove(key);
    m_old.remove(key);
}

const KnownEnd *EndMemory::find(const JobKey &key) const
{
    for (const Ends *ends : {&m_young, &m_old}) {
        const auto at = ends->constFind(key);
        if (at != ends->constEnd())
            return &*at;
    }
    return nullptr;
}

} // namespace Pollux
