// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Opening, writing and ageing; linkhistoryreading.cpp has the rest.
#include "store/linkhistory.h"

#include "link/linkeventjson.h"
#include "store/plainevent.h"
#include "store/schema.h"

#include <QJsonDocument>
#include <QStandardPaths>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

namespace {

// A batch may pass the limit until it is tidied; the file itself stops here.
constexpr qint64 hardFactor = 2;
constexpr int mostShrinking = 200; // a tenth goes each time

QVariant microseconds(const std::optional<Microseconds> &time)
{
    return time ? QVariant(qint64(time->count())) : QVariant(QMetaType::fromType<qint64>());
}

// By which the connection that holds at some time is found again.
QString stateOf(const LinkEvent &event)
{
    if (const auto *const change = std::get_if<LinkStateChange>(&event.what))
        return linkStateName(change->state);
    return upgradeResultName(std::get<UpgradeOutcome>(event.what).result);
}

} // namespace

QString standardHistoryFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/pollux/history.sqlite"_L1;
}

Result<std::unique_ptr<LinkHistory>, Error> LinkHistory::open(const QString &file, const Database::Options &options,
                                                              const HistoryLimits &limits)
{
    Database::Options chosen = options;
    chosen.mostBytes = limits.bytes * hardFactor;
    auto database = Database::open(file, chosen);
    if (!database)
        return Failure{database.error()};
    const bool writes = options.access == Database::Access::Write;
    if (const auto ready = writes ? bringUpToDate(**database) : checkVersion(**database); !ready)
        return Failure{ready.error()};
    return std::unique_ptr<LinkHistory>(new LinkHistory(*std::move(database), limits));
}

Result<void, Error> LinkHistory::write(const QList<LinkRecord> &batch, const QDateTime &now)
{
    if (const auto begun = m_database->begin(); !begun)
        return begun;
    const auto watches = m_watches;
    auto done = writeAll(batch, now);
    if (done)
        done = m_database->commit();
    if (!done) {
        m_database->rollback();
        m_watches = watches;
    }
    return done;
}

Result<void, Error> LinkHistory::writeAll(const QList<LinkRecord> &batch, const QDateTime &now)
{
    for (const LinkRecord &record : batch) {
        const auto done =
            std::visit([&](const auto &what) { return write(record.server, what); }, record.what);
        if (!done)
            return done;
    }
    for (const Watch &watch : std::as_const(m_watches)) {
        // The clock may have been set back.
        const auto done = m_database->run(u"UPDATE watch SET end_ms = max(begin_ms, ?) WHERE number = ?"_s,
                                          {now.toMSecsSinceEpoch(), watch.number});
        if (!done)
            return Failure{done.error()};
    }
    return {};
}

Result<void, Error> LinkHistory::write(const QString &server, const WatchBegin &begin)
{
    if (const auto ended = write(server, WatchEnd{begin.time}); !ended)
        return ended;
    const auto known = m_database->run(u"INSERT OR IGNORE INTO server (id, url) VALUES (?, ?)"_s, {server, begin.url});
    const auto number =
        m_database->value(u"SELECT number FROM server WHERE id = ? AND url = ?"_s, {server, begin.url});
    if (!known || !number)
        return Failure{known ? number.error() : known.error()};
    const qint64 time = begin.time.toMSecsSinceEpoch();
    const auto added = m_database->run(u"INSERT INTO watch (server, begin_ms, end_ms) VALUES (?, ?, ?)"_s,
                                       {number->toLongLong(), time, time});
    if (!added)
        return Failure{added.error()};
    m_watches.insert(server, {added->lastInsertId().toLongLong(), number->toLongLong()});
    return {};
}

Result<void, Error> LinkHistory::write(const QString &server, const WatchEnd &end)
{
    const auto watch = m_watches.constFind(server);
    if (watch == m_watches.cend())
        return {};
    const auto done = m_database->run(u"UPDATE watch SET end_ms = max(begin_ms, ?) WHERE number = ?"_s,
                                      {end.time.toMSecsSinceEpoch(), watch->number});
    if (!done)
        return Failure{done.error()};
    m_watches.erase(watch);
    return {};
}

Result<void, Error> LinkHistory::write(const QString &server, const LinkEvent &event)
{
    const auto watch = m_watches.constFind(server);
    if (watch == m_watches.cend())
        return {};
    const QByteArray json = QJsonDocument(linkEventToJson(plainEvent(event))).toJson(QJsonDocument::Compact);
    const auto done = m_database->run(
        u"INSERT INTO link_event (server, watch, time_ms, state, event) VALUES (?, ?, ?, ?, ?)"_s,
        {watch->server, watch->number, event.time.toMSecsSinceEpoch(), stateOf(event), QString::fromUtf8(json)});
    if (!done)
        return Failure{done.error()};
    return {};
}

Result<void, Error> LinkHistory::write(const QString &server, const LinkSample &sample)
{
    const auto watch = m_watches.constFind(server);
    if (watch == m_watches.cend())
        return {};
    const auto done = m_database->run(
        u"INSERT INTO link_sample (server, watch, time_ms, transport, round_trip_us, ping_lateness_us, "
        "bytes_in, bytes_out, packets_in, packets_out) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {watch->server, watch->number, sample.time.toMSecsSinceEpoch(), sample.transport,
         microseconds(sample.roundTrip), microseconds(sample.pingLateness), sample.bytesReceived, sample.bytesSent,
         sample.packetsReceived, sample.packetsSent});
    if (!done)
        return Failure{done.error()};
    return {};
}

Result<void, Error> LinkHistory::inTransaction(const QStringList &statements)
{
    if (const auto begun = m_database->begin(); !begun)
        return begun;
    for (const QString &statement : statements) {
        if (const auto done = m_database->run(statement); !done) {
            m_database->rollback();
            return Failure{done.error()};
        }
    }
    auto done = m_database->commit();
    if (!done)
        m_database->rollback();
    return done;
}

Result<void, Error> LinkHistory::tidy(const QDateTime &now)
{
    const qint64 oldest = now.toMSecsSinceEpoch() - m_limits.age.count();
    // Whole pieces of five minutes, so that none is thinned twice.
    const qint64 piece = thinnedTo.count();
    const qint64 thin = (now.toMSecsSinceEpoch() - thinnedAfter.count()) / piece * piece;
    const QString old = u" WHERE server IN (SELECT number FROM server) AND time_ms < %1"_s.arg(oldest);
    const auto done = inTransaction({
        u"DELETE FROM link_event"_s + old,
        u"DELETE FROM link_sample"_s + old,
        u"DELETE FROM watch WHERE end_ms < %1 AND number NOT IN (%2)"_s.arg(oldest).arg(ownWatches()),
        u"DELETE FROM server WHERE number NOT IN (SELECT server FROM watch)"_s,
        u"INSERT INTO link_sample (server, watch, time_ms, transport, round_trip_us, ping_lateness_us, bytes_in, "
        "bytes_out, packets_in, packets_out, thinned) SELECT server, watch, min(time_ms), transport, max(round_trip_us), "
        "max(ping_lateness_us), sum(bytes_in), sum(bytes_out), sum(packets_in), sum(packets_out), 1 FROM link_sample "
        "WHERE thinned = 0 AND time_ms < %1 GROUP BY server, watch, transport, time_ms / %2"_s.arg(thin).arg(piece),
        u"DELETE FROM link_sample WHERE thinned = 0 AND time_ms < %1"_s.arg(thin),
    });
    return done ? shrink() : done;
}

Result<void, Error> LinkHistory::shrink()
{
    const QString tenth = u"DELETE FROM %1 WHERE number IN (SELECT number FROM %1 ORDER BY time_ms LIMIT "
                          "(SELECT count(*) / 10 + 1 FROM %1))"_s;
    for (int i = 0; i < mostShrinking; ++i) {
        const auto used = m_database->usedBytes();
        const auto sample = m_database->value(u"SELECT 1 FROM link_sample LIMIT 1"_s);
        if (!used || !sample)
            return Failure{used ? sample.error() : used.error()};
        if (*used <= m_limits.bytes)
            break;
        const QString table = sample->isValid() ? u"link_sample"_s : u"link_event"_s;
        if (const auto done = inTransaction({tenth.arg(table)}); !done)
            return done;
    }
    return {};
}

QString LinkHistory::ownWatches() const
{
    QStringList numbers;
    for (const Watch &watch : m_watches)
        numbers += QString::number(watch.number);
    return numbers.join(u", "_s);
}

} // namespace Pollux::Store
