// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/actionrunner.h"

#include "feed/monitor.h"
#include "support/fakeengine.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"
#include "support/waituntil.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = ActionOutcome::Result;

namespace {

const JobKey job{u"q"_s, u"7/a"_s};

Action overLink(ActionKind kind)
{
    Action action;
    action.kind = kind;
    action.call.event = u"job:%1"_s.arg(actionName(kind));
    action.call.arguments = {QJsonObject{{u"queue"_s, u"{queue}"_s}, {u"id"_s, u"{id}"_s}}};
    action.call.timeout = 5s;
    return action;
}

Action overRest(ActionKind kind)
{
    Action action;
    action.kind = kind;
    action.call.method = "POST";
    action.call.path = u"/api/jobs/{queue}/{id}/%1"_s.arg(actionName(kind));
    action.call.body = QJsonObject{{u"by"_s, u"{user}"_s}};
    action.call.timeout = 5s;
    return action;
}

//! A Monitor with actions over the link (retry, pause) and over REST (cancel, remove), and a server that knows jobs.
class Scenario
{
public:
    Scenario()
    {
        profile.snapshot.emplace();
        profile.snapshot->job.path = u"/api/jobs/{queue}/{id}"_s;
        profile.snapshot->row.id = {u"/id"_s};
        profile.snapshot->row.queue = {u"{queue}"_s};
        profile.snapshot->row.state.from = {u"/state"_s};
        EventRule rule;
        rule.events = {u"job"_s};
        rule.job.emplace();
        rule.job->id = {u"/0/id"_s};
        rule.job->queue = {u"/0/queue"_s};
        rule.job->state.from = {u"/0/state"_s};
        profile.events = {rule};
        profile.actions = {overLink(ActionKind::Retry), overLink(ActionKind::Pause), overRest(ActionKind::Cancel),
                           overRest(ActionKind::Remove)};
        server.behaviour.handshake.pingInterval = 1h; // the clock is moved for other things than the heartbeat
        server.behaviour.acknowledges = false;
        settings.url = server.url();
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        settings.transports = {u"polling"_s};
        settings.variables = {{u"user"_s, u"u-1"_s}};
        settings.actionsAllowed = true;
    }

    bool connectTo()
    {
        monitor = std::make_unique<Monitor>(profile, settings, &clock, &random);
        QObject::connect(monitor.get(), &Monitor::queueChanged, monitor.get(),
                         [this](const Queue &queue) { paused = queue.paused; });
        monitor->start();
        return waitUntil([&] { return monitor->linkState() == LinkState::Connected; });
    }

    bool tell(const QByteArray &state)
    {
        server.emitEvent(R"(["job",{"id":"7/a","queue":"q","state":")" + state + R"("}])");
        return waitUntil([&] { return monitor->store().find(job) != nullptr; });
    }

    void act(ActionKind kind, const JobKey &key = job)
    {
        ActionRequest request;
        request.id = ++lastId;
        request.kind = kind;
        request.job = key;
        monitor->act(request, [this](const ActionOutcome &outcome) { outcomes += outcome; });
    }

    //! The acknowledged event that the server has received last; nothing where there is none.
    std::optional<SocketIo::Packet> asked() const
    {
        for (qsizetype at = server.received().size() - 1; at >= 0; --at) {
            if (server.received()[at].id)
                return server.received()[at];
        }
        return std::nullopt;
    }

    void answer(const QByteArray &arguments)
    {
        SocketIo::Packet packet = *asked();
        packet.type = SocketIo::PacketType::Ack;
        packet.payload = arguments;
        server.send(packet);
    }

    End result() const { return outcomes.constLast().result; }
    QString detail() const { return outcomes.constLast().cause ? outcomes.constLast().cause->detail : QString(); }
    QString code() const { return outcomes.constLast().cause ? outcomes.constLast().cause->code : QString(); }
    QList<ReceivedRequest> posts() const
    {
        QList<ReceivedRequest> found = server.server().requests(RequestKind::Other);
        found.removeIf([](const ReceivedRequest &request) { return request.http.method != "POST"; });
        return found;
    }

    FakeEngine server;
    ManualClock clock;
    SequenceRandom random{{0.0}};
    Profile profile;
    ConnectionSettings settings;
    std::unique_ptr<Monitor> monitor;
    QList<ActionOutcome> outcomes;
    std::optional<bool> paused;
    quint64 lastId = 0;
};

} // namespace

class ActionRunnerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doneOverTheLinkAndLookedUp();
    void refusedOverTheLink();
    void notPossible_data();
    void notPossible();
    void theStateDoesNotAllowIt();
    void oneAtATime();
    void notAnsweredInTimeIsNotDone();
    void aLateAnswerCountsForNothing();
    void aDropBeforeTheAnswerLeavesItOpen();
    void doneOverRest();
    void refusedOverRest_data();
    void refusedOverRest();
    void noAnswerOverRest_data();
    void noAnswerOverRest();
    void theServersWordsAreOneHarmlessLine();
    void aPausedQueueIsTold();
    void survivesDestructionByItsOutcome();
    void nothingIsToldAfterDestruction();
};

void ActionRunnerTest::doneOverTheLinkAndLookedUp()
{
    Scenario s;
    QVERIFY(s.connectTo());
    QVERIFY(s.tell("failed"));
    s.server.server().on(RequestKind::Other, reply(HttpReply::json(200, "OK", R"({"id":"7/a","state":"queued"})")));
    s.act(ActionKind::Retry);
    QTRY_VERIFY(s.asked());
    QCOMPARE(s.asked()->payload, QByteArray(R"(["job:retry",{"id":"7/a","queue":"q"}])"));
    QVERIFY(s.outcomes.isEmpty());
    s.clock.advance(40ms);
    s.answer(R"([{"ok":true}])");
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.result(), End::Done);
    QVERIFY(!s.outcomes.first().cause);
    QCOMPARE(s.outcomes.first().elapsed, 40ms);
    QCOMPARE(s.outcomes.first().request.id, 1u);
    QTRY_COMPARE(s.server.server().count(RequestKind::Other), 1); // no event told of the new state
    QTRY_VERIFY(s.monitor->store().find(job)->state != JobState::Failed);
}

void ActionRunnerTest::refusedOverTheLink()
{
    Scenario s;
    QVERIFY(s.connectTo());
    s.act(ActionKind::Retry); // of a job that we don't know: the server decides
    QTRY_VERIFY(s.asked());
    s.answer(R"([{"ok":false,"error":"Job 7/a is not in the failed state"}])");
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.result(), End::Refused);
    QCOMPARE(s.detail(), u"Job 7/a is not in the failed state"_s);
    QCOMPARE(s.server.server().count(RequestKind::Other), 0);
}

void ActionRunnerTest::notPossible_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("read-only") << u"read-only"_s;
    QTest::newRow("the profile has no such action") << u"no-such-action"_s;
    QTest::newRow("a variable has no value") << u"variable-missing"_s;
    QTest::newRow("not connected") << u"not-connected"_s;
    QTest::newRow("no job") << u"no-job"_s;
}

void ActionRunnerTest::notPossible()
{
    QFETCH(const QString, code);
    Scenario s;
    if (code == "read-only"_L1)
        s.settings.actionsAllowed = false;
    if (code == "no-such-action"_L1)
        s.profile.actions.clear();
    if (code == "variable-missing"_L1)
        s.profile.actions.first().call.arguments = {u"{nobody}"_s};
    if (code == "not-connected"_L1)
        s.monitor = std::make_unique<Monitor>(s.profile, s.settings, &s.clock, &s.random);
    else
        QVERIFY(s.connectTo());
    s.act(ActionKind::Retry, code == "no-job"_L1 ? JobKey{u"q"_s, {}} : job);
    QVERIFY(s.outcomes.isEmpty()); // never before act() returns
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.result(), End::NotPossible);
    QCOMPARE(s.code(), code);
    QVERIFY(!s.asked());
    QVERIFY(s.posts().isEmpty());
}

void ActionRunnerTest::theStateDoesNotAllowIt()
{
    Scenario s;
    QVERIFY(s.connectTo());
    QVERIFY(s.tell("running"));
    s.act(ActionKind::Retry);
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.code(), u"state-does-not-allow"_s);
    s.act(ActionKind::Remove);
    QTRY_COMPARE(s.outcomes.size(), 2);
    QCOMPARE(s.code(), u"state-does-not-allow"_s);
    QVERIFY(!s.asked());

    // The profile may know better.
    s.profile.actions.first().states = {JobState::Running};
    QVERIFY(s.connectTo());
    QVERIFY(s.tell("running"));
    s.act(ActionKind::Retry);
    QTRY_VERIFY(s.asked());
}

void ActionRunnerTest::oneAtATime()
{
    Scenario s;
    QVERIFY(s.connectTo());
    s.act(ActionKind::Retry);
    QTRY_VERIFY(s.asked());
    s.act(ActionKind::Retry);
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.code(), u"under-way"_s);
    s.answer("[]");
    QTRY_COMPARE(s.outcomes.size(), 2);
    QCOMPARE(s.result(), End::Done);
    const qsizetype before = s.server.received().size();
    s.act(ActionKind::Retry);
    QTRY_COMPARE(s.server.received().size(), before + 1);
}

void ActionRunnerTest::notAnsweredInTimeIsNotDone()
{
    Scenario s;
    QVERIFY(s.connectTo());
    s.act(ActionKind::Retry);
    QTRY_VERIFY(s.asked());
    s.clock.advance(4999ms);
    QCoreApplication::processEvents();
    QVERIFY(s.outcomes.isEmpty());
    s.clock.advance(1ms);
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.result(), End::TimedOut);
    QCOMPARE(s.server.server().count(RequestKind::Other), 0);
}

void ActionRunnerTest::aLateAnswerCountsForNothing()
{
    Scenario s;
    QVERIFY(s.connectTo());
    s.act(ActionKind::Retry);
    QTRY_VERIFY(s.asked());
    s.clock.advance(5s);
    QTRY_COMPARE(s.outcomes.size(), 1);
    s.answer("[]");
    QVERIFY(s.tell("running")); // what came behind it has arrived
    QCOMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.result(), End::TimedOut);
}

void ActionRunnerTest::aDropBeforeTheAnswerLeavesItOpen()
{
    Scenario s;
    QVERIFY(s.connectTo());
    s.act(ActionKind::Retry);
    QTRY_VERIFY(s.asked());
    const qsizetype before = s.server.received().size();
    s.server.closeSession();
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.result(), End::Interrupted);
    QTRY_COMPARE(s.monitor->linkState(), LinkState::Waiting);
    s.clock.advance(10s);
    QTRY_COMPARE(s.monitor->linkState(), LinkState::Connected);
    QVERIFY(s.tell("running"));
    for (qsizetype at = before; at < s.server.received().size(); ++at)
        QVERIFY2(!s.server.received()[at].id, "the action was sent again");
}

void ActionRunnerTest::doneOverRest()
{
    Scenario s;
    QVERIFY(s.connectTo());
    QVERIFY(s.tell("failed"));
    s.server.server().on(RequestKind::Other, reply(HttpReply::json(200, "OK", R"({"ok":true})")));
    s.act(ActionKind::Remove);
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.result(), End::Done);
    QCOMPARE(s.posts().size(), 1);
    QCOMPARE(s.posts().first().http.target, QByteArray("/api/jobs/q/7%2Fa/remove"));
    QCOMPARE(s.posts().first().http.body, QByteArray(R"({"by":"u-1"})"));
    QVERIFY(!s.monitor->store().find(job)); // it is gone, though no event said so
}

void ActionRunnerTest::refusedOverRest_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words"); // a part of them
    QTest::addColumn<int>("result");
    QTest::newRow("409 with an error") << 409 << QByteArray(R"({"error":"locked"})") << u"locked"_s << int(End::Refused);
    QTest::newRow("422 with a message") << 422 << QByteArray(R"({"message":"locked"})") << u"locked"_s << int(End::Refused);
    QTest::newRow("404 as text") << 404 << QByteArray("no such job") << u"no such job"_s << int(End::Refused);
    QTest::newRow("500 as a page") << 500 << QByteArray("<html>") << u"500"_s << int(End::Refused);
    QTest::newRow("200 that says no") << 200 << QByteArray(R"({"ok":false,"error":"locked"})") << u"locked"_s
                                      << int(End::Refused);
    QTest::newRow("403") << 403 << QByteArray(R"({"error":"forbidden"})") << u"forbidden"_s << int(End::Refused);
    QTest::newRow("a gateway without an answer") << 504 << QByteArray("<html>") << u"504"_s << int(End::Interrupted);
}

void ActionRunnerTest::refusedOverRest()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, words);
    QFETCH(const int, result);
    Scenario s;
    QVERIFY(s.connectTo());
    s.server.server().on(RequestKind::Other, reply(HttpReply::json(status, "Whatever", body)));
    s.act(ActionKind::Cancel);
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(int(s.result()), result);
    QVERIFY2(s.detail().contains(words), qPrintable(s.detail()));
    QCOMPARE(s.outcomes.first().cause->httpStatus, status);
    QCOMPARE(s.posts().size(), 1);
}

void ActionRunnerTest::noAnswerOverRest_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("result");
    QTest::newRow("RST") << u"reset"_s << int(End::Interrupted);
    QTest::newRow("FIN") << u"finish"_s << int(End::Interrupted);
    QTest::newRow("silence") << u"hold"_s << int(End::TimedOut);
    QTest::newRow("nobody listens") << u"dead"_s << int(End::NotPossible);
}

void ActionRunnerTest::noAnswerOverRest()
{
    QFETCH(const QString, fault);
    QFETCH(const int, result);
    Scenario s;
    if (fault == "dead"_L1)
        s.profile.actions.last().call.timeout = 5s;
    QVERIFY(s.connectTo());
    s.server.server().on(RequestKind::Other,
                         fault == "reset"_L1 ? reset() : fault == "finish"_L1 ? finish() : hold());
    if (fault == "dead"_L1)
        s.server.server().stopListening();
    s.act(ActionKind::Cancel);
    if (fault == "hold"_L1) {
        QTRY_COMPARE(s.posts().size(), 1);
        s.clock.advance(5s);
    }
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(int(s.result()), result);
    QVERIFY(!s.detail().isEmpty());
    QVERIFY(s.posts().size() <= 1);
}

void ActionRunnerTest::theServersWordsAreOneHarmlessLine()
{
    Scenario s;
    QVERIFY(s.connectTo());
    s.act(ActionKind::Retry);
    QTRY_VERIFY(s.asked());
    s.answer(R"([{"error":"no\n\u202e<b>x</b>\u0007"}])");
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.detail(), u"no <b>x</b>"_s);
}

void ActionRunnerTest::aPausedQueueIsTold()
{
    Scenario s;
    QVERIFY(s.connectTo());
    s.act(ActionKind::Pause, {u"q"_s, {}});
    QTRY_VERIFY(s.asked());
    QVERIFY(!s.paused);
    s.answer(R"(["OK"])");
    QTRY_COMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.result(), End::Done);
    QCOMPARE(s.paused, std::optional(true));
}

void ActionRunnerTest::survivesDestructionByItsOutcome()
{
    Scenario s;
    QVERIFY(s.connectTo());
    ActionRequest request;
    request.kind = ActionKind::Retry;
    request.job = job;
    bool isTold = false;
    s.monitor->act(request, [&](const ActionOutcome &) {
        isTold = true;
        s.monitor.reset();
    });
    QTRY_VERIFY(s.asked());
    s.answer("[]");
    QTRY_VERIFY(isTold);
    QVERIFY(!s.monitor);
}

void ActionRunnerTest::nothingIsToldAfterDestruction()
{
    for (const ActionKind kind : {ActionKind::Retry, ActionKind::Cancel}) {
        Scenario s;
        s.server.server().on(RequestKind::Other, hold());
        QVERIFY(s.connectTo());
        s.act(kind);
        QTRY_VERIFY(kind == ActionKind::Cancel ? !s.posts().isEmpty() : s.asked().has_value());
        s.monitor.reset();
        s.clock.advance(1min);
        QCoreApplication::processEvents();
        QVERIFY(s.outcomes.isEmpty());
    }
}

QTEST_GUILESS_MAIN(ActionRunnerTest)
#include "actionrunnertest.moc"
