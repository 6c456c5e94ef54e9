// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/dropstory.h"
#include "ui/health/plotcard.h"

namespace Pollux::Ui {

class BarPlot;

//! How much time lies between drops: a clock shows as one high bar, which is marked.
class IntervalsCard : public PlotCard
{
    Q_OBJECT
public:
    explicit IntervalsCard(QWidget *parent = nullptr);

    void show(const DropStory &story);

private:
    BarPlot *m_plot;
};

} // namespace Pollux::Ui
