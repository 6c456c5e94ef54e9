// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/historydatabase.h"
#include "store/historyfilter.h"
#include "store/notificationentry.h"

#include <QHash>

namespace Pollux::Store {

//! What a person was told, in the history's file. Belongs to the thread of the database. One that replaces another (a burst
//! that grows) is one row with it, as it was one notification on the desktop.
class NotificationHistory
{
public:
    static constexpr qsizetype maxLine = 500;
    static constexpr qsizetype maxJobs = 50;

    explicit NotificationHistory(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

    //! As a part of a transaction that the caller has begun, who calls mark() before it and undo() where it has failed.
    Result<void, Error> append(const QList<NotificationEntry> &entries);
    void mark() { m_rowsBefore = m_rows; }
    void undo() { m_rows = m_rowsBefore; }

    //! Newest first, at most so many. Rows that are not as we write them are left out.
    Result<QList<NotificationEntry>, Error> find(const HistoryFilter &filter, const HistoryPlace &after, int most);
    Result<qint64, Error> count(const HistoryFilter &filter);

private:
    using Told = std::pair<QString, quint64>; // by server and id

    Result<void, Error> append(const NotificationEntry &entry);

    const std::shared_ptr<Database> m_database;
    QHash<Told, qint64> m_rows; // of this run; the newest of each server
    QHash<Told, qint64> m_rowsBefore;
};

HistoryPlace placeOf(const NotificationEntry &entry);

} // namespace Pollux::Store
