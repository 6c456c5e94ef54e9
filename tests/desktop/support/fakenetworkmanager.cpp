// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "desktop/support/fakenetworkmanager.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QTest>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms

bool call(const QString &interface, const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.NetworkManager"_s,
                                                       u"/org/freedesktop/NetworkManager"_s, interface, method);
    call.setArguments(arguments);
    return QDBusConnection::systemBus().call(call).type() == QDBusMessage::ReplyMessage;
}

} // namespace

FakeNetworkManager::FakeNetworkManager()
{
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
}

FakeNetworkManager::~FakeNetworkManager()
{
    m_process.terminate();
    m_process.waitForFinished();
}

bool FakeNetworkManager::start()
{
    m_process.start(u"/usr/bin/python3"_s, {u"-m"_s, u"dbusmock"_s, u"--system"_s, u"--template"_s, u"networkmanager"_s});
    return m_process.waitForStarted()
           && QTest::qWaitFor([] { return call(u"org.freedesktop.NetworkManager"_s, u"state"_s); }, patience);
}

bool FakeNetworkManager::set(State state) const
{
    return call(u"org.freedesktop.DBus.Mock"_s, u"SetGlobalConnectionState"_s, {uint(state)});
}

} // namespace Pollux::Test
