// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace Pollux::Ui {

//! A mark on a time axis, at a round time of the person's own time zone.
struct TimeTick
{
    qreal x = 0;
    QString label; //!< "13:00", "5 May"

    bool operator==(const TimeTick &) const = default;
};

//! Where a time lies on an axis that runs from `from` at 0 to `to` at `width`. Pure.
class TimeScale
{
public:
    //! `from` is before `to`.
    TimeScale(const QDateTime &from, const QDateTime &to, qreal width);

    //! Times outside are clamped to the axis.
    qreal x(const QDateTime &time) const;
    QDateTime timeAt(qreal x) const;

    //! Ticks at least `gap` apart, at round seconds, minutes, hours or days; in order. Over more than a day, midnight
    //! is its date.
    QList<TimeTick> ticks(qreal gap) const;

private:
    qreal xOf(qint64 at) const;

    qint64 m_from; // ms since the epoch
    qint64 m_length;
    qreal m_width;
};

} // namespace Pollux::Ui
