// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyfile.h"

namespace Pollux::Store {

Result<std::unique_ptr<HistoryFile>, Error> HistoryFile::open(const QString &file, const Database::Options &options,
                                                              const HistoryLimits &limits)
{
    const auto database = openHistory(file, options, limits);
    if (!database)
        return Failure{database.error()};
    return std::unique_ptr<HistoryFile>(new HistoryFile(*database, limits));
}

Result<void, Error> HistoryFile::setLimits(const HistoryLimits &limits)
{
    m_links.setLimits(limits);
    return m_database->setMostBytes(mostFileBytes(limits));
}

Result<void, Error> HistoryFile::write(const HistoryBatch &batch, const QDateTime &now)
{
    if (const auto begun = m_database->begin(); !begun)
        return begun;
    m_notifications.mark();
    auto done = m_links.append(batch.links, now);
    if (done)
        done = m_jobs.append(batch.jobs);
    if (done)
        done = m_notifications.append(batch.notifications);
    if (done)
        done = m_database->commit();
    if (!done) {
        m_database->rollback();
        m_links.undo();
        m_notifications.undo();
    }
    return done;
}

} // namespace Pollux::Store
