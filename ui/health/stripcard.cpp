// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/stripcard.h"

#include "ui/health/plot.h"
#include "ui/health/statestrip.h"
#include "ui/health/striplegend.h"
#include "ui/health/timeaxis.h"
#include "ui/health/timecursor.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Pollux::Ui {

StripCard::StripCard(TimeAxis *axis, QWidget *parent)
    : Card(parent)
    , m_axis(axis)
    , m_legend(new StripLegend(this))
    , m_strip(new StateStrip(this))
{
    // In line with the plots below.
    m_strip->setContentsMargins(Plot::gutter, 0, 1, 0);
    new TimeCursor(axis, m_strip, Plot::gutter);
    auto *const head = new QHBoxLayout;
    auto *const title = new PlainLabel(tr("State"), this);
    title->setTone(Tone::Muted);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_legend);
    body()->addLayout(head);
    body()->addWidget(m_strip);
}

void StripCard::show(const QList<LinkSpan> &spans)
{
    m_strip->setStory(spans, m_axis->from(), m_axis->to());
    m_legend->setStory(spans);
}

} // namespace Pollux::Ui
