// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/outagerule.h"

#include <QTest>

#include <algorithm>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Outages after 300 s, connections that count after 15 s.
class OutageRuleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void alarms_data();
    void alarms();
    void anOutageHasItsLastCause();
};

namespace {

const Instant start{1h};

Error cause(const QString &code, bool transient)
{
    Error error;
    error.code = code;
    error.transient = transient;
    return error;
}

LinkStateChange changeFor(const QString &word)
{
    LinkStateChange change;
    if (word == "try"_L1) {
        change.state = LinkState::Connecting;
    } else if (word == "up"_L1) {
        change.state = LinkState::Connected;
    } else if (word == "wait"_L1) {
        change.state = LinkState::Waiting;
        change.cause = cause(u"http-502"_s, true);
    } else if (word == "drop"_L1) {
        change.reason = u"transport close"_s;
    } else if (word == "close"_L1) {
        change.reason = u"io client disconnect"_s;
    } else {
        change.state = LinkState::Failed;
        change.cause = cause(word, word == "given-up"_L1);
    }
    return change;
}

QString described(Milliseconds at, const LinkAlarm &alarm)
{
    const QString time = QString::number(at.count() / 1000);
    switch (alarm.kind) {
    case LinkAlarm::Kind::Outage:
        return u"%1 outage of %2"_s.arg(time).arg(alarm.lasted.count() / 1000);
    case LinkAlarm::Kind::Back:
        return u"%1 back after %2"_s.arg(time).arg(alarm.lasted.count() / 1000);
    case LinkAlarm::Kind::Refused:
        return u"%1 %2"_s.arg(time, alarm.cause->code);
    }
    return {};
}

//! Runs "0 try, 1 up": what happened at which second; then lets an hour pass.
QStringList run(const QString &script)
{
    OutageRule rule(300s, 15s);
    QStringList told;
    Instant last = start;
    const auto passUntil = [&](Instant until) {
        while (rule.due() && *rule.due() <= until) {
            const Instant at = std::max(last, *rule.due());
            if (rule.take(*rule.due() - 1ms))
                told += u"too early"_s;
            if (const auto alarm = rule.take(at))
                told += described(toMilliseconds(at - start), *alarm);
        }
    };
    for (const QString &step : script.split(u", "_s)) {
        const Instant now = start + std::chrono::seconds(step.section(u' ', 0, 0).toInt());
        const QString word = step.section(u' ', 1);
        if (word.startsWith("known"_L1)) { // "known 240": a restart that takes up to so many seconds
            rule.onKnownRestart(std::chrono::seconds(word.section(u' ', 1).toInt()));
            continue;
        }
        if (word.startsWith("resume"_L1)) { // "resume 3600": after so many seconds of sleep
            rule.onResume(std::chrono::seconds(word.section(u' ', 1).toInt()), now);
            continue;
        }
        passUntil(now - 1ms);
        last = now;
        if (const auto alarm = rule.onLink(changeFor(word), now))
            told += described(toMilliseconds(now - start), *alarm);
    }
    passUntil(start + 1h);
    return told;
}

} // namespace

void OutageRuleTest::alarms_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("told");

    QTest::newRow("connected") << u"0 try, 1 up"_s << QString();
    QTest::newRow("a drop that heals") << u"0 try, 1 up, 100 drop, 101 try, 110 wait, 120 try, 399 up"_s << QString();
    QTest::newRow("drops that heal, again and again")
        << u"0 try, 1 up, 300 drop, 330 up, 600 drop, 630 up, 900 drop, 930 up, 1200 drop, 1230 up"_s << QString();
    QTest::newRow("an outage, told once")
        << u"0 try, 1 up, 100 drop, 101 try, 110 wait, 500 try, 600 wait, 2000 try"_s << u"400 outage of 300"_s;
    QTest::newRow("and its end") << u"0 try, 1 up, 100 drop, 110 wait, 532 up"_s
                                 << u"400 outage of 300, 547 back after 432"_s;
    QTest::newRow("a known restart that takes its time")
        << u"0 try, 1 up, 100 drop, 100 known 240, 540 up"_s << QString();
    QTest::newRow("a known restart that takes too long")
        << u"0 try, 1 up, 100 drop, 100 known 240, 900 up"_s << u"580 outage of 480, 915 back after 800"_s;
    QTest::newRow("a short known restart has the usual time")
        << u"0 try, 1 up, 100 drop, 100 known 5"_s << u"400 outage of 300"_s;
    QTest::newRow("known while it is up") << u"0 try, 1 up, 50 known 900, 100 drop"_s << u"400 outage of 300"_s;
    QTest::newRow("never connected") << u"0 try, 1 wait, 30 try, 31 wait"_s << u"300 outage of 300"_s;
    QTest::newRow("given up") << u"0 try, 1 given-up"_s << u"300 outage of 300"_s;
    QTest::newRow("a short connection does not end a failure")
        << u"0 try, 1 up, 100 drop, 200 up, 214 drop"_s << u"400 outage of 300"_s;
    QTest::newRow("a connection that holds does")
        << u"0 try, 1 up, 100 drop, 200 up, 216 drop"_s << u"516 outage of 300"_s;
    QTest::newRow("coming and going is one outage")
        << u"0 try, 1 up, 100 drop, 200 up, 210 drop, 380 up, 390 drop, 410 up, 420 drop, 500 up, 510 drop, 600 up"_s
        << u"400 outage of 300, 615 back after 500"_s;
    QTest::newRow("told at the next drop when the time passed in a short connection")
        << u"0 try, 1 up, 100 drop, 395 up, 405 drop"_s << u"405 outage of 305"_s;
    QTest::newRow("two outages") << u"0 try, 1 up, 100 drop, 500 up, 600 drop, 1000 up"_s
                                 << u"400 outage of 300, 515 back after 400, 900 outage of 300, 1015 back after 400"_s;
    QTest::newRow("a refusal, told at once and once")
        << u"0 try, 1 connect-refused, 10 try, 11 connect-refused, 20 try, 21 connect-refused"_s
        << u"1 connect-refused"_s;
    QTest::newRow("another refusal") << u"0 try, 1 connect-refused, 10 try, 11 namespace-invalid"_s
                                     << u"1 connect-refused, 11 namespace-invalid"_s;
    QTest::newRow("the same after a connection")
        << u"0 try, 1 connect-refused, 10 try, 11 up, 100 drop, 101 try, 102 connect-refused"_s
        << u"1 connect-refused, 102 connect-refused"_s;
    QTest::newRow("a refusal is no outage too") << u"0 try, 1 up, 100 drop, 101 auth"_s << u"101 auth"_s;
    QTest::newRow("tried again after a refusal, and nobody answers")
        << u"0 try, 1 auth, 1000 try, 1001 wait"_s << u"1 auth, 1300 outage of 300"_s;
    QTest::newRow("a refusal within an outage") << u"0 try, 1 up, 100 drop, 500 auth, 600 try, 610 up"_s
                                                << u"400 outage of 300, 500 auth, 625 back after 510"_s;
    QTest::newRow("left on purpose") << u"0 try, 1 up, 100 close"_s << QString();
    QTest::newRow("left on purpose while failing") << u"0 try, 1 up, 100 drop, 200 close"_s << QString();
    QTest::newRow("the server's own disconnect") << u"0 try, 1 up, 50 up, 100 drop"_s << u"400 outage of 300"_s;
    QTest::newRow("slept while failing") << u"0 try, 1 up, 100 drop, 2000 resume 1850, 2010 try, 2020 up"_s << QString();
    QTest::newRow("slept, and it goes on failing")
        << u"0 try, 1 up, 100 drop, 2000 resume 1850, 2010 wait"_s << u"2300 outage of 350"_s;
    QTest::newRow("slept during an outage")
        << u"0 try, 1 up, 100 drop, 110 wait, 500 wait, 1500 resume 1000, 1510 up"_s
        << u"400 outage of 300, 1525 back after 410"_s;
    QTest::newRow("what has not held for long enough before the sleep")
        << u"0 try, 1 up, 100 drop, 390 up, 1395 resume 1000, 1396 drop, 2400 up"_s
        << u"1695 outage of 595, 2415 back after 1300"_s;
    QTest::newRow("slept while connected") << u"0 try, 1 up, 2000 resume 1900, 2001 drop, 2020 up"_s << QString();
}

void OutageRuleTest::alarms()
{
    QFETCH(const QString, script);
    QFETCH(const QString, told);
    QCOMPARE(run(script).join(u", "_s), told);
}

void OutageRuleTest::anOutageHasItsLastCause()
{
    OutageRule rule(300s, 15s);
    rule.onLink(changeFor(u"drop"_s), start);
    rule.onLink(changeFor(u"wait"_s), start + 1s);
    rule.onLink(changeFor(u"try"_s), start + 2s);
    QCOMPARE(rule.take(start + 300s), (LinkAlarm{LinkAlarm::Kind::Outage, 300s, cause(u"http-502"_s, true)}));
    rule.onLink(changeFor(u"up"_s), start + 400s);
    QVERIFY(rule.take(start + 415s));
    rule.onLink(changeFor(u"drop"_s), start + 500s);
    QCOMPARE(rule.take(start + 800s), (LinkAlarm{LinkAlarm::Kind::Outage, 300s, {}}));
}

QTEST_APPLESS_MAIN(OutageRuleTest)
#include "outageruletest.moc"
