// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/trafficseries.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace Pollux::Ui {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Milliseconds, 11> lengths{10s, 30s, 60s, 2min, 5min, 10min, 15min, 30min, 60min, 120min, 240min};

TransportTraffic &entryOf(QList<TransportTraffic> *transports, const QString &transport)
{
    for (TransportTraffic &known : *transports) {
        if (known.transport == transport)
            return known;
    }
    TransportTraffic fresh;
    fresh.transport = transport;
    transports->append(fresh);
    return transports->last();
}

} // namespace

Milliseconds pieceLength(Milliseconds span, int most)
{
    const auto fits = [&](Milliseconds length) { return span / length <= most; };
    const auto *const found = std::find_if(lengths.begin(), lengths.end(), fits);
    return found == lengths.end() ? lengths.back() : *found;
}

Traffic trafficOf(const QList<LinkSample> &samples, SampleRange range, Milliseconds piece)
{
    Traffic traffic;
    traffic.piece = piece;
    const double length = double(piece.count()) / 1000;
    qint64 current = -1;
    double sum = 0;
    for (qsizetype i = range.begin; i < range.end; ++i) {
        const LinkSample &sample = samples.at(i);
        const qint64 bytes = sample.bytesReceived + sample.bytesSent;
        if (bytes <= 0)
            continue;
        const qint64 at = sample.time.toMSecsSinceEpoch() / piece.count();
        const double middle = (double(at) + 0.5) * length;
        TransportTraffic &entry = entryOf(&traffic.transports, sample.transport);
        entry.received += sample.bytesReceived;
        entry.sent += sample.bytesSent;
        if (entry.pieces.isEmpty() || entry.pieces.last().x() != middle)
            entry.pieces.append({middle, 0});
        entry.pieces.last().ry() += double(bytes);
        sum = (at == current ? sum : 0) + double(bytes);
        current = at;
        traffic.most = std::max(traffic.most, sum);
    }
    std::stable_sort(traffic.transports.begin(), traffic.transports.end(),
                     [](const auto &a, const auto &b) { return a.received + a.sent > b.received + b.sent; });
    return traffic;
}

} // namespace Pollux::Ui
