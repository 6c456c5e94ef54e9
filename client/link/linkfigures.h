// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linkevent.h"

namespace Pollux {

//! Counts of a link since it was first opened, and how its connection of now is doing. Pure.
struct LinkFigures
{
    qint64 events = 0;     //!< application events that arrived
    qint64 drops = 0;      //!< connections that ended though nobody wanted it
    qint64 reconnects = 0; //!< connections after the first
    qint64 upgrades = 0;
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;
    bool everConnected = false;
    //! Of the connection of now, smoothed; nothing while there is none, or before the first measurement.
    std::optional<Microseconds> roundTrip;
    //! By how much the last heartbeat came later than its interval (negative: earlier); nothing as above.
    std::optional<Microseconds> pingLateness;
    //! Over REST: from one look at the server to the next; it grows while nothing happens.
    std::optional<Milliseconds> askingInterval{};
    qint64 jobsDropped = 0; //!< jobs that the store let go to make room (see JobStore::dropped())

    //! Takes one event of the link's history into account.
    void add(const LinkEvent &event);

    bool operator==(const LinkFigures &) const = default;
};

} // namespace Pollux
