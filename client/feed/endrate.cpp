// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/endrate.h"

#include <algorithm>

namespace Pollux {

void EndRate::add(const QString &queue, Instant now)
{
    auto ends = m_ends.find(queue);
    if (ends == m_ends.end()) {
        if (m_ends.size() >= maxQueues)
            return;
        ends = m_ends.insert(queue, {});
    }
    ends->push_back(now);
    if (ends->size() > maxEnds)
        ends->pop_front();
}

std::optional<double> EndRate::perHour(const QString &queue, Instant now)
{
    const auto ends = m_ends.find(queue);
    if (ends == m_ends.end() || !m_since || now - *m_since < shortest)
        return std::nullopt;
    while (!ends->empty() && now - ends->front() > window)
        ends->pop_front();
    Microseconds looked = std::min<Microseconds>(now - *m_since, window);
    if (ends->size() >= maxEnds) // the oldest of the hour are forgotten
        looked = std::max<Microseconds>(now - ends->front(), Milliseconds(1));
    return double(ends->size()) * double(Microseconds(window).count()) / double(looked.count());
}

} // namespace Pollux
