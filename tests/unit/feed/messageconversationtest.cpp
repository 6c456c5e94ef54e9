// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/messageconversation.h"

#include <QJsonObject>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = MessageConversation::State;
using EngineIo::CloseReason;

namespace {

constexpr Instant start{1h};

PlainMessage message(const QString &name)
{
    return {name, "{\"type\":\"" + name.toUtf8() + "\"}", false};
}

MessageConversation::Rules greeting()
{
    MessageConversation::Rules rules;
    rules.hello = "hello";
    rules.accepted = u"welcome"_s;
    rules.refused = u"no"_s;
    rules.helloTimeout = 5s;
    return rules;
}

MessageConversation::Rules beating()
{
    MessageConversation::Rules rules;
    rules.beatInterval = 10s;
    rules.beatTimeout = 3s;
    rules.beat = "beat";
    rules.beatAnswer = u"pong"_s;
    return rules;
}

MessageConversation ready(const MessageConversation::Rules &rules)
{
    MessageConversation conversation(rules);
    (void)conversation.onOpened(start);
    (void)conversation.onMessage(message(rules.accepted.isEmpty() ? u"first"_s : rules.accepted), start);
    return conversation;
}

} // namespace

class MessageConversationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitsForTheAnswerToTheHello();
    void isRefused();
    void theHelloHasADeadline();
    void withoutAnAnswerItSettles();
    void theFirstMessageSettlesIt();
    void aRefusalLaterIsAnEvent();
    void answersPingsAtAnyTime();
    void beatsAndMeasures();
    void noAnswerToTheBeatEndsIt();
    void anythingAnswersWhereNoAnswerIsNamed();
    void webSocketPingsWhereTheProfileHasNoHeartbeat();
    void readsTheProfile();
};

void MessageConversationTest::waitsForTheAnswerToTheHello()
{
    MessageConversation conversation(greeting());
    QVERIFY(!conversation.deadline());
    QCOMPARE(conversation.onOpened(start).send, QByteArrayList{"hello"});
    QCOMPARE(conversation.state(), State::Greeting);
    const auto early = conversation.onMessage(message(u"job"_s), start);
    QVERIFY(early.isOurs);
    QVERIFY(!early.ready);
    const auto answer = conversation.onMessage(message(u"welcome"_s), start);
    QVERIFY(answer.ready);
    QVERIFY(!answer.isOurs); // some carry jobs
    QCOMPARE(conversation.state(), State::Ready);
    QVERIFY(!conversation.onMessage(message(u"welcome"_s), start).ready);
}

void MessageConversationTest::isRefused()
{
    MessageConversation conversation(greeting());
    (void)conversation.onOpened(start);
    const auto outcome =
        conversation.onMessage({u"no"_s, R"({"type":"no","message":"token expired"})", false}, start);
    QVERIFY(outcome.end);
    QCOMPARE(outcome.end->layer, Layer::Application);
    QCOMPARE(outcome.end->code, u"connect-refused"_s);
    QCOMPARE(outcome.end->detail, u"token expired"_s);
    QVERIFY(!outcome.end->transient);
}

void MessageConversationTest::theHelloHasADeadline()
{
    MessageConversation conversation(greeting());
    (void)conversation.onOpened(start);
    QCOMPARE(conversation.deadline(), std::optional(start + 5s));
    QVERIFY(!conversation.onTime(start + 5s - 1us).end);
    const auto outcome = conversation.onTime(start + 5s);
    QVERIFY(outcome.end);
    QCOMPARE(outcome.end->code, u"hello-timeout"_s);
    QVERIFY(outcome.end->transient);
}

void MessageConversationTest::withoutAnAnswerItSettles()
{
    MessageConversation conversation({});
    QVERIFY(conversation.onOpened(start).send.isEmpty());
    QCOMPARE(conversation.state(), State::Settling);
    const Instant settled = start + MessageConversation::settleTime;
    QCOMPARE(conversation.deadline(), std::optional(settled));
    QVERIFY(!conversation.onTime(settled - 1us).ready);
    QVERIFY(conversation.onTime(settled).ready);
    QVERIFY(!conversation.onTime(settled).ready);
}

void MessageConversationTest::theFirstMessageSettlesIt()
{
    MessageConversation conversation({});
    (void)conversation.onOpened(start);
    QVERIFY(!conversation.onMessage(message(u"ping"_s), start).ready);
    const auto outcome = conversation.onMessage(message(u"job"_s), start);
    QVERIFY(outcome.ready);
    QVERIFY(!outcome.isOurs);
}

void MessageConversationTest::aRefusalLaterIsAnEvent()
{
    MessageConversation conversation = ready(greeting());
    const auto outcome = conversation.onMessage(message(u"no"_s), start);
    QVERIFY(!outcome.end);
    QVERIFY(!outcome.isOurs);
}

void MessageConversationTest::answersPingsAtAnyTime()
{
    MessageConversation conversation(greeting());
    (void)conversation.onOpened(start);
    for (int i = 0; i < 2; ++i) {
        const auto json = conversation.onMessage(message(u"ping"_s), start);
        QCOMPARE(json.send, QByteArrayList{R"({"type":"pong"})"});
        QVERIFY(json.isOurs);
        const auto bare = conversation.onMessage({u"ping"_s, "\"ping\"", true}, start);
        QCOMPARE(bare.send, QByteArrayList{"pong"});
        (void)conversation.onMessage(message(u"welcome"_s), start);
    }
    const auto pong = conversation.onMessage(message(u"pong"_s), start);
    QVERIFY(pong.isOurs); // nobody asked; nothing is said to it
    QVERIFY(pong.send.isEmpty());
}

void MessageConversationTest::beatsAndMeasures()
{
    MessageConversation conversation = ready(beating());
    QCOMPARE(conversation.deadline(), std::optional(start + 10s));
    QVERIFY(conversation.onTime(start + 10s - 1us).send.isEmpty());
    const auto beat = conversation.onTime(start + 10s);
    QCOMPARE(beat.send, QByteArrayList{"beat"});
    QVERIFY(!beat.ping);
    QCOMPARE(conversation.deadline(), std::optional(start + 13s));
    (void)conversation.onMessage(message(u"job"_s), start + 11s); // no answer
    QCOMPARE(conversation.deadline(), std::optional(start + 13s));
    const auto answer = conversation.onMessage(message(u"pong"_s), start + 12s);
    QCOMPARE(answer.roundTrip, std::optional<Microseconds>(2s));
    QVERIFY(answer.isOurs);
    QVERIFY(!conversation.onMessage(message(u"pong"_s), start + 12s).roundTrip);
    QCOMPARE(conversation.deadline(), std::optional(start + 20s));
}

void MessageConversationTest::noAnswerToTheBeatEndsIt()
{
    MessageConversation conversation = ready(beating());
    (void)conversation.onTime(start + 10s);
    (void)conversation.onPong(1ms); // the connection lives, but the application does not
    QVERIFY(!conversation.onTime(start + 13s - 1us).end);
    const auto outcome = conversation.onTime(start + 13s);
    QVERIFY(outcome.end);
    QCOMPARE(outcome.end->code, u"ping-timeout"_s);
    QCOMPARE(outcome.reason, CloseReason::PingTimeout);
}

void MessageConversationTest::anythingAnswersWhereNoAnswerIsNamed()
{
    MessageConversation::Rules rules = beating();
    rules.beatAnswer.clear();
    MessageConversation conversation = ready(rules);
    const auto beat = conversation.onTime(start + 10s);
    QCOMPARE(beat.send, QByteArrayList{"beat"});
    QVERIFY(beat.ping); // for the round trip
    const auto job = conversation.onMessage(message(u"job"_s), start + 11s);
    QVERIFY(!job.roundTrip);
    QVERIFY(!job.isOurs);
    QCOMPARE(conversation.deadline(), std::optional(start + 20s));
}

void MessageConversationTest::webSocketPingsWhereTheProfileHasNoHeartbeat()
{
    MessageConversation conversation = ready({});
    const Instant first = start + MessageConversation::pingInterval;
    const auto beat = conversation.onTime(first);
    QVERIFY(beat.ping);
    QVERIFY(beat.send.isEmpty());
    QCOMPARE(conversation.onPong(7ms).roundTrip, std::optional<Microseconds>(7ms));
    QCOMPARE(conversation.deadline(), std::optional(first + MessageConversation::pingInterval));
    (void)conversation.onTime(first + MessageConversation::pingInterval);
    QVERIFY(conversation.onTime(first + MessageConversation::pingInterval + MessageConversation::pingTimeout).end);
}

void MessageConversationTest::readsTheProfile()
{
    Link link;
    link.connectTimeout = 7s;
    link.hello = Hello{QJsonObject(), u"yes"_s, u"no"_s};
    link.heartbeat = AppHeartbeat{8s, 2s, QJsonObject{{u"type"_s, u"ping"_s}}, u"pong"_s};
    const auto rules = MessageConversation::rules(link, QByteArray("hi"));
    QCOMPARE(rules.hello, std::optional(QByteArray("hi")));
    QCOMPARE(rules.accepted, u"yes"_s);
    QCOMPARE(rules.refused, u"no"_s);
    QCOMPARE(rules.helloTimeout, 7s);
    QCOMPARE(rules.beatInterval, 8s);
    QCOMPARE(rules.beatTimeout, 2s);
    QCOMPARE(rules.beat, QByteArray(R"({"type":"ping"})"));
    QCOMPARE(rules.beatAnswer, u"pong"_s);
    link.heartbeat->message = QJsonValue(QJsonValue::Undefined);
    QVERIFY(MessageConversation::rules(link, {}).beat.isEmpty());
}

QTEST_APPLESS_MAIN(MessageConversationTest)
#include "messageconversationtest.moc"
