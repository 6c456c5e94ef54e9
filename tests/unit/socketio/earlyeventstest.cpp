// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/earlyevents.h"

#include <QTest>

using namespace Pollux::SocketIo;

class EarlyEventsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheOrder();
    void refusesTooMany();
    void refusesTooMuch();
};

void EarlyEventsTest::keepsTheOrder()
{
    EarlyEvents early({});
    const Event first{"[\"a\"]", {}, {}};
    const Event second{"[\"b\"]", {"x"}, 3};
    QVERIFY(early.add(first));
    QVERIFY(early.add(second));
    QCOMPARE(early.takeAll(), QList({first, second}));
    QCOMPARE(early.size(), 0);
}

void EarlyEventsTest::refusesTooMany()
{
    EarlyEvents early({2, 1'000});
    QVERIFY(early.add({"[\"a\"]", {}, {}}));
    QVERIFY(early.add({"[\"b\"]", {}, {}}));
    QVERIFY(!early.add({"[\"c\"]", {}, {}}));
    QCOMPARE(early.takeAll().size(), 2);
    QVERIFY(early.add({"[\"c\"]", {}, {}}));
}

void EarlyEventsTest::refusesTooMuch()
{
    EarlyEvents early({1'000, 10});
    QVERIFY(early.add({"[\"a\"]", {"12345"}, {}}));
    QVERIFY(!early.add({"", {"1"}, {}}));
    (void)early.takeAll();
    QVERIFY(early.add({"[\"a\"]", {"12345"}, {}}));
}

QTEST_APPLESS_MAIN(EarlyEventsTest)
#include "earlyeventstest.moc"
