// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/retryqueue.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Qt::StringLiterals;

namespace {

RetryQueue::Item itemOf(const QByteArray &payload)
{
    return {{PacketType::Event, "/", 1, payload, {}}, {}, 0};
}

} // namespace

class RetryQueueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsUnderWay();
    void countsAttempts_data();
    void countsAttempts();
    void whatWasTakenBackDoesNotCount();
    void refusesWhatIsTooMuch();
};

void RetryQueueTest::oneIsUnderWay()
{
    RetryQueue queue({}, 3);
    QVERIFY(!queue.beginAttempt());
    QVERIFY(queue.add(itemOf("[1]")));
    QVERIFY(queue.add(itemOf("[2]")));
    QCOMPARE(queue.beginAttempt()->payload, QByteArray("[1]"));
    QVERIFY(!queue.beginAttempt());
    QCOMPARE(queue.takeFirst().packet.payload, QByteArray("[1]"));
    QCOMPARE(queue.beginAttempt()->payload, QByteArray("[2]"));
    QVERIFY(!queue.failAttempt());
    QCOMPARE(queue.beginAttempt()->payload, QByteArray("[2]")); // again, and still before what comes later
    QCOMPARE(queue.size(), 1);
}

void RetryQueueTest::countsAttempts_data()
{
    QTest::addColumn<int>("retries");
    QTest::newRow("none") << 0;
    QTest::newRow("three") << 3;
}

void RetryQueueTest::countsAttempts()
{
    QFETCH(const int, retries);
    RetryQueue queue({}, retries);
    QVERIFY(queue.add(itemOf("[1]")));
    for (int i = 0; i < retries; ++i) {
        QVERIFY(queue.beginAttempt());
        QVERIFY(!queue.failAttempt());
    }
    QVERIFY(queue.beginAttempt());
    const auto last = queue.failAttempt();
    QVERIFY(last);
    QCOMPARE(last->attempts, retries + 1);
    QCOMPARE(queue.size(), 0);
}

void RetryQueueTest::whatWasTakenBackDoesNotCount()
{
    RetryQueue queue({}, 0);
    QVERIFY(queue.add(itemOf("[1]")));
    QVERIFY(queue.beginAttempt());
    queue.takeBack();
    QVERIFY(queue.beginAttempt());
    QCOMPARE(queue.failAttempt()->attempts, 1);
}

void RetryQueueTest::refusesWhatIsTooMuch()
{
    RetryQueue queue({2, 6}, 0);
    QVERIFY(queue.add(itemOf("[1]")));
    QVERIFY(!queue.add(itemOf("[12]")));
    QVERIFY(queue.add(itemOf("[2]")));
    const auto refused = queue.add(itemOf(""));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"retry-queue-full"_s);
    QVERIFY(queue.beginAttempt());
    (void)queue.takeFirst();
    QVERIFY(queue.add(itemOf("[3]")));
}

QTEST_APPLESS_MAIN(RetryQueueTest)
#include "retryqueuetest.moc"
