// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "story.h"
#include "ui/models/serverlist.h"

namespace Pollux::Test {

//! Servers with believable jobs and links, always the same, at 14:02 of a day in May.
class SampleServers
{
public:
    SampleServers();

    //! Three running jobs, some that have just ended, an excellent link.
    Ui::ServerState *healthy(const QString &title = QStringLiteral("SmartVoice"));
    //! WebSocket is blocked by a proxy; one job is unknown since a drop.
    Ui::ServerState *polling();
    //! An outage of six minutes, the next try in four seconds.
    Ui::ServerState *disconnected();
    //! Twelve drops, five minutes apart, and now healthy.
    Ui::ServerState *dropping();
    //! The server does not want us.
    Ui::ServerState *refused();
    Ui::ServerState *keychainLocked();
    //! Sixty running jobs.
    Ui::ServerState *busy();
    //! Names, messages and errors that would like to be something else.
    Ui::ServerState *hostile();
    Ui::ServerState *starting();
    //! Tells of four queues, one of them paused, and of three workers, one of them gone.
    Ui::ServerState *queues();
    //! The same, and they can be paused and resumed; one is being paused.
    Ui::ServerState *queuesToActOn();
    //! No socket can be had, and REST is asked instead.
    Ui::ServerState *fallback();
    //! Older jobs had to go.
    Ui::ServerState *full();
    //! Twelve servers in every state.
    void twelve();

    Ui::ServerList *list() { return &m_list; }
    ManualClock *clock() { return &m_clock; }

private:
    Story add(const QString &title, const QString &address);

    ManualClock m_clock;
    Ui::ServerList m_list;
};

//! Everything can be done to the server's jobs and queues, if it is allowed.
void letAct(Ui::ServerState *server, bool isAllowed);

} // namespace Pollux::Test
