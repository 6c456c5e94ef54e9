// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverstate.h"

#include <QList>
#include <QObject>

namespace Pollux::Ui {

//! All servers that are watched, in the person's order. Owns them.
class ServerList : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const QList<ServerState *> &servers() const { return m_servers; }
    ServerState *find(const QString &id) const;
    const Job *job(const JobRef &ref) const;

    //! Takes it over.
    void add(ServerState *server);
    void remove(const QString &id);

    //! Sums over all servers.
    qsizetype count(JobState state) const;
    qsizetype openCount() const;
    qsizetype unseenFailures() const;
    void markAllSeen();
    //! Notifications and actions are paused; the links stay.
    bool isPaused() const { return m_isPaused; }
    void setPaused(bool paused);
    //! The system says that this computer has no network.
    bool isOffline() const { return m_isOffline; }
    void setOffline(bool offline);
    //! The server whose link needs a person most: trouble, refused, disconnected, connecting, starting, polling,
    //! connected; among equals the first. nullptr without servers.
    ServerState *worst() const;
    //! All, in that order: the first is worst(), equals stand in the person's order.
    QList<ServerState *> worstFirst() const;

Q_SIGNALS:
    void added(Pollux::Ui::ServerState *server);
    //! It is no longer in the list, and lives until the event loop turns.
    void aboutToRemove(Pollux::Ui::ServerState *server);
    //! Jobs, link, queues, seen or about of any server, or isPaused(); at most once an event loop turn.
    void changed();

private:
    void scheduleChanged();

    QList<ServerState *> m_servers;
    bool m_changeScheduled = false;
    bool m_isPaused = false;
    bool m_isOffline = false;
};

} // namespace Pollux::Ui
