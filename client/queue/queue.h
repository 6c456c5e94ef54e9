// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace Pollux {

//! A queue as far as the server tells about it; jobs are counted by JobStore, not here.
struct Queue
{
    QString name;
    std::optional<int> waiting;
    std::optional<int> running;
    std::optional<int> failed;
    std::optional<bool> paused;
    std::optional<std::chrono::milliseconds> oldestWaiting; //!< how long the oldest job has been waiting
    std::optional<double> perHour;                          //!< jobs that end an hour

    bool operator==(const Queue &) const = default;
};

//! What one event says about a queue: what it does not tell is absent.
struct QueueChange : Queue
{
    bool operator==(const QueueChange &) const = default;
};

//! Takes over what the change tells; false if nothing is different now.
bool merge(Queue &queue, const QueueChange &change);

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::Queue)
