// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/announcer.h"

#include "notify/notificationkind.h"
#include "platform/notificationservice.h"

#include <QLoggingCategory>

namespace Pollux::Desktop {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcDesktop, "pollux.desktop", QtWarningMsg)

// Desktop Notifications 1.2, "Categories".
QString categoryOf(Notification::Kind kind)
{
    switch (kind) {
    case Notification::Kind::JobsDone:
        return u"transfer.complete"_s;
    case Notification::Kind::JobsFailed:
        return u"transfer.error"_s;
    case Notification::Kind::LinkOutage:
        return u"network.disconnected"_s;
    case Notification::Kind::LinkBack:
        return u"network.connected"_s;
    case Notification::Kind::LinkRefused:
        return u"network.error"_s;
    case Notification::Kind::LinkSilent:
    case Notification::Kind::LinkHeard:
    case Notification::Kind::HealthAlarm:
    case Notification::Kind::HealthBack:
        return u"network"_s;
    case Notification::Kind::JobsSilent:
    case Notification::Kind::JobsHeard:
        return u"transfer"_s;
    case Notification::Kind::QueueStuck:
    case Notification::Kind::QueueMoves:
    case Notification::Kind::WorkersGone:
    case Notification::Kind::WorkersBack:
        break; // there is none for them
    }
    return {};
}

DesktopNotification::Urgency urgencyOf(Notification::Urgency urgency)
{
    switch (urgency) {
    case Notification::Urgency::Low:
        return DesktopNotification::Urgency::Low;
    case Notification::Urgency::Normal:
        return DesktopNotification::Urgency::Normal;
    case Notification::Urgency::Critical:
        return DesktopNotification::Urgency::Critical;
    }
    return DesktopNotification::Urgency::Normal;
}

} // namespace

Announcer::Announcer(NotificationService *service, Ui::ServerList *servers, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_servers(servers)
{
    connect(service, &NotificationService::actionInvoked, this, &Announcer::onAction);
    connect(service, &NotificationService::closed, this, &Announcer::forget);
    connect(service, &NotificationService::failed, this, [this](quint64 id, const QString &reason) {
        qCWarning(lcDesktop).noquote() << "a notification could not be shown:" << reason;
        forget(id);
    });
}

void Announcer::announce(const QString &server, const Notification &notification)
{
    if (m_servers->isPaused())
        return;
    DesktopNotification shown;
    shown.id = ++m_lastId;
    shown.replaces = m_ids.value({server, notification.replaces}, 0);
    shown.title = notification.title;
    shown.body = notification.body;
    shown.urgency = urgencyOf(notification.urgency);
    shown.category = categoryOf(notification.kind);
    const QString open = isAboutJobs(notification.kind) ? tr("Open") : tr("Check the link");
    shown.actions = {{u"default"_s, open}, {u"open"_s, open}};
    if (shown.replaces != 0)
        forget(shown.replaces);
    m_told.insert(shown.id, {server, notification});
    m_ids.insert({server, notification.id}, shown.id);
    m_service->show(shown);
}

void Announcer::announceStillRunning()
{
    DesktopNotification shown;
    shown.id = ++m_lastId;
    shown.title = tr("Pollux keeps watching");
    shown.body = tr("The window is closed, the jobs are still watched. To end Pollux, choose Quit in its menu.");
    shown.urgency = DesktopNotification::Urgency::Low;
    shown.actions = {{u"default"_s, tr("Open")}};
    m_service->show(shown);
}

void Announcer::onAction(quint64 id, const QString &key, const QString &activationToken)
{
    Q_UNUSED(key) // both actions open what the notification is about
    const auto told = m_told.constFind(id);
    if (told == m_told.cend()) {
        Q_EMIT windowRequested(activationToken);
        return;
    }
    const Told what = *told; // a listener may announce more
    if (!isAboutJobs(what.notification.kind))
        Q_EMIT linkRequested(what.server, activationToken);
    else if (what.notification.jobs.size() == 1)
        Q_EMIT jobRequested({what.server, what.notification.jobs.constFirst()}, activationToken);
    else
        Q_EMIT jobsRequested(what.notification.kind == Notification::Kind::JobsFailed, activationToken);
}

void Announcer::forget(quint64 id)
{
    const auto told = m_told.constFind(id);
    if (told == m_told.cend())
        return;
    m_ids.remove({told->server, told->notification.id});
    m_told.erase(told);
}

} // namespace Pollux::Desktop
