// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/dropanalysis.h"
#include "unit/link/linkscript.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using Pollux::Test::timelineOf;

class DropAnalysisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheLastDrop_data();
    void readsTheLastDrop();
    void readsTheCause_data();
    void readsTheCause();
    void tellsItsEvidence();
    void keepsTheFirstFailuresAndTheNewest();
};

void DropAnalysisTest::readsTheLastDrop_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *script, const char *kind) {
        QTest::newRow(name) << QString::fromLatin1(script) << QString::fromLatin1(kind);
    };
    row("a restart behind nginx", "0 websocket,60 drop,60 wait,61 try1,61 wait:502,63 try2,63 wait:502,66 try3,66 polling",
        "restart");
    row("a restart behind a CDN", "0 websocket,60 drop,60 wait,61 try1,61 wait:502,63 try2,63 wait:521,66 polling",
        "restart");
    row("a restart seen directly", "0 websocket,60 drop,60 wait,61 try1,61 wait:connection-refused,63 try2,63 polling",
        "restart");
    row("a server that is starting", "0 websocket,60 drop,60 wait,61 try1,61 wait:503,63 try2,63 polling", "restart");
    row("down, and not back", "0 websocket,60 drop,60 wait,61 try1,61 wait:521,63 try2,63 wait:521", "edge-error");
    row("down for an hour", "0 websocket,60 drop,60 wait,61 try1,61 wait:521,63 try2,3663 polling", "edge-error");
    row("the cable", "0 websocket,60 drop,60 wait,61 try1,61 wait:host-not-found,63 try2,63 polling", "network-lost");
    row("a network that swallows", "0 websocket,60 drop,60 wait,61 try1,81 wait:connect-timeout,83 try2,83 polling",
        "network-lost");
    row("the network, then the server", "0 websocket,60 drop,60 wait,61 try1,61 wait:host-not-found,62 try2,"
        "62 wait:host-not-found,64 try3,64 wait:502,66 polling", "network-lost");
    row("told to go", "0 websocket,60 kick,60 wait,61 try1,61 polling", "server-kick");
    row("told to go, then away", "0 websocket,60 kick,60 wait,61 try1,61 wait:502,63 try2,63 polling", "server-kick");
    row("asleep", "0 websocket,60 sleep,3660 wait,3660 try1,3661 websocket", "suspended");
    row("asleep, and the network is slow to come back",
        "0 websocket,60 sleep,3660 try1,3661 wait:host-not-found,3663 try2,3663 wait:502,3665 websocket", "suspended");
    row("asleep every minute", "0 websocket,60 sleep,61 try1,61 websocket,121 sleep,122 try1,122 websocket,182 sleep,"
        "183 try1,183 websocket,243 drop,244 websocket", "unknown");
    row("once, back at once", "0 websocket,60 drop,60 wait,61 try1,61 polling", "unknown");
    row("not back yet", "0 websocket,60 drop,60 wait", "unknown");
    row("always after a minute", "0 websocket,60 drop,61 try1,61 websocket,121 drop,122 try1,122 websocket,182 drop,"
        "183 try1,183 websocket", "idle-timeout");
    row("after a minute, and the server was away", "0 websocket,60 drop,61 try1,61 wait:502,62 websocket,122 drop,"
        "123 try1,123 wait:502,124 websocket,184 drop,185 try1,185 wait:502,186 websocket", "restart");
    row("twice after a minute", "0 websocket,60 drop,61 try1,61 websocket,121 drop,122 try1,122 websocket", "unknown");
    row("at all ages", "0 websocket,60 drop,61 try1,61 websocket,181 drop,182 try1,182 websocket,190 drop,191 websocket",
        "unknown");
}

void DropAnalysisTest::readsTheLastDrop()
{
    QFETCH(const QString, script);
    const auto timeline = timelineOf(script);
    const DropReading reading = readingOf(timeline.drops(), timeline.drops().size() - 1);
    QTEST(dropClassName(reading.kind), "kind");
    QVERIFY(reading.confidence >= 0 && reading.confidence <= 1);
    QCOMPARE(reading.confidence == 0, reading.kind == DropClass::Unknown);
    QVERIFY(!reading.evidence.isEmpty());
    QVERIFY(!reading.evidence.contains(u'\n'));
}

void DropAnalysisTest::readsTheCause_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Layer>("layer");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("kind");
    QTest::newRow("nonsense on the wire") << u"parse error"_s << Layer::EngineIo << u"parse-error"_s << u"protocol-error"_s;
    QTest::newRow("closed by the application")
        << u"transport close"_s << Layer::Application << u"close-4401"_s << u"server-kick"_s;
    QTest::newRow("silence") << u"ping timeout"_s << Layer::EngineIo << u"ping-timeout"_s << u"network-lost"_s;
    QTest::newRow("a server that says so") << u"transport close"_s << Layer::Application << u"suspended"_s << u"server-kick"_s;
    QTest::newRow("a plain end") << u"transport close"_s << Layer::Tcp << u"connection-closed"_s << u"unknown"_s;
}

void DropAnalysisTest::readsTheCause()
{
    QFETCH(const QString, reason);
    QFETCH(const Layer, layer);
    QFETCH(const QString, code);
    LinkDrop drop;
    drop.reason = reason;
    drop.cause.emplace();
    drop.cause->layer = layer;
    drop.cause->code = code;
    drop.connectedFor = Milliseconds(60'000);
    drop.healedAfter = Milliseconds(1'000);
    QTEST(dropClassName(readingOf({drop}, 0).kind), "kind");
}

void DropAnalysisTest::tellsItsEvidence()
{
    const auto timeline = timelineOf(u"0 websocket,60 drop,60 wait,61 try1,61 wait:502,62 try2,62 wait:502,63 try3,"
                                     "63 wait:521,64 try4,64 polling"_s);
    QCOMPARE(readingOf(timeline.drops(), 0).evidence, u"away for 4.0 s: 502, 521, then connected"_s);
}

// What came first tells how it began, the newest how it is now; a night of tries must not fill the memory.
void DropAnalysisTest::keepsTheFirstFailuresAndTheNewest()
{
    QString script = u"0 websocket,60 drop,60 wait"_s;
    for (int attempt = 1; attempt <= 100; ++attempt)
        script += u",%1 try%2,%1 wait:%3"_s.arg(60 + attempt).arg(attempt).arg(attempt < 3 ? 502 : 400 + attempt);
    const auto timeline = timelineOf(script);
    const QList<Error> &failures = timeline.drops()[0].failures;
    QCOMPARE(failures.size(), LinkTimeline::maxFailures);
    QCOMPARE(failures.first().httpStatus, 502);
    QCOMPARE(failures.last().httpStatus, 500);
}

QTEST_APPLESS_MAIN(DropAnalysisTest)
#include "dropanalysistest.moc"
