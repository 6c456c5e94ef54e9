// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/queuefigures.h"

#include "base/plaintext.h"

namespace Pollux::Ui {

namespace {

constexpr qsizetype nameLength = 60;

// What its queues tell of one figure; nothing if none does.
std::optional<qsizetype> told(const ServerState &server, std::optional<int> Queue::*figure)
{
    std::optional<qsizetype> sum;
    for (const Queue &queue : server.queues()) {
        if (const auto value = queue.*figure)
            sum = sum.value_or(0) + *value;
    }
    return sum;
}

void add(const ServerState &server, QueueFigures &figures)
{
    const qsizetype queued = server.count(JobState::Queued) + server.count(JobState::Scheduled);
    figures.waiting += told(server, &Queue::waiting).value_or(queued);
    figures.running += told(server, &Queue::running).value_or(server.count(JobState::Running));
    figures.failed += told(server, &Queue::failed).value_or(server.count(JobState::Failed));
    for (const Queue &queue : server.queues()) {
        if (queue.paused.value_or(false))
            figures.paused += plainLine(queue.name, nameLength);
        if (queue.perHour)
            figures.perHour = figures.perHour.value_or(0) + *queue.perHour;
    }
}

} // namespace

QueueFigures queueFigures(const ServerList &servers)
{
    QueueFigures figures;
    for (const ServerState *server : servers.servers())
        add(*server, figures);
    return figures;
}

} // namespace Pollux::Ui
