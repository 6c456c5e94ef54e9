// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/burst.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A window of 2 s and a longest wait of 10 s.
class BurstTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tells_data();
    void tells();
    void aFullBurstSaysSo();
    void takesAllBeforeItIsDue();
    void whatIsTakenBackIsNotDue();
    void whatWasToldAndIsTakenBackIsNotDue();
    void whoeverAsksLateMissesNothing();
};

namespace {

const Instant start{1h};

JobEnd end(const QString &id, JobState state = JobState::Succeeded)
{
    return {{u"q"_s, id}, state, id, {}, false};
}

//! "2000 a b!": at 2 s, a done and b failed; a "+" before them where others have been told of in the same burst, and
//! a "!" after the time where a failure is new.
QString described(Milliseconds at, const Burst::Telling &telling)
{
    QStringList words{QString::number(at.count()) + (telling.hasNewFailure ? u"!"_s : QString())};
    if (telling.isUpdate)
        words += u"+"_s;
    for (const JobEnd &told : telling.ends)
        words += told.key.id + (told.state == JobState::Failed ? u"!"_s : QString());
    return words.join(u' ');
}

//! Runs "0 a, 500 b!, 900 -a": ends and jobs that go on, each at its ms; then lets everything fall due.
QStringList run(const QString &script)
{
    Burst burst(2s, 10s);
    QStringList told;
    const auto passUntil = [&](Instant until) {
        while (burst.due() && *burst.due() <= until) {
            const Instant at = *burst.due();
            if (burst.take(at - 1ms))
                told += u"too early"_s;
            if (const auto telling = burst.take(at))
                told += described(toMilliseconds(at - start), *telling);
        }
    };
    for (const QString &step : script.split(u", "_s)) {
        const QString id = step.section(u' ', 1);
        const Instant now = start + Milliseconds(step.section(u' ', 0, 0).toInt());
        passUntil(now);
        if (id.startsWith(u'-'))
            burst.remove({u"q"_s, id.sliced(1)});
        else if (id.endsWith(u'!'))
            burst.add(end(id.chopped(1), JobState::Failed), now);
        else
            burst.add(end(id), now);
    }
    passUntil(start + 1h);
    return told;
}

} // namespace

void BurstTest::tells_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("told");

    QTest::newRow("one") << u"0 a"_s << u"2000 a"_s;
    QTest::newRow("a failure") << u"0 a!"_s << u"2000! a!"_s;
    QTest::newRow("two apart") << u"0 a, 2000 b"_s << u"2000 a, 4000 b"_s;
    QTest::newRow("two together") << u"0 a, 1999 b!"_s << u"3999! a b!"_s;
    QTest::newRow("in the order in which they came") << u"0 c, 1 a, 2 b"_s << u"2002 c a b"_s;
    QTest::newRow("a stream is told in between, and then anew as a whole")
        << u"0 a, 1500 b, 3000 c, 4500 d, 6000 e, 7500 f, 9000 g, 10500 h"_s
        << u"10000 a b c d e f, 12500 + a b c d e f g h"_s;
    QTest::newRow("each is held for the window") << u"0 a, 1500 b, 3000 c, 4500 d, 6000 e, 7500 f, 9000 g, 9900 h!"_s
                                                 << u"10000 a b c d e f, 11900! + a b c d e f g h!"_s;
    QTest::newRow("what goes on is not told") << u"0 a!, 1000 -a"_s << QString();
    QTest::newRow("nor counted") << u"0 a!, 500 b, 1000 -a"_s << u"2500 b"_s;
    QTest::newRow("told as it ended at last") << u"0 a!, 500 a"_s << u"2500 a"_s;
    QTest::newRow("what goes on after it was told is told no more")
        << u"0 a!, 1500 b, 3000 c, 4500 d, 6000 e, 7500 f, 9000 g, 10500 -a, 10600 h"_s
        << u"10000! a! b c d e f, 12600 + b c d e f g h"_s;
    QTest::newRow("what is told is told no more when nothing is new")
        << u"0 a, 1500 b, 3000 c, 4500 d, 6000 e, 7500 f, 9000 g, 10500 -g"_s << u"10000 a b c d e f"_s;
    QTest::newRow("after quiet, the next is another burst")
        << u"0 a, 1500 b, 3000 c, 4500 d, 6000 e, 7500 f, 9000 g, 10500 -g, 11000 h"_s
        << u"10000 a b c d e f, 13000 h"_s;
}

void BurstTest::tells()
{
    QFETCH(const QString, script);
    QFETCH(const QString, told);
    QCOMPARE(run(script).join(u", "_s), told);
}

void BurstTest::aFullBurstSaysSo()
{
    Burst burst(2s, 10s);
    for (qsizetype id = 0; id < Burst::maxEnds; ++id) {
        QVERIFY(!burst.isFull());
        burst.add(end(QString::number(id)), start);
    }
    QVERIFY(burst.isFull());
    QCOMPARE(burst.takeAll()->ends.size(), Burst::maxEnds);
    QVERIFY(!burst.isFull());
}

void BurstTest::takesAllBeforeItIsDue()
{
    Burst burst(2s, 10s);
    QVERIFY(!burst.takeAll());
    burst.add(end(u"a"_s), start);
    QCOMPARE(burst.takeAll()->ends, QList<JobEnd>{end(u"a"_s)});
    QVERIFY(!burst.takeAll());
    burst.add(end(u"b"_s), start);
    QCOMPARE(burst.take(start + 2s), (Burst::Telling{{end(u"b"_s)}, false, false}));
}

void BurstTest::whatIsTakenBackIsNotDue()
{
    Burst burst(2s, 10s);
    QVERIFY(!burst.due());
    burst.remove({u"q"_s, u"a"_s});
    burst.add(end(u"a"_s), start);
    QCOMPARE(burst.due(), start + 2s);
    burst.remove({u"q"_s, u"a"_s});
    QVERIFY(!burst.due());
    QVERIFY(!burst.take(start + 1h));
}

void BurstTest::whatWasToldAndIsTakenBackIsNotDue()
{
    Burst burst(2s, 10s);
    for (int id = 0; id < 7; ++id)
        burst.add(end(QString::number(id)), start + id * 1500ms);
    QCOMPARE(burst.take(start + 10s)->ends.size(), 6);
    QVERIFY(burst.due());
    burst.remove({u"q"_s, u"6"_s});
    burst.remove({u"q"_s, u"0"_s});
    QVERIFY(!burst.due());
}

void BurstTest::whoeverAsksLateMissesNothing()
{
    Burst burst(2s, 10s);
    burst.add(end(u"a"_s), start);
    burst.add(end(u"b"_s), start + 1min);
    QCOMPARE(burst.take(start + 2min)->ends.size(), 2);
}

QTEST_APPLESS_MAIN(BurstTest)
#include "bursttest.moc"
