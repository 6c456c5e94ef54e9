// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/plotcard.h"
#include "ui/health/trafficseries.h"

namespace Pollux::Ui {

class TimeAxis;
class TimePlot;

//! Bytes a transport over time, stacked, with their sums.
class TrafficCard : public PlotCard
{
    Q_OBJECT
public:
    //! The axis outlives it.
    explicit TrafficCard(TimeAxis *axis, QWidget *parent = nullptr);

    void show(const QList<LinkSample> &samples);

private:
    QString explain(const QDateTime &time) const;
    void showLegend();

    TimeAxis *const m_axis;
    TimePlot *m_plot;
    Traffic m_traffic;
};

} // namespace Pollux::Ui
