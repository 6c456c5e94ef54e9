// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/eventtap.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class EventTapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void restsUntilItIsAsked();
    void takesSoManyAndEnds();
    void endsWithItsTime();
    void takesSecretsOut();
    void leavesOutWhatIsTooLong();

private:
    Test::ManualClock m_clock;
};

void EventTapTest::restsUntilItIsAsked()
{
    EventTap tap(&m_clock);
    QSignalSpy captured(&tap, &EventTap::captured);
    tap.take(R"(["a",1])"_ba);
    QCOMPARE(captured.size(), 0);
    tap.start();
    tap.take(R"(["a",2])"_ba);
    tap.take({});
    QCOMPARE(captured.size(), 1);
    QCOMPARE(captured[0][0].toByteArray(), R"(["a",2])"_ba);
}

void EventTapTest::takesSoManyAndEnds()
{
    EventTap tap(&m_clock);
    QSignalSpy captured(&tap, &EventTap::captured);
    QSignalSpy ended(&tap, &EventTap::ended);
    tap.start();
    for (int i = 0; i < EventTap::maxEvents + 5; ++i)
        tap.take("[1]"_ba);
    QCOMPARE(captured.size(), EventTap::maxEvents);
    QCOMPARE(ended.size(), 1);
    m_clock.advance(EventTap::duration * 2);
    QCOMPARE(ended.size(), 1);
}

void EventTapTest::endsWithItsTime()
{
    EventTap tap(&m_clock);
    QSignalSpy ended(&tap, &EventTap::ended);
    tap.start();
    m_clock.advance(EventTap::duration);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!tap.isRunning());
}

void EventTapTest::takesSecretsOut()
{
    EventTap tap(&m_clock);
    QSignalSpy captured(&tap, &EventTap::captured);
    tap.start();
    tap.take(R"(["hello",{"token":"s3cret","id":7}])"_ba);
    QCOMPARE(captured.size(), 1);
    QVERIFY(!captured[0][0].toByteArray().contains("s3cret"));
    QVERIFY(captured[0][0].toByteArray().contains("7"));
}

void EventTapTest::leavesOutWhatIsTooLong()
{
    EventTap tap(&m_clock);
    QSignalSpy captured(&tap, &EventTap::captured);
    tap.start();
    tap.take('"' + QByteArray(EventTap::maxBytes, 'x') + '"');
    QCOMPARE(captured.size(), 0);
}

QTEST_GUILESS_MAIN(EventTapTest)
#include "eventtaptest.moc"
