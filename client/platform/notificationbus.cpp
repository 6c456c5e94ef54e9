// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/notificationbus.h"

#include "base/plaintext.h"
#include "platform/sessionbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr BusObject service = {"org.freedesktop.Notifications"_L1, "/org/freedesktop/Notifications"_L1,
                               "org.freedesktop.Notifications"_L1};

} // namespace

NotificationBus::NotificationBus(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    // Without the service's name: with it Qt would wait for the bus to say who that is.
    const auto listen = [&](const QString &signal, const char *slot) {
        bus.connect(QString(), service.path, service.interface, signal, this, slot);
    };
    listen(u"NotificationClosed"_s, SLOT(onNotificationClosed(uint, uint)));
    listen(u"ActivationToken"_s, SLOT(onActivationToken(uint, QString)));
    listen(u"ActionInvoked"_s, SLOT(onActionInvoked(uint, QString)));

    auto *watcher = new QDBusServiceWatcher(service.service, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &oldOwner) { onOwnerChanged(oldOwner); });
}

void NotificationBus::ask()
{
    if (m_state != State::Unknown)
        return;
    m_state = State::Asking;
    callOnBus(service, "GetCapabilities"_L1, {}, this, [this](const QDBusMessage &answer) { onCapabilities(answer); });
}

void NotificationBus::notify(quint64 id, const QVariantList &arguments)
{
    callOnBus(service, "Notify"_L1, arguments, this,
              [this, id](const QDBusMessage &answer) { onNotified(id, answer); });
}

void NotificationBus::close(quint32 serviceId)
{
    callOnBus(service, "CloseNotification"_L1, {serviceId}, this, [this, serviceId](const QDBusMessage &answer) {
        // It does not know it: so it is gone, and no signal will tell.
        if (answer.type() == QDBusMessage::ErrorMessage)
            Q_EMIT closed(serviceId);
    });
}

void NotificationBus::onNotificationClosed(uint id, uint)
{
    if (isFromService())
        Q_EMIT closed(id);
}

void NotificationBus::onActivationToken(uint id, const QString &token)
{
    if (isFromService())
        Q_EMIT activationTokenReceived(id, token);
}

void NotificationBus::onActionInvoked(uint id, const QString &key)
{
    if (isFromService())
        Q_EMIT actionInvoked(id, key);
}

// A service that only starts, perhaps by our own call, takes nothing away.
void NotificationBus::onOwnerChanged(const QString &oldOwner)
{
    if (oldOwner.isEmpty() || m_state != State::Ready)
        return;
    m_state = State::Unknown;
    m_owner.clear();
    m_capabilities.clear();
    Q_EMIT lost();
}

void NotificationBus::onCapabilities(const QDBusMessage &answer)
{
    if (answer.type() == QDBusMessage::ErrorMessage) {
        m_state = State::Unknown;
        Q_EMIT unavailable(reasonFor(answer));
        return;
    }
    m_state = State::Ready;
    m_owner = answer.service();
    m_capabilities = answer.arguments().value(0).toStringList();
    Q_EMIT ready();
}

// An answer from before a restart holds the id of something that is gone.
void NotificationBus::onNotified(quint64 id, const QDBusMessage &answer)
{
    if (answer.type() == QDBusMessage::ErrorMessage)
        Q_EMIT refused(id, reasonFor(answer));
    else if (answer.service() != m_owner)
        Q_EMIT refused(id, tr("The notification service has ended."));
    else
        Q_EMIT accepted(id, answer.arguments().value(0).toUInt());
}

bool NotificationBus::isFromService() const
{
    return !m_owner.isEmpty() && message().service() == m_owner;
}

QString NotificationBus::reasonFor(const QDBusMessage &error) const
{
    if (isServiceMissing(error))
        return tr("There is no notification service on this desktop.");
    return tr("The notification service refused: %1").arg(plainLine(error.errorMessage(), 200));
}

} // namespace Pollux
