// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Pollux {

//! How a connection was at one moment: about as often as its heartbeat, for the plots and the history.
struct LinkSample
{
    QDateTime time;                           //!< UTC
    QString transport;                        //!< "polling", "websocket", "rest"
    std::optional<Microseconds> roundTrip;    //!< the newest measurement, not smoothed
    std::optional<Microseconds> pingLateness; //!< of the newest heartbeat; negative: it came early
    qint64 bytesReceived = 0;                 //!< over this transport since the sample before
    qint64 bytesSent = 0;
    qint64 packetsReceived = 0; //!< the same in Engine.IO packets; 0 where the link has no such thing
    qint64 packetsSent = 0;

    bool operator==(const LinkSample &) const = default;
};

} // namespace Pollux

Q_DECLARE_METATYPE(Pollux::LinkSample)
