// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/timescale.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 grain = 5 * minute;
constexpr std::array<qint64, 9> steps{5 * minute,   10 * minute,  15 * minute,  30 * minute, 60 * minute,
                                      120 * minute, 180 * minute, 360 * minute, 720 * minute};

} // namespace

TimeScale::TimeScale(const QDateTime &from, const QDateTime &to, qreal width)
    : m_from(from.toMSecsSinceEpoch())
    , m_length(std::max<qint64>(1, to.toMSecsSinceEpoch() - m_from))
    , m_width(std::max(width, 1.0))
{}

qreal TimeScale::x(const QDateTime &time) const
{
    const qreal share = qreal(time.toMSecsSinceEpoch() - m_from) / qreal(m_length);
    return std::clamp(share, 0.0, 1.0) * m_width;
}

QDateTime TimeScale::timeAt(qreal x) const
{
    const qreal share = std::clamp(x / m_width, 0.0, 1.0);
    return QDateTime::fromMSecsSinceEpoch(m_from + std::llround(share * qreal(m_length)), Qt::UTC);
}

QList<TimeTick> TimeScale::ticks(qreal gap) const
{
    const auto fits = [&](qint64 step) { return qreal(step) / qreal(m_length) * m_width >= gap; };
    const auto *const step = std::find_if(steps.begin(), steps.end(), fits);
    if (step == steps.end())
        return {};

    QList<TimeTick> ticks;
    // Looked at one by one, as clocks may be changed within the axis: a tick is round by the clock of its own moment.
    for (qint64 at = (m_from + grain - 1) / grain * grain; at <= m_from + m_length; at += grain) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(at);
        if ((at + local.offsetFromUtc() * 1000LL) % *step == 0)
            ticks.append({x(local), QLocale().toString(local.time(), u"HH:mm"_s)});
    }
    return ticks;
}

} // namespace Pollux::Ui
