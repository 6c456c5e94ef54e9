// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/readings/seendrops.h"

#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/judge.h"
#include "ladderscript.h"

#include <QJsonArray>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What check-ups one after the other know together.
class SeenDropsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsThePeriodThatNoSingleOneSees();
    void aDropIsFoundBetweenUpAndDown();
    void whatSaysNothingIsNoDrop();
    void anotherTransportsListIsAnArrival();
    void isBounded();
    void bothStoriesTellADropOnce();
};

namespace {

const QDateTime begin(QDate(2026, 11, 22), QTime(2, 0), Qt::UTC);

QDateTime at(int seconds)
{
    return begin.addSecs(seconds);
}

// Seconds after the beginning.
QList<CheckResult> dwelt(const QList<int> &drops, LinkKind kind = LinkKind::SocketIo)
{
    QJsonArray told;
    for (const int drop : drops)
        told += QJsonObject{{u"time"_s, at(drop).toString(Qt::ISODateWithMs)}, {u"afterMs"_s, 20'000},
                            {u"silentMs"_s, 300}, {u"reason"_s, u"transport close"_s}, {u"transport"_s, u"websocket"_s}};
    return caseWith(kind, {passed(CheckId::dwell, {{Fact::drops, told}})}).checks;
}

QList<CheckResult> refused()
{
    return caseWith(LinkKind::SocketIo, {failed(CheckId::tcp, Layer::Tcp, u"connection-refused"_s)}).checks;
}

LinkDrop dropAt(int seconds)
{
    LinkDrop drop;
    drop.time = at(seconds);
    drop.reason = u"kept"_s;
    return drop;
}

QList<qint64> secondsOf(const QList<LinkDrop> &drops)
{
    QList<qint64> seconds;
    for (const LinkDrop &drop : drops)
        seconds += begin.secsTo(drop.time);
    return seconds;
}

QStringList codesOf(const Case &given)
{
    QStringList codes;
    for (const Verdict &verdict : judge(given))
        codes += verdict.code;
    return codes;
}

} // namespace

void SeenDropsTest::findsThePeriodThatNoSingleOneSees()
{
    SeenDrops seen;
    QStringList codes;
    for (int round = 0; round < 12; ++round) { // a restart every 300 s, and a check-up as long
        const QList<CheckResult> checks = dwelt({300 * round + 150});
        seen.add(checks, at(300 * round));
        Case given = caseWith(LinkKind::SocketIo, {});
        given.checks = checks;
        setHistory(given, seen.list(), at(300 * round + 299));
        codes = codesOf(given);
        if (round == 0)
            QCOMPARE(codes, QStringList({u"websocket-unstable"_s}));
    }
    QCOMPARE(codes, QStringList({u"periodic-restart"_s})); // the drop of the last one is explained by it
    Case later = caseWith(LinkKind::SocketIo, {});
    setHistory(later, seen.list(), at(3'600 * 48));
    QCOMPARE(codesOf(later), QStringList({u"healthy"_s})); // what was two days ago
}

void SeenDropsTest::aDropIsFoundBetweenUpAndDown()
{
    SeenDrops seen;
    seen.add(refused(), at(0)); // down from the beginning: nothing has dropped
    seen.add(dwelt({}), at(60));
    seen.add(dwelt({}), at(120));
    seen.add(refused(), at(180));
    seen.add(refused(), at(240));
    seen.add(dwelt({}), at(300));
    QCOMPARE(secondsOf(seen.list()), QList<qint64>({180}));
    const LinkDrop &drop = seen.list().constFirst();
    QCOMPARE(drop.connectedFor, Milliseconds(120s));
    QCOMPARE(drop.healedAfter, std::optional(Milliseconds(120s)));
    QVERIFY(drop.cause);
    QCOMPARE(drop.cause->code, u"connection-refused"_s);
}

void SeenDropsTest::whatSaysNothingIsNoDrop()
{
    SeenDrops seen;
    seen.add(dwelt({}), at(0));
    seen.add({}, at(60));
    QList<CheckResult> stopped = dwelt({});
    for (CheckResult &check : stopped)
        check.status = CheckStatus::Skip;
    seen.add(stopped, at(120));
    QVERIFY(seen.list().isEmpty());
    seen.add(refused(), at(180));
    QCOMPARE(secondsOf(seen.list()), QList<qint64>({180}));
}

void SeenDropsTest::anotherTransportsListIsAnArrival()
{
    SeenDrops seen;
    seen.add(caseWith(LinkKind::Rest, {}).checks, at(0));
    seen.add(caseWith(LinkKind::Rest, {failed(CheckId::snapshot, Layer::Http, u"http-502"_s)}).checks, at(60));
    QCOMPARE(secondsOf(seen.list()), QList<qint64>({60}));
}

void SeenDropsTest::isBounded()
{
    SeenDrops seen;
    for (int round = 0; round < SeenDrops::most + 5; ++round)
        seen.add(dwelt({round}), at(round));
    QCOMPARE(seen.list().size(), SeenDrops::most);
    QCOMPARE(begin.secsTo(seen.list().constLast().time), SeenDrops::most + 4);
}

void SeenDropsTest::bothStoriesTellADropOnce()
{
    const QList<LinkDrop> kept{dropAt(0), dropAt(300), dropAt(600)};
    const QList<LinkDrop> seen{dropAt(310), dropAt(450), dropAt(900)};
    QCOMPARE(secondsOf(joinedDrops(kept, seen)), QList<qint64>({0, 300, 450, 600, 900}));
    QCOMPARE(joinedDrops({}, seen), seen);
    QCOMPARE(joinedDrops(kept, {}), kept);
}

QTEST_APPLESS_MAIN(SeenDropsTest)
#include "seendropstest.moc"
