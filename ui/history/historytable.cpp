// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytable.h"

#include "ui/history/historydelegate.h"
#include "ui/history/historymodel.h"
#include "ui/style/tokens.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace Pollux::Ui {

using Store::HistoryKind;

namespace {

constexpr int dateWidth = 132;
constexpr int leastNameWidth = 140;

int widthOf(HistoryKind kind, int column)
{
    if (column == 0)
        return dateWidth;
    if (kind == HistoryKind::Notifications)
        return column == HistoryModel::What ? 320 : 120;
    switch (column) {
    case HistoryModel::Name:
        return 240;
    case HistoryModel::State:
        return 120;
    default:
        return 104;
    }
}

} // namespace

HistoryTable::HistoryTable(HistoryModel *model, QWidget *parent) : QTableView(parent), m_history(model)
{
    setModel(model);
    setItemDelegate(new HistoryDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true); // rows light up under the mouse
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Metrics::rowHeight + 1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(56);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setUpColumns();
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &HistoryTable::onAboutToReset);
    connect(model, &QAbstractItemModel::modelReset, this, &HistoryTable::onReset);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryTable::chosen);
}

void HistoryTable::showServers(bool several)
{
    m_hasServers = several;
    fitColumns();
}

QByteArray HistoryTable::saveColumns(HistoryKind kind) const
{
    return kind == m_shownKind ? horizontalHeader()->saveState() : m_columns[std::size_t(kind)];
}

void HistoryTable::restoreColumns(HistoryKind kind, const QByteArray &columns)
{
    m_columns[std::size_t(kind)] = columns;
    if (kind == m_shownKind)
        setUpColumns();
}

int HistoryTable::chosenRow() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.constFirst().row();
}

void HistoryTable::onAboutToReset()
{
    m_number = m_history->numberAt(chosenRow());
    m_columns[std::size_t(m_shownKind)] = horizontalHeader()->saveState();
}

void HistoryTable::onReset()
{
    if (std::exchange(m_shownKind, m_history->kind()) != m_history->kind())
        setUpColumns();
    else if (const int row = m_number == 0 ? -1 : m_history->rowOf(m_number); row >= 0)
        setCurrentIndex(m_history->index(row, 0));
    Q_EMIT chosen();
}

void HistoryTable::setUpColumns()
{
    QHeaderView *const header = horizontalHeader();
    const QByteArray &saved = m_columns[std::size_t(m_shownKind)];
    if (saved.isEmpty() || !header->restoreState(saved) || header->count() != m_history->columnCount())
        setUpWidths();
    const int wide = m_shownKind == HistoryKind::Jobs ? int(HistoryModel::Name) : int(HistoryModel::What);
    for (int column = 0; column < header->count(); ++column)
        header->setSectionResizeMode(column, column == wide ? QHeaderView::Stretch : QHeaderView::Interactive);
    fitColumns();
}

// A name that cannot be read tells less than the columns that make room for it.
void HistoryTable::fitColumns()
{
    if (m_shownKind == HistoryKind::Notifications)
        return setColumnHidden(HistoryModel::OfServer, !m_hasServers);
    const auto needed = [this](int column) { return std::max(columnWidth(column), widthOf(m_shownKind, column)); };
    int room = viewport()->width() - leastNameWidth - needed(HistoryModel::Ended) - needed(HistoryModel::State);
    for (const int column : {int(HistoryModel::Server), int(HistoryModel::Queue), int(HistoryModel::Took)}) {
        const bool isShown = room >= needed(column) && (column != HistoryModel::Server || m_hasServers);
        setColumnHidden(column, !isShown);
        room -= isShown ? needed(column) : 0;
    }
}

void HistoryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void HistoryTable::setUpWidths()
{
    QHeaderView *const header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->setSectionHidden(column, false);
        header->resizeSection(column, widthOf(m_shownKind, column));
    }
}

// Asked for by keyboard the menu stands at the chosen row, wherever the mouse is.
void HistoryTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (chosenRow() < 0)
        return;
    const bool isOfMouse = event->reason() == QContextMenuEvent::Mouse;
    Q_EMIT menuRequested(isOfMouse ? event->globalPos()
                                   : viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

void HistoryTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    QTableView::keyPressEvent(event);
}

// The edge of the chosen row shows who has the keyboard.
void HistoryTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void HistoryTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace Pollux::Ui
