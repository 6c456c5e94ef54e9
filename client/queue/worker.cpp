// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/worker.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QString workerStateName(Worker::State state)
{
    return state == Worker::State::Online ? u"online"_s : u"offline"_s;
}

std::optional<Worker::State> workerStateFromName(QStringView name)
{
    if (name == "online"_L1)
        return Worker::State::Online;
    if (name == "offline"_L1)
        return Worker::State::Offline;
    return std::nullopt;
}

bool merge(Worker &worker, const WorkerChange &change)
{
    const Worker before = worker;
    if (change.state)
        worker.state = change.state;
    if (change.running || change.state == Worker::State::Offline) // who is gone runs nothing that anybody knows of
        worker.running = change.running;
    return worker != before;
}

} // namespace Pollux
