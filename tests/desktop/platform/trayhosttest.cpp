// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/trayhost.h"

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

//! Trays that come late, half, or never.
class TrayHostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void never();
    void aWatcherWithoutHost();
    void comesLater();
    void isThere();
};

namespace {

constexpr int tooLong = 60'000;

//! A service that could watch for icons, of a desktop whose panel has not come yet.
class HalfATray : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
public:
    HalfATray() : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"half"_s))
    {
        m_bus.registerObject(u"/StatusNotifierWatcher"_s, this,
                             QDBusConnection::ExportAllProperties | QDBusConnection::ExportAllSignals);
        m_bus.registerService(u"org.kde.StatusNotifierWatcher"_s);
    }
    ~HalfATray() override { QDBusConnection::disconnectFromBus(u"half"_s); }

    bool hasHost()
    {
        ++questions;
        return m_hasHost;
    }
    void addHost()
    {
        m_hasHost = true;
        Q_EMIT StatusNotifierHostRegistered();
    }
    int questions = 0;

Q_SIGNALS:
    void StatusNotifierHostRegistered();

private:
    QDBusConnection m_bus;
    bool m_hasHost = false;
};

} // namespace

void TrayHostTest::never()
{
    TrayHost host;
    QSignalSpy ready(&host, &TrayHost::ready);
    QElapsedTimer time;
    time.start();
    host.wait(200);
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY2(time.elapsed() >= 190, qPrintable(QString::number(time.elapsed())));
}

void TrayHostTest::aWatcherWithoutHost()
{
    HalfATray tray;
    TrayHost host;
    QSignalSpy ready(&host, &TrayHost::ready);
    host.wait(tooLong);
    QTRY_COMPARE(tray.questions, 1);
    QVERIFY(ready.isEmpty());
    tray.addHost();
    QTRY_COMPARE(ready.size(), 1);
    tray.addHost();
    QCoreApplication::processEvents();
    QCOMPARE(ready.size(), 1);
}

void TrayHostTest::comesLater()
{
    TrayHost host;
    QSignalSpy ready(&host, &TrayHost::ready);
    host.wait(tooLong);
    QProcess start;
    start.start(QStringLiteral(POLLUX_START_TRAY_HOST), {u"xfce"_s});
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 30'000);
    QVERIFY(start.state() == QProcess::NotRunning || start.waitForFinished());
    QCOMPARE(start.exitCode(), 0);
}

void TrayHostTest::isThere()
{
    TrayHost host;
    QSignalSpy ready(&host, &TrayHost::ready);
    host.wait(tooLong);
    QVERIFY(ready.isEmpty()); // never from within the call
    QTRY_COMPARE(ready.size(), 1);
}

QTEST_GUILESS_MAIN(TrayHostTest)
#include "trayhosttest.moc"
