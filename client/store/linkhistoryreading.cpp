// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/plaintext.h"
#include "link/linkeventjson.h"
#include "store/linkhistory.h"

#include <QJsonDocument>

#include <algorithm>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

namespace {

std::optional<LinkEvent> eventOf(const QSqlQuery &row)
{
    auto event = linkEventFromJson(QJsonDocument::fromJson(row.value(0).toByteArray()).object());
    if (!event || !historyTime(event->time.toMSecsSinceEpoch()).isValid())
        return std::nullopt;
    return *std::move(event);
}

std::optional<Microseconds> duration(const QVariant &microseconds)
{
    return microseconds.isNull() ? std::nullopt : std::optional(Microseconds(microseconds.toLongLong()));
}

std::optional<LinkSample> sampleOf(const QSqlQuery &row)
{
    LinkSample sample;
    sample.time = historyTime(row.value(0));
    sample.transport = plainLine(row.value(1).toString(), 20);
    sample.roundTrip = duration(row.value(2));
    sample.pingLateness = duration(row.value(3));
    sample.bytesReceived = row.value(4).toLongLong();
    sample.bytesSent = row.value(5).toLongLong();
    sample.packetsReceived = row.value(6).toLongLong();
    sample.packetsSent = row.value(7).toLongLong();
    const bool isCounted = std::min({sample.bytesReceived, sample.bytesSent, sample.packetsReceived, sample.packetsSent}) >= 0;
    if (!sample.time.isValid() || !isCounted || (sample.roundTrip && sample.roundTrip->count() < 0))
        return std::nullopt;
    return sample;
}

} // namespace

Result<QList<HistoryServer>, Error> LinkHistory::servers()
{
    return historyServers(*m_database);
}

Result<LinkPast, Error> LinkHistory::past(const HistoryServer &server, const QDateTime &from, const QDateTime &to)
{
    const auto number =
        m_database->value(u"SELECT number FROM server WHERE id = ? AND url = ?"_s, {server.id, server.url});
    if (!number)
        return Failure{number.error()};
    LinkPast past;
    if (!number->isValid())
        return past;
    if (const auto read = readWatches(past, number->toLongLong(), from, to); !read)
        return Failure{read.error()};
    if (const auto read = readSamples(past, number->toLongLong(), from, to); !read)
        return Failure{read.error()};
    return past;
}

Result<void, Error> LinkHistory::readWatches(LinkPast &past, qint64 server, const QDateTime &from, const QDateTime &to)
{
    auto rows = m_database->run(
        u"SELECT number, begin_ms, end_ms FROM (SELECT * FROM watch WHERE server = ? AND end_ms >= ? AND begin_ms <= ? "
        "AND number NOT IN (%1) ORDER BY number DESC LIMIT %2) ORDER BY number"_s.arg(ownWatches()).arg(mostRows),
        {server, from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch()});
    if (!rows)
        return Failure{rows.error()};
    while (rows->next()) {
        WatchedStretch stretch{historyTime(rows->value(1)), historyTime(rows->value(2)), {}};
        if (!stretch.begin.isValid() || !stretch.end.isValid() || stretch.end < stretch.begin) {
            ++past.unreadable;
            continue;
        }
        if (const auto read = readEvents(past, stretch, rows->value(0).toLongLong(), from, to); !read)
            return read;
        past.stretches += stretch;
    }
    return {};
}

Result<void, Error> LinkHistory::readEvents(LinkPast &past, WatchedStretch &stretch, qint64 watch,
                                            const QDateTime &from, const QDateTime &to)
{
    const auto first = m_database->value(
        u"SELECT max(number) FROM link_event WHERE watch = ? AND time_ms < ? AND state = 'connected'"_s,
        {watch, from.toMSecsSinceEpoch()});
    if (!first)
        return Failure{first.error()};
    auto rows = m_database->run(
        u"SELECT event FROM (SELECT number, event FROM link_event WHERE watch = ? AND number >= ? AND time_ms <= ? "
        "ORDER BY number DESC LIMIT %1) ORDER BY number"_s.arg(mostRows),
        {watch, first->toLongLong(), to.toMSecsSinceEpoch()});
    if (!rows)
        return Failure{rows.error()};
    while (rows->next()) {
        if (const auto event = eventOf(*rows))
            stretch.events += *event;
        else
            ++past.unreadable;
    }
    stretch.end = std::min(stretch.end, to);
    return {};
}

Result<void, Error> LinkHistory::readSamples(LinkPast &past, qint64 server, const QDateTime &from, const QDateTime &to)
{
    auto rows = m_database->run(
        u"SELECT * FROM (SELECT time_ms, transport, round_trip_us, ping_lateness_us, bytes_in, bytes_out, packets_in, "
        "packets_out FROM link_sample WHERE server = ? AND time_ms BETWEEN ? AND ? AND watch NOT IN (%1) "
        "ORDER BY time_ms DESC, number DESC LIMIT %2) ORDER BY time_ms"_s.arg(ownWatches()).arg(mostRows),
        {server, from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch()});
    if (!rows)
        return Failure{rows.error()};
    while (rows->next()) {
        if (const auto sample = sampleOf(*rows))
            past.samples += *sample;
        else
            ++past.unreadable;
    }
    return {};
}

} // namespace Pollux::Store
