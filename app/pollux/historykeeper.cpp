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
        m_writer.endWatch(id);
    });
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
    m_writer.beginWatch(server);
    m_servers->find(id)->awaitPast();
    m_asked.insert(id, m_writer.findPast(server, m_clock->wallTime().addMSecs(-longestPast.count())));
}

void HistoryKeeper::onArrived(const QString &id, const WatchBatch &batch)
{
    m_writer.keep(id, batch.links, batch.samples);
    if (batch.stopped)
        m_writer.endWatch(id);
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
