// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "store/database.h"

#include "base/makeerror.h"
#include "base/plaintext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

namespace Pollux::Store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr qint64 pageSize = 4'096;

// The result codes of SQLite that have a meaning of their own (sqlite.org/rescode.html).
enum Code { Busy = 5, Locked = 6, Corrupt = 11, Full = 13, NotADatabase = 26 };

Error failure(const QString &code, const QString &detail, bool transient)
{
    return makeError(Layer::Client, code, plainLine(detail), transient);
}

Error errorOf(const QSqlError &error, const QString &file)
{
    const QString what = u"%1: %2"_s.arg(file, error.databaseText().isEmpty() ? error.text() : error.databaseText());
    switch (error.nativeErrorCode().toInt() & 0xff) { // the lowest byte of an extended code
    case Busy:
    case Locked:
        return failure(u"database-locked"_s, what, true);
    case Full:
        return failure(u"database-full"_s, what, true);
    case Corrupt:
    case NotADatabase:
        return failure(u"database-damaged"_s, what, false);
    default:
        return failure(u"database-unusable"_s, what, false);
    }
}

// Its owner's alone before there is anything in it; what SQLite puts beside it gets the same permissions.
bool makeFile(const QString &name)
{
    QFile file(name);
    if (!file.exists()) {
        if (!QFileInfo(file).dir().mkpath(u"."_s) || !file.open(QFile::WriteOnly, ownerOnly))
            return false;
        file.close();
    }
    file.setPermissions(ownerOnly);
    return true;
}

} // namespace

Result<std::unique_ptr<Database>, Error> Database::open(const QString &file, const Options &options)
{
    const bool writes = options.access == Access::Write;
    if (writes && !makeFile(file))
        return Failure{failure(u"database-unusable"_s, u"%1: the file cannot be made"_s.arg(file), false)};
    if (!QFileInfo::exists(file))
        return Failure{failure(u"database-missing"_s, u"%1: there is no such file"_s.arg(file), false)};

    const QString connection = u"pollux-"_s + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<Database> database(new Database(connection, file));
    {
        QSqlDatabase sql = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        if (!sql.isValid())
            return Failure{failure(u"database-unusable"_s, u"Qt's SQLite driver is not installed"_s, false)};
        QString wishes = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(options.patience.count());
        if (!writes)
            wishes += u";QSQLITE_OPEN_READONLY"_s;
        sql.setConnectOptions(wishes);
        sql.setDatabaseName(file);
        if (!sql.open())
            return Failure{errorOf(sql.lastError(), file)};
    }
    if (const auto ready = database->prepare(options); !ready)
        return Failure{ready.error()};
    return database;
}

Database::~Database()
{
    QSqlDatabase::removeDatabase(m_connection);
}

// SQLite looks into the file only with the first statement.
Result<void, Error> Database::prepare(const Options &options)
{
    QStringList statements{u"PRAGMA schema_version"_s};
    if (options.access == Access::Write) {
        // With WAL, NORMAL keeps what is committed through any crash of ours; only a
        // loss of power may take the last second. Of 2 MB for pages a day filled half, and the system keeps them anyway.
        statements += {u"PRAGMA journal_mode = WAL"_s,
                       u"PRAGMA synchronous = NORMAL"_s, u"PRAGMA foreign_keys = ON"_s,
                       u"PRAGMA journal_size_limit = 4194304"_s,
                       u"PRAGMA cache_size = -512"_s};
    }
    for (const QString &statement : std::as_const(statements)) {
        if (const auto done = run(statement); !done)
            return Failure{done.error()};
    }
    return options.mostBytes > 0 ? setMostBytes(options.mostBytes) : Result<void, Error>();
}

Result<void, Error> Database::setMostBytes(qint64 bytes)
{
    const auto done = run(u"PRAGMA max_page_count = %1"_s.arg(std::max<qint64>(1, bytes / pageSize)));
    if (!done)
        return Failure{done.error()};
    return {};
}

Result<QSqlQuery, Error> Database::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    bool isDone = query.prepare(statement);
    for (const QVariant &value : values) {
        const bool isNullString = value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull();
        query.addBindValue(isNullString ? QVariant(u""_s) : value);
    }
    isDone = isDone && query.exec();
    if (!isDone)
        return Failure{errorOf(query.lastError(), m_file)};
    return query;
}

Result<QVariant, Error> Database::value(const QString &statement, const QVariantList &values)
{
    auto query = run(statement, values);
    if (!query)
        return Failure{query.error()};
    if (query->next())
        return query->value(0);
    if (query->lastError().isValid())
        return Failure{errorOf(query->lastError(), m_file)};
    return QVariant();
}

// Takes the right to write at once: one that is taken later cannot be waited for.
Result<void, Error> Database::begin()
{
    const auto begun = run(u"BEGIN IMMEDIATE"_s);
    if (!begun)
        return Failure{begun.error()};
    return {};
}

Result<void, Error> Database::commit()
{
    const auto done = run(u"COMMIT"_s);
    if (!done)
        return Failure{done.error()};
    return {};
}

void Database::rollback()
{
    (void)run(u"ROLLBACK"_s); // an error that has undone it already leaves nothing to do
}

Result<qint64, Error> Database::usedBytes()
{
    const auto pages = value(u"PRAGMA page_count"_s);
    const auto unused = value(u"PRAGMA freelist_count"_s);
    if (!pages || !unused)
        return Failure{pages ? unused.error() : pages.error()};
    return (pages->toLongLong() - unused->toLongLong()) * pageSize;
}

bool setAside(const QString &file)
{
    for (const QString &part : {QString(), u"-wal"_s}) {
        const QString aside = file + u".damaged"_s + part;
        QFile::remove(aside);
        if (QFile::exists(file + part) && !QFile::rename(file + part, aside))
            return false;
    }
    QFile::remove(file + u"-shm"_s);
    return true;
}

} // namespace Pollux::Store
