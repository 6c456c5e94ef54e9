// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/schema.h"

#include "base/makeerror.h"

namespace Pollux::Store {

using namespace Qt::StringLiterals;

namespace {

// A server is its id and its address: another address under the same id is another story. Times are milliseconds since
// 1970, UTC. A watch is a stretch of time in which somebody watched a server.
Migration linkTables()
{
    return {
        u"CREATE TABLE server (number INTEGER PRIMARY KEY, id TEXT NOT NULL, url TEXT NOT NULL, UNIQUE (id, url))"_s,
        u"CREATE TABLE watch (number INTEGER PRIMARY KEY AUTOINCREMENT, "
        "server INTEGER NOT NULL REFERENCES server ON DELETE CASCADE, "
        "begin_ms INTEGER NOT NULL, end_ms INTEGER NOT NULL)"_s,
        u"CREATE INDEX watch_of_server ON watch (server, end_ms)"_s,
        u"CREATE TABLE link_event (number INTEGER PRIMARY KEY AUTOINCREMENT, "
        "server INTEGER NOT NULL REFERENCES server ON DELETE CASCADE, watch INTEGER NOT NULL, "
        "time_ms INTEGER NOT NULL, state TEXT NOT NULL, event TEXT NOT NULL)"_s,
        u"CREATE INDEX link_event_of_server ON link_event (server, time_ms)"_s,
        u"CREATE INDEX link_event_of_watch ON link_event (watch, number)"_s,
        u"CREATE TABLE link_sample (number INTEGER PRIMARY KEY AUTOINCREMENT, "
        "server INTEGER NOT NULL REFERENCES server ON DELETE CASCADE, watch INTEGER NOT NULL, "
        "time_ms INTEGER NOT NULL, transport TEXT NOT NULL, round_trip_us INTEGER, ping_lateness_us INTEGER, "
        "bytes_in INTEGER NOT NULL, bytes_out INTEGER NOT NULL, "
        "packets_in INTEGER NOT NULL, packets_out INTEGER NOT NULL, thinned INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE INDEX link_sample_of_server ON link_sample (server, time_ms)"_s,
    };
}

// A job is here once an attempt that has ended; born_ms is when it was made or begun, 0 where nobody has told. Two jobs of
// one id (a server that counts from 1 after each start) are two rows.
Migration jobTables()
{
    return {
        u"CREATE TABLE job (number INTEGER PRIMARY KEY AUTOINCREMENT, "
        "server INTEGER NOT NULL REFERENCES server ON DELETE CASCADE, "
        "queue TEXT NOT NULL, id TEXT NOT NULL, attempt INTEGER NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, "
        "born_ms INTEGER NOT NULL, created_ms INTEGER, started_ms INTEGER, ended_ms INTEGER NOT NULL, "
        "message TEXT NOT NULL, error TEXT NOT NULL, result TEXT NOT NULL, gap INTEGER NOT NULL)"_s,
        u"CREATE INDEX job_by_key ON job (server, queue, id, attempt)"_s,
        u"CREATE INDEX job_by_end ON job (ended_ms, number)"_s,
        u"CREATE TABLE notification (number INTEGER PRIMARY KEY AUTOINCREMENT, "
        "server INTEGER NOT NULL REFERENCES server ON DELETE CASCADE, "
        "time_ms INTEGER NOT NULL, kind TEXT NOT NULL, urgency TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, "
        "jobs TEXT NOT NULL, shown INTEGER NOT NULL)"_s,
        u"CREATE INDEX notification_by_time ON notification (time_ms, number)"_s,
    };
}

Result<int, Error> versionOf(Database &database, qsizetype newest)
{
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return Failure{version.error()};
    if (version->toInt() > newest)
        return Failure{makeError(Layer::Client, u"database-newer"_s, u"it was made by a newer version of Pollux, and is left as it is"_s, false)};
    return std::max(0, version->toInt());
}

Result<void, Error> apply(Database &database, const Migration &step, int version)
{
    if (const auto begun = database.begin(); !begun)
        return begun;
    for (const QString &statement : step + QStringList{u"PRAGMA user_version = %1"_s.arg(version)}) {
        if (const auto done = database.run(statement); !done) {
            database.rollback();
            return Failure{done.error()};
        }
    }
    return database.commit();
}

} // namespace

const QList<Migration> &migrations()
{
    static const QList<Migration> all{linkTables(), jobTables()};
    return all;
}

Result<void, Error> bringUpToDate(Database &database, const QList<Migration> &steps)
{
    auto version = versionOf(database, steps.size());
    for (; version && *version < steps.size(); version = *version + 1) {
        if (const auto done = apply(database, steps[*version], *version + 1); !done)
            return done;
    }
    if (!version)
        return Failure{version.error()};
    return {};
}

Result<void, Error> checkVersion(Database &database, const QList<Migration> &steps)
{
    const auto version = versionOf(database, steps.size());
    if (!version)
        return Failure{version.error()};
    if (*version < steps.size())
        return Failure{makeError(Layer::Client, u"database-unusable"_s, u"no history of this version of Pollux is in it"_s, false)};
    return {};
}

} // namespace Pollux::Store
