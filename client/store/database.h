// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>

namespace Pollux::Store {

//! One SQLite file, kept in WAL mode so that others may read while one writes. Belongs to the thread that opened it.
//! What fails is an Error of the client layer: "database-locked" (somebody else has it; transient), "database-full" (the
//! disk, or mostBytes; transient), "database-damaged", "database-unusable" (cannot be opened, read or written there),
//! "database-newer" (a later version of Pollux has made it), "database-missing".
class Database
{
public:
    enum class Access {
        Write, //!< made where it is not there, its owner's alone (0600)
        Read,  //!< of a file that is there
    };
    struct Options
    {
        Access access = Access::Write;
        Milliseconds patience{2'000}; //!< how long to wait for somebody else's transaction
        qint64 mostBytes = 0;         //!< the file never grows beyond; 0: unbounded
    };

    static Result<std::unique_ptr<Database>, Error> open(const QString &file, const Options &options);
    ~Database();

    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    //! One statement, its values in the order of its "?". A QString is a text also where it is null.
    Result<QSqlQuery, Error> run(const QString &statement, const QVariantList &values = {});
    //! The first column of the first row; an invalid one where there is no row.
    Result<QVariant, Error> value(const QString &statement, const QVariantList &values = {});
    Result<void, Error> begin();
    Result<void, Error> commit();
    void rollback();
    //! Another Options::mostBytes. A file that is larger already stays as large.
    Result<void, Error> setMostBytes(qint64 bytes);
    //! In use, without what is free inside the file.
    Result<qint64, Error> usedBytes();

private:
    Database(const QString &connection, const QString &file) : m_connection(connection), m_file(file) {}

    Result<void, Error> prepare(const Options &options);

    const QString m_connection;
    const QString m_file;
};

//! Moves a damaged file out of the way: FILE becomes FILE.damaged, in place of one from before. False: it cannot be.
bool setAside(const QString &file);

} // namespace Pollux::Store
