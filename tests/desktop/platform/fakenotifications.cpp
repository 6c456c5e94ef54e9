// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "desktop/platform/fakenotifications.h"

#include <QDBusConnectionInterface>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

const QString name = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

// Each service starts elsewhere, so that an id of one means nothing to the next.
uint nextStart()
{
    static uint start = 0;
    return start += 1'000;
}

QDBusMessage signalMessage(const QString &signal, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createSignal(path, name, signal);
    message.setArguments(arguments);
    return message;
}

} // namespace

FakeNotifications::FakeNotifications(const QStringList &capabilities)
    : m_connectionName(u"notifications"_s)
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_connectionName))
    , m_capabilities(capabilities)
    , m_lastId(nextStart())
{
    const bool isThere =
        m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties)
        && m_bus.registerService(name);
    Q_ASSERT(isThere);
    Q_UNUSED(isThere)
}

FakeNotifications::~FakeNotifications()
{
    QDBusConnection::disconnectFromBus(m_connectionName);
}

void FakeNotifications::answerHeld()
{
    m_isHolding = false;
    for (const QDBusMessage &answer : std::exchange(m_held, {}))
        m_bus.send(answer);
}

void FakeNotifications::tellAction(uint id, const QString &key, const QString &token)
{
    if (!token.isEmpty())
        send(u"ActivationToken"_s, {id, token});
    send(u"ActionInvoked"_s, {id, key});
}

void FakeNotifications::tellClosed(uint id)
{
    send(u"NotificationClosed"_s, {id, 2u});
}

QStringList FakeNotifications::GetCapabilities()
{
    if (m_isRefusing)
        sendErrorReply(QDBusError::AccessDenied, u"not <b>today</b>\n"_s);
    return m_capabilities;
}

uint FakeNotifications::Notify(const QString &application, uint replaces, const QString &icon, const QString &title,
                               const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout)
{
    if (m_isRefusing) {
        sendErrorReply(QDBusError::LimitsExceeded, u"too many"_s);
        return 0;
    }
    const uint id = replaces != 0 ? replaces : ++m_lastId;
    calls.append({application, replaces, icon, title, body, actions, hints, timeout, id});
    if (m_isHolding) {
        setDelayedReply(true);
        m_held += message().createReply(id);
    }
    return id;
}

void FakeNotifications::CloseNotification(uint id)
{
    closedByProgram += id;
    tellClosed(id);
}

void FakeNotifications::send(const QString &signal, const QVariantList &arguments)
{
    m_bus.send(signalMessage(signal, arguments));
}

void tellAsStranger(const QString &signal, const QVariantList &arguments)
{
    QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"stranger"_s).send(signalMessage(signal, arguments));
}

} // namespace Pollux::Test
