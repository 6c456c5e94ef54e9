// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/phoenixchannel.h"

#include <QJsonDocument>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = PhoenixChannel::State;
using Outcome = PhoenixChannel::Outcome;

namespace {

const QString topic = u"realtime:jobs"_s;
const Instant start{1h};

QJsonObject payload(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

PhoenixMessage message(const QString &event, const QByteArray &content = "{}", const QString &ref = {},
                       const QString &joinRef = {}, const QString &of = topic)
{
    return {joinRef, ref, of, event, content, {}};
}

PhoenixMessage reply(const QByteArray &content, const QString &ref = u"1"_s)
{
    return message(u"phx_reply"_s, content, ref);
}

const char *const plainJoin = R"({"config":{}})";
const char *const changesJoin = R"({"config":{"postgres_changes":[{"event":"*","schema":"public","table":"jobs"}]}})";
const QByteArray accepted = R"({"status":"ok","response":{}})";
const QByteArray acceptedChanges =
    R"({"status":"ok","response":{"postgres_changes":[{"id":77,"event":"*","schema":"public","table":"jobs"}]}})";
const QByteArray changesFlow = R"({"status":"ok","extension":"postgres_changes","message":"Subscribed to PostgreSQL"})";

struct Step
{
    PhoenixMessage message;
    Outcome outcome;
    State state;
    bool isReady;
};

} // namespace

Q_DECLARE_METATYPE(QList<Step>)

//! What each message means in each state, and when waiting is over.
class PhoenixChannelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takes_data();
    void takes();
    void explains_data();
    void explains();
    void waitsForTheJoin();
    void waitsForTheChanges();
    void leaves();
    void forgetsWithTheConnection();
    void ignoresWhatBelongsToAnEarlierJoin_data();
    void ignoresWhatBelongsToAnEarlierJoin();
    void knowsItsChanges();
    void countsFailuresUntilReady();
    void knowsRefusalsForGood_data();
    void knowsRefusalsForGood();
};

void PhoenixChannelTest::takes_data()
{
    QTest::addColumn<QByteArray>("join");
    QTest::addColumn<QList<Step>>("steps");
    const QString event = u"news"_s;
    const QString system = u"system"_s;
    QTest::newRow("accepted") << QByteArray(plainJoin)
                              << QList<Step>{{reply(accepted), Outcome::Joined, State::Joined, true},
                                             {message(event), Outcome::Event, State::Joined, true},
                                             {reply("{}", u"5"_s), Outcome::Reply, State::Joined, true},
                                             {reply(accepted), Outcome::Ignored, State::Joined, true}};
    QTest::newRow("changes are confirmed")
        << QByteArray(changesJoin)
        << QList<Step>{
               {reply(acceptedChanges), Outcome::Joined, State::Joined, false},
               {message(u"presence_state"_s), Outcome::Event, State::Joined, false},
               {message(system, R"({"status":"ok","extension":"system"})"), Outcome::Ignored, State::Joined, false},
               {message(system, changesFlow), Outcome::Ready, State::Joined, true},
               {message(system, changesFlow), Outcome::Ignored, State::Joined, true}};
    QTest::newRow("a server that does not name the changes does not confirm them")
        << QByteArray(changesJoin) << QList<Step>{{reply(accepted), Outcome::Joined, State::Joined, true}};
    QTest::newRow("the server listens to less")
        << QByteArray(R"({"config":{"postgres_changes":[{"event":"*"},{"event":"INSERT"}]}})")
        << QList<Step>{{reply(acceptedChanges), Outcome::Failed, State::Errored, false}};
    QTest::newRow("changes that cease to flow")
        << QByteArray(changesJoin)
        << QList<Step>{{reply(acceptedChanges), Outcome::Joined, State::Joined, false},
                       {message(system, changesFlow), Outcome::Ready, State::Joined, true},
                       {message(system, R"({"status":"error","extension":"postgres_changes","message":"x"})"),
                        Outcome::Failed, State::Errored, false}};
    QTest::newRow("refused") << QByteArray(plainJoin)
                             << QList<Step>{{reply(R"({"status":"error","response":{"reason":"unmatched topic"}})"),
                                             Outcome::Failed, State::Errored, false},
                                            {reply(accepted), Outcome::Ignored, State::Errored, false},
                                            {message(event), Outcome::Ignored, State::Errored, false}};
    QTest::newRow("closed while joining")
        << QByteArray(plainJoin)
        << QList<Step>{{message(u"phx_close"_s, "{}", u"1"_s), Outcome::Failed, State::Errored, false}};
    QTest::newRow("an error after the join")
        << QByteArray(plainJoin)
        << QList<Step>{{reply(accepted), Outcome::Joined, State::Joined, true},
                       {message(u"phx_error"_s), Outcome::Failed, State::Errored, false}};
    QTest::newRow("events before the join's answer")
        << QByteArray(plainJoin) << QList<Step>{{message(event), Outcome::Ignored, State::Joining, false}};
    QTest::newRow("another topic") << QByteArray(plainJoin)
                                   << QList<Step>{{message(u"phx_reply"_s, accepted, u"1"_s, {}, u"other"_s),
                                                   Outcome::Ignored, State::Joining, false}};
    QTest::newRow("another ref") << QByteArray(plainJoin)
                                 << QList<Step>{{reply(accepted, u"2"_s), Outcome::Ignored, State::Joining, false},
                                                {reply(accepted, QString()), Outcome::Ignored, State::Joining, false}};
    QTest::newRow("an answer that says nothing")
        << QByteArray(plainJoin) << QList<Step>{{reply("[]"), Outcome::Failed, State::Errored, false}};
    QTest::newRow("an answer of wrong types")
        << QByteArray(plainJoin)
        << QList<Step>{{reply(R"({"status":1,"response":"no"})"), Outcome::Failed, State::Errored, false}};
    QTest::newRow("changes of wrong types")
        << QByteArray(changesJoin)
        << QList<Step>{{reply(R"({"status":"ok","response":{"postgres_changes":[null]}})"), Outcome::Joined,
                        State::Joined, false},
                       {message(system, R"(["status"])"), Outcome::Ignored, State::Joined, false},
                       {message(system, R"({"status":{},"extension":7})"), Outcome::Ignored, State::Joined, false}};
}

void PhoenixChannelTest::takes()
{
    QFETCH(QByteArray, join);
    QFETCH(QList<Step>, steps);
    PhoenixChannel channel(topic, payload(join.constData()));
    QCOMPARE(channel.state(), State::Closed);
    QCOMPARE(channel.take(reply(accepted), start), Outcome::Ignored);
    const PhoenixMessage sent = channel.join(u"1"_s, start);
    QCOMPARE(sent.event, u"phx_join"_s);
    QCOMPARE(sent.topic, topic);
    QCOMPARE(sent.ref, u"1"_s);
    QCOMPARE(sent.joinRef, u"1"_s);
    QCOMPARE(sent.payload, join);
    for (const Step &step : steps) {
        QCOMPARE(channel.take(step.message, start), step.outcome);
        QCOMPARE(channel.state(), step.state);
        QCOMPARE(channel.isReady(), step.isReady);
    }
}

void PhoenixChannelTest::explains_data()
{
    QTest::addColumn<QList<PhoenixMessage>>("messages");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<bool>("transient");
    const QString system = u"system"_s;
    using Messages = QList<PhoenixMessage>;
    QTest::newRow("a reason") << Messages{reply(R"({"status":"error","response":{"reason":"unmatched topic"}})")}
                              << "channel-error"
                              << "channel realtime:jobs: the join was refused: unmatched topic" << true;
    QTest::newRow("a text") << Messages{reply(R"({"status":"error","response":"no\u0007pe"})")} << "channel-error"
                            << "channel realtime:jobs: the join was refused: no pe" << true;
    QTest::newRow("an expired token")
        << Messages{reply(
               R"({"status":"error","response":{"reason":"InvalidJWTToken: Token has expired 5 seconds ago"}})")}
        << "channel-error"
        << "channel realtime:jobs: the join was refused: InvalidJWTToken: Token has expired 5 seconds ago" << false;
    QTest::newRow("no reason") << Messages{reply(R"({"status":"error","response":{}})")} << "channel-error"
                               << "channel realtime:jobs: the join was refused: the server gives no reason" << true;
    QTest::newRow("other words") << Messages{reply(R"({"status":"error","response":{"code":3}})")} << "channel-error"
                                 << R"(channel realtime:jobs: the join was refused: {"code":3})" << true;
    QTest::newRow("the token expires later")
        << Messages{reply(acceptedChanges),
                    message(system,
                            R"({"status":"error","extension":"system","message":"access token has expired: exp"})")}
        << "channel-error"
        << "channel realtime:jobs: the server says: access token has expired: exp" << false;
    QTest::newRow("the database refuses")
        << Messages{reply(acceptedChanges),
                    message(system,
                            R"({"status":"error","extension":"postgres_changes","message":"Unable to subscribe"})")}
        << "changes-error"
        << "channel realtime:jobs: the database's changes do not come: Unable to subscribe" << true;
    QTest::newRow("closed") << Messages{reply(acceptedChanges), message(u"phx_close"_s)} << "channel-closed"
                            << "channel realtime:jobs: the server closed it: the server gives no reason" << true;
    QTest::newRow("failed") << Messages{reply(acceptedChanges), message(u"phx_error"_s, R"({"reason":"crash"})")}
                            << "channel-error"
                            << "channel realtime:jobs: the channel's process failed: crash" << true;
}

void PhoenixChannelTest::explains()
{
    QFETCH(QList<PhoenixMessage>, messages);
    PhoenixChannel channel(topic, payload(changesJoin));
    (void)channel.join(u"1"_s, start);
    Outcome outcome = Outcome::Ignored;
    for (const PhoenixMessage &each : messages)
        outcome = channel.take(each, start);
    QCOMPARE(outcome, Outcome::Failed);
    QCOMPARE(channel.failure().layer, Layer::Application);
    QTEST(channel.failure().code, "code");
    QTEST(channel.failure().detail, "detail");
    QTEST(channel.failure().transient, "transient");
    QVERIFY(!channel.deadline());
}

void PhoenixChannelTest::waitsForTheJoin()
{
    PhoenixChannel channel(topic, payload(plainJoin));
    (void)channel.join(u"1"_s, start);
    QCOMPARE(*channel.deadline(), start + PhoenixChannel::firstJoinTimeout);
    QCOMPARE(channel.expire(start + PhoenixChannel::firstJoinTimeout - 1us), Outcome::Ignored);
    QCOMPARE(channel.expire(start + PhoenixChannel::firstJoinTimeout), Outcome::Failed);
    QCOMPARE(channel.failure().code, u"join-timeout"_s);
    QVERIFY(channel.failure().transient);
    QCOMPARE(channel.state(), State::Errored);
    // The answer comes too late: the join it belongs to is over.
    QCOMPARE(channel.take(reply(accepted), start), Outcome::Ignored);
    // Again, with more patience.
    (void)channel.join(u"2"_s, start + 1min);
    QCOMPARE(*channel.deadline(), start + 1min + PhoenixChannel::joinTimeout);
    QCOMPARE(channel.take(reply(accepted), start), Outcome::Ignored);
    QCOMPARE(channel.take(reply(accepted, u"2"_s), start), Outcome::Joined);
    QVERIFY(!channel.deadline());
}

void PhoenixChannelTest::waitsForTheChanges()
{
    PhoenixChannel channel(topic, payload(changesJoin));
    (void)channel.join(u"1"_s, start);
    QCOMPARE(channel.take(reply(acceptedChanges), start + 1s), Outcome::Joined);
    QCOMPARE(*channel.deadline(), start + 1s + PhoenixChannel::readyTimeout);
    QCOMPARE(channel.expire(*channel.deadline()), Outcome::Failed);
    QCOMPARE(channel.failure().code, u"changes-timeout"_s);
}

void PhoenixChannelTest::leaves()
{
    for (const PhoenixMessage &answer : {reply(accepted, u"2"_s), message(u"phx_close"_s, "{}", u"1"_s)}) {
        PhoenixChannel channel(topic, payload(plainJoin));
        (void)channel.join(u"1"_s, start);
        (void)channel.take(reply(accepted), start);
        const PhoenixMessage sent = channel.leave(u"2"_s, start);
        QCOMPARE(sent.event, u"phx_leave"_s);
        QCOMPARE(sent.joinRef, u"1"_s);
        QCOMPARE(channel.take(message(u"news"_s), start), Outcome::Ignored);
        QCOMPARE(channel.take(answer, start), Outcome::Left);
        QCOMPARE(channel.state(), State::Closed);
    }
    PhoenixChannel unanswered(topic, payload(plainJoin));
    (void)unanswered.join(u"1"_s, start);
    (void)unanswered.leave(u"2"_s, start);
    QCOMPARE(unanswered.expire(start + PhoenixChannel::leaveTimeout), Outcome::Left);
    QCOMPARE(unanswered.state(), State::Closed);
}

void PhoenixChannelTest::forgetsWithTheConnection()
{
    PhoenixChannel channel(topic, payload(changesJoin));
    channel.reset();
    QCOMPARE(channel.state(), State::Closed);
    (void)channel.join(u"1"_s, start);
    (void)channel.take(reply(acceptedChanges), start);
    channel.reset();
    QCOMPARE(channel.state(), State::Errored);
    QVERIFY(!channel.deadline());
    QVERIFY(!channel.isReady());
    QCOMPARE(channel.take(message(u"system"_s, changesFlow), start), Outcome::Ignored);
}

void PhoenixChannelTest::ignoresWhatBelongsToAnEarlierJoin_data()
{
    QTest::addColumn<PhoenixMessage>("late");
    QTest::newRow("its answer") << reply(R"({"status":"error","response":{}})");
    QTest::newRow("its end, by ref") << message(u"phx_close"_s, "{}", u"1"_s);
    QTest::newRow("its failure, by ref") << message(u"phx_error"_s, "{}", u"1"_s);
    QTest::newRow("its end, by join_ref") << message(u"phx_close"_s, "{}", {}, u"1"_s);
    QTest::newRow("its event") << message(u"news"_s, "{}", {}, u"1"_s);
}

void PhoenixChannelTest::ignoresWhatBelongsToAnEarlierJoin()
{
    QFETCH(PhoenixMessage, late);
    PhoenixChannel channel(topic, payload(plainJoin));
    (void)channel.join(u"1"_s, start);
    (void)channel.expire(start + 1h);
    (void)channel.join(u"2"_s, start + 1h);
    QCOMPARE(channel.take(late, start), Outcome::Ignored);
    QCOMPARE(channel.state(), State::Joining);
    QCOMPARE(channel.take(reply(accepted, u"2"_s), start), Outcome::Joined);
}

void PhoenixChannelTest::knowsItsChanges()
{
    PhoenixChannel channel(topic, payload(changesJoin));
    QVERIFY(channel.asksFor({1})); // nobody has given them ids
    (void)channel.join(u"1"_s, start);
    (void)channel.take(reply(acceptedChanges), start);
    QVERIFY(channel.asksFor({5, 77}));
    QVERIFY(channel.asksFor({}));
    QVERIFY(!channel.asksFor({5}));
}

void PhoenixChannelTest::countsFailuresUntilReady()
{
    PhoenixChannel channel(topic, payload(changesJoin));
    for (int failures = 1; failures <= 3; ++failures) {
        (void)channel.join(u"1"_s, start);
        (void)channel.take(reply(acceptedChanges), start); // joined alone is no success
        (void)channel.take(message(u"phx_error"_s), start);
        QCOMPARE(channel.failures(), failures);
    }
    (void)channel.join(u"1"_s, start);
    (void)channel.take(reply(acceptedChanges), start);
    (void)channel.take(message(u"system"_s, changesFlow), start);
    QCOMPARE(channel.failures(), 0);
}

void PhoenixChannelTest::knowsRefusalsForGood_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("isForGood");
    QTest::newRow("Supabase, expired") << "access token has expired: [message: \"Invalid token\"]" << true;
    QTest::newRow("Supabase, signature") << "InvalidJWTToken: signature_error" << true;
    QTest::newRow("Supabase, rights") << "Unauthorized: You do not have permissions to read from this Channel topic"
                                      << true;
    QTest::newRow("Phoenix") << "unauthorized" << true;
    QTest::newRow("load") << "ClientJoinRateLimitReached: Too many joins per second" << false;
    QTest::newRow("database") << "UnableToConnectToProject: Realtime was unable to connect to the project database"
                              << false;
    QTest::newRow("nothing") << QString() << false;
}

void PhoenixChannelTest::knowsRefusalsForGood()
{
    QFETCH(QString, reason);
    QTEST(isRefusalForGood(reason), "isForGood");
}

QTEST_GUILESS_MAIN(PhoenixChannelTest)
#include "phoenixchanneltest.moc"
