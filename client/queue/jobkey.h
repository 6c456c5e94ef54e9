// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QString>

namespace Pollux {

//! What tells one job of a server from another. Ids are text, as numbers differ between systems.
struct JobKey
{
    QString queue;
    QString id;

    bool operator==(const JobKey &) const = default;
};

inline size_t qHash(const JobKey &key, size_t seed = 0) noexcept
{
    return qHashMulti(seed, key.queue, key.id);
}

} // namespace Pollux
