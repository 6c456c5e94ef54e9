// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/tray/traytexts.h"
#include "unit/ui/panel/serversample.h"

#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;
using Pollux::Test::hostileTexts;
using Pollux::Test::ManualClock;
using Pollux::Test::ServerSample;

namespace {

// Without the isolates around names.
QStringList linesOf(const ServerList &servers)
{
    return trayToolTip(servers).remove(QChar(0x2068)).remove(QChar(0x2069)).split(u'\n');
}

} // namespace

class TrayTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutServers();
    void countsAndAges();
    void anOutageSaysWhy();
    void silenceIsTold();
    void theWorstComesFirstAndTheRestIsCounted();
    void hostileTitlesAreNoMarkup();
    void aMenuLineKeepsItsAmpersand();
};

void TrayTextsTest::withoutServers()
{
    ServerList servers;
    QCOMPARE(linesOf(servers), (QStringList{u"Pollux"_s, u"No server yet"_s}));
}

void TrayTextsTest::countsAndAges()
{
    ManualClock clock;
    ServerList servers;
    ServerSample server(&servers, &clock, u"a"_s, u"SmartVoice"_s);
    QCOMPARE(linesOf(servers).at(2), u"SmartVoice: Starting"_s);
    server.connected();
    server.put(u"1"_s, JobState::Running);
    server.put(u"2"_s, JobState::Queued);
    server.put(u"3"_s, JobState::Failed);
    QCOMPARE(linesOf(servers), (QStringList{u"Pollux"_s, u"1 running · 1 waiting · 1 failed"_s,
                                            u"SmartVoice: WebSocket for less than a minute"_s}));
    clock.advance(125min + 30s);
    servers.markAllSeen();
    servers.setPaused(true);
    QCOMPARE(linesOf(servers), (QStringList{u"Pollux · notifications paused"_s, u"1 running · 1 waiting"_s,
                                            u"SmartVoice: WebSocket for 2 h 5 min · excellent"_s}));
}

void TrayTextsTest::anOutageSaysWhy()
{
    ManualClock clock;
    ServerList servers;
    ServerSample server(&servers, &clock, u"a"_s, u"GEO"_s);
    server.connected();
    server.waiting(5s);
    clock.advance(6min);
    QCOMPARE(linesOf(servers).at(2), u"GEO: Disconnected for 6 min, connection refused"_s);
    server.state()->setTrouble(ServerState::Trouble::KeychainLocked, u"The keychain is locked"_s);
    QCOMPARE(linesOf(servers).at(2), u"GEO: The keychain is locked"_s);
}

void TrayTextsTest::silenceIsTold()
{
    ManualClock clock;
    ServerList servers;
    ServerSample server(&servers, &clock, u"a"_s, u"SmartVoice"_s);
    server.connected();
    server.put(u"1"_s, JobState::Running);
    clock.advance(12min);
    WatchBatch batch;
    batch.silence = LinkSilence{clock.wallTime().addSecs(-720), clock.wallTime()};
    servers.find(u"a"_s)->apply(batch);
    QVERIFY(linesOf(servers).at(2).contains(u"no event for 12 min, though jobs run"_s));
    server.put(u"1"_s, JobState::Succeeded); // found by asking
    QVERIFY(!linesOf(servers).at(2).contains(u"no event"_s));
    server.put(u"2"_s, JobState::Running);
    QVERIFY(linesOf(servers).at(2).contains(u"no event"_s));
    batch.silence = LinkSilence{{}, clock.wallTime()};
    servers.find(u"a"_s)->apply(batch);
    QVERIFY(!linesOf(servers).at(2).contains(u"no event"_s));
}

void TrayTextsTest::theWorstComesFirstAndTheRestIsCounted()
{
    ManualClock clock;
    ServerList servers;
    std::vector<std::unique_ptr<ServerSample>> samples;
    for (int at = 0; at < 9; ++at) {
        samples.push_back(std::make_unique<ServerSample>(&servers, &clock, QString::number(at), u"S%1"_s.arg(at)));
        samples.back()->connected();
    }
    samples.at(7)->waiting(5s);
    const QStringList lines = linesOf(servers);
    QVERIFY(lines.at(2).startsWith(u"S7: Disconnected"_s));
    QVERIFY(lines.at(3).startsWith(u"S0: "_s));
    QCOMPARE(lines.size(), 2 + 6 + 1);
    QCOMPARE(lines.constLast(), u"and 3 more"_s);
}

void TrayTextsTest::hostileTitlesAreNoMarkup()
{
    for (const QString &title : hostileTexts()) {
        ManualClock clock;
        ServerList servers;
        ServerSample server(&servers, &clock, u"a"_s, title);
        const QString tip = trayToolTip(servers);
        QVERIFY(!Qt::mightBeRichText(tip));
        QVERIFY(!tip.contains(u'<'));
        QVERIFY(tip.size() < 300);
        QCOMPARE(tip.count(u'\n'), 2);
    }
}

void TrayTextsTest::aMenuLineKeepsItsAmpersand()
{
    ManualClock clock;
    ServerList servers;
    ServerSample server(&servers, &clock, u"a"_s, u"A&B"_s);
    QVERIFY(trayServerLine(*server.state()).contains(u"A&&B"_s));
}

QTEST_MAIN(TrayTextsTest)
#include "traytextstest.moc"
