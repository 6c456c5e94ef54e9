// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "plainscenario.h"

#include "support/nthsignal.h"
#include "support/waituntil.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Opcode = WebSocketFrame::Opcode;

namespace {

void watchAll(NthSignal &nth, JobFeed *feed)
{
    QObject::connect(feed, &JobFeed::linkChanged, &nth, &NthSignal::count);
    QObject::connect(feed, &JobFeed::eventReceived, &nth, &NthSignal::count);
    QObject::connect(feed, &JobFeed::changesReceived, &nth, &NthSignal::count);
    QObject::connect(feed, &JobFeed::problemFound, &nth, &NthSignal::count);
}

} // namespace

//! Plain WebSockets: what is said, and what arrives.
class PlainMessagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTokenGoesWhereTheProfileSays_data();
    void theTokenGoesWhereTheProfileSays();
    void joinsOnceTheHelloIsAnswered();
    void messagesBecomeEvents();
    void aDeepJobCostsNotTheOneBesideIt();
    void measuresRoundTrips();
    void answersTheServersPing();
    void badMessagesEndNothing();
    void aHugeMessageEndsTheConnection();
    void asksAndIsAnswered_data();
    void asksAndIsAnswered();
    void questionsAreAlwaysAnswered_data();
    void questionsAreAlwaysAnswered();
    void whatIsNotSentIsTold();
    void mayBeDestroyedAtEachSignal();
    void mayBeStoppedAtEachSignal();
};

void PlainMessagesTest::theTokenGoesWhereTheProfileSays_data()
{
    QTest::addColumn<Auth::Place>("place");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArrayList>("said");
    const QByteArrayList nothing;
    QTest::newRow("query") << Auth::Place::Query << QByteArray("/ws?key=a%26b") << QByteArray() << nothing;
    QTest::newRow("header") << Auth::Place::Header << QByteArray("/ws") << QByteArray("a&b") << nothing;
    QTest::newRow("first message") << Auth::Place::FirstMessage << QByteArray("/ws") << QByteArray()
                                   << QByteArrayList{R"({"key":"a&b"})"};
    QTest::newRow("the profile knows no place") << Auth::Place::None << QByteArray("/ws?token=a%26b") << QByteArray()
                                                << nothing;
}

void PlainMessagesTest::theTokenGoesWhereTheProfileSays()
{
    QFETCH(const Auth::Place, place);
    Profile profile = plainProfile();
    profile.auth = {place, u"key"_s};
    PlainScenario scenario(profile, u"a&b"_s);
    QVERIFY(scenario.open());
    const auto requests = scenario.server.requests(RequestKind::WebSocket);
    QCOMPARE(requests.size(), 1);
    QTEST(requests.constFirst().http.target, "target");
    QTEST(requests.constFirst().http.header("key"), "header");
    QFETCH(const QByteArrayList, said);
    QTRY_COMPARE(scenario.seen, said);
}

void PlainMessagesTest::joinsOnceTheHelloIsAnswered()
{
    Profile profile = plainProfile();
    profile.link.hello = Hello{typed(u"auth"_s), u"auth_ok"_s, u"auth_error"_s};
    profile.onConnect = {Emission{{}, {typed(u"subscribe"_s)}, {}, false}, Emission{{}, {u"hi"_s}, {}, false},
                         Emission{{}, {u"{room}"_s}, {u"room"_s}, false}};
    PlainScenario scenario(profile);
    scenario.feed->start();
    QVERIFY(scenario.sees({R"({"type":"auth"})"}));
    scenario.say(R"({"type":"job","id":1})"); // before we are anybody
    scenario.say(R"({"type":"auth_ok"})");
    QVERIFY(scenario.sees({R"({"type":"auth"})", R"({"type":"subscribe"})", "hi"}));
    QCOMPARE(scenario.told, (QStringList{u"connecting 1"_s, u"connected websocket"_s}));
    QCOMPARE(scenario.jobs, QStringList());
}

void PlainMessagesTest::messagesBecomeEvents()
{
    PlainScenario scenario;
    QVERIFY(scenario.open());
    scenario.say(R"({"type":"job","id":1,"state":"running"})");
    scenario.say(R"([{"type":"job","id":2},{"type":"job","id":3}])");
    scenario.say("{\"type\":\"job\",\"id\":4}\n{\"type\":\"job\",\"id\":5}\n");
    scenario.peer->sendFrame({Opcode::Binary, R"({"type":"job","id":6})"});
    scenario.peer->sendFrame({Opcode::Text, R"({"type":"job",)", false});
    scenario.peer->sendFrame({Opcode::Continuation, R"("id":7})"});
    scenario.say(R"({"type":"unknown"})");
    scenario.say("pong");
    scenario.say(R"({"type":"job","id":8})");
    QTRY_COMPARE(scenario.jobs, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s}));
    QCOMPARE(scenario.events.size(), 10); // the welcome and the unknown one, too, but no pong
    QCOMPARE(scenario.events.at(1), R"(["job",{"type":"job","id":1,"state":"running"}])");
    QCOMPARE(scenario.problems, QStringList());
}

void PlainMessagesTest::aDeepJobCostsNotTheOneBesideIt()
{
    PlainScenario scenario;
    QVERIFY(scenario.open());
    const QByteArray deep = QByteArray(900, '[') + QByteArray(900, ']');
    scenario.say(R"([{"type":"job","id":1,"data":)" + deep + R"(},{"type":"job","id":2}])");
    QTRY_COMPARE(scenario.jobs, (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(scenario.problems, QStringList());
}

void PlainMessagesTest::measuresRoundTrips()
{
    Profile profile = plainProfile();
    profile.link.heartbeat = AppHeartbeat{15s, 5s, typed(u"ping"_s), u"pong"_s};
    PlainScenario scenario(profile);
    QVERIFY(scenario.open());
    QVERIFY(!scenario.feed->health().roundTrip);
    scenario.clock.advance(15s);
    QVERIFY(scenario.sees({R"({"type":"ping"})"}));
    scenario.clock.advance(80ms);
    scenario.say(R"({"type":"pong"})");
    QTRY_COMPARE(scenario.feed->health().roundTrip, std::optional<Microseconds>(80ms));
    scenario.peer->finish();
    QVERIFY(scenario.reach(u"waiting"_s));
    QVERIFY(!scenario.feed->health().roundTrip);
}

void PlainMessagesTest::answersTheServersPing()
{
    PlainScenario scenario;
    QVERIFY(scenario.open());
    scenario.say("ping");
    scenario.say(R"({"type":"ping","t":5})");
    scenario.say(R"({"event":"ping"})");
    QVERIFY(scenario.sees({"pong", R"({"t":5,"type":"pong"})", R"({"event":"pong"})"}));
    QCOMPARE(scenario.events.size(), 1);
}

void PlainMessagesTest::badMessagesEndNothing()
{
    PlainScenario scenario;
    QVERIFY(scenario.open());
    for (const char *text : {"", "{", "<html>", "[[[]]]", "{\"type\":\"job\"}", "{\"type\":\"job\",\"id\":{}}", "17", "null"})
        scenario.say(text);
    scenario.say(R"({"type":"job","id":1})");
    QTRY_COMPARE(scenario.jobs, QStringList{u"1"_s});
    QCOMPARE(scenario.problems.size(), 7);
    QCOMPARE(scenario.told.last(), u"connected websocket"_s);
}

void PlainMessagesTest::aHugeMessageEndsTheConnection()
{
    PlainScenario scenario;
    QVERIFY(scenario.open());
    scenario.say('"' + QByteArray(WebSocketFeed::maxMessageBytes, 'x') + '"');
    QVERIFY(scenario.reach(u"waiting"_s));
    QCOMPARE(scenario.told.at(2), u"disconnected parse error: websocket payload-too-large"_s);
}

void PlainMessagesTest::asksAndIsAnswered_data()
{
    QTest::addColumn<QJsonValue>("message");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("by reference") << QJsonValue(QJsonObject{{u"type"_s, u"list"_s}, {u"ref"_s, u"{ref}"_s}})
                                  << QByteArray(R"({"ref":"1","type":"list"})")
                                  << QByteArray(R"({"type":"jobs","ref":"2"})")
                                  << QByteArray(R"({"type":"whatever","ref":"1"})");
    QTest::newRow("by event") << typed(u"list"_s) << QByteArray(R"({"type":"list"})")
                              << QByteArray(R"({"type":"job","id":1})") << QByteArray(R"({"type":"jobs","rows":[]})");
}

void PlainMessagesTest::asksAndIsAnswered()
{
    QFETCH(const QJsonValue, message);
    QFETCH(const QByteArray, asked);
    QFETCH(const QByteArray, other);
    QFETCH(const QByteArray, answer);
    PlainScenario scenario;
    QVERIFY(scenario.open());
    QByteArrayList answers;
    scenario.feed->ask(u"jobs"_s, {message}, 5s, [&answers](const JobFeed::Answer &given) {
        answers += given ? *given : given.error().code.toUtf8();
    });
    QVERIFY(scenario.sees({asked}));
    scenario.say(other);
    scenario.say(answer);
    QTRY_COMPARE(answers, QByteArrayList{answer});
    QCOMPARE(scenario.events.size(), 2); // the welcome and the other one
    scenario.clock.advance(10s);
    QCOMPARE(answers.size(), 1);
}

void PlainMessagesTest::questionsAreAlwaysAnswered_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("nobody answers") << u"time"_s << QByteArray("answer-timeout");
    QTest::newRow("a drop") << u"drop"_s << QByteArray("disconnected");
    QTest::newRow("we leave") << u"stop"_s << QByteArray("closed");
    QTest::newRow("not connected") << u"never"_s << QByteArray("not-connected");
    QTest::newRow("no message") << u"empty"_s << QByteArray("not-possible");
}

void PlainMessagesTest::questionsAreAlwaysAnswered()
{
    QFETCH(const QString, end);
    QFETCH(const QByteArray, code);
    PlainScenario scenario;
    if (end != "never"_L1)
        QVERIFY(scenario.open());
    QByteArrayList answers;
    bool isAsking = true;
    const QJsonArray arguments = end == "empty"_L1 ? QJsonArray() : QJsonArray{typed(u"list"_s)};
    scenario.feed->ask(u"jobs"_s, arguments, 5s, [&](const JobFeed::Answer &given) {
        QVERIFY(!isAsking);
        answers += given ? *given : given.error().code.toUtf8();
    });
    isAsking = false;
    if (end == "time"_L1)
        scenario.clock.advance(5s);
    else if (end == "drop"_L1)
        scenario.peer->finish();
    else if (end == "stop"_L1)
        scenario.feed->stop();
    QTRY_COMPARE(answers, QByteArrayList{code});
    scenario.clock.advance(10s);
    QCoreApplication::processEvents();
    QCOMPARE(answers.size(), 1);
}

void PlainMessagesTest::whatIsNotSentIsTold()
{
    Profile profile = plainProfile();
    profile.onConnect = {Emission{{}, {u"{room}"_s}, {}, false}, Emission{u"empty"_s, {}, {}, false},
                         Emission{u"joined"_s, {typed(u"join"_s)}, {}, true}};
    PlainScenario scenario(profile);
    QVERIFY(scenario.open());
    QVERIFY(scenario.sees({R"({"type":"join"})"}));
    QCOMPARE(scenario.problems.size(), 2);
    scenario.clock.advance(10s);
    QCOMPARE(scenario.problems.size(), 3);
    profile.onConnect = {};
    profile.link.hello = Hello{u"{room}"_s, {}, {}};
    PlainScenario hopeless(profile);
    hopeless.feed->start();
    QCOMPARE(hopeless.told, (QStringList{u"connecting 1"_s, u"failed: client variable-missing"_s}));
}

void PlainMessagesTest::mayBeDestroyedAtEachSignal()
{
    for (int n = 1;; ++n) {
        PlainScenario scenario;
        NthSignal nth(n, [&] { scenario.feed.reset(); });
        watchAll(nth, scenario.feed.get());
        scenario.feed->start();
        QVERIFY(waitUntil([&] { return scenario.peer || !scenario.feed; }));
        const auto step = [&](const auto &act) {
            if (scenario.feed && scenario.peer)
                act();
        };
        step([&] { scenario.say(R"({"type":"job","id":1})"); });
        QVERIFY(waitUntil([&] { return !scenario.feed || !scenario.jobs.isEmpty(); }));
        step([&] { scenario.feed->ask(u"x"_s, {typed(u"x"_s)}, 5s, [](const JobFeed::Answer &) {}); });
        step([&] { scenario.say("{"); });
        QVERIFY(waitUntil([&] { return !scenario.feed || !scenario.problems.isEmpty(); }));
        step([&] { scenario.peer->finish(); });
        QVERIFY(waitUntil([&] { return !scenario.feed || scenario.told.last().startsWith(u"waiting"_s); }));
        if (scenario.feed)
            scenario.feed->stop();
        if (!nth.hasFired()) {
            QVERIFY(n > 7);
            return;
        }
        QVERIFY(!scenario.feed);
        QTRY_COMPARE(scenario.clock.listeners(), 0);
    }
}

void PlainMessagesTest::mayBeStoppedAtEachSignal()
{
    for (int n = 1; n <= 7; ++n) {
        PlainScenario scenario;
        NthSignal nth(n, [&] { scenario.feed->stop(); });
        watchAll(nth, scenario.feed.get());
        scenario.feed->start();
        QVERIFY(waitUntil([&] { return scenario.peer || scenario.stopped > 0; }));
        const auto step = [&](const auto &act, const auto &isDone) {
            if (scenario.stopped == 0 && scenario.peer) {
                act();
                return waitUntil([&] { return scenario.stopped > 0 || isDone(); });
            }
            return true;
        };
        QVERIFY(step([&] { scenario.say(R"({"type":"job","id":1})"); }, [&] { return !scenario.jobs.isEmpty(); }));
        QVERIFY(step([&] { scenario.say("{"); }, [&] { return !scenario.problems.isEmpty(); }));
        QVERIFY(step([&] { scenario.peer->finish(); }, [&] { return scenario.told.last().startsWith(u"waiting"_s); }));
        QVERIFY(nth.hasFired());
        QTRY_COMPARE(scenario.stopped, 1);
        const int asked = scenario.server.count(RequestKind::WebSocket);
        scenario.clock.advance(1h);
        QCoreApplication::processEvents();
        QCOMPARE(scenario.server.count(RequestKind::WebSocket), asked);
    }
}

QTEST_GUILESS_MAIN(PlainMessagesTest)
#include "plainmessagestest.moc"
