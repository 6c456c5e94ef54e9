// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Opening and writing; linkhistoryreading.cpp has the rest.
#include "store/linkhistory.h"

#include "link/linkeventjson.h"
#include "store/historyageing.h"
#include "store/plainevent.h"

#include <QJsonDocument>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

namespace {

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

Result<std::unique_ptr<LinkHistory>, Error> LinkHistory::open(const QString &file, const Database::Options &options,
                                                              const HistoryLimits &limits)
{
    auto database = openHistory(file, options, limits);
    if (!database)
        return Failure{database.error()};
    return std::make_unique<LinkHistory>(*std::move(database), limits);
}

Result<void, Error> LinkHistory::write(const QList<LinkRecord> &batch, const QDateTime &now)
{
    if (const auto begun = m_database->begin(); !begun)
        return begun;
    auto done = append(batch, now);
    if (done)
        done = m_database->commit();
    if (!done) {
        m_database->rollback();
        undo();
    }
    return done;
}

Result<void, Error> LinkHistory::append(const QList<LinkRecord> &batch, const QDateTime &now)
{
    m_watchesBefore = m_watches;
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
    const auto number = serverNumber(*m_database, {server, begin.url});
    if (!number)
        return Failure{number.error()};
    const qint64 time = begin.time.toMSecsSinceEpoch();
    const auto added = m_database->run(u"INSERT INTO watch (server, begin_ms, end_ms) VALUES (?, ?, ?)"_s,
                                       {*number, time, time});
    if (!added)
        return Failure{added.error()};
    m_watches.insert(server, {added->lastInsertId().toLongLong(), *number});
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

Result<void, Error> LinkHistory::tidy(const QDateTime &now)
{
    return tidyHistory(*m_database, m_limits, ownWatches(), now);
}

QString LinkHistory::ownWatches() const
{
    QStringList numbers;
    for (const Watch &watch : m_watches)
        numbers += QString::number(watch.number);
    return numbers.join(u", "_s);
}

} // namespace Pollux::Store
