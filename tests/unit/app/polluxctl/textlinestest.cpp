// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/textlines.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TextLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jobs_data();
    void jobs();
    void links_data();
    void links();
    void queuesAndWorkers();
    void findings();
    void healedDrops();
    void notifications();
    void summary();
    void hostileTextIsHarmless();
    void colours();
};

namespace {

Job job(JobState state)
{
    Job job;
    job.key = {u"audio"_s, u"a-1"_s};
    job.name = u"第三章"_s;
    job.state = state;
    return job;
}

LinkEvent happened(const LinkStateChange &change)
{
    return {{}, change};
}

bool isHarmless(const QString &line)
{
    return std::all_of(line.begin(), line.end(), [](QChar c) { return c.isPrint(); });
}

} // namespace

Q_DECLARE_METATYPE(Pollux::Ctl::Tone)
void TextLinesTest::jobs_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tone>("tone");

    Job running = job(JobState::Running);
    running.progress = 30.9;
    running.step = u"音频合成"_s;
    running.stepIndex = 2;
    running.steps = 4;
    running.message = u"busy"_s;
    QTest::newRow("running") << running << u"[audio a-1] 第三章: running 30 % · 音频合成 (2/4) · busy"_s << Tone::Plain;

    Job failed = job(JobState::Failed);
    failed.progress = 30;
    failed.error = u"no\nspace"_s;
    failed.attempt = 3;
    failed.step = u"not told"_s;
    QTest::newRow("failed") << failed << u"[audio a-1] 第三章: failed · attempt 3 · no space"_s << Tone::Bad;

    Job succeeded = job(JobState::Succeeded);
    succeeded.result = u"/a.mp3"_s;
    succeeded.gap = true;
    succeeded.attempt = 1;
    QTest::newRow("succeeded") << succeeded << u"[audio a-1] 第三章: succeeded · settled after a drop · /a.mp3"_s
                               << Tone::Good;

    Job bare;
    bare.key = {{}, u"7"_s};
    QTest::newRow("nothing is known") << bare << u"[7] unknown"_s << Tone::Attention;
    QTest::newRow("queued") << job(JobState::Queued) << u"[audio a-1] 第三章: queued"_s << Tone::Quiet;
}

void TextLinesTest::jobs()
{
    QFETCH(const Job, job);
    QTEST(jobText(job).text, "text");
    QTEST(jobText(job).tone, "tone");
}

void TextLinesTest::links_data()
{
    QTest::addColumn<LinkEvent>("event");
    QTest::addColumn<QString>("text");

    Error cause;
    cause.layer = Layer::Http;
    cause.code = u"http-502"_s;
    cause.detail = u"502 Bad Gateway"_s;

    LinkStateChange change;
    change.state = LinkState::Connecting;
    change.attempt = 1;
    QTest::newRow("connecting") << happened(change) << u"connecting"_s;
    change.attempt = 4;
    QTest::newRow("again") << happened(change) << u"connecting, try 4"_s;
    change.state = LinkState::Connected;
    change.transport = u"polling"_s;
    QTest::newRow("connected") << happened(change) << u"connected over polling"_s;
    change.state = LinkState::Waiting;
    change.delay = 1234ms;
    change.cause = cause;
    QTest::newRow("waiting") << happened(change)
                             << u"not connected: http http-502: 502 Bad Gateway; next try in 1.2 s"_s;
    change.state = LinkState::Disconnected;
    change.reason = u"ping timeout"_s;
    QTest::newRow("disconnected") << happened(change)
                                  << u"disconnected (ping timeout): http http-502: 502 Bad Gateway"_s;
    change.state = LinkState::Failed;
    QTest::newRow("failed") << happened(change) << u"given up: http http-502: 502 Bad Gateway"_s;
    QTest::newRow("upgraded") << LinkEvent{{}, UpgradeOutcome{UpgradeOutcome::Result::Upgraded, 34ms, {}}}
                              << u"upgraded to websocket in 34 ms"_s;
    QTest::newRow("upgrade failed")
        << LinkEvent{{}, UpgradeOutcome{UpgradeOutcome::Result::Failed, {}, cause}}
        << u"the upgrade to websocket failed, polling goes on: http http-502: 502 Bad Gateway"_s;
}

void TextLinesTest::links()
{
    QFETCH(const LinkEvent, event);
    QTEST(linkText(event).text, "text");
}

void TextLinesTest::queuesAndWorkers()
{
    Queue queue;
    queue.name = u"import"_s;
    queue.waiting = 3;
    queue.paused = true;
    QCOMPARE(queueText(queue).text, u"queue import: 3 waiting, paused"_s);
    QCOMPARE(queueText(queue).tone, Tone::Attention);
    Worker worker;
    worker.name = u"w@1"_s;
    worker.state = Worker::State::Offline;
    worker.running = 0;
    QCOMPARE(workerText(worker).text, u"worker w@1: offline, 0 running"_s);
}

void TextLinesTest::healedDrops()
{
    LinkStateChange connected;
    connected.state = LinkState::Connected;
    connected.transport = u"polling"_s;
    HealedDrop healed;
    QCOMPARE(linkText({{}, connected}, healed).text, u"connected over polling"_s); // nothing is known of it
    healed.reading = {DropClass::Restart, 0.9, u"away for 4.0 s"_s};
    QCOMPARE(linkText({{}, connected}, healed).text, u"connected over polling (the drop: restart, away for 4.0 s)"_s);
}

void TextLinesTest::findings()
{
    LinkFinding finding;
    finding.code = u"periodic-restart"_s;
    finding.text = u"5 of 6 drops come every 300 s"_s;
    QCOMPARE(findingText(finding).text, u"periodic-restart: 5 of 6 drops come every 300 s"_s);
    QCOMPARE(findingText(finding).tone, Tone::Attention);
}

void TextLinesTest::notifications()
{
    Notification told;
    told.title = u"Done: 第三章"_s;
    QCOMPARE(notificationText(told), (TextLine{u"notification: Done: 第三章"_s, Tone::Good}));
    told.kind = Notification::Kind::JobsFailed;
    told.title = u"Failed: 第三章"_s;
    told.body = u"boom"_s;
    QCOMPARE(notificationText(told), (TextLine{u"notification: Failed: 第三章 · boom"_s, Tone::Bad}));
}

void TextLinesTest::summary()
{
    Summary summary;
    summary.elapsed = 12'345ms;
    QCOMPARE(summaryText(summary).text,
             u"12.3 s · jobs: none · 0 events · 0 drops, 0 reconnects, 0 upgrades · 0 bytes in, 0 bytes out"_s);
    summary.jobs[std::size_t(JobState::Succeeded)] = 190;
    summary.jobs[std::size_t(JobState::Failed)] = 10;
    summary.link.events = 1;
    summary.link.upgrades = 1;
    summary.link.bytesReceived = 3 * 1024 * 1024;
    QCOMPARE(summaryText(summary).text, u"12.3 s · jobs: 190 succeeded · 10 failed · 1 event · 0 drops, 0 reconnects, "
                                        "1 upgrade · 3.00 MiB in, 0 bytes out"_s);
}

void TextLinesTest::hostileTextIsHarmless()
{
    const QString hostile = u"a\x1b]0;gone\a\u009b31m\u202e\u2066\r\nb%1"_s;
    Job job;
    job.key = {hostile, hostile};
    for (const JobState state : allJobStates()) {
        job.state = state;
        job.name = job.message = job.step = job.error = job.result = hostile;
        job.stepIndex = job.steps = 1;
        QVERIFY2(isHarmless(jobText(job).text), qPrintable(jobStateName(state)));
        job.error.clear();
        QVERIFY(isHarmless(jobText(job).text));
    }
    Queue queue;
    queue.name = hostile;
    QVERIFY(isHarmless(queueText(queue).text));
    Worker worker;
    worker.name = hostile;
    QVERIFY(isHarmless(workerText(worker).text));
}

void TextLinesTest::colours()
{
    QCOMPARE(inColour(u"x"_s, Tone::Bad, true), u"\x1b[31mx\x1b[0m"_s);
    QCOMPARE(inColour(u"x"_s, Tone::Bad, false), u"x"_s);
    QCOMPARE(inColour(u"x"_s, Tone::Plain, true), u"x"_s);
    QCOMPARE(inColour({}, Tone::Good, true), QString());
}

QTEST_APPLESS_MAIN(TextLinesTest)
#include "textlinestest.moc"
