// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/historydatabase.h"

#include "base/plaintext.h"
#include "store/schema.h"

#include <QStandardPaths>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hardFactor = 2;
constexpr qint64 latest = 253'402'300'799'999; // the end of the year 9999: a time that can be written down

// Opening a file to write may change it already, so somebody who only reads looks first.
Result<void, Error> refuseNewer(const QString &file)
{
    const auto database = Database::open(file, {.access = Database::Access::Read});
    const auto known = database ? checkVersion(**database) : Result<void, Error>();
    if (!known && known.error().code == "database-newer"_L1)
        return known;
    return {}; // whatever else is wrong shows when it is opened
}

Error named(Error error, const QString &file)
{
    if (error.code == "database-newer"_L1)
        error.detail = plainLine(u"%1: %2"_s.arg(file, error.detail));
    return error;
}

} // namespace

QString standardHistoryFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/pollux/history.sqlite"_L1;
}

Result<std::shared_ptr<Database>, Error> openHistory(const QString &file, const Database::Options &options,
                                                     const HistoryLimits &limits)
{
    const bool writes = options.access == Database::Access::Write;
    if (const auto mayBeOpened = writes ? refuseNewer(file) : Result<void, Error>(); !mayBeOpened)
        return Failure{named(mayBeOpened.error(), file)};
    Database::Options chosen = options;
    chosen.mostBytes = mostFileBytes(limits);
    auto database = Database::open(file, chosen);
    if (!database)
        return Failure{database.error()};
    if (const auto ready = writes ? bringUpToDate(**database) : checkVersion(**database); !ready)
        return Failure{named(ready.error(), file)};
    return std::shared_ptr<Database>(*std::move(database));
}

qint64 mostFileBytes(const HistoryLimits &limits)
{
    return limits.bytes * hardFactor;
}

Result<qint64, Error> serverNumber(Database &database, const HistoryServer &server)
{
    const auto known = database.run(u"INSERT OR IGNORE INTO server (id, url) VALUES (?, ?)"_s, {server.id, server.url});
    const auto number = database.value(u"SELECT number FROM server WHERE id = ? AND url = ?"_s, {server.id, server.url});
    if (!known || !number)
        return Failure{known ? number.error() : known.error()};
    return number->toLongLong();
}

Result<QList<HistoryServer>, Error> historyServers(Database &database)
{
    auto rows = database.run(u"SELECT id, url FROM server ORDER BY number LIMIT 1000"_s);
    if (!rows)
        return Failure{rows.error()};
    QList<HistoryServer> found;
    while (rows->next())
        found += HistoryServer{plainLine(rows->value(0).toString()), plainLine(rows->value(1).toString(), 2'000)};
    return found;
}

QDateTime historyTime(const QVariant &milliseconds)
{
    bool isNumber = false;
    const qint64 value = milliseconds.toLongLong(&isNumber);
    if (!isNumber || value < 0 || value > latest)
        return {};
    return QDateTime::fromMSecsSinceEpoch(value, Qt::UTC);
}

} // namespace Pollux::Store
