// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/watchbatch.h"
#include "store/historywriter.h"

#include <QHash>
#include <QObject>
#include <QUrl>

namespace Pollux::Ui {
class ServerList;
}

namespace Pollux::Desktop {

class WatchKeeper;

//! Has what the links tell, the jobs that end and what the person is told kept for days, and gives each ServerState what
//! was kept of its link before.
class HistoryKeeper : public QObject
{
    Q_OBJECT
public:
    //! How far back a server's past is looked for; what it then holds is LinkTimeline's to bound.
    static constexpr Milliseconds longestPast = std::chrono::hours(7 * 24);

    //! All outlive it.
    HistoryKeeper(const Store::HistoryWorker::Options &options, WatchKeeper *watches, Ui::ServerList *servers, Clock *clock,
                  QObject *parent = nullptr);

    //! How much is kept from now on.
    void setLimits(const Store::HistoryLimits &limits) { m_writer.setLimits(limits); }
    //! Touches the disk from then on, in a thread of its own; before, it only collects.
    void start();
    //! `shown`: it was handed to the desktop.
    void keepNotification(const QString &id, const Notification &notification, bool shown);

Q_SIGNALS:
    //! Jobs or notifications are in the file that were not.
    void grown();

private:
    void onWatched(const QString &id, const QUrl &url);
    void onArrived(const QString &id, const WatchBatch &batch);
    void keepJobs(const Store::HistoryServer &server, const QList<JobDelta> &deltas);
    void onPastFound(quint64 ticket, const LinkTimeline &timeline, const QList<LinkSample> &samples);
    void onProblem(const QString &text);

    Ui::ServerList *const m_servers;
    Clock *const m_clock;
    Store::HistoryWriter m_writer;
    QHash<QString, Store::HistoryServer> m_watched;
    QHash<QString, quint64> m_asked; // the newest question about a server
};

} // namespace Pollux::Desktop
