// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/dropscard.h"

#include "link/linktimeline.h"
#include "ui/health/dropmodel.h"
#include "ui/models/texts.h"
#include "ui/style/tokens.h"
#include "ui/widgets/plainlabel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace Pollux::Ui {

namespace {

constexpr int fewestRows = 4; // the table's least height
constexpr int timeWidth = 132;
constexpr int durationWidth = 148;

} // namespace

DropsCard::DropsCard(QWidget *parent)
    : Card(parent)
    , m_model(new DropModel(this))
    , m_table(new QTableView(this))
    , m_none(new PlainLabel(this))
{
    auto *const title = new PlainLabel(tr("Drops"), this);
    title->setTone(Tone::Muted);
    // The rows reach from edge to edge; what stands above them keeps the card's margin.
    const QMargins around = body()->contentsMargins();
    body()->setContentsMargins(1, around.top(), 1, around.bottom());
    title->setContentsMargins(around.left(), 0, around.right(), 0);
    m_none->setContentsMargins(around.left(), 0, around.right(), 0);
    body()->addWidget(title);
    body()->addWidget(m_none);
    makeTable();
    body()->addWidget(m_table, 1);
}

void DropsCard::show(const LinkTimeline &link, const QDateTime &now)
{
    m_model->setDrops(link.drops(), now);
    const bool isEmpty = m_model->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_none->setVisible(isEmpty);
    if (isEmpty)
        m_none->setText(link.begin().isValid() ? tr("None since %1").arg(momentText(link.begin(), now))
                                               : tr("None so far"));
}

void DropsCard::makeTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Drops"));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Metrics::rowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(DropModel::Cause, QHeaderView::Stretch);
    m_table->setColumnWidth(DropModel::Time, timeWidth);
    m_table->setColumnWidth(DropModel::ConnectedFor, durationWidth);
    m_table->setColumnWidth(DropModel::HealedAfter, durationWidth);
    m_table->setMinimumHeight((fewestRows + 1) * Metrics::rowHeight);
}

} // namespace Pollux::Ui
