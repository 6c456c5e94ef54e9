// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/stripcard.h"

#include "ui/health/statestrip.h"
#include "ui/health/striplegend.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Pollux::Ui {

StripCard::StripCard(QWidget *parent) : Card(parent), m_legend(new StripLegend(this)), m_strip(new StateStrip(this))
{
    auto *const head = new QHBoxLayout;
    auto *const title = new PlainLabel(tr("State"), this);
    title->setTone(Tone::Muted);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_legend);
    body()->addLayout(head);
    body()->addWidget(m_strip);
}

void StripCard::show(const LinkTimeline &link, const QDateTime &from, const QDateTime &to)
{
    const auto spans = link.spans(from, to);
    m_strip->setStory(spans, from, to);
    m_legend->setStory(spans);
}

} // namespace Pollux::Ui
