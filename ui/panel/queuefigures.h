// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"

namespace Pollux::Ui {

//! Sums over the queues of all servers. A server that does not tell of its queues is counted by the jobs we know.
struct QueueFigures
{
    qsizetype waiting = 0;
    qsizetype running = 0;
    qsizetype failed = 0;
    QStringList paused;            //!< names of queues, clean
    std::optional<double> perHour; //!< jobs that end, where somebody tells

    bool operator==(const QueueFigures &) const = default;
};

QueueFigures queueFigures(const ServerList &servers);

} // namespace Pollux::Ui
