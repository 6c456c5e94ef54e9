// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/sleepwatch.h"

#include "desktop/support/fakelogind.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

//! Against a logind that is not ours.
class SleepWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void withoutLogindItIsSilent();
    void holdsTheSleepUntilItIsTold();
    void onlyLogindIsBelieved();
    void aLogindThatComesLaterAndGoesInItsSleep();
    void mayBeDestroyedByItsListener();

private:
    FakeLogind m_logind;
    std::unique_ptr<SleepWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_asleep;
    std::unique_ptr<QSignalSpy> m_awake;
};

void SleepWatchTest::init()
{
    m_watch = std::make_unique<SleepWatch>();
    m_asleep = std::make_unique<QSignalSpy>(m_watch.get(), &SleepWatch::aboutToSleep);
    m_awake = std::make_unique<QSignalSpy>(m_watch.get(), &SleepWatch::awake);
}

void SleepWatchTest::cleanup()
{
    m_watch.reset();
    QVERIFY(m_logind.stop());
}

void SleepWatchTest::withoutLogindItIsSilent()
{
    QCOMPARE(m_logind.holders(), -1);
    m_watch->watch();
    QTest::qWait(0);
    QVERIFY(!m_watch->isHeld());
    QVERIFY(m_asleep->isEmpty());
}

void SleepWatchTest::holdsTheSleepUntilItIsTold()
{
    QVERIFY(m_logind.start());
    bool wasHeld = false;
    connect(m_watch.get(), &SleepWatch::aboutToSleep, this, [&] { wasHeld = m_logind.holders() == 1; });
    m_watch->watch();
    QTRY_VERIFY(m_watch->isHeld());
    QTRY_COMPARE(m_logind.holders(), 1);
    for (int night = 1; night <= 2; ++night) {
        wasHeld = false;
        QVERIFY(m_logind.prepareForSleep(true));
        QTRY_COMPARE(m_asleep->size(), night);
        QVERIFY(wasHeld);
        QVERIFY(!m_watch->isHeld());
        QTRY_COMPARE(m_logind.holders(), 0);
        QVERIFY(m_logind.prepareForSleep(true)); // once is enough
        QVERIFY(m_logind.prepareForSleep(false));
        QTRY_COMPARE(m_awake->size(), night);
        QCOMPARE(m_asleep->size(), night);
        QTRY_COMPARE(m_logind.holders(), 1);
        QTRY_VERIFY(m_watch->isHeld());
    }
    m_watch.reset();
    QTRY_COMPARE(m_logind.holders(), 0);
}

void SleepWatchTest::onlyLogindIsBelieved()
{
    QVERIFY(m_logind.start());
    m_watch->watch();
    QTRY_VERIFY(m_watch->isHeld());
    QDBusMessage lie = QDBusMessage::createSignal(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                                                  u"PrepareForSleep"_s);
    lie << true;
    QDBusConnection stranger = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS"), u"stranger"_s);
    QVERIFY(stranger.send(lie));
    QVERIFY(m_logind.prepareForSleep(false));
    QVERIFY(m_logind.prepareForSleep(true));
    QTRY_COMPARE(m_asleep->size(), 1);
    QCOMPARE(m_awake->size(), 0);
    QDBusConnection::disconnectFromBus(u"stranger"_s);
}

void SleepWatchTest::aLogindThatComesLaterAndGoesInItsSleep()
{
    m_watch->watch();
    QVERIFY(m_logind.start());
    QTRY_VERIFY(m_watch->isHeld());
    QVERIFY(m_logind.prepareForSleep(true));
    QTRY_COMPARE(m_asleep->size(), 1);
    QVERIFY(m_logind.stop());
    QTRY_COMPARE(m_awake->size(), 1);
    QVERIFY(!m_watch->isHeld());
}

void SleepWatchTest::mayBeDestroyedByItsListener()
{
    QVERIFY(m_logind.start());
    m_watch->watch();
    QTRY_VERIFY(m_watch->isHeld());
    connect(m_watch.get(), &SleepWatch::aboutToSleep, this, [this] { m_watch.reset(); });
    QVERIFY(m_logind.prepareForSleep(true));
    QTRY_VERIFY(!m_watch);
    QTRY_COMPARE(m_logind.holders(), 0);
}

QTEST_GUILESS_MAIN(SleepWatchTest)
#include "sleepwatchtest.moc"
