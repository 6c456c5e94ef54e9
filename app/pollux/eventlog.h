// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/watchbatch.h"
#include "ui/models/checkups.h"

#include <QObject>

namespace Pollux::Ui {
class ServerList;
}

namespace Pollux::Desktop {

class WatchKeeper;

//! Logs what somebody would want to read afterwards: how each link has been, what could not be used, what was done to
//! jobs, what a check-up has come to. Never a job's name or data. Category "pollux.events".
class EventLog : public QObject
{
    Q_OBJECT
public:
    //! All outlive it.
    EventLog(WatchKeeper *watches, Ui::ServerList *servers, Ui::CheckUps *checkUps, QObject *parent = nullptr);

private:
    void onArrived(const QString &server, const WatchBatch &batch);
    void onCheckUp(const QString &server);
    QString nameOf(const QString &server) const;

    Ui::ServerList *const m_servers;
    Ui::CheckUps *const m_checkUps;
};

} // namespace Pollux::Desktop
