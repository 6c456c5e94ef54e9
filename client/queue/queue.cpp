// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/queue.h"

namespace Pollux {

namespace {

template<typename T>
void takeOver(std::optional<T> &known, const std::optional<T> &told)
{
    if (told)
        known = told;
}

} // namespace

bool merge(Queue &queue, const QueueChange &change)
{
    const Queue before = queue;
    takeOver(queue.waiting, change.waiting);
    takeOver(queue.running, change.running);
    takeOver(queue.failed, change.failed);
    takeOver(queue.paused, change.paused);
    if (change.waiting == 0) // nobody waits, and so nobody is the oldest
        queue.oldestWaiting.reset();
    takeOver(queue.oldestWaiting, change.oldestWaiting);
    takeOver(queue.perHour, change.perHour);
    return queue != before;
}

} // namespace Pollux
