// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/upgradequestion.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Pollux::EngineIo::HttpAnswer)

namespace {

HttpAnswer answer(int status, const QByteArray &contentType, const QByteArray &body)
{
    HttpAnswer answer;
    answer.status = status;
    answer.reasonPhrase = "Reason";
    answer.contentType = contentType;
    answer.body = body;
    return answer;
}

} // namespace

//! Who has refused a WebSocket, read off the answer to asking again.
class UpgradeCauseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoRefused_data();
    void tellsWhoRefused();
    void showsWhatWasSaid();
    void keepsTheWaitThatWasAskedFor();
    void theDetailIsOnePlainLine();
    void elsewhereNothingIsEngineIos_data();
    void elsewhereNothingIsEngineIos();
};

void UpgradeCauseTest::tellsWhoRefused_data()
{
    QTest::addColumn<HttpAnswer>("given");
    QTest::addColumn<QString>("cause"); // layer and code
    QTest::addColumn<bool>("transient");
    const QByteArray json = "application/json";
    const QByteArray html = "text/html";
    QTest::newRow("it works now") << answer(101, {}, {}) << u"websocket upgrade-unsteady"_s << true;
    QTest::newRow("JSON code 3") << answer(400, json, R"({"code":3,"message":"Bad request"})")
                                 << u"http upgrade-headers-stripped"_s << false;
    QTest::newRow("JSON code 0") << answer(400, json, R"({"code":0,"message":"Transport unknown"})")
                                 << u"engine.io transport-unknown"_s << false;
    QTest::newRow("JSON code 1") << answer(400, json, R"({"code":1,"message":"Session ID unknown"})")
                                 << u"engine.io session-unknown"_s << true;
    QTest::newRow("JSON code 4") << answer(403, json, R"({"code":4,"message":"Forbidden"})") << u"engine.io forbidden"_s
                                 << false;
    QTest::newRow("Python's words of another version")
        << answer(400, json, R"("The client is using an unsupported version of the Socket.IO or Engine.IO protocols")")
        << u"engine.io unsupported-protocol-version"_s << false;
    QTest::newRow("bare words: forbidden") << answer(400, html, "Forbidden") << u"engine.io forbidden"_s << false;
    QTest::newRow("bare words of allowRequest")
        << answer(403, html + "; charset=utf-8", "come back on Monday") << u"engine.io forbidden"_s << false;
    QTest::newRow("bare words: session") << answer(400, html, "Session ID unknown") << u"engine.io session-unknown"_s
                                         << true;
    QTest::newRow("bare words: transport")
        << answer(400, html, "Transport unknown") << u"engine.io transport-unknown"_s << false;
    QTest::newRow("bare words: request") << answer(400, html, "Bad request") << u"engine.io bad-request"_s << true;
    QTest::newRow("bare words: version") << answer(400, html, "Unsupported protocol version")
                                         << u"engine.io unsupported-protocol-version"_s << false;
    QTest::newRow("Python: transport") << answer(400, "text/plain", R"("Invalid transport")")
                                       << u"engine.io transport-unknown"_s << false;
    QTest::newRow("Python: session") << answer(400, "text/plain", R"("Invalid session abc")")
                                     << u"engine.io session-unknown"_s << true;
    QTest::newRow("Python: refused") << answer(401, json, R"("Unauthorized")") << u"engine.io forbidden"_s << false;
    QTest::newRow("a page with 400") << answer(400, html, "<html><title>400 Bad Request</title>") << u"http http-400"_s
                                     << false;
    QTest::newRow("a page with 403") << answer(403, html, "<html><title>Blocked</title>") << u"http http-403"_s
                                     << false;
    QTest::newRow("nothing with 403") << answer(403, html, {}) << u"http http-403"_s << false;
    QTest::newRow("words without a type") << answer(403, {}, "Forbidden") << u"http http-403"_s << false;
    QTest::newRow("plain words") << answer(403, "text/plain", "error code: 1020") << u"http http-403"_s << false;
    QTest::newRow("long words") << answer(403, html, QByteArray(501, 'x')) << u"http http-403"_s << false;
    QTest::newRow("bare words with 404") << answer(404, html, "Not found") << u"http http-404"_s << false;
    QTest::newRow("426") << answer(426, html, {}) << u"http http-426"_s << false;
    QTest::newRow("502") << answer(502, html, "<title>Bad</title>") << u"http http-502"_s << true;
    QTest::newRow("521") << answer(521, html, {}) << u"http http-521"_s << true;
    QTest::newRow("407") << answer(407, html, {}) << u"proxy proxy-auth-required"_s << false;
    QTest::newRow("200 and a page") << answer(200, html, "<title>Sign in</title>") << u"http http-200"_s << false;
    QTest::newRow("a redirect without a place") << answer(302, html, {}) << u"http http-302"_s << false;
    HttpAnswer away = answer(302, html, {});
    away.location = "https://login.example/?token=hidden";
    QTest::newRow("a redirect") << away << u"http redirected"_s << false;
}

void UpgradeCauseTest::tellsWhoRefused()
{
    QFETCH(const HttpAnswer, given);
    const Error cause = upgradeCause(given);
    QTEST(layerName(cause.layer) + u' ' + cause.code, "cause");
    QTEST(cause.transient, "transient");
    QCOMPARE(cause.httpStatus, given.status);
    QVERIFY(!cause.detail.isEmpty());
    QVERIFY2(!cause.detail.contains(u"hidden"_s), qPrintable(cause.detail));
    QVERIFY(cause.because.empty());
}

void UpgradeCauseTest::showsWhatWasSaid()
{
    QVERIFY(upgradeCause(answer(403, "text/html", "come back on Monday")).detail.contains(u"come back on Monday"_s));
    HttpAnswer page = answer(403, "text/html", "<html><title>Blocked by policy 7</title>");
    page.server = "squid/5.7";
    const QString detail = upgradeCause(page).detail;
    for (const auto &part : {u"403"_s, u"squid/5.7"_s, u"Blocked by policy 7"_s})
        QVERIFY2(detail.contains(part), qPrintable(detail));
}

void UpgradeCauseTest::keepsTheWaitThatWasAskedFor()
{
    HttpAnswer busy = answer(503, "text/html", {});
    busy.retryAfter = "30";
    QCOMPARE(upgradeCause(busy).retryAfter, std::optional<Milliseconds>(30s));
}

void UpgradeCauseTest::theDetailIsOnePlainLine()
{
    for (const int status : {400, 403, 502}) {
        const HttpAnswer evil = answer(status, "text/html", "a\x1b]0;evil\a\r\nb\xe2\x80\xae");
        HttpAnswer plain = evil;
        plain.contentType = "text/plain";
        for (const QString &detail : {upgradeCause(evil).detail, plainUpgradeCause(plain).detail}) {
            for (const QChar c : detail)
                QVERIFY2(c.isPrint(), qPrintable(detail));
        }
    }
}

void UpgradeCauseTest::elsewhereNothingIsEngineIos_data()
{
    QTest::addColumn<HttpAnswer>("given");
    QTest::addColumn<QString>("cause"); // layer and code
    QTest::addColumn<bool>("transient");
    QTest::addColumn<QString>("words");
    const QByteArray json = "application/json";
    QTest::newRow("it works now") << answer(101, {}, {}) << u"websocket upgrade-unsteady"_s << true << QString();
    QTest::newRow("JSON code 3") << answer(400, json, R"({"code":3,"message":"no such room"})") << u"http http-400"_s
                                 << false << u"no such room"_s;
    QTest::newRow("error") << answer(401, json, R"({"error":"bad token"})") << u"http http-401"_s << false
                           << u"bad token"_s;
    QTest::newRow("detail") << answer(403, json, R"({"detail":"Forbidden for you"})") << u"http http-403"_s << false
                            << u"Forbidden for you"_s;
    QTest::newRow("plain words") << answer(403, "text/plain", "token expired\n") << u"http http-403"_s << false
                                 << u"token expired"_s;
    QTest::newRow("long words") << answer(403, "text/plain", QByteArray(501, 'x')) << u"http http-403"_s << false
                                << QString();
    QTest::newRow("no JSON object") << answer(403, json, R"(["error"])") << u"http http-403"_s << false << QString();
    QTest::newRow("a page") << answer(502, "text/html", "<title>Bad</title>") << u"http http-502"_s << true << u"Bad"_s;
    QTest::newRow("426") << answer(426, "text/plain", "Upgrade Required") << u"http http-426"_s << false
                         << u"Upgrade Required"_s;
    QTest::newRow("407") << answer(407, "text/html", {}) << u"proxy proxy-auth-required"_s << false << QString();
}

void UpgradeCauseTest::elsewhereNothingIsEngineIos()
{
    QFETCH(const HttpAnswer, given);
    QFETCH(const QString, words);
    const Error cause = plainUpgradeCause(given);
    QTEST(layerName(cause.layer) + u' ' + cause.code, "cause");
    QTEST(cause.transient, "transient");
    QCOMPARE(cause.httpStatus, given.status);
    QVERIFY2(cause.detail.contains(words), qPrintable(cause.detail));
    QVERIFY2(!cause.detail.contains(u"Engine.IO"_s), qPrintable(cause.detail));
}

QTEST_APPLESS_MAIN(UpgradeCauseTest)
#include "upgradecausetest.moc"
