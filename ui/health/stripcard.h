// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/linktimeline.h"
#include "ui/widgets/card.h"

namespace Pollux::Ui {

class StateStrip;
class StripLegend;
class TimeAxis;

//! The strip of states with its title and a legend of the states that it holds.
class StripCard : public Card
{
    Q_OBJECT
public:
    //! The axis outlives it.
    explicit StripCard(TimeAxis *axis, QWidget *parent = nullptr);

    //! `spans`: what the link was like on the axis.
    void show(const QList<LinkSpan> &spans);

private:
    TimeAxis *const m_axis;
    StripLegend *m_legend;
    StateStrip *m_strip;
};

} // namespace Pollux::Ui
