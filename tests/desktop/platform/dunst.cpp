// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "desktop/platform/dunst.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFile>
#include <QTest>

#include <signal.h>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

const QString name = u"org.freedesktop.Notifications"_s;

QDBusConnectionInterface *daemonOfBus()
{
    return QDBusConnection::sessionBus().interface();
}

QVariant ask(const QString &interface, const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(name, u"/org/freedesktop/Notifications"_s, interface, method);
    call.setArguments(arguments);
    return QDBusConnection::sessionBus().call(call, QDBus::Block, 5'000).arguments().value(0);
}

QVariant command(const QString &method)
{
    return ask(u"org.dunstproject.cmd0"_s, method);
}

} // namespace

Dunst::~Dunst()
{
    m_process.terminate();
    m_process.waitForFinished(5'000);
}

int Dunst::displayed()
{
    const QVariant count =
        ask(u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {u"org.dunstproject.cmd0"_s, u"displayedLength"_s});
    return count.value<QDBusVariant>().variant().toInt();
}

void Dunst::closeAll()
{
    command(u"NotificationCloseAll"_s);
}

QList<QVariantMap> Dunst::history()
{
    return qdbus_cast<QList<QVariantMap>>(command(u"NotificationListHistory"_s));
}

void Dunst::pick(const QString &text)
{
    QFile wish(sessionFile(u"dunst-pick"_s));
    QVERIFY(wish.open(QIODevice::WriteOnly));
    wish.write(text.toUtf8());
    wish.close();
    command(u"ContextMenuCall"_s);
}

void Dunst::start()
{
    m_process.start(u"dunst"_s, {u"-config"_s, sessionFile(u"dunstrc"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(daemonOfBus()->isServiceRegistered(name), 20'000);
}

void Dunst::stop()
{
    const uint pid = daemonOfBus()->servicePid(name);
    QVERIFY(pid > 0);
    ::kill(pid_t(pid), SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(!daemonOfBus()->isServiceRegistered(name), 20'000);
}

QString sessionFile(const QString &file)
{
    return qEnvironmentVariable("DESKTOP_SESSION_DIR") + u'/' + file;
}

} // namespace Pollux::Test
