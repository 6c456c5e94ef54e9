// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/retrypolicy.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{1h};
const RetryPolicy::Rules rules{Backoff{1s, 30s, 2.0, 0.5}, 0, 10s};

} // namespace

class RetryPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitsEverLonger();
    void onlyWhatWasStableStartsAnew_data();
    void onlyWhatWasStableStartsAnew();
    void aTryForgetsTheConnectionBefore();
    void theLastTryIsCounted();
    void nobodyHurriesBeforeARetryAfterIsOver();
    void onlyALongSleepCounts();
};

void RetryPolicyTest::waitsEverLonger()
{
    RetryPolicy policy(rules);
    QList<Milliseconds> waits;
    for (int i = 0; i < 7; ++i)
        waits += policy.wait({}, start, 0.0);
    QCOMPARE(waits, (QList<Milliseconds>{1s, 2s, 4s, 8s, 16s, 30s, 30s}));
    QCOMPARE(policy.attempt(), 7);
    policy.reset();
    QCOMPARE(policy.wait({}, start, 0.5), 750ms);
}

void RetryPolicyTest::onlyWhatWasStableStartsAnew_data()
{
    QTest::addColumn<std::optional<Milliseconds>>("connected");
    QTest::addColumn<int>("attempt");
    QTest::newRow("never connected") << std::optional<Milliseconds>() << 3;
    QTest::newRow("for a moment") << std::optional<Milliseconds>(9'999ms) << 3;
    QTest::newRow("for long enough") << std::optional<Milliseconds>(10s) << 0;
}

void RetryPolicyTest::onlyWhatWasStableStartsAnew()
{
    QFETCH(const std::optional<Milliseconds>, connected);
    QFETCH(const int, attempt);
    RetryPolicy policy(rules);
    for (int i = 0; i < 3; ++i)
        (void)policy.wait({}, start, 0.0);
    policy.onTry();
    if (connected) {
        policy.onConnected(start);
        policy.onConnected(start + 9s); // another namespace: the first one counts
    }
    policy.onDropped(start + connected.value_or(1h));
    QCOMPARE(policy.attempt(), attempt);
}

void RetryPolicyTest::aTryForgetsTheConnectionBefore()
{
    RetryPolicy policy(rules);
    policy.onTry();
    policy.onConnected(start);
    (void)policy.wait({}, start, 0.0);
    policy.onTry();
    policy.onDropped(start + 1h);
    QCOMPARE(policy.attempt(), 1);
}

void RetryPolicyTest::theLastTryIsCounted()
{
    RetryPolicy policy({Backoff(), 2, 10s});
    QVERIFY(!policy.isLastTry());
    (void)policy.wait({}, start, 0.0);
    QVERIFY(!policy.isLastTry());
    (void)policy.wait({}, start, 0.0);
    QVERIFY(policy.isLastTry());
    QVERIFY(!RetryPolicy(rules).isLastTry());
}

void RetryPolicyTest::nobodyHurriesBeforeARetryAfterIsOver()
{
    RetryPolicy policy(rules);
    (void)policy.wait({}, start, 0.0);
    QVERIFY(policy.mayHurry(start));
    const Milliseconds delay = policy.wait(20s, start, 0.5);
    QVERIFY(delay >= 20s);
    QVERIFY(!policy.mayHurry(start + delay - 1ms));
    QVERIFY(policy.mayHurry(start + delay));
    policy.onTry(); // a person's word
    QVERIFY(policy.mayHurry(start));
}

void RetryPolicyTest::onlyALongSleepCounts()
{
    RetryPolicy policy(rules);
    (void)policy.wait({}, start, 0.0);
    QVERIFY(!policy.hasSlept(start + 30s, 30s));
    QVERIFY(!policy.hasSlept(start + 30s, 20'001ms));
    QVERIFY(policy.hasSlept(start + 30s, 20s));
}

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "retrypolicytest.moc"
