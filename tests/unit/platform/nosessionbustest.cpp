// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/colorscheme.h"
#include "platform/donotdisturb.h"
#include "platform/notificationservice.h"
#include "platform/secretstore.h"
#include "platform/singleinstance.h"
#include "platform/trayhost.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

//! What is left of the desktop's services where there is no session bus: each says so, none waits.
class NoSessionBusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); }
    void notifications();
    void doNotDisturb();
    void secrets();
    void singleInstance();
    void trayHost();
    void colors();
};

void NoSessionBusTest::notifications()
{
    NotificationService service(u"Pollux"_s, u"pollux"_s);
    QSignalSpy failed(&service, &NotificationService::failed);
    QSignalSpy closed(&service, &NotificationService::closed);
    DesktopNotification notification;
    for (notification.id = 1; notification.id <= 3; ++notification.id)
        service.show(notification);
    QCOMPARE(failed.size(), 0);
    QTRY_COMPARE(failed.size(), 3);
    QCOMPARE(failed.at(2), QVariantList({3ull, u"There is no notification service on this desktop."_s}));
    service.show(notification);
    service.close(notification.id);
    QCOMPARE(closed.size(), 1);
}

void NoSessionBusTest::doNotDisturb()
{
    QList<bool> answers;
    askDoNotDisturb(this, [&](bool on) { answers += on; });
    QVERIFY(answers.isEmpty());
    QTRY_COMPARE(answers, QList<bool>{false});
}

void NoSessionBusTest::secrets()
{
    SecretStore store(u"pollux-test"_s);
    QSignalSpy read(&store, &SecretStore::readFinished);
    QSignalSpy written(&store, &SecretStore::writeFinished);
    store.read(u"key"_s);
    store.write(u"key"_s, u"secret"_s);
    QCOMPARE(read.size(), 0);
    QTRY_COMPARE(read.size(), 1);
    QTRY_COMPARE(written.size(), 1);
    const SecretAnswer expected{SecretAnswer::Status::Unavailable, {}, u"There is no keychain on this desktop."_s};
    QCOMPARE(read.first().at(1).value<SecretAnswer>(), expected);
    QCOMPARE(written.first().at(1).value<SecretAnswer>(), expected);
}

void NoSessionBusTest::singleInstance()
{
    SingleInstance instance(u"io.github.pollux_monitor.Pollux"_s);
    QCOMPARE(instance.claim(), SingleInstance::Role::Alone);
    QString problem;
    QVERIFY(!instance.forward(u"activate"_s, {}, &problem));
    QVERIFY(!problem.isEmpty());
}

void NoSessionBusTest::trayHost()
{
    TrayHost host;
    QSignalSpy ready(&host, &TrayHost::ready);
    host.wait(60'000);
    QCOMPARE(ready.size(), 0);
    QTRY_COMPARE(ready.size(), 1);
}

void NoSessionBusTest::colors()
{
    ColorScheme colors;
    QSignalSpy changed(&colors, &ColorScheme::changed);
    colors.watch();
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 0);
    QCOMPARE(colors.preference(), ColorScheme::Preference::None);
}

QTEST_GUILESS_MAIN(NoSessionBusTest)
#include "nosessionbustest.moc"
