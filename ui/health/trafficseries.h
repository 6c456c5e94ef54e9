// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/sampleseries.h"

namespace Pollux::Ui {

// Bytes a transport over time. Pure.

//! What went over one transport, over both directions, in pieces of equal length.
struct TransportTraffic
{
    QString transport; //!< "websocket", "polling", "rest"
    qint64 received = 0;
    qint64 sent = 0;
    QList<QPointF> pieces; //!< the middle of each that has any in plotTime(), and its bytes

    bool operator==(const TransportTraffic &) const = default;
};

struct Traffic
{
    QList<TransportTraffic> transports; //!< the one with the most first
    Milliseconds piece{0};
    double most = 0; //!< of a piece, over all transports
};

//! How long a piece is where `span` has room for `most` of them: a round time.
Milliseconds pieceLength(Milliseconds span, int most);

//! Pieces begin at round times of the epoch.
Traffic trafficOf(const QList<LinkSample> &samples, SampleRange range, Milliseconds piece);

} // namespace Pollux::Ui
