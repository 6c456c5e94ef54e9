// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"
#include "store/historyserver.h"

#include <QDateTime>
#include <QList>

namespace Pollux::Store {

//! How much is kept. Whichever comes first.
struct HistoryLimits
{
    Milliseconds age = std::chrono::hours(30 * 24);    //!< of what links tell
    Milliseconds jobAge = std::chrono::hours(90 * 24); //!< of jobs and notifications
    qint64 bytes = 256 * 1024 * 1024;                  //!< of all together
};

//! Where the desktop program keeps it: XDG_DATA_HOME/pollux/history.sqlite.
QString standardHistoryFile();

//! The file with its tables as this version has them; see Database and bringUpToDate() for what may fail. One made by a
//! newer version of Pollux is left as it is.
Result<std::shared_ptr<Database>, Error> openHistory(const QString &file, const Database::Options &options,
                                                     const HistoryLimits &limits);

//! How large the file itself may grow: a batch may pass the limit until it is tidied.
qint64 mostFileBytes(const HistoryLimits &limits);

//! The server's number in the file; it has one from then on.
Result<qint64, Error> serverNumber(Database &database, const HistoryServer &server);
//! All that have a history, in the order in which they came.
Result<QList<HistoryServer>, Error> historyServers(Database &database);

//! A time as it is in the file; invalid where the file says something that is no time.
QDateTime historyTime(const QVariant &milliseconds);

} // namespace Pollux::Store
