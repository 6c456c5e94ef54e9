// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/trafficcard.h"

#include "ui/health/plotlegend.h"
#include "ui/health/plotticks.h"
#include "ui/health/samplewords.h"
#include "ui/health/timeaxis.h"
#include "ui/health/timeplot.h"
#include "ui/models/texts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Pollux::Ui {

namespace {

constexpr int mostPieces = 120;
constexpr int mostTicks = 3;
constexpr double filled = 0.8; // of a bar's room

struct Look
{
    Tone tone;
    double strength;
};

// What they mean is what StateStrip and the marks say: polling is neither good nor bad here.
Look lookOf(const QString &transport)
{
    using namespace Qt::StringLiterals;
    if (transport == "websocket"_L1)
        return {Tone::Accent, 1};
    return transport == "polling"_L1 ? Look{Tone::Accent, 0.4} : Look{Tone::Muted, 0.5};
}

QString sizeText(double bytes)
{
    const QLocale locale;
    if (bytes < 1)
        return locale.toString(0);
    const auto wholes = locale.formattedDataSize(qint64(bytes), 0, QLocale::DataSizeSIFormat);
    const auto tenths = locale.formattedDataSize(qint64(bytes), 1, QLocale::DataSizeSIFormat);
    // "1.5 MB", but "2 MB".
    return tenths.contains(locale.decimalPoint() + locale.zeroDigit()) ? wholes : tenths;
}

} // namespace

TrafficCard::TrafficCard(TimeAxis *axis, QWidget *parent)
    : PlotCard(tr("Traffic by transport"), parent)
    , m_axis(axis)
    , m_plot(new TimePlot(
          axis, [this](const QDateTime &time) { return explain(time); }, this))
{
    m_plot->setFixedHeight(26 * Metrics::grid);
    setPlot(m_plot);
}

void TrafficCard::show(const QList<LinkSample> &samples)
{
    const QDateTime from = m_axis->from();
    const QDateTime to = m_axis->to();
    m_traffic =
        trafficOf(samples, samplesBetween(samples, from, to), pieceLength(Milliseconds(from.msecsTo(to)), mostPieces));
    if (m_traffic.transports.isEmpty()) {
        setEmptyText(tr("No bytes counted in this time"));
        return;
    }
    setEmptyText({});
    PlotPicture picture;
    picture.left = plotTime(from);
    picture.right = plotTime(to);
    const auto values = niceValues(0, m_traffic.most, mostTicks);
    for (const double value : values)
        picture.yTicks.append({value, sizeText(value)});
    picture.top = values.last();
    picture.xTicks = timeTicks(from, to, m_plot->area().width());
    for (const TransportTraffic &each : std::as_const(m_traffic.transports)) {
        const Look look = lookOf(each.transport);
        picture.bars.append({each.pieces, double(m_traffic.piece.count()) / 1000 * filled, look.tone, look.strength});
    }
    m_plot->setPicture(picture);
    showLegend();
}

void TrafficCard::showLegend()
{
    QList<PlotLegend::Entry> entries;
    QStringList lines;
    for (const TransportTraffic &each : std::as_const(m_traffic.transports)) {
        const Look look = lookOf(each.transport);
        entries.append({PlotLegend::Sample::Box, look.tone, look.strength, trafficText(each)});
        lines.append(entries.last().text);
    }
    legend()->setEntries(entries);
    m_plot->setSummary(lines.join(u'\n'));
}

QString TrafficCard::explain(const QDateTime &time) const
{
    const qint64 length = m_traffic.piece.count();
    if (length <= 0)
        return {};
    const qint64 begin = time.toMSecsSinceEpoch() / length * length;
    const double middle = double(begin) / 1000 + double(length) / 2000;
    QStringList lines;
    for (const TransportTraffic &each : m_traffic.transports) {
        for (const QPointF &piece : each.pieces) {
            if (std::abs(piece.x() - middle) < 1)
                lines.append(
                    tr("%1 %2", "transport, data size").arg(transportText(each.transport), sizeText(piece.y())));
        }
    }
    if (lines.isEmpty())
        return {};
    lines.prepend(tr("%1 – %2", "begin, end")
                      .arg(clockText(QDateTime::fromMSecsSinceEpoch(begin, Qt::UTC)),
                           clockText(QDateTime::fromMSecsSinceEpoch(begin + length, Qt::UTC))));
    return lines.join(u'\n');
}

} // namespace Pollux::Ui
