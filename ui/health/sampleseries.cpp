// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/sampleseries.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Pollux::Ui {

namespace {

constexpr qint64 leastGap = 60'000;
constexpr qsizetype looked = 200; // intervals that say how far apart samples usually are

// By the newest ones: how often a sample comes may change with the transport.
qint64 gapLimit(const QList<LinkSample> &samples, SampleRange range)
{
    QList<qint64> intervals;
    for (qsizetype i = std::max(range.begin + 1, range.end - looked); i < range.end; ++i)
        intervals.append(samples.at(i - 1).time.msecsTo(samples.at(i).time));
    if (intervals.isEmpty())
        return leastGap;
    const auto middle = intervals.begin() + intervals.size() / 2;
    std::nth_element(intervals.begin(), middle, intervals.end());
    return std::max(leastGap, 3 * *middle);
}

//! Times in which there was no connection, or nobody watched; asked for in order of time.
class Outages
{
public:
    explicit Outages(const QList<LinkSpan> &spans)
    {
        for (qsizetype i = 0; i < spans.size(); ++i) {
            if (i > 0 && spans.at(i - 1).end < spans.at(i).begin)
                m_begins.append(plotTime(spans.at(i - 1).end));
            if (!isConnected(spans.at(i).condition))
                m_begins.append(plotTime(spans.at(i).begin));
        }
    }

    bool beginsBetween(double from, double to)
    {
        while (m_next < m_begins.size() && m_begins.at(m_next) < from)
            ++m_next;
        return m_next < m_begins.size() && m_begins.at(m_next) < to;
    }

private:
    QList<double> m_begins;
    qsizetype m_next = 0;
};

//! Takes points one by one, and keeps of each pixel the lowest and the highest.
class Thinner
{
public:
    Thinner(QList<QPointF> *points, double pixel) : m_points(points), m_pixel(pixel) {}

    void add(const QPointF &point)
    {
        const double column = m_pixel > 0 ? std::floor(point.x() / m_pixel) : point.x();
        if (m_filled && column != m_column)
            flush();
        if (!m_filled) {
            m_lowest = m_highest = point;
            m_column = column;
            m_filled = true;
        } else if (point.y() < m_lowest.y()) {
            m_lowest = point;
        } else if (point.y() > m_highest.y()) {
            m_highest = point;
        }
    }

    void breakAt(double x)
    {
        flush();
        m_points->append({x, std::numeric_limits<double>::quiet_NaN()});
    }

    void flush()
    {
        if (!m_filled)
            return;
        const auto &[first, last] =
            std::minmax(m_lowest, m_highest, [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
        m_points->append(first);
        if (m_lowest != m_highest)
            m_points->append(last);
        m_filled = false;
    }

private:
    QList<QPointF> *m_points;
    const double m_pixel;
    double m_column = 0;
    bool m_filled = false;
    QPointF m_lowest;
    QPointF m_highest;
};

} // namespace

double plotTime(const QDateTime &time)
{
    return double(time.toMSecsSinceEpoch()) / 1000;
}

SampleRange samplesBetween(const QList<LinkSample> &samples, const QDateTime &from, const QDateTime &to)
{
    const auto first =
        std::lower_bound(samples.begin(), samples.end(), from,
                         [](const LinkSample &sample, const QDateTime &time) { return sample.time < time; });
    const auto last = std::upper_bound(
        first, samples.end(), to, [](const QDateTime &time, const LinkSample &sample) { return time < sample.time; });
    return {first - samples.begin(), last - samples.begin()};
}

SampleLine sampleLine(const QList<LinkSample> &samples, SampleRange range, SampleValue value,
                      const QList<LinkSpan> &spans, double pixel)
{
    SampleLine line;
    const double limit = double(gapLimit(samples, range)) / 1000;
    Outages outages(spans);
    Thinner thinner(&line.points, pixel);
    double before = 0;
    for (qsizetype i = range.begin; i < range.end; ++i) {
        const LinkSample &sample = samples.at(i);
        const auto &measured = sample.*value;
        if (!measured)
            continue;
        const double time = plotTime(sample.time);
        const double milliseconds = double(measured->count()) / 1000;
        if (line.measured > 0 && (time - before > limit || outages.beginsBetween(before, time)))
            thinner.breakAt((before + time) / 2);
        thinner.add({time, milliseconds});
        line.lowest = line.measured > 0 ? std::min(line.lowest, milliseconds) : milliseconds;
        line.highest = line.measured > 0 ? std::max(line.highest, milliseconds) : milliseconds;
        ++line.measured;
        before = time;
    }
    thinner.flush();
    return line;
}

std::optional<RoundTripShares> roundTripShares(const QList<LinkSample> &samples, SampleRange range)
{
    QList<Microseconds> trips;
    for (qsizetype i = range.begin; i < range.end; ++i) {
        if (const auto &trip = samples.at(i).roundTrip)
            trips.append(*trip);
    }
    if (trips.isEmpty())
        return std::nullopt;
    const auto ranked = [&](double share) {
        const auto at = trips.begin() + qsizetype(std::ceil(share * double(trips.size()))) - 1;
        std::nth_element(trips.begin(), at, trips.end());
        return *at;
    };
    return RoundTripShares{ranked(0.5), ranked(0.95), trips.size()};
}

const LinkSample *sampleNear(const QList<LinkSample> &samples, SampleRange range, const QDateTime &time,
                             Milliseconds reach)
{
    const LinkSample *nearest = nullptr;
    const auto first = samples.begin() + range.begin;
    const auto after = std::lower_bound(first, samples.begin() + range.end, time,
                                        [](const LinkSample &sample, const QDateTime &at) { return sample.time < at; });
    qint64 best = reach.count();
    const qsizetype at = after - samples.begin();
    for (const qsizetype i : {at - 1, at}) {
        if (i < range.begin || i >= range.end)
            continue;
        const qint64 distance = std::abs(samples.at(i).time.msecsTo(time));
        if (distance <= best) {
            best = distance;
            nearest = &samples.at(i);
        }
    }
    return nearest;
}

} // namespace Pollux::Ui
