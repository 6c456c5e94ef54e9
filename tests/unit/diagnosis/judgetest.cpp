// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/readings/judge.h"
#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/verdict/verdictcatalog.h"
#include "diagnosis/facts/edgestatus.h"
#include "judgerows.h"
#include "ladderscript.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

class JudgeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
    void saysWhatIsWrong_data() { names_data(); }
    void saysWhatIsWrong();
    void everyCodeCanBeProduced();
    void isSilentBeforeTheEnd();
    void anEarlyEndIsNotHealthy();
    void isNotSlow_data();
    void isNotSlow();
    void tellsWhoAnswered_data();
    void tellsWhoAnswered();
    void everyEdgeStatusMeansSomething();
    void theWorstDecidesTheExitCode();
    void anUnknownCauseStillHasAVerdict_data();
    void anUnknownCauseStillHasAVerdict();
    void evidenceOfTwoReadersStandsTogether();
};

namespace {

QString codesOf(const QList<Verdict> &verdicts)
{
    QStringList codes;
    for (const Verdict &verdict : verdicts)
        codes += verdict.code + u'=' + severityName(verdict.severity);
    return codes.join(u' ');
}

Verdict verdictOf(const QString &code, Severity severity)
{
    Verdict verdict;
    verdict.code = code;
    verdict.severity = severity;
    return verdict;
}

} // namespace

Q_DECLARE_METATYPE(Pollux::Diagnosis::Case)

void JudgeTest::names_data()
{
    QTest::addColumn<Case>("given");
    QTest::addColumn<QString>("codes");
    for (const JudgeRow &row : judgeRows())
        QTest::newRow(row.name) << row.given << row.codes;
}

void JudgeTest::names()
{
    QFETCH(const Case, given);
    QFETCH(const QString, codes);
    QCOMPARE(codesOf(judge(given)), codes);
}

void JudgeTest::saysWhatIsWrong()
{
    QFETCH(const Case, given);
    static const QRegularExpression placeholder(u"%\\d"_s);
    for (const Verdict &verdict : judge(given)) {
        const QByteArray hint = verdict.code.toUtf8() + ": " + verdict.title.toUtf8();
        QVERIFY2(!verdict.title.isEmpty() && !verdict.title.endsWith(u'.') && verdict.title.size() < 90, hint);
        QVERIFY2(verdict.explanation.size() > 20 && verdict.explanation.endsWith(u'.'),
                 hint + " | " + verdict.explanation.toUtf8());
        QVERIFY2(!verdict.explanation.contains("  "_L1) && !verdict.explanation.contains(".."_L1), hint);
        QVERIFY2(!(verdict.title + verdict.explanation + verdict.fix).contains(placeholder), hint);
        QVERIFY2(!verdict.evidence.isEmpty(), hint);
        for (const Evidence &evidence : verdict.evidence)
            QVERIFY2(!evidence.check.isEmpty() && !evidence.text.isEmpty(), hint);
        QVERIFY2(verdict.confidence > 0 && verdict.confidence <= 1, hint);
    }
}

void JudgeTest::everyCodeCanBeProduced()
{
    QSet<QString> produced;
    for (const JudgeRow &row : judgeRows()) {
        for (const Verdict &verdict : judge(row.given))
            produced += verdict.code;
    }
    for (const QString &code : verdictCodes())
        QVERIFY2(produced.remove(code), qPrintable(code));
    QVERIFY(produced.isEmpty()); // nothing but the vocabulary
}

void JudgeTest::isSilentBeforeTheEnd()
{
    QVERIFY(judge(Case()).isEmpty());
    Case running = caseWith(LinkKind::SocketIo, {failed(CheckId::tcp, Layer::Tcp, u"connection-refused"_s)});
    running.checks.last().status = CheckStatus::Running;
    QVERIFY(judge(running).isEmpty());
    running.checks.last().status = CheckStatus::Pending;
    QVERIFY(judge(running).isEmpty());
}

// Stopped by a person before the server could let us in.
void JudgeTest::anEarlyEndIsNotHealthy()
{
    const Case stopped = caseWith(LinkKind::SocketIo, {skipped(CheckId::nsp), skipped(CheckId::dwell)});
    QVERIFY(judge(stopped).isEmpty());
    const Case nearly = caseWith(LinkKind::SocketIo, {skipped(CheckId::dwell)});
    QCOMPARE(codesOf(judge(nearly)), u"healthy=ok"_s);
    QVERIFY(judge(nearly).first().confidence < judge(caseWith(LinkKind::SocketIo, {})).first().confidence);
}

void JudgeTest::isNotSlow_data()
{
    QTest::addColumn<QJsonObject>("dwell");
    QTest::newRow("200 ms") << QJsonObject{
        {u"roundTrips"_s, 20}, {u"roundTripP50Ms"_s, 205}, {u"roundTripP95Ms"_s, 260}};
    QTest::newRow("just below") << QJsonObject{
        {u"roundTrips"_s, 90}, {u"roundTripP50Ms"_s, 1000}, {u"roundTripP95Ms"_s, 1000}};
    QTest::newRow("a single slow one among few")
        << QJsonObject{{u"roundTrips"_s, 6}, {u"roundTripP50Ms"_s, 40}, {u"roundTripP95Ms"_s, 1800}};
    QTest::newRow("two are no measurement") << QJsonObject{{u"roundTrips"_s, 2}, {u"roundTripP50Ms"_s, 1800}};
    QTest::newRow("a ping a little late") << QJsonObject{{u"pingLatenessMs"_s, 9'900}};
    QTest::newRow("a ping that came early") << QJsonObject{{u"pingLatenessMs"_s, -2'000}};
    QTest::newRow("a busy machine, and pings of 60 ms")
        << QJsonObject{{u"pingLatenessMs"_s, 900}, {u"pingTimeoutMs"_s, 40}};
}

void JudgeTest::isNotSlow()
{
    QFETCH(const QJsonObject, dwell);
    QCOMPARE(codesOf(judge(caseWith(LinkKind::SocketIo, {passed(CheckId::dwell, dwell)}))), u"healthy=ok"_s);
}

void JudgeTest::tellsWhoAnswered_data()
{
    QTest::addColumn<QJsonObject>("facts");
    QTest::addColumn<QString>("code"); // of the cause
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("fix");

    const auto facts = [](int status, const QString &server, const QString &by, QJsonObject more = {}) {
        more.insert(Fact::status, status);
        more.insert(Fact::server, server);
        more.insert(Fact::answeredBy, by);
        return more;
    };
    QTest::newRow("Engine.IO behind Cloudflare")
        << facts(400, u"cloudflare"_s, u"engine.io"_s, {{u"engineIoCode"_s, 0}, {u"cfRay"_s, u"1-FRA"_s}})
        << u"transport-unknown"_s << u"Engine.IO itself"_s << u"transports: ["_s;
    QTest::newRow("Cloudflare") << facts(403, u"cloudflare"_s, u"hop"_s) << u"http-403"_s << u"Cloudflare"_s
                                << u"Network → WebSockets → On"_s;
    QTest::newRow("nginx") << facts(426, u"nginx/1.22.1"_s, u"hop"_s) << u"http-426"_s << u"nginx"_s
                           << u"proxy_set_header Upgrade $http_upgrade;"_s;
    QTest::newRow("HAProxy, which does not sign")
        << facts(403, {}, u"hop"_s, {{u"body"_s, u"<h1>503</h1> No server is available to handle this request."_s}})
        << u"http-403"_s << u"HAProxy"_s << u"timeout tunnel"_s;
    QTest::newRow("Apache") << facts(400, u"Apache/2.4.57"_s, u"hop"_s) << u"http-400"_s << u"Apache"_s
                            << u"upgrade=websocket"_s;
    QTest::newRow("nobody") << facts(0, {}, u"nobody"_s) << u"handshake-timeout"_s << u"swallowed"_s
                            << u"proxy_set_header Upgrade"_s;
    QTest::newRow("a stranger") << facts(400, u"weird/1"_s, u"hop"_s) << u"http-400"_s << u"omething in front of it"_s
                                << u"proxy_set_header Upgrade"_s;
}

void JudgeTest::tellsWhoAnswered()
{
    QFETCH(const QJsonObject, facts);
    QFETCH(const QString, code);
    QFETCH(const QString, said);
    QFETCH(const QString, fix);
    const auto verdicts =
        judge(caseWith(LinkKind::SocketIo, {failed(CheckId::webSocketDirect, Layer::Http, code, facts)}));
    QCOMPARE(codesOf(verdicts), u"websocket-blocked=degraded"_s);
    QVERIFY2((verdicts.first().title + verdicts.first().explanation).contains(said),
             qPrintable(verdicts.first().title));
    QVERIFY2(verdicts.first().fix.contains(fix), qPrintable(verdicts.first().fix));
}

void JudgeTest::everyEdgeStatusMeansSomething()
{
    for (const int status : {520, 521, 522, 523, 524, 525, 526, 527, 530})
        QVERIFY(edgeStatusMeaning(status).startsWith(QString::number(status)));
    QVERIFY(edgeStatusMeaning(502).isEmpty());
}

void JudgeTest::theWorstDecidesTheExitCode()
{
    const Verdict healthy = verdictOf(u"healthy"_s, Severity::Ok);
    const Verdict redirects = verdictOf(u"health-check-redirects"_s, Severity::Degraded);
    const Verdict down = verdictOf(u"bad-gateway"_s, Severity::Down);
    QCOMPARE(exitCodeOf({healthy}), 0);
    QCOMPARE(exitCodeOf({healthy, redirects}), 1);
    QCOMPARE(exitCodeOf({redirects, down}), 2);
    QCOMPARE(exitCodeOf({}), 2);
}

void JudgeTest::anUnknownCauseStillHasAVerdict_data()
{
    QTest::addColumn<QString>("step");
    for (const JudgeRow &row : judgeRows()) {
        if (row.codes != "healthy=ok"_L1)
            continue;
        for (const CheckResult &check : row.given.checks) {
            if (check.id != CheckId::health)
                QTest::addRow("%s: %s", row.name, qPrintable(check.id)) << check.id;
        }
    }
}

void JudgeTest::anUnknownCauseStillHasAVerdict()
{
    QFETCH(const QString, step);
    for (const LinkKind kind : {LinkKind::SocketIo, LinkKind::WebSocket, LinkKind::Phoenix, LinkKind::Rest}) {
        const Case given = caseWith(kind, {failed(step, Layer::Client, u"never-heard-of"_s)});
        if (!resultOf(given.checks, step))
            continue;
        const QList<Verdict> verdicts = judge(given);
        QVERIFY(!verdicts.isEmpty());
        QVERIFY2(verdicts.first().severity != Severity::Ok, qPrintable(codesOf(verdicts)));
        QVERIFY(verdictCodes().contains(verdicts.first().code));
    }
}

void JudgeTest::evidenceOfTwoReadersStandsTogether()
{
    Case given = caseWith(LinkKind::SocketIo, {});
    given.checks = caseWith(LinkKind::SocketIo,
                            {warned(CheckId::health, {}, {{u"healthState"_s, u"starting"_s}}),
                             failed(CheckId::pollingHandshake, Layer::Http, u"http-503"_s,
                                    {{u"status"_s, 503}, {u"retryAfterMs"_s, 5000}}),
                             failed(CheckId::webSocketDirect, Layer::Http, u"http-503"_s, {{u"status"_s, 503}})})
                       .checks;
    const QList<Verdict> verdicts = judge(given);
    QCOMPARE(codesOf(verdicts), u"server-starting=degraded"_s);
    QCOMPARE(verdicts.first().evidence.size(), 2);
}

QTEST_APPLESS_MAIN(JudgeTest)
#include "judgetest.moc"
