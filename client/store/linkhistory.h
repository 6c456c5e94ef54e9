// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linkpast.h"
#include "store/database.h"
#include "store/linkrecord.h"

#include <QHash>

#include <memory>

namespace Pollux::Store {

//! How much is kept. Whichever comes first.
struct HistoryLimits
{
    Milliseconds age = std::chrono::hours(30 * 24);
    qint64 bytes = 64 * 1024 * 1024;
};

//! The links' stories in one file: events, samples, and when somebody watched. Belongs to the thread that opened it. For
//! errors see Database.
//!
//! Ageing (tidy()): what is older than the age goes. Samples older than two days become one for each five minutes and
//! transport: the longest round trip, the latest heartbeat, sums of what went over it. Where that is still too much, the
//! oldest samples go first, and events only when no sample is left.
//!
//! No secret is written: sessions' ids are left out, and texts go through redactText().
class LinkHistory
{
public:
    static constexpr Milliseconds thinnedAfter = std::chrono::hours(48);
    static constexpr Milliseconds thinnedTo = std::chrono::minutes(5);

    static Result<std::unique_ptr<LinkHistory>, Error> open(const QString &file, const Database::Options &options = {},
                                                            const HistoryLimits &limits = {});

    //! All of it or nothing. Also notes that every server whose watch has begun was watched until `now`, so an empty
    //! batch is of use as well.
    Result<void, Error> write(const QList<LinkRecord> &batch, const QDateTime &now);
    //! Lets go of what is too old or too much. For every hour or so.
    Result<void, Error> tidy(const QDateTime &now);

    //! All that have a history, in the order in which they were first watched.
    Result<QList<HistoryServer>, Error> servers();
    //! What is known of from…to, of watches that this object has not begun itself: whoever writes has the present
    //! elsewhere. The first stretch begins with the connection that held at `from`, where there was one. Rows that are not
    //! as we write them are counted and left out; of more than mostRows, the newest.
    Result<LinkPast, Error> past(const HistoryServer &server, const QDateTime &from, const QDateTime &to);

    static constexpr int mostRows = 200'000;

private:
    struct Watch
    {
        qint64 number = 0;
        qint64 server = 0;
    };

    LinkHistory(std::unique_ptr<Database> database, const HistoryLimits &limits)
        : m_database(std::move(database)), m_limits(limits)
    {
    }

    Result<void, Error> writeAll(const QList<LinkRecord> &batch, const QDateTime &now);
    Result<void, Error> write(const QString &server, const WatchBegin &begin);
    Result<void, Error> write(const QString &server, const LinkEvent &event);
    Result<void, Error> write(const QString &server, const LinkSample &sample);
    Result<void, Error> write(const QString &server, const WatchEnd &end);
    Result<void, Error> inTransaction(const QStringList &statements);
    Result<void, Error> shrink();
    Result<void, Error> readWatches(LinkPast &past, qint64 server, const QDateTime &from, const QDateTime &to);
    Result<void, Error> readEvents(LinkPast &past, WatchedStretch &stretch, qint64 watch, const QDateTime &from,
                                   const QDateTime &to);
    Result<void, Error> readSamples(LinkPast &past, qint64 server, const QDateTime &from, const QDateTime &to);
    QString ownWatches() const;

    const std::unique_ptr<Database> m_database;
    const HistoryLimits m_limits;
    QHash<QString, Watch> m_watches; // that go on
};

//! Where the desktop program keeps it: XDG_DATA_HOME/pollux/history.sqlite.
QString standardHistoryFile();

} // namespace Pollux::Store
