// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/dropscard.h"

#include "link/linktimeline.h"
#include "ui/health/dropmodel.h"
#include "ui/models/texts.h"
#include "ui/style/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tabulartext.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int fewestRows = 4;  // seen without scrolling within the table
constexpr int cellMargin = 12; // as in the header, see pollux.qss
constexpr int timeWidth = 132;
constexpr int durationWidth = 148;

//! A text cell whose text begins below its header's.
class DropDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = Theme::instance()->tokens();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, tokens.selected());
        painter->setFont(option.font);
        painter->setPen(tokens.text);
        const QRect cell = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width());
        if (index.column() == DropModel::Cause)
            painter->drawText(cell, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, text);
        else
            drawTabular(painter, cell, int(Qt::AlignLeft | Qt::AlignVCenter), text);
    }
};

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
    const int edge = around.left() - cellMargin;
    body()->setContentsMargins(edge, around.top(), edge, around.bottom());
    title->setContentsMargins(cellMargin, 0, cellMargin, 0);
    m_none->setContentsMargins(cellMargin, 0, cellMargin, 0);
    body()->addWidget(title);
    body()->addWidget(m_none);
    makeTable();
    body()->addWidget(m_table, 1);
    body()->addStretch(); // where there is no table
}

void DropsCard::show(const LinkTimeline &link, const QDateTime &now)
{
    m_model->setDrops(link.drops(), now);
    const bool isEmpty = m_model->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_table->setMinimumHeight((std::min(m_model->rowCount(), fewestRows) + 1) * Metrics::rowHeight + Metrics::grid);
    m_none->setVisible(isEmpty);
    if (isEmpty)
        m_none->setText(link.begin().isValid() ? tr("None since %1").arg(momentText(link.begin(), now))
                                               : tr("None so far"));
}

void DropsCard::makeTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new DropDelegate(m_table));
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
}

} // namespace Pollux::Ui
