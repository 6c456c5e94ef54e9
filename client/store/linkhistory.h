// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linkpast.h"
#include "store/historydatabase.h"
#include "store/linkrecord.h"

#include <QHash>

#include <memory>

namespace Pollux::Store {

//! The links' stories in one file: events, samples, and when somebody watched. Belongs to the thread that opened it. For
//! errors see Database, for what is let go of tidyHistory().
//!
//! No secret is written: sessions' ids are left out, and texts go through redactText().
class LinkHistory
{
public:
    //! Of a file that openHistory() has opened.
    LinkHistory(std::shared_ptr<Database> database, const HistoryLimits &limits)
        : m_database(std::move(database)), m_limits(limits)
    {
    }
    static Result<std::unique_ptr<LinkHistory>, Error> open(const QString &file, const Database::Options &options = {},
                                                            const HistoryLimits &limits = {});

    //! All of it or nothing. Also notes that every server whose watch has begun was watched until `now`, so an empty
    //! batch is of use as well.
    Result<void, Error> write(const QList<LinkRecord> &batch, const QDateTime &now);
    //! The same as a part of somebody else's transaction, who calls undo() where that has failed.
    Result<void, Error> append(const QList<LinkRecord> &batch, const QDateTime &now);
    void undo() { m_watches = m_watchesBefore; }
    void setLimits(const HistoryLimits &limits) { m_limits = limits; }
    //! Lets go of what is too old or too much, of all that is in the file. For every hour or so.
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

    Result<void, Error> write(const QString &server, const WatchBegin &begin);
    Result<void, Error> write(const QString &server, const LinkEvent &event);
    Result<void, Error> write(const QString &server, const LinkSample &sample);
    Result<void, Error> write(const QString &server, const WatchEnd &end);
    Result<void, Error> readWatches(LinkPast &past, qint64 server, const QDateTime &from, const QDateTime &to);
    Result<void, Error> readEvents(LinkPast &past, WatchedStretch &stretch, qint64 watch, const QDateTime &from,
                                   const QDateTime &to);
    Result<void, Error> readSamples(LinkPast &past, qint64 server, const QDateTime &from, const QDateTime &to);
    QString ownWatches() const;

    const std::shared_ptr<Database> m_database;
    HistoryLimits m_limits;
    QHash<QString, Watch> m_watches; // that go on
    QHash<QString, Watch> m_watchesBefore;
};

} // namespace Pollux::Store
