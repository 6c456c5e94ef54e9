// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace Pollux::Ui {

class Plot;
class PlotLegend;
class PlainLabel;

//! A card with a title, a legend beside it, and a plot or, where there is nothing to show, a line that says so.
class PlotCard : public Card
{
    Q_OBJECT
public:
    explicit PlotCard(const QString &title, QWidget *parent = nullptr);

    PlotLegend *legend() const { return m_legend; }
    //! Takes it over; once. The card's title becomes its accessible name.
    void setPlot(Plot *plot);
    //! Empty: the plot is shown.
    void setEmptyText(const QString &text);

private:
    PlainLabel *m_title;
    PlotLegend *m_legend;
    PlainLabel *m_empty;
    Plot *m_plot = nullptr;
};

} // namespace Pollux::Ui
