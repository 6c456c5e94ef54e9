// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/historykeeper.h"

#include "base/redact.h"
#include "pollux/watchkeeper.h"
#include "ui/models/serverlist.h"

namespace Pollux::Desktop {

HistoryKeeper::HistoryKeeper(const Store::HistoryWorker::Options &options, WatchKeeper *watches, Ui::ServerList *servers,
                             Clock *clock, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_clock(clock)
    , m_writer(options, clock)
{
    connect(watches, &WatchKeeper::watched, this, &HistoryKeeper::onWatched);
    connect(watches, &WatchKeeper::arrived, this, &HistoryKeeper::onArrived);
    connect(watches, &WatchKeeper::unwatched, this, [this](const QString &id) {
        m_asked.remove(id);
        m_watched.remove(id);
        m_writer.endWatch(id);
    });
    connect(&m_writer, &Store::HistoryWriter::grown, this, &HistoryKeeper::grown);
    connect(&m_writer, &Store::HistoryWriter::pastFound, this, &HistoryKeeper::onPastFound);
    connect(&m_writer, &Store::HistoryWriter::problemFound, this, &HistoryKeeper::onProblem);
}

void HistoryKeeper::start()
{
    m_writer.start();
}

void HistoryKeeper::onWatched(const QString &id, const QUrl &url)
{
    const Store::HistoryServer server{id, redactUrl(url)};
    m_watched.insert(id, server);
    m_writer.beginWatch(server);
    m_servers->find(id)->awaitPast();
    m_asked.insert(id, m_writer.findPast(server, m_clock->wallTime().addMSecs(-longestPast.count())));
}

void HistoryKeeper::onArrived(const QString &id, const WatchBatch &batch)
{
    m_writer.keep(id, batch.links, batch.samples);
    if (const auto server = m_watched.constFind(id); server != m_watched.cend())
        keepJobs(*server, batch.jobs);
    if (batch.stopped)
        m_writer.endWatch(id);
}

void HistoryKeeper::keepJobs(const Store::HistoryServer &server, const QList<JobDelta> &deltas)
{
    QList<Store::JobEntry> ended;
    for (const JobDelta &delta : deltas) {
        // One that ended and went in the same frame is told as gone. What goes later has been kept with its end.
        const bool known = delta.kind == JobDelta::Kind::Removed && isTerminal(delta.previous);
        if (isTerminal(delta.job.state) && !known)
            ended += Store::jobEntryOf(server, delta.job);
    }
    m_writer.keep(ended);
}

void HistoryKeeper::keepNotification(const QString &id, const Notification &notification, bool shown)
{
    const auto server = m_watched.constFind(id);
    if (server == m_watched.cend())
        return; // removed since
    Store::NotificationEntry entry = Store::notificationEntryOf(*server, notification, m_clock->wallTime());
    entry.shown = shown;
    m_writer.keep(entry);
}

void HistoryKeeper::onPastFound(quint64 ticket, const LinkTimeline &timeline, const QList<LinkSample> &samples)
{
    const QString id = m_asked.key(ticket);
    Ui::ServerState *const state = m_servers->find(id);
    if (!state)
        return; // removed, or begun anew, since it was asked
    m_asked.remove(id);
    state->setPast(timeline, samples);
}

void HistoryKeeper::onProblem(const QString &text)
{
    WatchBatch batch;
    batch.problems = {text};
    for (Ui::ServerState *const state : m_servers->servers())
        state->apply(batch);
}

} // namespace Pollux::Desktop
