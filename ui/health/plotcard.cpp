// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/plotcard.h"

#include "ui/health/plot.h"
#include "ui/health/plotlegend.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Pollux::Ui {

PlotCard::PlotCard(const QString &title, QWidget *parent)
    : Card(parent)
    , m_title(new PlainLabel(title, this))
    , m_legend(new PlotLegend(this))
    , m_empty(new PlainLabel(this))
{
    m_title->setTone(Tone::Muted);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_legend);
    body()->addLayout(head);
    body()->addWidget(m_empty);
    m_empty->hide();
}

void PlotCard::setPlot(Plot *plot)
{
    m_plot = plot;
    plot->setAccessibleName(m_title->text());
    body()->addWidget(plot);
    body()->addStretch(); // beside a card that is higher
}

void PlotCard::setEmptyText(const QString &text)
{
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    m_legend->setVisible(text.isEmpty());
    m_plot->setVisible(text.isEmpty());
}

} // namespace Pollux::Ui
