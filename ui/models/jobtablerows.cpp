// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of JobTableModel: which of its slots are shown, and where.

#include "ui/models/jobtablemodel.h"
#include "ui/models/serverstate.h"

#include <algorithm>

namespace Pollux::Ui {

namespace {

// More runs of rows than these are first brought together by one change of the layout: each insertion and removal costs
// a view with 100,000 rows as much as that.
constexpr std::size_t maxRuns = 8;

struct Run
{
    int first = 0;
    int last = 0;
};

// Ascending numbers as runs without gaps.
std::vector<Run> runsOf(const std::vector<int> &rows)
{
    std::vector<Run> runs;
    for (const int row : rows) {
        if (!runs.empty() && runs.back().last + 1 == row)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    return runs;
}

} // namespace

void JobTableModel::sort(int column, Qt::SortOrder direction)
{
    const bool isColumn = column >= 0 && column < jobColumnCount;
    const JobOrder order = isColumn ? JobOrder(JobColumn(column), direction) : JobOrder();
    if (order == m_order)
        return;
    m_order = order;
    m_sorting.stop();
    for (const SlotId id : std::exchange(m_moved, {}))
        m_slots[id].moved = false;
    for (const SlotId id : m_rows)
        findPlace(m_slots[id]);
    Ids rows = m_rows;
    sortIds(rows);
    replaceRows(std::move(rows));
}

void JobTableModel::sortNow()
{
    m_sorting.stop();
    Ids moved;
    for (const SlotId id : std::exchange(m_moved, {})) {
        if (!std::exchange(m_slots[id].moved, false) || !m_slots[id].shown)
            continue;
        m_slots[id].marked = true;
        moved.push_back(id);
    }
    // What is left is learned from other jobs too, so that it moves for those that have not said anything.
    if (m_order.column() == JobColumn::Left) {
        std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(moved),
                     [this](SlotId id) { return m_slots[id].group == JobGroup::Active && !m_slots[id].marked; });
    }
    if (moved.empty())
        return;

    for (const SlotId id : moved)
        m_slots[id].marked = true;
    Ids rows;
    rows.reserve(m_rows.size());
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rows),
                 [this](SlotId id) { return !m_slots[id].marked; });
    for (const SlotId id : moved) {
        m_slots[id].marked = false;
        findPlace(m_slots[id]);
    }
    sortIds(moved);
    replaceRows(merged(rows, moved));
}

// What was looked at becomes rows, or ceases to be: first those that go, then those that come.
void JobTableModel::settle(const Ids &changed)
{
    Ids leaving;
    Ids entering;
    Ids staying;
    for (const SlotId id : changed) {
        const Slot &slot = m_slots[id];
        if (slot.shown && slot.wanted)
            staying.push_back(id);
        else if (slot.shown)
            leaving.push_back(id);
        else if (slot.wanted)
            entering.push_back(id);
    }
    tellChanged(staying);
    dropRows(leaving);
    for (const SlotId id : changed) {
        if (!m_slots[id].exists)
            free(id);
    }
    addRows(std::move(entering));
}

void JobTableModel::dropRows(const Ids &leaving)
{
    std::vector<int> rows;
    rows.reserve(leaving.size());
    for (const SlotId id : leaving)
        rows.push_back(rowOf(id));
    std::sort(rows.begin(), rows.end());
    std::vector<Run> runs = runsOf(rows);
    if (runs.size() > maxRuns) {
        Ids together = m_rows;
        for (const SlotId id : leaving)
            m_slots[id].marked = true;
        std::stable_partition(together.begin(), together.end(), [this](SlotId id) { return !m_slots[id].marked; });
        for (const SlotId id : leaving)
            m_slots[id].marked = false;
        replaceRows(std::move(together));
        runs = {{rowCount() - int(leaving.size()), rowCount() - 1}};
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        const auto first = m_rows.begin() + run->first;
        const auto last = m_rows.begin() + run->last + 1;
        std::for_each(first, last, [this](SlotId id) { m_slots[id].shown = false; });
        m_rows.erase(first, last);
        endRemoveRows();
    }
}

void JobTableModel::addRows(Ids entering)
{
    if (entering.empty())
        return;
    for (const SlotId id : entering)
        findPlace(m_slots[id]);
    sortIds(entering);

    std::vector<int> rows; // in front of which
    std::size_t runs = 0;
    for (const SlotId id : entering) {
        const auto at =
            std::lower_bound(m_rows.begin(), m_rows.end(), id, [this](SlotId a, SlotId b) { return isBefore(a, b); });
        rows.push_back(int(at - m_rows.begin()));
        runs += rows.size() == 1 || rows.back() != rows[rows.size() - 2] ? 1 : 0;
    }
    if (runs > maxRuns) {
        Ids sorted = merged(m_rows, entering);
        insertAt(rowCount(), entering.data(), entering.data() + entering.size());
        replaceRows(std::move(sorted));
        return;
    }
    for (std::size_t end = entering.size(); end > 0;) {
        std::size_t begin = end - 1;
        while (begin > 0 && rows[begin - 1] == rows[end - 1])
            --begin;
        insertAt(rows[begin], entering.data() + begin, entering.data() + end);
        end = begin;
    }
}

void JobTableModel::insertAt(int row, const SlotId *begin, const SlotId *end)
{
    beginInsertRows({}, row, row + int(end - begin) - 1);
    std::for_each(begin, end, [this](SlotId id) { m_slots[id].shown = true; });
    m_rows.insert(m_rows.begin() + row, begin, end);
    endInsertRows();
}

void JobTableModel::tellChanged(const Ids &changed)
{
    std::vector<int> rows;
    rows.reserve(changed.size());
    for (const SlotId id : changed)
        rows.push_back(rowOf(id));
    std::sort(rows.begin(), rows.end());
    for (const Run &run : runsOf(rows))
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, jobColumnCount - 1));
}

void JobTableModel::noteMoved(SlotId id)
{
    if (std::exchange(m_slots[id].moved, true))
        return;
    m_moved.push_back(id);
    if (!m_sorting.isActive())
        m_sorting.start();
}

// The same rows in another order, or `rows` has the same slots in any case.
void JobTableModel::replaceRows(Ids rows)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Ids held;
    for (const QModelIndex &index : before)
        held.push_back(m_rows[std::size_t(index.row())]);
    m_rows = std::move(rows);
    if (!before.isEmpty()) {
        std::vector<int> rowOfSlot(m_slots.size());
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            rowOfSlot[m_rows[row]] = int(row);
        QModelIndexList after;
        after.reserve(before.size());
        for (qsizetype i = 0; i < before.size(); ++i)
            after += index(rowOfSlot[held[std::size_t(i)]], before[i].column());
        changePersistentIndexList(before, after);
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void JobTableModel::findPlace(Slot &slot)
{
    const Job *const job = jobOf(slot);
    if (!job)
        return;
    JobPlace place = m_order.placeOf(*slot.source->server, *job);
    m_order.collate(place);
    slot.place = KeptPlace(std::move(place));
}

// Side by side in memory, for a comparison that has to fetch two slots from anywhere takes ten times as long.
void JobTableModel::sortIds(Ids &ids) const
{
    struct Sorted
    {
        JobPlace::Rank rank;
        quint64 serial;
        SlotId id;
    };
    std::vector<Sorted> sorted;
    sorted.reserve(ids.size());
    for (const SlotId id : ids)
        sorted.push_back({m_slots[id].place.ranked(), m_slots[id].serial, id});
    std::sort(sorted.begin(), sorted.end(), [this](const Sorted &a, const Sorted &b) {
        const int order = m_order.compare(a.rank, b.rank);
        return order != 0 ? order < 0 : a.serial < b.serial;
    });
    std::transform(sorted.begin(), sorted.end(), ids.begin(), [](const Sorted &one) { return one.id; });
}

// Both sorted. The next one is searched from the last one on, in steps that double.
JobTableModel::Ids JobTableModel::merged(const Ids &rows, const Ids &sorted) const
{
    Ids all;
    all.reserve(rows.size() + sorted.size());
    const auto before = [this](SlotId a, SlotId b) { return isBefore(a, b); };
    auto done = rows.begin();
    for (const SlotId id : sorted) {
        auto low = done;
        std::ptrdiff_t step = 1;
        while (rows.end() - low > step && before(low[step], id)) {
            low += step;
            step *= 2;
        }
        const auto high = rows.end() - low > step ? low + step : rows.end();
        const auto at = std::lower_bound(low, high, id, before);
        all.insert(all.end(), done, at);
        all.push_back(id);
        done = at;
    }
    all.insert(all.end(), done, rows.end());
    return all;
}

bool JobTableModel::isBefore(SlotId a, SlotId b) const
{
    const int order = m_order.compare(m_slots[a].place, m_slots[b].place);
    return order != 0 ? order < 0 : m_slots[a].serial < m_slots[b].serial;
}

int JobTableModel::rowOf(SlotId id) const
{
    const quint32 last = m_slots[id].row;
    if (last < m_rows.size() && m_rows[last] == id)
        return int(last);
    const auto at =
        std::lower_bound(m_rows.begin(), m_rows.end(), id, [this](SlotId a, SlotId b) { return isBefore(a, b); });
    if (at == m_rows.end() || *at != id)
        return -1;
    m_slots[id].row = quint32(at - m_rows.begin());
    return int(at - m_rows.begin());
}

} // namespace Pollux::Ui
