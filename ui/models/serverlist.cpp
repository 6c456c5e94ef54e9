// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/serverlist.h"

#include <algorithm>

namespace Pollux::Ui {

namespace {

// The higher, the more it needs a person.
int needOf(const ServerState &server)
{
    if (server.trouble() != ServerState::Trouble::None)
        return 6;
    switch (server.link().condition()) {
    case LinkCondition::Refused:
        return 5;
    case LinkCondition::Disconnected:
        return 4;
    case LinkCondition::Connecting:
        return 3;
    case LinkCondition::Starting:
        return 2;
    case LinkCondition::Polling:
        return 1;
    case LinkCondition::WebSocket:
        return 0;
    }
    return 0;
}

} // namespace

ServerState *ServerList::find(const QString &id) const
{
    const auto at = std::find_if(m_servers.begin(), m_servers.end(), [&](const auto *s) { return s->id() == id; });
    return at == m_servers.end() ? nullptr : *at;
}

const Job *ServerList::job(const JobRef &ref) const
{
    const ServerState *const server = find(ref.server);
    return server ? server->job(ref.key) : nullptr;
}

void ServerList::add(ServerState *server)
{
    server->setParent(this);
    m_servers += server;
    for (const auto signal : {&ServerState::linkChanged, &ServerState::samplesChanged, &ServerState::healthChanged,
                              &ServerState::queuesChanged, &ServerState::seenChanged, &ServerState::aboutChanged})
        connect(server, signal, this, &ServerList::scheduleChanged);
    connect(server, &ServerState::jobsChanged, this, &ServerList::scheduleChanged);
    connect(server->actions(), &ServerActions::changed, this, &ServerList::scheduleChanged);
    server->setOffline(m_isOffline);
    Q_EMIT added(server);
    scheduleChanged();
}

void ServerList::remove(const QString &id)
{
    ServerState *const server = find(id);
    if (!server)
        return;
    server->actions()->forget();
    m_servers.removeOne(server);
    Q_EMIT aboutToRemove(server);
    server->disconnect(this);
    server->actions()->disconnect(this);
    server->deleteLater();
    scheduleChanged();
}

qsizetype ServerList::count(JobState state) const
{
    qsizetype sum = 0;
    for (const ServerState *server : m_servers)
        sum += server->count(state);
    return sum;
}

qsizetype ServerList::openCount() const
{
    qsizetype sum = 0;
    for (const ServerState *server : m_servers)
        sum += server->openCount();
    return sum;
}

qsizetype ServerList::unseenFailures() const
{
    qsizetype sum = 0;
    for (const ServerState *server : m_servers)
        sum += server->unseenFailures();
    return sum;
}

void ServerList::markAllSeen()
{
    for (ServerState *server : std::as_const(m_servers))
        server->markAllSeen();
}

void ServerList::setPaused(bool paused)
{
    if (m_isPaused == paused)
        return;
    m_isPaused = paused;
    scheduleChanged();
}

void ServerList::setOffline(bool offline)
{
    m_isOffline = offline;
    for (ServerState *const server : std::as_const(m_servers))
        server->setOffline(offline);
}

ServerState *ServerList::worst() const
{
    const auto at = std::max_element(m_servers.begin(), m_servers.end(),
                                     [](const auto *a, const auto *b) { return needOf(*a) < needOf(*b); });
    return at == m_servers.end() ? nullptr : *at;
}

QList<ServerState *> ServerList::worstFirst() const
{
    QList<ServerState *> ordered = m_servers;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto *a, const auto *b) { return needOf(*a) > needOf(*b); });
    return ordered;
}

// A batch tells several things, and the listener repaints once for all of them.
void ServerList::scheduleChanged()
{
    if (m_changeScheduled)
        return;
    m_changeScheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_changeScheduled = false;
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

} // namespace Pollux::Ui
