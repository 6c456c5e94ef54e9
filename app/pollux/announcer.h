// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/notificationdesk.h"
#include "platform/commandrunner.h"
#include "pollux/announcement.h"
#include "pollux/rulemute.h"
#include "ui/models/serverlist.h"
#include "ui/models/toldlist.h"

#include <QHash>
#include <QObject>

namespace Pollux {
class NotificationService;
class SettingsStore;
} // namespace Pollux

namespace Pollux::Desktop {

//! Hands what the policies say to the desktop's notification service as the person wants it (NotificationDesk), runs the
//! commands of rules that are allowed, and brings back what the person does with a notification. Whatever there was to
//! tell is in the ToldList, shown or not.
class Announcer : public QObject
{
    Q_OBJECT
public:
    //! All outlive it.
    Announcer(NotificationService *service, Ui::ServerList *servers, Ui::ToldList *told, SettingsStore *settings,
              Clock *clock, QObject *parent = nullptr);

    //! The desktop is asked first whether it may be disturbed, so nothing is shown from within this.
    void announce(const QString &server, const Notification &notification);
    //! What still waits for the desktop's word is judged by its last one: the program is about to end.
    void settle();
    //! Said once ever: that closing the window has not ended the program.
    void announceStillRunning();

Q_SIGNALS:
    //! What has become of each that was announced; `shown`: it was handed to the desktop, by itself or in a sum.
    void judged(const QString &server, const Pollux::Notification &notification, bool shown);
    void jobRequested(const Pollux::Ui::JobRef &job, const QString &activationToken);
    //! Several jobs at once: those that failed are what a person wants to see first.
    void jobsRequested(bool failedOnes, const QString &activationToken);
    void linkRequested(const QString &server, const QString &activationToken);
    void queuesRequested();
    void windowRequested(const QString &activationToken);
    //! The person's rules are to be seen.
    void rulesRequested(const QString &activationToken);
    //! There is no notification service that would show it.
    void notShown(const QString &title, const QString &body);

private:
    void judgeWaiting();
    void judge(const Announcement &told);
    void show(const Announcement &told, const NotificationDesk::Verdict &verdict);
    void addActions(DesktopNotification &shown, const Announcement &told) const;
    QList<JobEnd> endsOf(const QString &server, const Notification &notification) const;
    quint64 alarmEndedBy(const Announcement &told) const;
    void runCommands(const Announcement &told, const QList<NotificationDesk::Run> &runs);
    bool canRetry(const Announcement &told) const;
    void onAction(quint64 id, const QString &key, const QString &activationToken);
    void open(const Announcement &told, const QString &activationToken);
    void retry(const Announcement &told);
    void onRetried(const QString &name, const ActionOutcome &outcome);
    void mute(quint64 id, const Announcement &told);
    void applyMute(const NotificationRule &rule);
    void sayMuted(quint64 id, const NotificationRule &rule, const QString &what);
    void undoMute(const NotificationRule &rule);
    void followRules();
    void forgetMutes(const NotificationRule &rule);
    void onFailed(quint64 id, const QString &reason);
    void loadPreferences();
    void showPlain(const DesktopNotification &shown);
    void forget(quint64 id);

    NotificationService *const m_service;
    Ui::ServerList *const m_servers;
    Ui::ToldList *const m_list;
    SettingsStore *const m_settings;
    Clock *const m_clock;
    NotificationDesk m_desk;
    CommandRunner m_commands;
    QList<Announcement> m_waiting;                     // for the desktop's word
    QHash<quint64, Announcement> m_told;               // by the service's id
    QHash<quint64, DesktopNotification> m_plain;       // what no policy has told, by the service's id
    QHash<std::pair<QString, quint64>, quint64> m_ids; // server and the policy's id → the service's id
    QHash<quint64, NotificationRule> m_mutes;          // what says that something was muted, by the service's id
    QList<RuleMute> m_applied;                         // whose rule stands: what can be undone
    quint64 m_summary = 0;                             // the service's id of the storm's
    quint64 m_lastId = 0;
};

} // namespace Pollux::Desktop
