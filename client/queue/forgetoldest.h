// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>

#include <algorithm>
#include <vector>

namespace Pollux {

//! Keeps a hash of values with a `touched` (all different, a higher one is later) near its capacity: once it is an
//! eighth above, the ones touched longest ago go, all at once, so that it costs next to nothing an entry.
template<typename Key, typename Value>
void forgetOldest(QHash<Key, Value> &known, qsizetype capacity)
{
    if (known.size() <= capacity + capacity / 8)
        return;
    std::vector<quint64> touches;
    touches.reserve(std::size_t(known.size()));
    for (const Value &value : std::as_const(known))
        touches.push_back(value.touched);
    const auto oldestKept = touches.end() - capacity;
    std::nth_element(touches.begin(), oldestKept, touches.end());
    known.removeIf([least = *oldestKept](const auto &entry) { return entry.value().touched < least; });
}

} // namespace Pollux
