// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/plotcard.h"
#include "ui/health/sampleseries.h"

namespace Pollux::Ui {

class TimeAxis;
class TimePlot;

//! Round trips and how late pings came, over time.
class RoundTripCard : public PlotCard
{
    Q_OBJECT
public:
    //! The axis outlives it.
    explicit RoundTripCard(TimeAxis *axis, QWidget *parent = nullptr);

    //! `spans`: what the link was like on the axis.
    void show(const QList<LinkSample> &samples, const QList<LinkSpan> &spans);

private:
    QString explain(const QDateTime &time) const;

    TimeAxis *const m_axis;
    TimePlot *m_plot;
    QList<LinkSample> m_samples; // shared with who gave them
    QList<LinkSpan> m_spans;
    SampleRange m_range;
};

} // namespace Pollux::Ui
