// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/sleepwitness.h"

#include "unit/link/linkscript.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What a sleep is told to have done to a link, and what is left to others.
class SleepWitnessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blames_data();
    void blames();
    void tellsWhatWasSeenAndHowLongItSlept();
    void aClockThatWasSetBackDoesNotTurnTheStory();
};

namespace {

LinkStateChange changeFor(const QString &word)
{
    LinkStateChange change;
    if (word == "up"_L1) {
        change.state = LinkState::Connected;
    } else if (word == "try"_L1) {
        change.state = LinkState::Connecting;
    } else if (word == "wait"_L1) {
        change.state = LinkState::Waiting;
    } else if (word == "refused"_L1) {
        change.state = LinkState::Failed;
    } else {
        change.reason = word == "kick"_L1 ? u"io server disconnect"_s
                      : word == "leave"_L1 ? u"io client disconnect"_s
                                           : u"ping timeout"_s;
        change.cause.emplace();
        change.cause->layer = Layer::EngineIo;
        change.cause->code = word;
    }
    return change;
}

//! "10 up, 60 sleep, 3660 wake 3600, 3661 drop": tells those that are laid to the sleep, and when they are told to have
//! been.
QString run(const QString &script)
{
    SleepWitness witness;
    QStringList told;
    const auto note = [&told](const LinkEvent &event) {
        const auto &change = std::get<LinkStateChange>(event.what);
        if (isBySleep(change.cause))
            told += QString::number(at(0).secsTo(event.time));
    };
    for (const QString &step : script.split(u", "_s)) {
        const QStringList words = step.split(u' ');
        const int second = words[0].toInt();
        const Instant now{std::chrono::seconds(second)};
        if (words[1] == "sleep"_L1) {
            witness.onSleep(at(second));
        } else if (words[1] == "wake"_L1) {
            if (const auto event = witness.onWake(std::chrono::seconds(words[2].toInt()), at(second), now))
                note(witness.explained(*event, now));
        } else {
            note(witness.explained({at(second), changeFor(words[1])}, now));
        }
    }
    return told.join(u' ');
}

} // namespace

void SleepWitnessTest::blames_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("told");
    QTest::newRow("a drop without a sleep") << u"0 try, 1 up, 60 drop"_s << QString();
    QTest::newRow("found dead after it") << u"0 try, 1 up, 60 sleep, 3660 wake 3600, 3661 drop, 3661 try, 3662 up"_s << u"60"_s;
    QTest::newRow("found dead before anybody says that it is awake") << u"0 try, 1 up, 60 sleep, 3660 drop"_s << u"60"_s;
    QTest::newRow("cut while falling asleep")
        << u"0 try, 1 up, 60 sleep, 61 drop, 61 wait, 3660 wake 3598, 3660 try, 3661 up"_s << u"60 61"_s;
    QTest::newRow("a sleep that nobody told of before") << u"0 try, 1 up, 3660 wake 3600, 3661 drop"_s << u"60"_s;
    QTest::newRow("the next one is the server's")
        << u"0 try, 1 up, 60 sleep, 3660 wake 3600, 3661 drop, 3662 up, 3670 drop"_s << u"60"_s;
    QTest::newRow("long after it") << u"0 try, 1 up, 60 sleep, 3660 wake 3600, 3750 drop"_s << QString();
    QTest::newRow("just in time") << u"0 try, 1 up, 60 sleep, 3660 wake 3600, 3749 drop"_s << u"60"_s;
    QTest::newRow("the server's own word") << u"0 try, 1 up, 60 sleep, 3660 wake 3600, 3661 kick"_s << QString();
    QTest::newRow("left on purpose") << u"0 try, 1 up, 60 sleep, 3660 wake 3600, 3661 leave"_s << QString();
    QTest::newRow("nobody wants one") << u"0 try, 1 up, 50 leave, 60 sleep, 3660 wake 3600"_s << QString();
    QTest::newRow("never wanted one") << u"60 sleep, 3660 wake 3600"_s << QString();
    QTest::newRow("refused") << u"0 try, 1 refused, 60 sleep, 3660 wake 3600"_s << QString();
    QTest::newRow("down before it, and no time of an outage")
        << u"0 try, 1 up, 30 drop, 30 wait, 60 sleep, 3660 wake 3600, 3660 try"_s << u"60"_s;
    QTest::newRow("a sleep that did not come about, and all is well")
        << u"0 try, 1 up, 60 sleep, 62 wake 0, 200 drop"_s << QString();
    QTest::newRow("heard of only when awake") << u"0 try, 1 up, 3659 sleep, 3660 wake 3600, 3661 drop"_s << u"60"_s;
    QTest::newRow("two sleeps") << u"0 try, 1 up, 60 sleep, 100 wake 40, 110 sleep, 200 wake 90, 201 drop"_s << u"110"_s;
}

void SleepWitnessTest::blames()
{
    QFETCH(const QString, script);
    QTEST(run(script), "told");
}

void SleepWitnessTest::tellsWhatWasSeenAndHowLongItSlept()
{
    SleepWitness witness;
    witness.explained({at(0), changeFor(u"up"_s)}, Instant(0s));
    witness.onSleep(at(60));
    QVERIFY(!witness.onWake(1h, at(3660), Instant(3660s)));
    const LinkEvent event = witness.explained({at(3661), changeFor(u"drop"_s)}, Instant(3661s));
    const auto &change = std::get<LinkStateChange>(event.what);
    QCOMPARE(change.reason, u"ping timeout"_s);
    QCOMPARE(change.cause->elapsed, Milliseconds(1h));
    QCOMPARE(change.cause->toString(), u"client suspended: this computer was asleep, because engine.io drop"_s);
    QCOMPARE(change.cause->because.size(), std::size_t(1));
}

void SleepWitnessTest::aClockThatWasSetBackDoesNotTurnTheStory()
{
    SleepWitness witness;
    witness.explained({at(100), changeFor(u"up"_s)}, Instant(100s));
    witness.onSleep(at(40));
    witness.onWake(1h, at(3640), Instant(3700s));
    QCOMPARE(witness.explained({at(3641), changeFor(u"drop"_s)}, Instant(3701s)).time, at(100));
}

QTEST_GUILESS_MAIN(SleepWitnessTest)
#include "sleepwitnesstest.moc"
