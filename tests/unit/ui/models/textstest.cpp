// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/texts.h"

#include "ui/models/healthtexts.h"

#include "support/manualclock.h"
#include "ui/models/serverlist.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;

class TextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatALinkGoesOver();
    void whatTheStoreLetGo();
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void durations_data();
    void durations();
    void estimatesAreCoarse_data();
    void estimatesAreCoarse();
    void percentIsRoundedDown_data();
    void percentIsRoundedDown();
    void everyStateHasAWord();
    void aJobWithoutNameIsItsQueueAndId();
    void hostileTextsAreOneLine();
    void theStepOfAnUnknownJobIsSinceWhen();
    void datesAreReadInEveryLanguage();
    void stepAndMessageThatAreTheSameAreSaidOnce();
    void theLinkWhileDownSaysCauseAndNextTry();
    void theLinkWhileUpSaysGradeAndRoundTrip();
    void whoBlocksTheWebSocketIsNamed();
    void rhythms();
    void everyGradeNamesItsParts();
    void healthSaysItsReason();
    void roundTrips_data();
    void roundTrips();
    void qualityNeverRoundsALossAway();
};

void TextsTest::durations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("back in time") << -5 << u"0 s"_s;
    QTest::newRow("0") << 0 << u"0 s"_s;
    QTest::newRow("59") << 59 << u"59 s"_s;
    QTest::newRow("a minute") << 60 << u"1 min"_s;
    QTest::newRow("168") << 168 << u"2 min 48 s"_s;
    QTest::newRow("an hour") << 3600 << u"1 h"_s;
    QTest::newRow("2:05") << 7500 << u"2 h 5 min"_s;
    QTest::newRow("a day") << 86400 << u"1 d 0 h"_s;
    QTest::newRow("more") << 3 * 86400 + 3700 << u"3 d 1 h"_s;
}

void TextsTest::durations()
{
    QFETCH(const int, seconds);
    QTEST(durationText(std::chrono::seconds(seconds)), "text");
}

void TextsTest::estimatesAreCoarse_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << 0 << u"a few seconds left"_s;
    QTest::newRow("17") << 17 << u"20 s left"_s;
    QTest::newRow("20") << 20 << u"20 s left"_s;
    QTest::newRow("70") << 70 << u"about 1 min left"_s;
    QTest::newRow("230") << 230 << u"about 4 min left"_s;
    QTest::newRow("1:17") << 4620 << u"about 1 h 10 min left"_s;
    QTest::newRow("5:40") << 20400 << u"about 5 h left"_s;
}

void TextsTest::estimatesAreCoarse()
{
    QFETCH(const int, seconds);
    QTEST(remainingText(std::chrono::seconds(seconds)), "text");
}

void TextsTest::percentIsRoundedDown_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<QString>("text");
    QTest::newRow("99.99 is not done") << 99.99 << u"99 %"_s;
    QTest::newRow("100") << 100.0 << u"100 %"_s;
    QTest::newRow("below") << -3.0 << u"0 %"_s;
    QTest::newRow("above") << 512.0 << u"100 %"_s;
}

void TextsTest::percentIsRoundedDown()
{
    QFETCH(const double, percent);
    QTEST(percentText(percent), "text");
    QCOMPARE(percentText({}), QString());
}

void TextsTest::everyStateHasAWord()
{
    QSet<QString> words;
    for (const JobState state : allJobStates())
        words += stateText(state);
    words.remove(QString());
    QCOMPARE(words.size(), qsizetype(jobStateCount));
}

void TextsTest::aJobWithoutNameIsItsQueueAndId()
{
    Job job;
    job.key = {u"audio"_s, u"17"_s};
    QCOMPARE(jobName(job), u"audio 17"_s);
    job.name = u" \n "_s;
    QCOMPARE(jobName(job), u"audio 17"_s);
}

void TextsTest::hostileTextsAreOneLine()
{
    Job job;
    job.state = JobState::Running;
    job.name = u"a\nb\u202Ec"_s;
    job.step = QString(100'000, u'x');
    QCOMPARE(jobName(job), u"a bc"_s);
    QVERIFY(stepText(job, QDateTime::currentDateTimeUtc()).size() <= 300);
}

void TextsTest::theStepOfAnUnknownJobIsSinceWhen()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Job job;
    job.state = JobState::Unknown;
    job.step = u"Rendering"_s;
    job.unknownSince = now;
    QCOMPARE(stepText(job, now), u"unknown since %1, link was down"_s.arg(momentText(now, now)));
}

void TextsTest::datesAreReadInEveryLanguage()
{
    const QDateTime time(QDate(2026, 5, 4), QTime(14, 2, 31));
    for (const auto &[language, text] : {std::pair{u"en"_s, u"5/4/26 14:02"_s}, std::pair{u"zh_TW"_s, u"2026/5/4 14:02"_s},
                                         std::pair{u"zh_CN"_s, u"2026/5/4 14:02"_s}}) {
        const QLocale before;
        QLocale::setDefault(QLocale(language));
        const QString shown = momentText(time, time.addDays(2));
        const QString today = momentText(time, time.addSecs(60));
        QLocale::setDefault(before);
        QCOMPARE(shown, text);
        QCOMPARE(today, u"14:02"_s);
    }
}

void TextsTest::stepAndMessageThatAreTheSameAreSaidOnce()
{
    Job job;
    job.state = JobState::Running;
    job.step = job.message = u"Rendering"_s;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(stepText(job, now), u"Rendering"_s);
    job.message = u"page 3"_s;
    QCOMPARE(stepText(job, now), u"Rendering · page 3"_s);
    job.step = job.message = QString();
    QCOMPARE(stepText(job, now), QString());
    job.state = JobState::Retrying;
    QCOMPARE(stepText(job, now), stateText(JobState::Retrying));
}

void TextsTest::theLinkWhileDownSaysCauseAndNextTry()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Error cause;
    cause.code = u"connection-refused"_s;
    LinkStateChange waiting;
    waiting.state = LinkState::Waiting;
    waiting.attempt = 2;
    waiting.delay = 3'500ms;
    waiting.cause = cause;
    LinkStateChange connecting;
    connecting.state = LinkState::Connecting;
    connecting.attempt = 1;
    LinkTimeline link;
    link.add({now, connecting});
    link.add({now, waiting});
    QCOMPARE(linkDetailText(link, {}, {}, now), u"connection refused · next try in 4 s"_s);
    QCOMPARE(linkDetailText(link, {}, {}, now.addSecs(10)), u"connection refused · trying again"_s);
}

void TextsTest::theLinkWhileUpSaysGradeAndRoundTrip()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    LinkStateChange connected;
    connected.state = LinkState::Connected;
    connected.transport = u"websocket"_s;
    LinkTimeline link;
    link.add({now, connected});
    LinkQuality quality;
    quality.grade = LinkGrade::Good;
    LinkFigures figures;
    QCOMPARE(linkDetailText(link, quality, figures, now), u"good"_s);
    figures.roundTrip = 12ms;
    QCOMPARE(linkDetailText(link, quality, figures, now), u"good · 12 ms"_s);
}

void TextsTest::whoBlocksTheWebSocketIsNamed()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    LinkStateChange connected;
    connected.state = LinkState::Connected;
    connected.transport = u"polling"_s;
    LinkTimeline link;
    link.add({now, connected});
    Error refusal;
    refusal.code = u"http-403"_s;
    refusal.httpStatus = 403;
    refusal.detail = u"403 Forbidden from cloudflare, page \"Sorry from here\""_s;
    Error cause;
    cause.code = u"upgrade-refused"_s;
    cause.addCause(refusal);
    link.add({now, UpgradeOutcome{UpgradeOutcome::Result::Failed, {}, cause}});
    QCOMPARE(linkDetailText(link, {}, {}, now), u"WebSocket blocked by "_s + isolated(u"cloudflare"_s) + u" (403)"_s);
    cause.because.clear();
    cause.code = u"probe-timeout"_s;
    link.add({now, UpgradeOutcome{UpgradeOutcome::Result::Failed, {}, cause}});
    QCOMPARE(linkDetailText(link, {}, {}, now), u"WebSocket: no answer to the probe"_s);
}

void TextsTest::rhythms()
{
    Periodicity period;
    period.interval = 300s;
    period.spread = 4s;
    period.explained = 12;
    QCOMPARE(rhythmText(period), u"12 drop(s), every 5 min 00 s ± 4 s"_s);
    period.interval = 42s;
    period.spread = 20ms;
    QCOMPARE(rhythmText(period), u"12 drop(s), every 42 s ± less than 1 s"_s);
}

void TextsTest::everyGradeNamesItsParts()
{
    LinkQuality quality;
    QVERIFY(qualityReasons(quality).isEmpty());
    quality.byDrops = quality.byTransport = LinkGrade::Good;
    quality.grade = LinkGrade::Fair;
    quality.connectedShare = 0.995;
    quality.window = 3600s;
    quality.drops = 1;
    quality.roundTrip = 450ms;
    quality.byRoundTrip = LinkGrade::Fair;
    quality.pingLateness = -3ms;
    quality.byLateness = LinkGrade::Excellent;
    QCOMPARE(qualityReasons(quality).mid(1), (QStringList{u"round trip 450 ms: fair"_s, u"heartbeats up to 0 ms late: excellent"_s,
                                                          u"not over a WebSocket: good"_s}));
    QVERIFY(qualityReasons(quality).at(0).endsWith(u": good"_s));
}

void TextsTest::healthSaysItsReason()
{
    ServerHealth health;
    health.take({HealthState::Redirected, 301, {}, u"https://h/x"_s}, u"301 to https://h/x"_s, {});
    QCOMPARE(healthSentence(health), u"Health: redirected (301 to https://h/x)"_s);
    for (int i = 0; i < 4; ++i)
        health.take({HealthState::Unreachable, 0, {}, {}}, u"no\nanswer"_s, {});
    QCOMPARE(healthSentence(health), u"Health: unreachable, 4 times in a row (no answer)"_s);
    QVERIFY(healthText(HealthState::Unknown).isEmpty());
}

void TextsTest::roundTrips_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none at all") << qint64(0) << u"0.1 ms"_s;
    QTest::newRow("same machine") << qint64(430) << u"0.4 ms"_s;
    QTest::newRow("below ten") << qint64(9'940) << u"9.9 ms"_s;
    QTest::newRow("ten") << qint64(9'960) << u"10 ms"_s;
    QTest::newRow("another continent") << qint64(187'600) << u"188 ms"_s;
    QTest::newRow("seconds") << qint64(2'345'000) << u"2,345 ms"_s;
}

void TextsTest::roundTrips()
{
    QFETCH(const qint64, microseconds);
    QTEST(roundTripText(Microseconds(microseconds)), "text");
}

void TextsTest::qualityNeverRoundsALossAway()
{
    LinkQuality quality;
    QCOMPARE(qualityText(quality), gradeText(LinkGrade::Unknown));
    quality.grade = LinkGrade::Good;
    quality.window = std::chrono::hours(1);
    quality.connectedShare = 0.99999;
    quality.drops = 1;
    QVERIFY2(qualityText(quality).contains(u"99.9 %"_s), qPrintable(qualityText(quality)));
    quality.connectedShare = 1;
    quality.drops = 0;
    QCOMPARE(qualityText(quality), u"no drop, connected 100 % of the last 1 h"_s);
}

void TextsTest::whatALinkGoesOver()
{
    const QDateTime now(QDate(2026, 5, 4), QTime(6, 0), Qt::UTC);
    LinkTimeline link;
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.transport = u"websocket"_s;
    change.recovered = true;
    link.add({now, change});
    QCOMPARE(linkTitleText(link), u"WebSocket"_s);
    LinkFigures figures;
    QVERIFY(linkDetailText(link, {}, figures, now.addSecs(5)).endsWith(u"recovered"_s));
    QVERIFY(!linkDetailText(link, {}, figures, now.addSecs(120)).endsWith(u"recovered"_s));
    change.transport = u"rest"_s;
    change.delay = Milliseconds(3'000);
    change.cause = Error{};
    change.cause->code = u"connection-refused"_s;
    link.add({now.addSecs(130), change});
    QCOMPARE(linkTitleText(link), u"REST every 3 s"_s);
    QCOMPARE(linkDetailText(link, {}, figures, now.addSecs(131)), u"no socket: connection refused"_s);
    change.delay.reset();
    link.add({now.addSecs(140), change});
    QCOMPARE(linkTitleText(link), u"REST"_s);
}

void TextsTest::whatTheStoreLetGo()
{
    Test::ManualClock clock;
    ServerList servers;
    QVERIFY(storeNotice(servers).isEmpty());
    auto *const server = new ServerState(u"a"_s, u"SmartVoice"_s, &clock);
    servers.add(server);
    QVERIFY(storeNotice(servers).isEmpty());
    WatchBatch batch;
    batch.figures = LinkFigures{};
    batch.figures->jobsDropped = 12;
    server->apply(batch);
    QCOMPARE(storeNotice(servers), u"Showing the newest 0 jobs; 12 older one(s) were let go."_s);
    QVERIFY(storeNotice(servers, u"b"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TextsTest)
#include "textstest.moc"
