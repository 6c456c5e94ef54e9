// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/phoenixplan.h"
#include "feed/connectionplan.h"
#include "feed/phoenixheartbeat.h"
#include "feed/pushregister.h"

#include <QJsonDocument>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Where Phoenix is, what a join carries, when a heartbeat is due, who waits for an answer.
class PhoenixPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connects_data();
    void connects();
    void theKeyHasAHeader();
    void plansChannels_data();
    void plansChannels();
    void beats();
    void answers_data();
    void answers();
    void pushesEndOnce();
};

void PhoenixPlanTest::connects_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("options");
    QTest::addColumn<bool>("isArrays");
    QTest::newRow("as it is") << u"/realtime/v1/websocket"_s << u"/realtime/v1/websocket apikey=s&vsn=1.0.0"_s << false;
    QTest::newRow("with a serializer") << u"/socket/websocket?vsn=2.0.0"_s << u"/socket/websocket apikey=s&vsn=2.0.0"_s
                                       << true;
    QTest::newRow("with more") << u"/s?a=1%26"_s << u"/s apikey=s&a=1%26&vsn=1.0.0"_s << false;
}

void PhoenixPlanTest::connects()
{
    QFETCH(QString, path);
    Profile profile;
    profile.link.kind = LinkKind::Phoenix;
    profile.link.path = path;
    profile.auth = {Auth::Place::Query, u"apikey"_s};
    ConnectionSettings settings;
    settings.url = QUrl(u"https://project.example"_s);
    settings.secret = u"s"_s;
    const PhoenixConnection connection = phoenixConnection(profile, settings);
    QTEST(QString(connection.options.path + u' ' + connection.options.query.toString(QUrl::FullyEncoded)), "options");
    QTEST(connection.serializer == PhoenixSerializer::Arrays, "isArrays");
}

void PhoenixPlanTest::theKeyHasAHeader()
{
    using Headers = QList<QPair<QByteArray, QByteArray>>;
    Profile profile;
    ConnectionSettings settings;
    settings.secret = u"s"_s;
    profile.auth = {Auth::Place::Query, u"apikey"_s};
    QCOMPARE(phoenixConnection(profile, settings).options.headers, (Headers{{"x-api-key", "s"}}));
    QCOMPARE(restHeaders(profile, settings), (Headers{{"Authorization", "Bearer s"}, {"apikey", "s"}}));
    profile.auth.field = u"token"_s; // not Supabase's
    QCOMPARE(phoenixConnection(profile, settings).options.headers, Headers());
    QCOMPARE(restHeaders(profile, settings), (Headers{{"Authorization", "Bearer s"}}));
}

void PhoenixPlanTest::plansChannels_data()
{
    QTest::addColumn<QByteArray>("join");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QByteArray>("payload"); // or the variable that has no value
    QTest::newRow("a variable") << QByteArray(R"({"config":{"table":"{table}"}})") << QString()
                                << QByteArray(R"({"config":{"table":"jobs"}})");
    QTest::newRow("the secret") << QByteArray(R"({"access_token":"{secret}"})") << u"s"_s
                                << QByteArray(R"({"access_token":"s"})");
    QTest::newRow("no secret") << QByteArray(R"({"a":{"t":"{secret}","u":1},"access_token":"{secret}"})") << QString()
                               << QByteArray(R"({"a":{"u":1}})");
    QTest::newRow("no value") << QByteArray(R"({"a":"{nobody}"})") << QString() << QByteArray("nobody");
}

void PhoenixPlanTest::plansChannels()
{
    QFETCH(QByteArray, join);
    QFETCH(QString, secret);
    QFETCH(QByteArray, payload);
    const Variables variables{{u"table"_s, u"jobs"_s}};
    Channel channel{u"realtime:{table}"_s, QJsonDocument::fromJson(join).object(), {}};
    const auto planned = channelPlan(channel, variables, secret);
    QVERIFY(planned.has_value());
    if (!*planned) {
        QCOMPARE(planned->error().name, QString::fromUtf8(payload));
        return;
    }
    QCOMPARE(planned->value().topic, u"realtime:jobs"_s);
    QCOMPARE(QJsonDocument(planned->value().payload).toJson(QJsonDocument::Compact), payload);
    channel.variables = {u"room"_s};
    QVERIFY(!channelPlan(channel, variables, secret)); // optional
}

void PhoenixPlanTest::beats()
{
    PhoenixHeartbeat heartbeat;
    const Instant start{1h};
    QVERIFY(!heartbeat.deadline() && !heartbeat.isDue(start));
    heartbeat.start(start, 25s, 10s);
    QCOMPARE(*heartbeat.deadline(), start + 25s);
    QVERIFY(!heartbeat.isDue(start + 25s - 1us) && heartbeat.isDue(start + 25s));
    heartbeat.sent(u"1"_s, start + 25s);
    QVERIFY(!heartbeat.isDue(start + 30s) && !heartbeat.isOverdue(start + 35s - 1us)
            && heartbeat.isOverdue(start + 35s));
    QVERIFY(!heartbeat.answered(u"2"_s, start + 26s));
    QCOMPARE(*heartbeat.answered(u"1"_s, start + 26s), Microseconds(1s));
    QVERIFY(!heartbeat.answered(u"1"_s, start + 27s));
    QVERIFY(!heartbeat.answered(QString(), start + 27s));
    QCOMPARE(*heartbeat.deadline(), start + 50s);
    heartbeat.stop();
    QVERIFY(!heartbeat.deadline());
}

void PhoenixPlanTest::answers_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("isOk");
    QTest::addColumn<QString>("text");
    QTest::newRow("ok") << QByteArray(R"({"status":"ok","response":{"a":[1]}})") << true << uR"({"a":[1]})"_s;
    QTest::newRow("ok, of nothing") << QByteArray(R"({"status":"ok"})") << true << u"null"_s;
    QTest::newRow("a reason") << QByteArray(R"({"status":"error","response":{"reason":"it runs"}})") << false
                              << u"it runs"_s;
    QTest::newRow("a text") << QByteArray(R"({"status":"error","response":"it\nruns"})") << false << u"it runs"_s;
    QTest::newRow("other words") << QByteArray(R"({"status":"error","response":{"code":7}})") << false
                                 << uR"({"code":7})"_s;
    QTest::newRow("no status") << QByteArray(R"({"response":{}})") << false << u"{}"_s;
    QTest::newRow("no object") << QByteArray("[]") << false << u"null"_s;
    QTest::newRow("nothing") << QByteArray() << false << u"null"_s;
}

void PhoenixPlanTest::answers()
{
    QFETCH(QByteArray, reply);
    QFETCH(bool, isOk);
    const JobFeed::Answer answer = answerIn(reply);
    QCOMPARE(answer.hasValue(), isOk);
    QTEST(answer ? QString::fromUtf8(*answer) : answer.error().detail, "text");
}

void PhoenixPlanTest::pushesEndOnce()
{
    PushRegister pushes;
    const Instant start{1h};
    int ended = 0;
    const auto use = [&ended](const JobFeed::Answer &) { ++ended; };
    QVERIFY(!pushes.deadline());
    pushes.add(u"1"_s, use, start + 5s);
    pushes.add(u"2"_s, use, start + 3s);
    pushes.add(u"3"_s, use, start + 9s);
    QCOMPARE(*pushes.deadline(), start + 3s);
    QCOMPARE(pushes.takeExpired(start + 3s).size(), 1);
    QVERIFY(!pushes.take(u"2"_s));
    QVERIFY(pushes.take(u"1"_s));
    QVERIFY(!pushes.take(u"1"_s));
    QCOMPARE(pushes.takeAll().size(), 1);
    QVERIFY(!pushes.deadline() && ended == 0);
}

QTEST_GUILESS_MAIN(PhoenixPlanTest)
#include "phoenixplantest.moc"
