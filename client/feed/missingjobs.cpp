// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/missingjobs.h"

#include "queue/forgetoldest.h"

#include <algorithm>

namespace Pollux {

bool MissingJobs::onMissed(const JobKey &key, Instant now)
{
    Denied &denied = m_denied[key];
    if (denied.times >= denialsThatSettle)
        return false;
    denied.touched = ++m_touches;
    denied.nextAt = now + firstWait * (1 << (2 * denied.times));
    ++denied.times;
    const bool isSettled = denied.times >= denialsThatSettle;
    if (isSettled)
        ++m_givenUp;
    const qsizetype before = m_denied.size();
    forgetOldest(m_denied, maxJobs);
    if (m_denied.size() < before) {
        m_givenUp = std::count_if(m_denied.cbegin(), m_denied.cend(),
                                  [](const Denied &one) { return one.times >= denialsThatSettle; });
    }
    return isSettled;
}

bool MissingJobs::isDue(const JobKey &key, Instant now) const
{
    const auto denied = m_denied.constFind(key);
    return denied == m_denied.cend() || (denied->times < denialsThatSettle && now >= denied->nextAt);
}

void MissingJobs::forget(const JobKey &key)
{
    const auto denied = m_denied.constFind(key);
    if (denied == m_denied.cend())
        return;
    if (denied->times >= denialsThatSettle)
        --m_givenUp;
    m_denied.erase(denied);
}

} // namespace Pollux
