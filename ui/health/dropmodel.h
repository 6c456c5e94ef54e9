// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/linktimeline.h"

#include <QAbstractTableModel>

namespace Pollux::Ui {

//! The last drops of a link, the newest first. New ones come in at the top; selection and scroll stay.
class DropModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr qsizetype maxRows = 50;
    enum Column { Time, ConnectedFor, Cause, HealedAfter, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    //! `drops` are in order of time, the newest last; `now` decides whether a time needs its date.
    void setDrops(const QList<LinkDrop> &drops, const QDateTime &now);
    const LinkDrop &drop(int row) const { return m_drops.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void insertNew(const QList<LinkDrop> &drops);
    void removeSurplus(qsizetype rows);
    QString text(const LinkDrop &drop, int column) const;

    QList<LinkDrop> m_drops; // the newest first
    QDateTime m_now;
};

} // namespace Pollux::Ui
