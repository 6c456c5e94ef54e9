// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/checkevidence.h"

#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/facts/ladder.h"
#include "diagnosis/facts/skipreason.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Pollux::Ui;

namespace {

CheckResult step(const QString &id, CheckStatus status, const QJsonObject &data)
{
    CheckResult result;
    result.id = id;
    result.status = status;
    result.detail = u"its own words"_s;
    result.data = data;
    return result;
}

Error causeOf(Layer layer, const QString &code, const QString &detail, int status = 0)
{
    Error error;
    error.layer = layer;
    error.code = code;
    error.detail = detail;
    error.httpStatus = status;
    return error;
}

const QJsonObject session{{Fact::protocol, 4}, {Fact::pingIntervalMs, 25'000}};

QJsonObject with(QJsonObject data, const QJsonObject &more)
{
    for (auto one = more.begin(); one != more.end(); ++one)
        data.insert(one.key(), one.value());
    return data;
}

QJsonObject without(QJsonObject data, const QString &name)
{
    data.remove(name);
    return data;
}

} // namespace

class CheckEvidenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatHasPassedIsToldByItsFacts_data();
    void whatHasPassedIsToldByItsFacts();
    void aFactThatIsMissingLeavesTheStepsOwnWords();
    void whatWentWrongIsToldByItsCause_data();
    void whatWentWrongIsToldByItsCause();
    void eachReasonToSkipHasWords();
    void whoAsksForMoreGetsTheWordsOfOthers();
    void factsOfAnyKindAreOnePlainLine();
};

void CheckEvidenceTest::whatHasPassedIsToldByItsFacts_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QJsonObject>("data");
    QTest::addColumn<QString>("told");
    QTest::newRow("proxy") << CheckId::proxy << QJsonObject{{Fact::proxy, u"http://10.0.0.1:3128"_s}} << u"http://10.0.0.1:3128 connects"_s;
    QTest::newRow("dns") << CheckId::dns
                         << QJsonObject{{Fact::host, u"heart.example"_s}, {Fact::addresses, QJsonArray{u"104.21.8.11"_s, u"::1"_s}}}
                         << u"heart.example → 104.21.8.11, ::1"_s;
    QTest::newRow("dns of an address") << CheckId::dns
                                       << QJsonObject{{Fact::host, u"10.0.0.1"_s}, {Fact::addresses, QJsonArray{u"10.0.0.1"_s}}}
                                       << u"10.0.0.1 is an address, nothing to look up"_s;
    QTest::newRow("tcp") << CheckId::tcp << QJsonObject{{Fact::address, u"104.21.8.11"_s}, {Fact::port, 8443}}
                         << u"connected to 104.21.8.11, port 8443"_s;
    QTest::newRow("tls") << CheckId::tls
                         << QJsonObject{{Fact::tlsVersion, u"TLS 1.3"_s},
                                        {Fact::subject, u"heart.example"_s},
                                        {Fact::issuer, u"R3 (Let's Encrypt)"_s},
                                        {Fact::validUntil, u"2027-01-14T08:00:00Z"_s}}
                         << u"TLS 1.3; certificate of heart.example, issued by R3 (Let's Encrypt), valid until %1"_s.arg(
                                QLocale().toString(QDate(2027, 1, 14), QLocale::ShortFormat));
    QTest::newRow("health") << CheckId::health << QJsonObject{{Fact::healthState, u"healthy"_s}, {Fact::status, 200}} << u"200: healthy"_s;
    QTest::newRow("health in its own word") << CheckId::health
                                            << QJsonObject{{Fact::healthState, u"healthy"_s}, {Fact::status, 200}, {Fact::healthWord, u"ok"_s}}
                                            << u"200: healthy (“ok”)"_s;
    QTest::newRow("polling") << CheckId::pollingHandshake << with(session, {{Fact::upgrades, QJsonArray{u"websocket"_s}}})
                             << u"Engine.IO 4; a ping every 25 s, upgrades to websocket"_s;
    QTest::newRow("polling alone") << CheckId::pollingHandshake << with(session, {{Fact::upgrades, QJsonArray()}})
                                   << u"Engine.IO 4; a ping every 25 s, no upgrade offered"_s;
    QTest::newRow("an older server, elsewhere")
        << CheckId::pollingHandshake
        << with(session, {{Fact::protocol, 3},
                          {Fact::upgrades, QJsonArray{u"websocket"_s}},
                          {Fact::refusesFour, true},
                          {Fact::hops, QJsonArray{QJsonObject(), QJsonObject()}},
                          {Fact::url, u"https://b.example/socket.io/"_s}})
        << u"Engine.IO 3 (Socket.IO 2), which Pollux speaks, too; a ping every 25 s; it refuses Engine.IO 4, upgrades to websocket; "
           "after a redirect to https://b.example/socket.io/"_s;
    const QJsonObject posts{{Fact::requests, 7}, {Fact::sessionUnknown, 0}, {Fact::sessions, 1}};
    QTest::newRow("posts") << CheckId::pollingPost << posts << u"7 request(s) of one session, all of them answered"_s;
    QTest::newRow("posts, cut and ended") << CheckId::pollingPost << with(posts, {{Fact::closedBefore, true}, {Fact::endedByServer, true}})
                                          << u"7 request(s) of one session, all of them answered; a connection before was closed without "
                                             "an answer; then the server ended it"_s;
    QTest::newRow("WebSocket alone") << CheckId::webSocketDirect << session << u"Engine.IO 4; a ping every 25 s"_s;
    QTest::newRow("upgrade") << CheckId::webSocketUpgrade << QJsonObject{{Fact::upgradeMs, 41}} << u"from polling to WebSocket in 41 ms"_s;
    QTest::newRow("plain WebSocket") << CheckId::webSocket << QJsonObject() << u"the WebSocket is open"_s;
    QTest::newRow("namespace") << CheckId::nsp << QJsonObject{{Fact::nsp, u"/jobs"_s}, {Fact::transport, u"websocket"_s}}
                               << u"connected to “/jobs” over WebSocket"_s;
    QTest::newRow("sign-in") << CheckId::auth << QJsonObject() << u"the server has let us in"_s;
    QTest::newRow("channel") << CheckId::join << QJsonObject() << u"joined"_s;
    QTest::newRow("ping") << CheckId::ping << QJsonObject{{Fact::roundTripP50Ms, 12.4}} << u"a ping is answered after 12.4 ms"_s;
    QTest::newRow("list") << CheckId::snapshot << QJsonObject{{Fact::rows, 20}} << u"20 row(s) on the first page"_s;
    QTest::newRow("dwell") << CheckId::dwell
                           << QJsonObject{{Fact::seconds, 10.004},
                                          {Fact::transport, u"websocket"_s},
                                          {Fact::drops, QJsonArray()},
                                          {Fact::roundTrips, 5},
                                          {Fact::roundTripP50Ms, 24.5}}
                           << u"10.0 s over WebSocket; round trips of 24.5 ms (median of 5)"_s;
}

void CheckEvidenceTest::whatHasPassedIsToldByItsFacts()
{
    QFETCH(const QString, id);
    QFETCH(const QJsonObject, data);
    QFETCH(const QString, told);
    QCOMPARE(checkEvidence(step(id, CheckStatus::Pass, data)), told);
}

// A report may come from a program that noted less, and a step of a newer one is none that is known here.
void CheckEvidenceTest::aFactThatIsMissingLeavesTheStepsOwnWords()
{
    const QJsonObject tcp{{Fact::address, u"104.21.8.11"_s}, {Fact::port, 443}};
    QCOMPARE(checkEvidence(step(CheckId::tcp, CheckStatus::Pass, without(tcp, Fact::port))), u"its own words"_s);
    QCOMPARE(checkEvidence(step(CheckId::webSocketUpgrade, CheckStatus::Pass, {})), u"its own words"_s);
    QCOMPARE(checkEvidence(step(CheckId::health, CheckStatus::Warn, {{Fact::healthState, u"so-so"_s}})), u"its own words"_s);
    QCOMPARE(checkEvidence(step(CheckId::dns, CheckStatus::Skip, {})), u"its own words"_s);
    QCOMPARE(checkEvidence(step(CheckId::dns, CheckStatus::Skip, {{Fact::skipped, u"it was late"_s}})), u"its own words"_s);
    QCOMPARE(checkEvidence(step(u"quantum"_s, CheckStatus::Pass, tcp)), u"its own words"_s);
    QCOMPARE(checkEvidence(step(u"quantum"_s, CheckStatus::Fail, tcp)), u"its own words"_s);
    QCOMPARE(checkEvidence(step(CheckId::tcp, CheckStatus::Running, tcp)), QString());
    QCOMPARE(checkEvidence(step(CheckId::tcp, CheckStatus::Pending, tcp)), QString());
}

void CheckEvidenceTest::whatWentWrongIsToldByItsCause_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isWarning");
    QTest::addColumn<QJsonObject>("data");
    QTest::addColumn<Error>("cause");
    QTest::addColumn<QString>("told");
    const Error forbidden = causeOf(Layer::Http, u"http-403"_s, u"403 Forbidden"_s, 403);
    QTest::newRow("refused") << CheckId::tcp << false << QJsonObject{{Fact::host, u"heart.example"_s}, {Fact::port, 443}}
                             << causeOf(Layer::Tcp, u"connection-refused"_s, u"nothing listens"_s) << u"heart.example:443 · connection refused"_s;
    QTest::newRow("by whom") << CheckId::webSocketDirect << false
                             << QJsonObject{{Fact::server, u"cloudflare"_s}, {Fact::cfRay, u"8f3a-TPE"_s}} << forbidden
                             << u"403: forbidden · server: cloudflare · cf-ray: 8f3a-TPE"_s;
    QTest::newRow("in the server's words, once") << CheckId::nsp << false << QJsonObject{{Fact::message, u"token expired"_s}}
                                                 << causeOf(Layer::SocketIo, u"connect-refused"_s, u"token expired"_s)
                                                 << u"the server refuses us: token expired"_s;
    QTest::newRow("in the server's words") << CheckId::webSocket << false << QJsonObject{{Fact::message, u"go away"_s}}
                                           << causeOf(Layer::WebSocket, u"websocket-close-1008"_s, u"go away"_s)
                                           << u"the other side closed the connection · go away"_s;
    QTest::newRow("a sick server") << CheckId::health << false
                                   << QJsonObject{{Fact::healthState, u"unhealthy"_s}, {Fact::status, 503}, {Fact::healthWord, u"degraded"_s}}
                                   << causeOf(Layer::Http, u"http-503"_s, {}, 503) << u"503: unhealthy (“degraded”)"_s;
    QTest::newRow("health elsewhere") << CheckId::health << true
                                      << QJsonObject{{Fact::healthState, u"redirected"_s},
                                                     {Fact::status, 200},
                                                     {Fact::location, QString()},
                                                     {Fact::hops, QJsonArray{QJsonObject{{Fact::status, 301}, {Fact::url, u"http://a/h"_s}},
                                                                             QJsonObject{{Fact::status, 200}, {Fact::url, u"https://a/h"_s}}}}}
                                      << Error() << u"301 http://a/h → 200 https://a/h"_s;
    QTest::newRow("no health there") << CheckId::health << true << QJsonObject{{Fact::healthState, u"unknown"_s}, {Fact::status, 404}}
                                     << Error() << u"404: says nothing of the server's health"_s;
    QTest::newRow("nobody tells its health") << CheckId::health << false << QJsonObject{{Fact::healthState, u"unreachable"_s}}
                                             << causeOf(Layer::Http, u"request-timeout"_s, {}) << u"no answer in time"_s;
    const QJsonObject astray{{Fact::requests, 12}, {Fact::sessionUnknown, 3}, {Fact::sessions, 3}};
    const Error unknown = causeOf(Layer::EngineIo, u"session-unknown"_s, {}, 400);
    QTest::newRow("other instances") << CheckId::pollingPost << false << astray << unknown
                                     << u"3 of 12 requests in 3 sessions met an instance that does not know the session"_s;
    QTest::newRow("another instance, once") << CheckId::pollingPost << true << astray << unknown
                                            << u"3 of 12 requests in 3 sessions met an instance that does not know the session: a restart in "
                                               "between, perhaps"_s;
    QTest::newRow("posts refused") << CheckId::pollingPost << false << QJsonObject{{Fact::requests, 2}, {Fact::sessionUnknown, 0}}
                                   << forbidden << u"403: forbidden"_s;
    QTest::newRow("rows") << CheckId::snapshot << true
                          << QJsonObject{{Fact::rows, 20}, {Fact::understood, 19}, {Fact::firstRefusal, u"row 3: no id"_s}} << Error()
                          << u"20 rows, of which 19 were understood: row 3: no id"_s;
    QTest::newRow("no list") << CheckId::snapshot << false << QJsonObject{{Fact::status, 403}} << forbidden << u"403: forbidden"_s;
    QTest::newRow("drops") << CheckId::dwell << true
                           << QJsonObject{{Fact::seconds, 10},
                                          {Fact::transport, u"polling"_s},
                                          {Fact::drops, QJsonArray{QJsonObject(), QJsonObject()}},
                                          {Fact::roundTrips, 0}}
                           << causeOf(Layer::Tcp, u"connection-closed"_s, {})
                           << u"10.0 s over polling, 2 drop(s), the last one: the other side closed the connection"_s;
    QTest::newRow("never in") << CheckId::dwell << false << QJsonObject() << forbidden << u"403: forbidden"_s;
}

void CheckEvidenceTest::whatWentWrongIsToldByItsCause()
{
    QFETCH(const QString, id);
    QFETCH(const bool, isWarning);
    QFETCH(const QJsonObject, data);
    QFETCH(const Error, cause);
    QFETCH(const QString, told);
    CheckResult result = step(id, isWarning ? CheckStatus::Warn : CheckStatus::Fail, data);
    if (!cause.code.isEmpty())
        result.cause = cause;
    QCOMPARE(checkEvidence(result), told);
}

void CheckEvidenceTest::eachReasonToSkipHasWords()
{
    QSet<QString> words;
    for (int reason = 0; reason <= int(SkipReason::NotOffered); ++reason) {
        CheckResult result;
        result.id = CheckId::dwell;
        skipStep(result, SkipReason(reason), CheckId::dns);
        QCOMPARE(skipReasonOf(skipReasonName(SkipReason(reason))), SkipReason(reason));
        QVERIFY(!result.detail.isEmpty() && !result.detail.contains(u'%'));
        const QString told = checkEvidence(result);
        QVERIFY2(!told.isEmpty() && !told.contains(u'%'), qPrintable(result.detail));
        words += told;
        if (SkipReason(reason) == SkipReason::StepFailed)
            QCOMPARE(told, u"not tried: “Name (DNS)” has failed"_s);
    }
    QCOMPARE(words.size(), int(SkipReason::NotOffered) + 1);
    QVERIFY(!skipReasonOf(u"no such"));
}

void CheckEvidenceTest::whoAsksForMoreGetsTheWordsOfOthers()
{
    CheckResult result = step(CheckId::webSocketDirect, CheckStatus::Fail, {});
    QCOMPARE(checkMoreEvidence(result), QString());
    Error cause = causeOf(Layer::WebSocket, u"upgrade-refused"_s, u"status 403"_s);
    cause.addCause(causeOf(Layer::Http, u"http-403"_s, u"403 Forbidden from nginx"_s, 403));
    result.cause = cause;
    QCOMPARE(checkEvidence(result), u"403: forbidden"_s);
    QCOMPARE(checkMoreEvidence(result), u"status 403 · 403 Forbidden from nginx"_s);
    result.cause = causeOf(Layer::Client, u"odd"_s, u"what nobody has words for"_s);
    QCOMPARE(checkEvidence(result), u"what nobody has words for"_s);
    QCOMPARE(checkMoreEvidence(result), QString()); // it stands there already
}

void CheckEvidenceTest::factsOfAnyKindAreOnePlainLine()
{
    const QString bad = u"a\nb\u202E<b>%1%2"_s + QString(100'000, u'x');
    for (const QString &id : {CheckId::dns, CheckId::tls, CheckId::health, CheckId::pollingHandshake, CheckId::nsp, CheckId::dwell}) {
        QJsonObject data{{Fact::healthState, u"healthy"_s}};
        for (const QString &name : {Fact::host, Fact::tlsVersion, Fact::subject, Fact::issuer, Fact::validUntil, Fact::healthWord, Fact::nsp,
                                    Fact::transport, Fact::url})
            data.insert(name, bad);
        data.insert(Fact::addresses, QJsonArray{bad, 7, QJsonObject()});
        data.insert(Fact::upgrades, bad);
        data.insert(Fact::hops, QJsonArray{7, QJsonArray()});
        data.insert(Fact::drops, 7);
        for (const QString &name : {Fact::status, Fact::protocol, Fact::pingIntervalMs, Fact::seconds, Fact::roundTrips, Fact::roundTripP50Ms})
            data.insert(name, -1e300);
        const QString told = checkEvidence(step(id, CheckStatus::Pass, data));
        QVERIFY2(!told.isEmpty() && told.size() < 2'000, qPrintable(id));
        QVERIFY2(!told.contains(u'\n') && !told.contains(u'\u202E'), qPrintable(told));
    }
}

QTEST_GUILESS_MAIN(CheckEvidenceTest)
#include "checkevidencetest.moc"
