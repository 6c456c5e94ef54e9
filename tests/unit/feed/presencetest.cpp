// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/presence.h"
#include "support/damage.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace Pollux::Test;

namespace {

struct Row
{
    bool isState;
    QByteArray payload;
    QStringList changes; // "+key {meta}", "-key {meta}"
    int count;
};

QStringList told(const QList<Presence::Change> &changes)
{
    QStringList lines;
    for (const Presence::Change &change : changes)
        lines += QChar(change.isHere ? u'+' : u'-') + change.key + u' ' + QString::fromUtf8(change.meta);
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(QList<Row>)

//! States and differences, in order and out of it.
class PresenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void follows_data();
    void follows();
    void keepsEarlyDifferencesForTheState();
    void refuses_data();
    void refuses();
    void hostileStatesStayBounded();
    void damagedIsHarmless();
};

void PresenceTest::follows_data()
{
    QTest::addColumn<QList<Row>>("steps");
    const QByteArray one = R"({"a":{"metas":[{"phx_ref":"1","n":1}]}})";
    QTest::newRow("somebody is there") << QList<Row>{{true, one, {uR"(+a {"phx_ref":"1","n":1})"_s}, 1}};
    QTest::newRow("nobody is there") << QList<Row>{{true, "{}", {}, 0}};
    QTest::newRow("the same state again")
        << QList<Row>{{true, one, {uR"(+a {"phx_ref":"1","n":1})"_s}, 1}, {true, one, {}, 1}};
    QTest::newRow("comes and goes") << QList<Row>{
        {true, "{}", {}, 0},
        {false, R"({"joins":{"b":{"metas":[{"phx_ref":"2"}]}},"leaves":{}})", {uR"(+b {"phx_ref":"2"})"_s}, 1},
        {false, R"({"joins":{},"leaves":{"b":{"metas":[{"phx_ref":"2"}]}}})", {uR"(-b {"phx_ref":"2"})"_s}, 0}};
    QTest::newRow("another meta is no leaving") << QList<Row>{
        {true, one, {uR"(+a {"phx_ref":"1","n":1})"_s}, 1},
        {false,
         R"({"joins":{"a":{"metas":[{"phx_ref":"2","n":2}]}},"leaves":{"a":{"metas":[{"phx_ref":"1","n":1}]}}})",
         {uR"(+a {"phx_ref":"2","n":2})"_s},
         1}};
    QTest::newRow("two windows, one closes, then the other") << QList<Row>{
        {true, R"({"a":{"metas":[{"phx_ref":"1"},{"phx_ref":"2"}]}})", {uR"(+a {"phx_ref":"2"})"_s}, 1},
        {false, R"({"joins":{},"leaves":{"a":{"metas":[{"phx_ref":"1"}]}}})", {}, 1},
        {false, R"({"joins":{},"leaves":{"a":{"metas":[{"phx_ref":"2"}]}}})", {uR"(-a {"phx_ref":"2"})"_s}, 0}};
    QTest::newRow("left during an outage") << QList<Row>{{true, one, {uR"(+a {"phx_ref":"1","n":1})"_s}, 1},
                                                         {true, "{}", {uR"(-a {"phx_ref":"1","n":1})"_s}, 0}};
    QTest::newRow("back with another ref")
        << QList<Row>{{true, one, {uR"(+a {"phx_ref":"1","n":1})"_s}, 1},
                      {true, R"({"a":{"metas":[{"phx_ref":"9"}]}})", {uR"(+a {"phx_ref":"9"})"_s}, 1}};
    QTest::newRow("a stranger leaves") << QList<Row>{
        {true, "{}", {}, 0}, {false, R"({"joins":{},"leaves":{"x":{"metas":[{"phx_ref":"1"}]}}})", {}, 0}};
    QTest::newRow("nonsense among them is left out") << QList<Row>{
        {true,
         R"({"a":1,"b":{"metas":{}},"c":{"metas":[1,null]},"d":{"metas":[{"phx_ref":4}]},"":{"metas":[{}]}})",
         {uR"(+d {"phx_ref":4})"_s},
         1}};
    QTest::newRow("names of JavaScript are names like others")
        << QList<Row>{{true, R"({"__proto__":{"metas":[{"phx_ref":"1"}]}})", {uR"(+__proto__ {"phx_ref":"1"})"_s}, 1}};
}

void PresenceTest::follows()
{
    QFETCH(QList<Row>, steps);
    Presence presence;
    for (const Row &step : steps) {
        const auto changes = step.isState ? presence.applyState(step.payload) : presence.applyDifference(step.payload);
        QVERIFY(changes.hasValue());
        QCOMPARE(told(*changes), step.changes);
        QCOMPARE(presence.count(), step.count);
    }
}

void PresenceTest::keepsEarlyDifferencesForTheState()
{
    Presence presence;
    QVERIFY(presence.applyDifference(R"({"joins":{"b":{"metas":[{"phx_ref":"2"}]}}})")->isEmpty());
    const auto changes = presence.applyState(R"({"a":{"metas":[{"phx_ref":"1"}]}})");
    QCOMPARE(told(*changes), (QStringList{uR"(+a {"phx_ref":"1"})"_s, uR"(+b {"phx_ref":"2"})"_s}));
    // Another join: what comes before its state waits for it, what was kept for the one before is gone.
    presence.awaitState();
    QVERIFY(presence.applyDifference(R"({"leaves":{"a":{"metas":[{"phx_ref":"1"}]}}})")->isEmpty());
    presence.awaitState();
    QCOMPARE(told(*presence.applyState(R"({"a":{"metas":[{"phx_ref":"1"}]}})")),
             QStringList{uR"(-b {"phx_ref":"2"})"_s});
}

void PresenceTest::refuses_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("half of it") << QByteArray(R"({"a":{)");
}

void PresenceTest::refuses()
{
    QFETCH(QByteArray, payload);
    Presence presence;
    QVERIFY(!presence.applyState(payload).hasValue());
    QVERIFY(presence.applyState("{}").hasValue());
    QVERIFY(!presence.applyDifference(payload).hasValue());
    QCOMPARE(presence.count(), 0);
}

void PresenceTest::hostileStatesStayBounded()
{
    Presence presence;
    QVERIFY(presence.applyState("{}").hasValue());
    for (int round = 0; round < 3; ++round) {
        QByteArray joins;
        for (qsizetype key = 0; key < Presence::maxKeys; ++key)
            joins += QByteArray(joins.isEmpty() ? "" : ",") + "\"k" + QByteArray::number(round) + "-"
                     + QByteArray::number(key) + R"(":{"metas":[{"phx_ref":"1"}]})";
        QVERIFY(presence.applyDifference(R"({"joins":{)" + joins + "}}").hasValue());
    }
    QCOMPARE(presence.count(), Presence::maxKeys);
    presence.awaitState();
    for (qsizetype early = 0; early < 2 * Presence::maxEarly; ++early)
        QVERIFY(presence.applyDifference(R"({"joins":{}})").hasValue());
    QVERIFY(presence.applyState("{}").hasValue());
    QCOMPARE(presence.count(), 0);
}

void PresenceTest::damagedIsHarmless()
{
    const QByteArray whole =
        R"({"joins":{"a":{"metas":[{"phx_ref":"2"}]}},"leaves":{"b":{"metas":[{"phx_ref":"1"}]}}})";
    for (const QByteArray &wrong : damaged(whole)) {
        Presence presence;
        QVERIFY(presence.applyState(R"({"b":{"metas":[{"phx_ref":"1"}]}})").hasValue());
        const auto changes = presence.applyDifference(wrong);
        QVERIFY(presence.count() >= 0 && presence.count() <= 2);
        QVERIFY(changes.hasValue() || presence.count() == 1);
    }
}

QTEST_GUILESS_MAIN(PresenceTest)
#include "presencetest.moc"
