// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace Pollux::Ui {

//! The stretch of time that all pictures of a page show, and the moment that the mouse points at. It ends now and moves
//! along, unless somebody has zoomed: who looks at something wants it to stand still.
class TimeAxis : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds shortest{30'000};

    explicit TimeAxis(QObject *parent = nullptr) : QObject(parent) {}

    //! From so long ago until now. Ends a zoom.
    void setSpan(Milliseconds span);
    Milliseconds span() const { return m_span; }
    void setNow(const QDateTime &now);

    QDateTime from() const;
    QDateTime to() const;
    QDateTime now() const { return m_now; }
    bool isZoomed() const { return m_zoomed.has_value(); }

    //! Nothing outside the span, nothing shorter than `shortest`; the whole span ends the zoom.
    void show(const QDateTime &from, const QDateTime &to);
    //! Shows `factor` times as long as now; `around` keeps its place.
    void zoom(double factor, const QDateTime &around);
    //! Later by a share of what is shown; negative: earlier. Only where it is zoomed.
    void move(double share);
    void reset();

    //! What the mouse or the keyboard points at, for all pictures; nothing while it is elsewhere.
    void point(const std::optional<QDateTime> &time);
    const std::optional<QDateTime> &pointed() const { return m_pointed; }

    //! What is being dragged over.
    struct Range
    {
        QDateTime from;
        QDateTime to;

        bool operator==(const Range &) const = default;
    };
    void select(const std::optional<Range> &range);
    const std::optional<Range> &selected() const { return m_selected; }

Q_SIGNALS:
    //! Somebody has zoomed, moved, reset or chosen another span; not for setNow().
    void changed();
    //! What is pointed at or selected.
    void marked();

private:
    QDateTime m_now;
    Milliseconds m_span{std::chrono::hours(2)};
    std::optional<Range> m_zoomed;
    std::optional<QDateTime> m_pointed;
    std::optional<Range> m_selected;
};

} // namespace Pollux::Ui
