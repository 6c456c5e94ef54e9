// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/jobfeed.h"
#include "link/linksample.h"

namespace Pollux {

//! Makes samples of what a feed has measured, whenever it says that there is something: one a heartbeat, and where a
//! transport is left, one for the bytes that went over it. Pure; needs no timer.
class LinkSampler
{
public:
    //! No two samples of a transport with measurements are closer: answers to a burst of questions are one.
    static constexpr Milliseconds leastGap{1'000};

    //! For after each JobFeed::healthChanged(), linkChanged() and upgradeFinished(). Mostly none or one; in order. `now`
    //! is the wall clock, and may go back.
    QList<LinkSample> look(const QDateTime &now, const JobFeed::Health &health,
                           const JobFeed::TrafficByTransport &traffic);

private:
    LinkSample bytesOf(const QString &transport, const JobFeed::Traffic &traffic, const QDateTime &now);
    void change(const QString &transport);
    bool isDue(const QDateTime &now, const JobFeed::Health &health);

    QString m_transport; // empty: not connected
    JobFeed::TrafficByTransport m_told;
    qint64 m_roundTrips = 0; // of the connection of now, that have been told
    qint64 m_pings = 0;
    qint64 m_waitingPings = 0; // heard, and their round trip may follow at once
    QDateTime m_last;          // of the connection of now
};

} // namespace Pollux
