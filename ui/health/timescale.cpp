// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/timescale.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr std::array<qint64, 16> steps{5 * second, 10 * second, 15 * second, 30 * second, minute, 2 * minute,
                                       5 * minute, 10 * minute, 15 * minute, 30 * minute, hour,   2 * hour,
                                       3 * hour,   6 * hour,    12 * hour,   day};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::TimeScale)
};

// Zones differ by quarters of an hour: every round time of theirs is a whole number of these.
qint64 grainOf(qint64 step)
{
    if (step >= hour)
        return 15 * minute;
    return step >= 5 * minute ? 5 * minute : std::min(step, minute);
}

// Of the local clock from UTC, in ms.
qint64 offsetAt(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at).offsetFromUtc() * 1000LL;
}

QString labelOf(const QDateTime &local, qint64 step, bool days)
{
    // A midnight among the hours of several days says which.
    if (days && local.time() == QTime(0, 0))
        return QLocale().toString(local.date(), Words::tr("d MMM", "format of a short date, see QDate::toString()"));
    return QLocale().toString(local.time(), step < minute ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

} // namespace

TimeScale::TimeScale(const QDateTime &from, const QDateTime &to, qreal width)
    : m_from(from.toMSecsSinceEpoch())
    , m_length(std::max<qint64>(1, to.toMSecsSinceEpoch() - m_from))
    , m_width(std::max(width, 1.0))
{}

qreal TimeScale::x(const QDateTime &time) const
{
    return xOf(time.toMSecsSinceEpoch());
}

qreal TimeScale::xOf(qint64 at) const
{
    const qreal share = qreal(at - m_from) / qreal(m_length);
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
    // A tick is round by the clock of its own moment. Between two of them the clock is asked only where it is changed: it
    // costs a look at the zone's file, and a week has 672 quarters of an hour.
    const bool days = m_length > day;
    const qint64 grain = grainOf(*step);
    qint64 at = (m_from + grain - 1) / grain * grain;
    while (at <= m_from + m_length) {
        const qint64 offset = offsetAt(at);
        const qint64 sinceTick = (at + offset) % *step;
        if (sinceTick == 0)
            ticks.append({xOf(at), labelOf(QDateTime::fromMSecsSinceEpoch(at), *step, days)});
        const qint64 next = at + *step - sinceTick;
        at = offsetAt(next) == offset ? next : at + grain;
    }
    return ticks;
}

} // namespace Pollux::Ui
