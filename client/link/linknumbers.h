// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/dropanalysis.h"
#include "link/linksample.h"

#include <QMap>

namespace Pollux {

//! How long round trips took, by nearest rank: p95 is a round trip that was measured, and 95 % took no longer.
struct LinkPercentiles
{
    qsizetype count = 0; //!< that were measured; 0: nothing else is there
    std::optional<Microseconds> p50;
    std::optional<Microseconds> p95;
    std::optional<Microseconds> p99;
    std::optional<Microseconds> most;

    bool operator==(const LinkPercentiles &) const = default;
};

//! What went over one transport.
struct TransportTraffic
{
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;
    qint64 packetsReceived = 0; //!< 0 where the link has no such thing
    qint64 packetsSent = 0;

    bool operator==(const TransportTraffic &) const = default;
};

//! A link in numbers, for one window of its story. What is not known is absent.
struct LinkNumbers
{
    Milliseconds known{0};                        //!< of the window, what there is a story of
    std::optional<Milliseconds> connectionAge;    //!< of the connection that stands at the window's end
    std::optional<double> connectedShare;         //!< 0–1; see LinkTimeline::connectedShare()
    qsizetype drops = 0;
    QMap<DropClass, qsizetype> dropsByClass;      //!< only those there are; see readingOf()
    std::optional<Milliseconds> medianRecovery;   //!< of the drops that have healed
    std::optional<Milliseconds> longestRecovery;
    std::optional<Milliseconds> upgradeTime;      //!< of the connection of now, from polling to WebSocket
    QMap<QString, TransportTraffic> traffic;      //!< by "polling", "websocket", "rest"
    LinkPercentiles roundTrips;
    std::optional<Microseconds> mostLateness;     //!< of a heartbeat; negative: all came early

    //! So many of them an hour of what is known; nothing where that is less than ten minutes, for a rate would be made of
    //! next to nothing.
    std::optional<double> perHour(qsizetype count) const;

    bool operator==(const LinkNumbers &) const = default;
};

//! Round trips in no order. Pure.
LinkPercentiles percentilesOf(QList<Microseconds> roundTrips);

//! From…to, both included; `to` is not in the future. Pure.
LinkNumbers numbersOf(const LinkTimeline &timeline, const QList<LinkSample> &samples, const QDateTime &from,
                      const QDateTime &to);

} // namespace Pollux
