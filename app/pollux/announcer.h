// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/notification.h"
#include "ui/models/serverlist.h"

#include <QHash>
#include <QObject>

namespace Pollux {
class NotificationService;
}

namespace Pollux::Desktop {

//! Hands what the policies say to the desktop's notification service, and brings back what the person does with it.
class Announcer : public QObject
{
    Q_OBJECT
public:
    //! Both outlive it.
    Announcer(NotificationService *service, Ui::ServerList *servers, QObject *parent = nullptr);

    //! Shown unless notifications are paused.
    void announce(const QString &server, const Notification &notification);
    //! Said once ever: that closing the window has not ended the program.
    void announceStillRunning();

Q_SIGNALS:
    void jobRequested(const Pollux::Ui::JobRef &job, const QString &activationToken);
    //! Several jobs at once: those that failed are what a person wants to see first.
    void jobsRequested(bool failedOnes, const QString &activationToken);
    void linkRequested(const QString &server, const QString &activationToken);
    void windowRequested(const QString &activationToken);

private:
    struct Told
    {
        QString server;
        Notification notification;
    };

    void onAction(quint64 id, const QString &key, const QString &activationToken);
    void forget(quint64 id);

    NotificationService *const m_service;
    Ui::ServerList *const m_servers;
    QHash<quint64, Told> m_told;                       // by the service's id
    QHash<std::pair<QString, quint64>, quint64> m_ids; // server and the policy's id → the service's id
    quint64 m_lastId = 0;
};

} // namespace Pollux::Desktop
