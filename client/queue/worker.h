// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace Pollux {

//! A process that runs jobs, as far as the server tells about it.
struct Worker
{
    enum class State {
        Online,  //!< has been heard of
        Offline, //!< said good-bye, or was declared dead
    };

    QString name;
    std::optional<State> state;
    std::optional<int> running; //!< jobs it is at right now

    bool operator==(const Worker &) const = default;
};

//! What one event says about a worker: what it does not tell is absent.
struct WorkerChange : Worker
{
    bool operator==(const WorkerChange &) const = default;
};

//! "online", "offline".
QString workerStateName(Worker::State state);
std::optional<Worker::State> workerStateFromName(QStringView name);

//! Takes over what the change tells; false if nothing is different now.
bool merge(Worker &worker, const WorkerChange &change);

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::Worker)
