// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/historybatch.h"
#include "store/jobhistory.h"
#include "store/linkhistory.h"
#include "store/notificationhistory.h"

namespace Pollux::Store {

//! The history: links, jobs and notifications in one file. Belongs to the thread that opened it. For errors see Database,
//! for what is let go of tidyHistory().
class HistoryFile
{
public:
    static Result<std::unique_ptr<HistoryFile>, Error> open(const QString &file, const Database::Options &options = {},
                                                            const HistoryLimits &limits = {});

    //! All of it or nothing, in one transaction. An empty one is of use as well: see LinkHistory::write().
    Result<void, Error> write(const HistoryBatch &batch, const QDateTime &now);
    Result<void, Error> tidy(const QDateTime &now) { return m_links.tidy(now); }

    //! From now on; tidy() lets go of what is beyond.
    Result<void, Error> setLimits(const HistoryLimits &limits);

    Result<QList<HistoryServer>, Error> servers() { return historyServers(*m_database); }
    LinkHistory &links() { return m_links; }
    JobHistory &jobs() { return m_jobs; }
    NotificationHistory &notifications() { return m_notifications; }

private:
    HistoryFile(const std::shared_ptr<Database> &database, const HistoryLimits &limits)
        : m_database(database), m_links(database, limits), m_jobs(database), m_notifications(database)
    {
    }

    const std::shared_ptr<Database> m_database;
    LinkHistory m_links;
    JobHistory m_jobs;
    NotificationHistory m_notifications;
};

} // namespace Pollux::Store
