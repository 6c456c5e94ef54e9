// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/causes.h"

#include <QDateTime>
#include <QLocale>
#include <QNetworkReply>
#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Pollux::EngineIo::HttpAnswer)

namespace {

HttpAnswer answer(int status, const QByteArray &reason, const QByteArray &body = {},
                  const QByteArray &contentType = "text/html")
{
    HttpAnswer answer;
    answer.status = status;
    answer.reasonPhrase = reason;
    answer.contentType = contentType;
    answer.body = body;
    return answer;
}

HttpAnswer json(int status, const QByteArray &body)
{
    return answer(status, "Bad Request", body, "application/json");
}

// Finished without an error, whatever its headers say.
class FinishedReply : public QNetworkReply
{
public:
    FinishedReply(int status, QNetworkAccessManager::Operation operation, const QList<RawHeaderPair> &headers)
    {
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, status);
        setOperation(operation);
        for (const RawHeaderPair &header : headers)
            setRawHeader(header.first, header.second);
    }
    void abort() override {}

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

using Headers = QList<QNetworkReply::RawHeaderPair>;

} // namespace

//! Causes of HTTP answers other than the one that was needed.
class HttpCauseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsLayerAndCode_data();
    void tellsLayerAndCode();
    void showsWhoAnswered();
    void aRedirectShowsNoSecret();
    void tellsABodyThatWasCutShort_data();
    void tellsABodyThatWasCutShort();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void readsRetryAfterAsADate();
    void tellsWhatIsNotEngineIo_data();
    void tellsWhatIsNotEngineIo();
    void theDetailIsOnePlainLine();
};

void HttpCauseTest::tellsLayerAndCode_data()
{
    QTest::addColumn<HttpAnswer>("given");
    QTest::addColumn<Layer>("layer");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("transient");
    const Layer engine = Layer::EngineIo;
    const Layer http = Layer::Http;
    QTest::newRow("code 0") << json(400, R"({"code":0,"message":"Transport unknown"})") << engine
                            << u"transport-unknown"_s << false;
    QTest::newRow("code 1") << json(400, R"({"code":1,"message":"Session ID unknown"})") << engine
                            << u"session-unknown"_s << true;
    QTest::newRow("code 2") << json(400, R"({"code":2,"message":"Bad handshake method"})") << engine
                            << u"bad-handshake-method"_s << false;
    QTest::newRow("code 3") << json(400, R"({"code":3,"message":"Bad request"})") << engine << u"bad-request"_s << true;
    QTest::newRow("code 4") << json(403, R"({"code":4,"message":"Forbidden"})") << engine << u"forbidden"_s << false;
    QTest::newRow("code 5") << json(400, R"({"code":5,"message":"Unsupported protocol version"})") << engine
                            << u"unsupported-protocol-version"_s << false;
    QTest::newRow("code 6") << json(400, R"({"code":6,"message":"?"})") << http << u"http-400"_s << false;
    QTest::newRow("code -1") << json(400, R"({"code":-1,"message":"?"})") << http << u"http-400"_s << false;
    QTest::newRow("code as text") << json(400, R"({"code":"1","message":"?"})") << http << u"http-400"_s << false;
    QTest::newRow("code without message") << json(400, R"({"code":1})") << http << u"http-400"_s << false;
    QTest::newRow("array") << json(400, R"([{"code":1,"message":"?"}])") << http << u"http-400"_s << false;
    QTest::newRow("not found") << answer(404, "Not Found") << http << u"http-404"_s << false;
    QTest::newRow("forbidden by a hop") << answer(403, "Forbidden", "<html>") << http << u"http-403"_s << false;
    QTest::newRow("upgrade required") << answer(426, "Upgrade Required") << http << u"http-426"_s << false;
    QTest::newRow("too many requests") << answer(429, "Too Many Requests") << http << u"http-429"_s << true;
    QTest::newRow("too large") << answer(413, "Payload Too Large") << http << u"http-413"_s << false;
    QTest::newRow("request timeout") << answer(408, "Request Timeout") << http << u"http-408"_s << true;
    QTest::newRow("bad gateway") << answer(502, "Bad Gateway") << http << u"http-502"_s << true;
    QTest::newRow("unavailable") << answer(503, "Service Unavailable") << http << u"http-503"_s << true;
    QTest::newRow("Cloudflare's 521") << answer(521, "") << http << u"http-521"_s << true;
    QTest::newRow("no content") << answer(204, "No Content") << http << u"http-204"_s << false;
    QTest::newRow("proxy wants a password")
        << answer(407, "Proxy Authentication Required") << Layer::Proxy << u"proxy-auth-required"_s << false;
}

void HttpCauseTest::tellsLayerAndCode()
{
    QFETCH(const HttpAnswer, given);
    const Error cause = httpCause(given);
    QTEST(cause.layer, "layer");
    QTEST(cause.code, "code");
    QTEST(cause.transient, "transient");
    QCOMPARE(cause.httpStatus, given.status);
    QVERIFY(!cause.detail.isEmpty());
}

void HttpCauseTest::showsWhoAnswered()
{
    HttpAnswer given = answer(502, "Bad Gateway", "<html><head><TITLE>502: Bad\n gateway</title></head></html>");
    given.server = "nginx/1.22.1";
    const QString detail = httpCause(given).detail;
    for (const auto &part : {u"502"_s, u"Bad Gateway"_s, u"nginx/1.22.1"_s, u"502: Bad gateway"_s})
        QVERIFY2(detail.contains(part), qPrintable(detail));
}

void HttpCauseTest::aRedirectShowsNoSecret()
{
    HttpAnswer given = answer(302, "Found");
    given.location = "https://me:hidden@login.example/?next=%2F&token=hidden&ours=hidden";
    const Error cause = httpCause(given);
    QCOMPARE(cause.code, u"redirected"_s);
    QVERIFY(!cause.transient);
    QVERIFY2(cause.detail.contains(u"https://login.example/"_s), qPrintable(cause.detail));
    QVERIFY2(!cause.detail.contains(u"hidden"_s), qPrintable(cause.detail));
}

void HttpCauseTest::tellsABodyThatWasCutShort_data()
{
    using Operation = QNetworkAccessManager::Operation;
    QTest::addColumn<int>("status");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<qsizetype>("received");
    QTest::addColumn<bool>("isCut");
    const auto row = [](const char *name, const Headers &headers, qsizetype received, bool isCut, int status = 200,
                        Operation operation = QNetworkAccessManager::GetOperation) {
        QTest::newRow(name) << status << operation << headers << received << isCut;
    };
    const Headers ten{{"Content-Length", "10"}};
    row("whole", ten, 10, false);
    row("one byte short", ten, 9, true);
    row("nothing came", ten, 0, true);
    row("an answer to a POST", ten, 9, true, 200, QNetworkAccessManager::PostOperation);
    row("created", ten, 9, true, 201);
    row("an error's page", ten, 9, true, 502);
    row("more than was promised", ten, 11, false);
    row("an empty body", {{"Content-Length", "0"}}, 0, false);
    row("blanks around the number", {{"Content-Length", " 10 "}}, 9, true);
    row("no length", {}, 9, false);
    row("a length that is no number", {{"Content-Length", "ten"}}, 9, false);
    row("a negative length", {{"Content-Length", "-1"}}, 0, false);
    row("a length beyond 64 bits", {{"Content-Length", "99999999999999999999"}}, 9, false);
    row("packed, and unpacked by Qt", {{"Content-Length", "1000"}, {"Content-Encoding", "gzip"}}, 9, false);
    row("in chunks", {{"Content-Length", "1000"}, {"Transfer-Encoding", "chunked"}}, 9, false);
    row("the answer to HEAD", ten, 0, false, 200, QNetworkAccessManager::HeadOperation);
    row("no content", ten, 0, false, 204);
    row("not modified", ten, 0, false, 304);
}

// Found under load: Qt finished without an error where the connection had ended within the body.
void HttpCauseTest::tellsABodyThatWasCutShort()
{
    QFETCH(const int, status);
    QFETCH(const QNetworkAccessManager::Operation, operation);
    QFETCH(const Headers, headers);
    QFETCH(const qsizetype, received);
    const FinishedReply reply(status, operation, headers);
    QTEST(isCutShort(reply, received), "isCut");
}

void HttpCauseTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("none") << QByteArray() << qint64(-1);
    QTest::newRow("seconds") << QByteArray("120") << qint64(120'000);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("blanks") << QByteArray(" 7 ") << qint64(7'000);
    QTest::newRow("for ever") << QByteArray("99999999999") << qint64(600'000);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
    QTest::newRow("word") << QByteArray("soon") << qint64(-1);
    QTest::newRow("a date that has passed") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(0);
    QTest::newRow("a date far away") << QByteArray("Wed, 06 Nov 2999 08:49:37 GMT") << qint64(600'000);
    QTest::newRow("a date that is none") << QByteArray("Sun, 36 Nov 1994 08:49:37 GMT") << qint64(-1);
}

void HttpCauseTest::readsRetryAfter()
{
    QFETCH(const QByteArray, header);
    QFETCH(const qint64, milliseconds);
    HttpAnswer given = answer(503, "Service Unavailable");
    given.retryAfter = header;
    const auto retryAfter = httpCause(given).retryAfter;
    QCOMPARE(retryAfter ? qint64(retryAfter->count()) : -1, milliseconds);
}

void HttpCauseTest::readsRetryAfterAsADate()
{
    const QDateTime inAMinute = QDateTime::currentDateTimeUtc().addSecs(60);
    HttpAnswer given = answer(503, "Service Unavailable");
    given.retryAfter = QLocale::c().toString(inAMinute, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    const auto retryAfter = httpCause(given).retryAfter;
    QVERIFY(retryAfter);
    QVERIFY2(*retryAfter > 30s && *retryAfter <= 60s, qPrintable(QString::number(retryAfter->count())));
}

void HttpCauseTest::tellsWhatIsNotEngineIo_data()
{
    QTest::addColumn<HttpAnswer>("given");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("part");
    QTest::newRow("HTML by its type") << answer(200, "OK", "Welcome", "text/html; charset=utf-8") << u"not-engine-io"_s
                                      << u"HTML page"_s;
    QTest::newRow("HTML by its look") << answer(200, "OK", "\n<!DOCTYPE html><title>Sign in</title>", "text/plain")
                                      << u"not-engine-io"_s << u"Sign in"_s;
    QTest::newRow("JSON") << answer(200, "OK", R"({"status":"ok"})", "application/json") << u"not-engine-io"_s
                          << u"not Engine.IO"_s;
    QTest::newRow("nothing") << answer(200, "OK", {}, "text/plain") << u"not-engine-io"_s << u"not Engine.IO"_s;
    QTest::newRow("Engine.IO 3") << answer(200, "OK", R"(97:0{"sid":"x"}2:40)", "text/plain; charset=UTF-8")
                                 << u"protocol-version-mismatch"_s << u"Engine.IO 3"_s;
}

void HttpCauseTest::tellsWhatIsNotEngineIo()
{
    QFETCH(const HttpAnswer, given);
    QFETCH(const QString, part);
    const Error cause = notEngineIoCause(given, {ParseError::Code::UnknownType, 0, u"an unknown type"_s});
    QCOMPARE(cause.layer, Layer::EngineIo);
    QTEST(cause.code, "code");
    QVERIFY2(cause.detail.contains(part), qPrintable(cause.detail));
    QVERIFY(!cause.transient);
    QCOMPARE(cause.httpStatus, 200);
}

void HttpCauseTest::theDetailIsOnePlainLine()
{
    HttpAnswer given = answer(500, "Oops\x1b[31m", "<title>a\x1b]0;evil\a\nb</title>" + QByteArray(10'000, 'x'));
    given.server = "evil\r\nserver\x7f";
    given.location = "http://a/\xe2\x80\xae";
    for (const int status : {200, 302, 400, 500}) {
        given.status = status;
        for (const QString &detail : {httpCause(given).detail, notEngineIoCause(given, {}).detail}) {
            QVERIFY(detail.size() < 1'000);
            for (const QChar c : detail)
                QVERIFY2(c.isPrint(), qPrintable(detail));
        }
    }
}

QTEST_APPLESS_MAIN(HttpCauseTest)
#include "httpcausetest.moc"
