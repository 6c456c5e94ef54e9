// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/dropmodel.h"

#include "ui/health/linkwords.h"
#include "ui/models/texts.h"
#include "ui/widgets/plaintooltip.h"

#include <algorithm>

namespace Pollux::Ui {

namespace {

bool isSame(const LinkDrop &one, const LinkDrop &other)
{
    return one.time == other.time && one.reason == other.reason && one.connectedFor == other.connectedFor;
}

// To the second, as drops may follow each other closely; with its date where that is not today's.
QString timeText(const QDateTime &time, const QDateTime &now)
{
    const bool isToday = time.toLocalTime().date() == now.toLocalTime().date();
    return isToday ? clockText(time) : momentText(time, now);
}

} // namespace

void DropModel::setDrops(const QList<LinkDrop> &drops, const QDateTime &now)
{
    QList<LinkDrop> newest(drops.crbegin(), drops.crbegin() + std::min(drops.size(), maxRows));
    m_now = now;
    insertNew(newest);
    removeSurplus(newest.size());
    for (int row = 0; row < int(newest.size()); ++row) {
        if (m_drops.at(row) == newest.at(row))
            continue;
        m_drops[row] = newest.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int DropModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_drops.size());
}

int DropModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DropModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LinkDrop &drop = m_drops.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(drop, index.column());
    case Qt::ToolTipRole:
        return index.column() == Cause && drop.cause ? plainToolTip(technicalText(*drop.cause)) : QVariant();
    default:
        return {};
    }
}

QVariant DropModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case ConnectedFor:
        return tr("Had been connected");
    case Cause:
        return tr("Cause");
    case HealedAfter:
        return tr("Back after");
    default:
        return {};
    }
}

void DropModel::insertNew(const QList<LinkDrop> &drops)
{
    const auto isFirst = [this](const LinkDrop &drop) { return !m_drops.isEmpty() && isSame(drop, m_drops.first()); };
    const auto known = std::find_if(drops.cbegin(), drops.cend(), isFirst);
    const bool continues = known != drops.cend() && drops.cend() - known <= m_drops.size();
    if (!continues) // another link
        removeSurplus(0);
    const int fresh = int(continues ? known - drops.cbegin() : drops.size());
    if (fresh == 0)
        return;
    beginInsertRows({}, 0, fresh - 1);
    m_drops = drops.first(fresh) + m_drops;
    endInsertRows();
}

void DropModel::removeSurplus(qsizetype rows)
{
    if (m_drops.size() <= rows)
        return;
    beginRemoveRows({}, int(rows), int(m_drops.size()) - 1);
    m_drops.resize(rows);
    endRemoveRows();
}

QString DropModel::text(const LinkDrop &drop, int column) const
{
    switch (column) {
    case Time:
        return timeText(drop.time, m_now);
    case ConnectedFor:
        return durationText(drop.connectedFor);
    case Cause:
        return dropText(drop);
    case HealedAfter:
        return drop.healedAfter ? recoveryText(*drop.healedAfter) : tr("not yet");
    default:
        return {};
    }
}

} // namespace Pollux::Ui
