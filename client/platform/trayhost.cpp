// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/trayhost.h"

#include "platform/sessionbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr BusObject watcherObject = {"org.kde.StatusNotifierWatcher"_L1, "/StatusNotifierWatcher"_L1,
                                     "org.kde.StatusNotifierWatcher"_L1};

} // namespace

TrayHost::TrayHost(QObject *parent) : QObject(parent)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &TrayHost::finish);
}

void TrayHost::wait(int longest)
{
    if (m_state != State::Idle)
        return;
    m_state = State::Waiting;
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_limit.start(bus.isConnected() ? longest : 0);
    if (!bus.isConnected())
        return;

    auto *services =
        new QDBusServiceWatcher(watcherObject.service, bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(services, &QDBusServiceWatcher::serviceRegistered, this, &TrayHost::ask);
    bus.connect(QString(), watcherObject.path, watcherObject.interface, u"StatusNotifierHostRegistered"_s, this,
                SLOT(ask()));
    ask();
}

void TrayHost::ask()
{
    if (m_state != State::Waiting)
        return;
    readOnBus(watcherObject, "IsStatusNotifierHostRegistered"_L1, this, [this](const QDBusMessage &answer) {
        if (answer.type() == QDBusMessage::ReplyMessage && unwrapped(answer.arguments().value(0)).toBool())
            finish();
    });
}

void TrayHost::finish()
{
    if (m_state != State::Waiting)
        return;
    m_state = State::Ready;
    m_limit.stop();
    Q_EMIT ready();
}

} // namespace Pollux
