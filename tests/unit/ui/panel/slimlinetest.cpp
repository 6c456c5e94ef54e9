// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/panel/slimline.h"
#include "unit/ui/panel/serversample.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;
using Pollux::Test::ManualClock;
using Pollux::Test::ServerSample;

namespace {

using Play = std::function<void(ServerSample &, ManualClock &)>;

// Three jobs that took 160 s each, 100 s of it until 64 %.
void learn(ServerSample &server, ManualClock &clock)
{
    for (const QString &id : {u"p1"_s, u"p2"_s, u"p3"_s}) {
        server.put(id, JobState::Queued);
        server.put(id, JobState::Running, 0);
        clock.advance(100s);
        server.put(id, JobState::Running, 64);
        clock.advance(60s);
        server.put(id, JobState::Succeeded, 100);
    }
}

} // namespace

class SlimLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
    void withoutServers();
    void theWorstServerComesFirst();
    void countsDownByTheSecond();
};

void SlimLineTest::says_data()
{
    QTest::addColumn<Play>("play");
    QTest::addColumn<QString>("inRing");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tone>("tone");
    const auto row = [](const char *name, const Play &play, const QString &inRing, const QString &text, Tone tone) {
        QTest::newRow(name) << play << inRing << text << tone;
    };
    row(
        "starting", [](auto &, auto &) {}, u"…"_s, u"Connecting…"_s, Tone::Muted);
    row(
        "no jobs", [](auto &server, auto &) { server.connected(); }, u"0"_s, u"No jobs"_s, Tone::Muted);
    row(
        "running without progress",
        [](auto &server, auto &) {
            server.connected();
            server.put(u"1"_s, JobState::Running);
        },
        u"1"_s, u"1 running"_s, Tone::Accent);
    row(
        "the mean of those that tell",
        [](auto &server, auto &) {
            server.connected();
            server.put(u"1"_s, JobState::Running, 64);
            server.put(u"2"_s, JobState::Running, 30);
            server.put(u"3"_s, JobState::Running);
        },
        u"3"_s, u"47 %"_s, Tone::Accent);
    row(
        "what nobody knows counts for nothing",
        [](auto &server, auto &) {
            server.connected();
            server.put(u"1"_s, JobState::Running, 30);
            server.put(u"2"_s, JobState::Running, 80);
            Job unknown;
            unknown.key = {u"audio"_s, u"2"_s};
            unknown.progress = 80;
            unknown.beforeUnknown = JobState::Running;
            server.put(unknown);
        },
        u"1"_s, u"30 %"_s, Tone::Accent);
    row(
        "with an estimate",
        [](auto &server, auto &clock) {
            server.connected();
            learn(server, clock);
            server.put(u"1"_s, JobState::Queued);
            server.put(u"1"_s, JobState::Running, 64);
        },
        u"1"_s, u"64 % · 1 min"_s, Tone::Accent);
    row(
        "more than the ring holds",
        [](auto &server, auto &) {
            server.connected();
            for (int id = 0; id < 120; ++id)
                server.put(QString::number(id), JobState::Running, 50);
        },
        u"99+"_s, u"50 %"_s, Tone::Accent);
    row(
        "a failure nobody has seen",
        [](auto &server, auto &) {
            server.connected();
            server.put(u"1"_s, JobState::Failed);
        },
        u"1"_s, u"1 failed"_s, Tone::Bad);
    row(
        "seen, and some waiting",
        [](auto &server, auto &) {
            server.connected();
            server.put(u"1"_s, JobState::Failed);
            server.put(u"2"_s, JobState::Queued);
            server.put(u"3"_s, JobState::Scheduled);
            server.state()->markAllSeen();
        },
        u"2"_s, u"2 waiting"_s, Tone::Muted);
    row(
        "all done",
        [](auto &server, auto &) {
            server.connected();
            server.put(u"1"_s, JobState::Running, 30);
            server.put(u"1"_s, JobState::Succeeded, 100);
        },
        u"✓"_s, u"All done"_s, Tone::Ok);
    row(
        "over polling it is the same",
        [](auto &server, auto &) {
            server.connected(u"polling"_s);
            server.put(u"1"_s, JobState::Running, 5);
        },
        u"1"_s, u"5 %"_s, Tone::Accent);
    row(
        "waiting for the next try, whatever ran",
        [](auto &server, auto &) {
            server.connected();
            server.put(u"1"_s, JobState::Running, 30);
            server.waiting(4s);
        },
        u"?"_s, u"Reconnecting in 4 s"_s, Tone::Warn);
    row(
        "trying again",
        [](auto &server, auto &) {
            server.connected();
            server.waiting(4s);
            server.link(LinkState::Connecting, {}, {}, {}, 2);
        },
        u"?"_s, u"Reconnecting…"_s, Tone::Warn);
    row(
        "left",
        [](auto &server, auto &) {
            server.connected();
            server.link(LinkState::Disconnected);
        },
        u"?"_s, u"Disconnected"_s, Tone::Bad);
    row(
        "refused",
        [](auto &server, auto &) {
            server.link(LinkState::Connecting, {}, {}, {}, 1);
            server.link(LinkState::Failed);
        },
        u"!"_s, u"Connection refused"_s, Tone::Bad);
    row(
        "no keychain",
        [](auto &server, auto &) { server.state()->setTrouble(ServerState::Trouble::KeychainLocked, u"x"_s); }, u"!"_s,
        u"Keychain locked"_s, Tone::Bad);
}

void SlimLineTest::says()
{
    QFETCH(Play, play);
    ManualClock clock;
    ServerList servers;
    ServerSample server(&servers, &clock, u"a"_s, u"SmartVoice"_s);
    play(server, clock);
    const SlimLine line = slimLine(servers);
    QTEST(line.inRing, "inRing");
    QTEST(line.text, "text");
    QTEST(line.ringTone, "tone");
}

void SlimLineTest::withoutServers()
{
    const ServerList servers;
    QCOMPARE(slimLine(servers).text, u"No server yet"_s);
}

void SlimLineTest::theWorstServerComesFirst()
{
    ManualClock clock;
    ServerList servers;
    ServerSample good(&servers, &clock, u"a"_s, u"SmartVoice"_s);
    ServerSample bad(&servers, &clock, u"b"_s, u"GEO"_s);
    good.connected();
    good.put(u"1"_s, JobState::Running, 30);
    bad.connected();
    QCOMPARE(slimLine(servers).text, u"30 %"_s);
    bad.waiting(9s);
    QCOMPARE(slimLine(servers).text, u"Reconnecting in 9 s"_s);
}

void SlimLineTest::countsDownByTheSecond()
{
    ManualClock clock;
    ServerList servers;
    ServerSample server(&servers, &clock, u"a"_s, u"SmartVoice"_s);
    server.connected();
    QVERIFY(!slimLine(servers).countsSeconds);
    server.waiting(4s);
    QVERIFY(slimLine(servers).countsSeconds);
    clock.advance(1500ms);
    QCOMPARE(slimLine(servers).text, u"Reconnecting in 3 s"_s);
    clock.advance(1h); // never less than nothing
    QCOMPARE(slimLine(servers).text, u"Reconnecting in 0 s"_s);
}

QTEST_GUILESS_MAIN(SlimLineTest)
#include "slimlinetest.moc"
