// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historyageing.h"

#include <QStringList>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShrinking = 200; // a tenth goes each time

Result<void, Error> inTransaction(Database &database, const QStringList &statements)
{
    if (const auto begun = database.begin(); !begun)
        return begun;
    for (const QString &statement : statements) {
        if (const auto done = database.run(statement); !done) {
            database.rollback();
            return Failure{done.error()};
        }
    }
    auto done = database.commit();
    if (!done)
        database.rollback();
    return done;
}

QString withoutOldestTenth(const QString &table, const QString &time)
{
    return u"DELETE FROM %1 WHERE number IN (SELECT number FROM %1 ORDER BY %2, number LIMIT "
           "(SELECT (count(*) + 9) / 10 FROM %1))"_s.arg(table, time);
}

Result<void, Error> shrink(Database &database, qint64 bytes)
{
    const QStringList samples{withoutOldestTenth(u"link_sample"_s, u"time_ms"_s)};
    const QStringList others{withoutOldestTenth(u"link_event"_s, u"time_ms"_s), withoutOldestTenth(u"job"_s, u"ended_ms"_s),
                             withoutOldestTenth(u"notification"_s, u"time_ms"_s)};
    for (int i = 0; i < mostShrinking; ++i) {
        const auto used = database.usedBytes();
        const auto sample = database.value(u"SELECT 1 FROM link_sample LIMIT 1"_s);
        if (!used || !sample)
            return Failure{used ? sample.error() : used.error()};
        if (*used <= bytes)
            break;
        if (const auto done = inTransaction(database, sample->isValid() ? samples : others); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void, Error> tidyHistory(Database &database, const HistoryLimits &limits, const QString &ownWatches,
                                const QDateTime &now)
{
    const qint64 oldest = now.toMSecsSinceEpoch() - limits.age.count();
    const qint64 oldestJob = now.toMSecsSinceEpoch() - limits.jobAge.count();
    // Whole pieces of five minutes, so that none is thinned twice.
    const qint64 piece = samplesThinnedTo.count();
    const qint64 thin = (now.toMSecsSinceEpoch() - samplesThinnedAfter.count()) / piece * piece;
    const QString old = u" WHERE server IN (SELECT number FROM server) AND time_ms < %1"_s.arg(oldest);
    const auto done = inTransaction(database, {
        u"DELETE FROM link_event"_s + old,
        u"DELETE FROM link_sample"_s + old,
        u"DELETE FROM job WHERE ended_ms < %1"_s.arg(oldestJob),
        u"DELETE FROM notification WHERE time_ms < %1"_s.arg(oldestJob),
        u"DELETE FROM watch WHERE end_ms < %1 AND number NOT IN (%2)"_s.arg(oldest).arg(ownWatches),
        u"DELETE FROM server WHERE number NOT IN (SELECT server FROM watch) AND number NOT IN (SELECT server FROM job) "
        "AND number NOT IN (SELECT server FROM notification)"_s,
        u"INSERT INTO link_sample (server, watch, time_ms, transport, round_trip_us, ping_lateness_us, bytes_in, "
        "bytes_out, packets_in, packets_out, thinned) SELECT server, watch, min(time_ms), transport, max(round_trip_us), "
        "max(ping_lateness_us), sum(bytes_in), sum(bytes_out), sum(packets_in), sum(packets_out), 1 FROM link_sample "
        "WHERE thinned = 0 AND time_ms < %1 GROUP BY server, watch, transport, time_ms / %2"_s.arg(thin).arg(piece),
        u"DELETE FROM link_sample WHERE thinned = 0 AND time_ms < %1"_s.arg(thin),
    });
    return done ? shrink(database, limits.bytes) : done;
}

} // namespace Pollux::Store
