// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/trialscard.h"

#include "ui/welcome/welcomewords.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statemark.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Pollux::Ui {

TrialsCard::TrialsCard(QWidget *parent) : Card(parent)
{
    body()->setSpacing(2 * Metrics::grid);
    auto *const title = new PlainLabel(tr("What was tried"), this);
    title->setTone(Tone::Muted);
    title->setLook(Metrics::smallTextPixels, QFont::DemiBold);
    body()->addWidget(title);
}

TrialsCard::Row TrialsCard::makeRow()
{
    Row row;
    row.widget = new QWidget(this);
    row.mark = new StateMark(row.widget);
    row.title = new PlainLabel(row.widget);
    row.words = new PlainLabel(row.widget);
    row.words->setTabularFigures(true);
    row.words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *const line = new QHBoxLayout(row.widget);
    line->setContentsMargins({});
    line->setSpacing(2 * Metrics::grid);
    line->addWidget(row.mark);
    line->addWidget(row.title, 1);
    line->addWidget(row.words); // a short word leaves the room to the title
    body()->addWidget(row.widget);
    return row;
}

void TrialsCard::show(const QList<ProfileTrial> &trials)
{
    while (m_rows.size() < trials.size())
        m_rows += makeRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        row.widget->setVisible(i < trials.size());
        if (i >= trials.size())
            continue;
        const Headline line = trialHeadline(trials.at(i));
        row.mark->setMark(line.mark);
        row.mark->setTone(line.tone);
        row.mark->setAccessibleName(line.detail);
        row.title->setText(line.title);
        row.words->setTone(line.tone);
        row.words->setText(line.detail);
    }
}

} // namespace Pollux::Ui
