// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/causescard.h"

#include "base/plaintext.h"
#include "ui/health/dropwords.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/thinprogressbar.h"

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace Pollux::Ui {

CausesCard::CausesCard(QWidget *parent) : Card(parent), m_grid(new QGridLayout)
{
    auto *const title = new PlainLabel(tr("Drops by cause"), this);
    title->setTone(Tone::Muted);
    body()->addWidget(title);
    m_grid->setHorizontalSpacing(3 * Metrics::grid);
    m_grid->setVerticalSpacing(2 * Metrics::grid);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    body()->addLayout(m_grid);
    body()->addStretch();
}

void CausesCard::addRow()
{
    const Row row{new PlainLabel(this), new ThinProgressBar(this), new PlainLabel(this)};
    row.count->setTabularFigures(true);
    row.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int at = int(m_rows.size());
    m_grid->addWidget(row.kind, at, 0);
    m_grid->addWidget(row.bar, at, 1, Qt::AlignVCenter);
    m_grid->addWidget(row.count, at, 2);
    m_rows.append(row);
}

void CausesCard::show(const QList<CauseCount> &causes)
{
    while (m_rows.size() < causes.size())
        addRow();
    const qsizetype most = causes.isEmpty() ? 1 : causes.first().count;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        for (QWidget *const part :
             {static_cast<QWidget *>(row.kind), static_cast<QWidget *>(row.bar), static_cast<QWidget *>(row.count)})
            part->setVisible(i < causes.size());
        if (i >= causes.size())
            continue;
        const CauseCount &cause = causes.at(i);
        const QString meaning =
            dropClassMeaning(cause.kind) + u'\n' + tr("The last one: %1").arg(plainLine(cause.evidence));
        row.kind->setText(dropClassText(cause.kind));
        row.kind->setDetail(meaning);
        row.bar->setPercent(100.0 * double(cause.count) / double(most));
        row.bar->setToolTip(plainToolTip(meaning));
        row.bar->setAccessibleName(causesText({cause}));
        row.bar->setAccessibleDescription(meaning);
        row.count->setText(QLocale().toString(qlonglong(cause.count)));
    }
    setAccessibleName(tr("Drops by cause"));
    setAccessibleDescription(causesText(causes));
}

} // namespace Pollux::Ui
