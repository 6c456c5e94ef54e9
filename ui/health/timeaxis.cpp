// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/timeaxis.h"

#include <algorithm>
#include <cmath>

namespace Pollux::Ui {

void TimeAxis::setSpan(Milliseconds span)
{
    m_span = std::max(span, shortest);
    m_zoomed.reset();
    Q_EMIT changed();
}

void TimeAxis::setNow(const QDateTime &now)
{
    m_now = now;
}

QDateTime TimeAxis::from() const
{
    return m_zoomed ? m_zoomed->from : m_now.addMSecs(-m_span.count());
}

QDateTime TimeAxis::to() const
{
    return m_zoomed ? m_zoomed->to : m_now;
}

void TimeAxis::show(const QDateTime &from, const QDateTime &to)
{
    const qint64 end = m_now.toMSecsSinceEpoch();
    const qint64 begin = end - m_span.count();
    const qint64 length = std::clamp<qint64>(from.msecsTo(to), shortest.count(), m_span.count());
    // Kept as long as it is, and pushed inside where it stands out.
    const qint64 left = std::clamp<qint64>(from.toMSecsSinceEpoch(), begin, end - length);
    if (length >= m_span.count())
        m_zoomed.reset();
    else
        m_zoomed = Range{QDateTime::fromMSecsSinceEpoch(left, Qt::UTC),
                         QDateTime::fromMSecsSinceEpoch(left + length, Qt::UTC)};
    Q_EMIT changed();
}

void TimeAxis::zoom(double factor, const QDateTime &around)
{
    const double length = double(from().msecsTo(to()));
    const double wanted = std::clamp(length * factor, double(shortest.count()), double(m_span.count()));
    const double share = length > 0 ? double(from().msecsTo(around)) / length : 0.5;
    const QDateTime left = around.addMSecs(-std::llround(wanted * share));
    show(left, left.addMSecs(std::llround(wanted)));
}

void TimeAxis::move(double share)
{
    if (!m_zoomed)
        return;
    const qint64 by = std::llround(share * double(m_zoomed->from.msecsTo(m_zoomed->to)));
    show(m_zoomed->from.addMSecs(by), m_zoomed->to.addMSecs(by));
}

void TimeAxis::reset()
{
    if (!m_zoomed)
        return;
    m_zoomed.reset();
    Q_EMIT changed();
}

void TimeAxis::point(const std::optional<QDateTime> &time)
{
    if (m_pointed == time)
        return;
    m_pointed = time;
    Q_EMIT marked();
}

void TimeAxis::select(const std::optional<Range> &range)
{
    if (m_selected == range)
        return;
    m_selected = range;
    Q_EMIT marked();
}

} // namespace Pollux::Ui
