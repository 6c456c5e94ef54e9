// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/jobtableview.h"

#include "ui/models/jobcells.h"
#include "ui/models/jobtablemodel.h"
#include "ui/style/tokens.h"
#include "ui/window/jobdelegate.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr int nameWidth = 220;
constexpr int leastNameWidth = 140; // below it the column that tells least makes room
constexpr quint32 columnsVersion = 0x50'4a'43'01; // "PJC", and which form of it

int widthOf(JobColumn column)
{
    switch (column) {
    case JobColumn::Name:
        return nameWidth;
    case JobColumn::Queue:
        return 96;
    case JobColumn::Server:
        return 112;
    case JobColumn::Progress:
        return 164;
    case JobColumn::Left:
        return 76;
    case JobColumn::Updated:
    case JobColumn::Started:
    case JobColumn::Took:
        return 92;
    case JobColumn::Id:
        return 104;
    case JobColumn::Attempt:
        return 84;
    }
    return 100;
}

} // namespace

JobTableView::JobTableView(JobTableModel *model, QWidget *parent) : QTableView(parent), m_jobs(model)
{
    model->setParent(this);
    setModel(model);
    setItemDelegate(new JobDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
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
    setUpColumns();

    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &JobTableView::dropAnchor);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &JobTableView::dropAnchor);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &JobTableView::dropAnchor);
}

void JobTableView::setUpColumns()
{
    QHeaderView *const header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setMinimumSectionSize(56);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    setUpWidths();
    header->setSectionResizeMode(int(JobColumn::Name), QHeaderView::Stretch);
    setSortingEnabled(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &JobTableView::showBeginning, Qt::QueuedConnection);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &place) {
        auto *const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addColumnsTo(menu);
        menu->popup(header->mapToGlobal(place));
    });
}

void JobTableView::setUpWidths()
{
    for (int column = 0; column < jobColumnCount; ++column) {
        m_chosen[std::size_t(column)] = column <= int(JobColumn::Updated);
        setColumnHidden(column, false);
        horizontalHeader()->resizeSection(column, widthOf(JobColumn(column)));
    }
    showChosen();
}

std::optional<JobRef> JobTableView::selectedJob() const
{
    if (selectionModel()->isSelected(currentIndex()))
        return m_jobs->refAt(currentIndex());
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : m_jobs->refAt(rows.first());
}

QList<JobRef> JobTableView::selectedJobs() const
{
    QList<JobRef> jobs;
    for (const QModelIndex &row : selectedRowsInOrder()) {
        if (const auto job = m_jobs->refAt(row))
            jobs += *job;
    }
    return jobs;
}

QModelIndexList JobTableView::selectedRowsInOrder() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    return rows;
}

bool JobTableView::selectJob(const JobRef &job)
{
    const QModelIndex index = m_jobs->indexOf(job);
    if (!index.isValid())
        return false;
    m_anchors.clear();
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index, PositionAtCenter);
    return true;
}

void JobTableView::showBeginning()
{
    m_anchors.clear();
    const auto job = selectedJob();
    const QModelIndex index = job ? m_jobs->indexOf(*job) : QModelIndex();
    if (index.isValid())
        scrollTo(index);
    else
        scrollToTop();
}

void JobTableView::repaintColumn(int column)
{
    viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
}

void JobTableView::showServers(bool several)
{
    m_hasServers = several;
    showChosen();
}

void JobTableView::choose(JobColumn column, bool chosen)
{
    m_chosen[std::size_t(column)] = chosen || column == JobColumn::Name;
    showChosen();
}

void JobTableView::resetColumns()
{
    QHeaderView *const header = horizontalHeader();
    for (int column = 0; column < jobColumnCount; ++column)
        header->moveSection(header->visualIndex(column), column);
    setUpWidths();
}

void JobTableView::addColumnsTo(QMenu *menu)
{
    for (int column = int(JobColumn::Name) + 1; column < jobColumnCount; ++column) {
        if (JobColumn(column) == JobColumn::Server && !m_hasServers)
            continue;
        QAction *const item = menu->addAction(jobColumnTitle(JobColumn(column)));
        item->setCheckable(true);
        item->setChecked(isChosen(JobColumn(column)));
        connect(item, &QAction::toggled, this, [this, column](bool chosen) { choose(JobColumn(column), chosen); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("As at first")), &QAction::triggered, this, &JobTableView::resetColumns);
}

// Where there is no room for all of them, those that tell least go: the details have them, and a name that is cut off tells
// nothing.
void JobTableView::showChosen()
{
    const auto isWanted = [this](int column) { return isChosen(JobColumn(column)) && (JobColumn(column) != JobColumn::Server || m_hasServers); };
    int needed = leastNameWidth;
    for (int column = int(JobColumn::Name) + 1; column < jobColumnCount; ++column)
        needed += isWanted(column) ? std::max(columnWidth(column), widthOf(JobColumn(column))) : 0;
    QSet<int> yielding;
    for (const JobColumn column : {JobColumn::Updated, JobColumn::Server}) {
        if (!isWanted(int(column)) || viewport()->width() >= needed)
            continue;
        yielding += int(column);
        needed -= std::max(columnWidth(int(column)), widthOf(column));
    }
    for (int column = int(JobColumn::Name) + 1; column < jobColumnCount; ++column)
        setColumnHidden(column, !isWanted(column) || yielding.contains(column));
}

// Qt keeps widths, places and the order; which are hidden is also a matter of the moment, so the choice stands beside it.
QByteArray JobTableView::saveColumns() const
{
    QByteArray saved;
    QDataStream stream(&saved, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << columnsVersion << quint32(jobColumnCount);
    for (const bool chosen : m_chosen)
        stream << chosen;
    stream << horizontalHeader()->saveState();
    return saved;
}

void JobTableView::restoreColumns(const QByteArray &columns)
{
    QDataStream stream(columns);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    quint32 count = 0;
    stream >> version >> count;
    if (version != columnsVersion || count != quint32(jobColumnCount))
        return;
    std::array<bool, jobColumnCount> chosen{};
    for (bool &one : chosen)
        stream >> one;
    QByteArray state;
    stream >> state;
    QHeaderView *const header = horizontalHeader();
    if (stream.status() != QDataStream::Ok || !header->restoreState(state))
        return;
    m_chosen = chosen;
    m_chosen[std::size_t(JobColumn::Name)] = true;
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(int(JobColumn::Name), QHeaderView::Stretch);
    header->setSectionsMovable(true);
    header->setSortIndicatorClearable(true);
    header->setSectionHidden(int(JobColumn::Name), false);
    showChosen();
    sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

// Qt 6.4 paints the whole view again whenever more than one cell has changed, in sight or not.
void JobTableView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    const int first = std::max(topLeft.row(), firstVisibleRow());
    const int last = std::min(bottomRight.row(), lastVisibleRow());
    if (first > last)
        return;
    if (QAccessible::isActive())
        return QTableView::dataChanged(topLeft, bottomRight, roles);
    const int height = verticalHeader()->defaultSectionSize();
    const int top = first * height - verticalScrollBar()->value();
    viewport()->update(0, top, viewport()->width(), (last - first + 1) * height);
}

// The base class would select the row below. But nobody has chosen that job.
void JobTableView::rowsAboutToBeRemoved(const QModelIndex &, int, int) {}

void JobTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (const auto job = selectedJob(); job && !selected.isEmpty())
        Q_EMIT jobSelected(*job);
}

void JobTableView::updateGeometries()
{
    QTableView::updateGeometries();
    followAnchor();
}

void JobTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    showChosen();
}

void JobTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    QTableView::keyPressEvent(event);
}

// The edge of the current row shows who has the keyboard.
void JobTableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void JobTableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void JobTableView::dropAnchor()
{
    if (!m_anchors.empty() || verticalScrollBar()->value() == 0)
        return;
    for (int row = firstVisibleRow(); row <= lastVisibleRow(); ++row)
        m_anchors.push_back({m_jobs->index(row, 0), row});
}

// One row may have moved for a reason of its own; where most of them have gone is where the person still looks.
void JobTableView::followAnchor()
{
    if (m_anchors.empty())
        return;
    std::map<int, int> votes;
    for (const Anchor &anchor : m_anchors) {
        if (anchor.index.isValid())
            ++votes[anchor.index.row() - anchor.row];
    }
    m_anchors.clear();
    const auto most =
        std::max_element(votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most != votes.end() && most->first != 0) {
        QScrollBar *const bar = verticalScrollBar();
        bar->setValue(bar->value() + most->first * verticalHeader()->defaultSectionSize());
    }
}

void JobTableView::copySelected() const
{
    QStringList lines;
    for (const QModelIndex &row : selectedRowsInOrder()) {
        QStringList cells;
        for (int place = 0; place < jobColumnCount; ++place) {
            const int column = horizontalHeader()->logicalIndex(place);
            if (!isColumnHidden(column))
                cells += row.siblingAtColumn(column).data().toString();
        }
        lines += cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

bool JobTableView::selectNextUnseen()
{
    const int count = m_jobs->rowCount();
    const int from = currentIndex().isValid() ? currentIndex().row() + 1 : 0;
    for (int step = 0; step < count; ++step) {
        const QModelIndex index = m_jobs->index((from + step) % count, 0);
        if (!index.data(JobTableModel::UnseenRole).toBool())
            continue;
        m_anchors.clear();
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(index, PositionAtCenter);
        return true;
    }
    return false;
}

// Asked for by keyboard the menu stands at the current row, wherever the mouse is.
void JobTableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (selectionModel()->selection().isEmpty())
        return;
    const bool isOfMouse = event->reason() == QContextMenuEvent::Mouse;
    Q_EMIT menuRequested(isOfMouse ? event->globalPos()
                                   : viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

int JobTableView::firstVisibleRow() const
{
    return verticalScrollBar()->value() / verticalHeader()->defaultSectionSize();
}

int JobTableView::lastVisibleRow() const
{
    const int bottom = verticalScrollBar()->value() + viewport()->height() - 1;
    return std::min(bottom / verticalHeader()->defaultSectionSize(), m_jobs->rowCount() - 1);
}

} // namespace Pollux::Ui
