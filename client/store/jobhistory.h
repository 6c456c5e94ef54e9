// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/historydatabase.h"
#include "store/historyfilter.h"
#include "store/jobentry.h"

namespace Pollux::Store {

//! Jobs that have ended, in the history's file. Belongs to the thread of the database.
//!
//! A job and its attempt are one row: an end that is told again, or told better (its result, its name), takes the place of
//! what was written. One that began after the end of that row is another job under the same id, and has a row of its own.
//!
//! No secret is written: texts go through redactText(), what a job was given (Job::data) is left out.
class JobHistory
{
public:
    static constexpr qsizetype maxLine = 300;    //!< of a name, a queue, an id, a message
    static constexpr qsizetype maxError = 4'000; //!< in UTF-16 units
    static constexpr qsizetype maxResult = 1'000;

    explicit JobHistory(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

    //! As a part of a transaction that the caller has begun.
    Result<void, Error> append(const QList<JobEntry> &entries);

    //! Newest end first, at most so many. Rows that are not as we write them are left out.
    Result<QList<JobEntry>, Error> find(const HistoryFilter &filter, const HistoryPlace &after, int most);
    Result<qint64, Error> count(const HistoryFilter &filter);

private:
    Result<void, Error> append(qint64 server, const JobEntry &entry);

    const std::shared_ptr<Database> m_database;
};

//! The place of an entry, for the page behind it.
HistoryPlace placeOf(const JobEntry &entry);

} // namespace Pollux::Store
