// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "queue/job.h"
#include "store/historyserver.h"

#include <QList>

namespace Pollux::Store {

//! A job that has ended, or one of its attempts. A plain value. Times are UTC, invalid where nobody has told.
struct JobEntry
{
    qint64 number = 0; //!< in the file; 0 before it is there
    HistoryServer server;
    JobKey key;
    QString name;
    JobState state = JobState::Unknown; //!< Succeeded, Failed or Cancelled
    std::optional<int> attempt;         //!< from 1
    QDateTime created;
    QDateTime started;
    QDateTime ended;
    QString message; //!< what it said last
    QString error;   //!< several lines, maybe: with the stack; see whatFailed()
    QString result;
    bool gap = false; //!< it ended while the link was down, or nobody could see it end

    bool operator==(const JobEntry &) const = default;
};

//! Of a job that has ended. Cheap: its texts are shared, and bounded only when they are written (see JobHistory).
JobEntry jobEntryOf(const HistoryServer &server, const Job &job);

} // namespace Pollux::Store

Q_DECLARE_METATYPE(Pollux::Store::JobEntry)
