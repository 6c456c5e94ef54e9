// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/healthreading.h"

#include <QMap>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class HealthReadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesGoBothWays();
    void readsAnAnswer_data();
    void readsAnAnswer();
    void tellsWhereItIsSent();
    void takesAnything();
    void threeFailuresAreAnAlarm_data();
    void threeFailuresAreAnAlarm();
    void tellsSinceWhen();
};

// H healthy, S starting, R redirected, ? unknown, U unhealthy, X unreachable: what is shown after each answer.
void HealthReadingTest::threeFailuresAreAnAlarm_data()
{
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("shown");
    QTest::newRow("fine") << u"HHH"_s << u"HHH"_s;
    QTest::newRow("two are noise") << u"HUXH"_s << u"HHHH"_s;
    QTest::newRow("three are not") << u"HUUU"_s << u"HHHU"_s;
    QTest::newRow("the newest of them is told") << u"HXUXU"_s << u"HHHXU"_s;
    QTest::newRow("one success ends it") << u"XXXXHXX"_s << u"??XXHHH"_s;
    QTest::newRow("starting ends it") << u"UUUS"_s << u"??US"_s;
    QTest::newRow("a redirect ends it") << u"UUUR"_s << u"??UR"_s;
    QTest::newRow("nothing said ends nothing") << u"UU?UUU?"_s << u"???UUUU"_s;
    QTest::newRow("no address") << u"??"_s << u"??"_s;
    QTest::newRow("a restart") << u"HSSH"_s << u"HSSH"_s;
}

void HealthReadingTest::threeFailuresAreAnAlarm()
{
    QFETCH(const QString, answers);
    QFETCH(const QString, shown);
    const QMap<QChar, HealthState> letters{{u'H', HealthState::Healthy},   {u'S', HealthState::Starting},
                                           {u'R', HealthState::Redirected}, {u'?', HealthState::Unknown},
                                           {u'U', HealthState::Unhealthy},  {u'X', HealthState::Unreachable}};
    ServerHealth health;
    QString seen;
    for (const QChar letter : answers) {
        health.take({letters.value(letter), 0, {}, {}}, {}, {});
        seen += letters.key(health.state);
        const bool isRed = health.state == HealthState::Unhealthy || health.state == HealthState::Unreachable;
        QCOMPARE(health.isAlarmed(), isRed);
    }
    QCOMPARE(seen, shown);
}

void HealthReadingTest::tellsSinceWhen()
{
    const QDateTime begin(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    ServerHealth health;
    for (int minute = 0; minute < 3; ++minute)
        health.take({HealthState::Healthy, 200, u"ok"_s, {}}, u"200: ok"_s, begin.addSecs(60 * minute));
    QCOMPARE(health.since, begin);
    QCOMPARE(health.asked, begin.addSecs(120));
    QCOMPARE(health.detail, u"200: ok"_s);
    for (int minute = 3; minute < 6; ++minute)
        health.take({HealthState::Unhealthy, 502, {}, {}}, u"bad gateway"_s, begin.addSecs(60 * minute));
    QCOMPARE(health.since, begin.addSecs(300)); // when it was said
    QCOMPARE(health.reading.status, 502);
}

void HealthReadingTest::namesGoBothWays()
{
    for (const auto state : {HealthState::Unknown, HealthState::Healthy, HealthState::Starting, HealthState::Unhealthy,
                             HealthState::Unreachable, HealthState::Redirected}) {
        QVERIFY(!healthStateName(state).isEmpty());
        QCOMPARE(healthStateOf(healthStateName(state)), state);
    }
    QVERIFY(!healthStateOf(u"fine"));
}

void HealthReadingTest::readsAnAnswer_data()
{
    using State = HealthState;
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("hasRetryAfter");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, int status, const QByteArray &body, State state, const QString &word = {},
                        bool hasRetryAfter = false) {
        QTest::newRow(name) << status << hasRetryAfter << body << state << word;
    };
    row("nobody", 0, "", State::Unreachable);
    row("nothing to say", 200, "", State::Healthy);
    row("no content", 204, "", State::Healthy);
    row("unchanged", 304, "", State::Healthy);
    row("ok", 200, "OK\n", State::Healthy, u"OK"_s);
    row("json ok", 200, R"({"status":"ok","uptime":3})", State::Healthy, u"ok"_s);
    row("json text", 200, R"("starting")", State::Starting, u"starting"_s);
    row("starting", 200, R"({"status":"starting"})", State::Starting, u"starting"_s);
    row("Starting up", 200, R"({"state":"Starting up"})", State::Starting, u"Starting up"_s);
    row("warming-up", 200, "warming-up", State::Starting, u"warming-up"_s);
    row("not ready", 200, R"({"ready":false})", State::Starting, u"ready: false"_s);
    row("spring", 200, R"({"status":"UP","components":{"db":{"status":"DOWN"}}})", State::Healthy, u"UP"_s);
    row("spring down", 503, R"({"status":"DOWN"})", State::Unhealthy, u"DOWN"_s);
    row("spring out of service", 200, R"({"status":"OUT_OF_SERVICE"})", State::Unhealthy, u"OUT_OF_SERVICE"_s);
    row("within", 200, R"({"health":{"status":"unhealthy"}})", State::Unhealthy, u"unhealthy"_s);
    row("not ok", 200, R"({"ok":false})", State::Unhealthy, u"ok: false"_s);
    row("degraded", 200, R"({"status":"degraded"})", State::Healthy, u"degraded"_s);
    row("a page", 200, "<html><body>down</body></html>", State::Healthy);
    row("a long text", 200, QByteArray(200, 'x'), State::Healthy);
    row("503", 503, "", State::Unhealthy);
    row("503 starting", 503, R"({"status":"starting"})", State::Starting, u"starting"_s);
    row("503 until", 503, "", State::Starting, {}, true);
    row("500 starting", 500, R"({"status":"starting"})", State::Unhealthy, u"starting"_s);
    row("502", 502, "<html>502 Bad Gateway</html>", State::Unhealthy);
    row("521", 521, "", State::Unhealthy);
    row("400", 400, "", State::Unhealthy);
    row("404", 404, "Not Found", State::Unknown, u"Not Found"_s);
    row("401", 401, "", State::Unknown);
    row("403", 403, "", State::Unknown);
    row("429", 429, "", State::Unknown);
    row("301", 301, "down", State::Redirected);
    row("302", 302, "", State::Redirected);
    row("308", 308, "", State::Redirected);
    row("300", 300, "", State::Unhealthy);
}

void HealthReadingTest::readsAnAnswer()
{
    QFETCH(const int, status);
    QFETCH(const bool, hasRetryAfter);
    QFETCH(const QByteArray, body);
    QFETCH(const HealthState, state);
    QFETCH(const QString, word);
    const HealthReading reading = healthReadingOf(status, {}, body, hasRetryAfter);
    QCOMPARE(healthStateName(reading.state), healthStateName(state));
    QCOMPARE(reading.status, status);
    QCOMPARE(reading.word, word);
    QVERIFY(reading.target.isEmpty());
}

void HealthReadingTest::tellsWhereItIsSent()
{
    QCOMPARE(healthReadingOf(301, "https://host/health", {}).target, u"https://host/health"_s);
    QCOMPARE(healthReadingOf(302, "/login?token=geheim", {}).target, u"/login?token=[redacted]"_s);
    QCOMPARE(healthReadingOf(302, "https://me:pass@host/", {}).target, u"https://host/"_s);
    QVERIFY(healthReadingOf(200, "https://host/", {}).target.isEmpty());
}

void HealthReadingTest::takesAnything()
{
    const QByteArray deep = QByteArray(5'000, '[') + QByteArray(5'000, ']');
    for (const QByteArray &body : {deep, QByteArray(1'000'000, 'a'), QByteArray("\xff\xfe\x00\x1b[31m", 8),
                                   QByteArray(R"({"status":{"status":{"status":"down"}}})"), QByteArray(R"({"status":[]})")}) {
        const HealthReading reading = healthReadingOf(200, body, body);
        QCOMPARE(int(reading.state), int(HealthState::Healthy));
        QVERIFY(reading.word.size() <= 100);
        QVERIFY(!reading.word.contains(u'\x1b'));
    }
    QVERIFY(healthReadingOf(301, QByteArray(1'000'000, 'a'), {}).target.size() <= 500);
}

QTEST_APPLESS_MAIN(HealthReadingTest)
#include "healthreadingtest.moc"
