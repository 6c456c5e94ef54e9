// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "demo/httprequestparser.h"
#include "support/damage.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Demo;

class DemoHttpRequestParserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void good_data();
    void good();
    void goodSplitAtEachByte_data() { good_data(); }
    void goodSplitAtEachByte();
    void goodDamaged_data() { good_data(); }
    void goodDamaged();
    void readsTheQuery();
    void recognizesWebSocket_data();
    void recognizesWebSocket();
    void refused_data();
    void refused();
    void limits();
};

void DemoHttpRequestParserTest::good_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<bool>("keepAlive");

    QTest::newRow("shortest") << QByteArray("GET / HTTP/1.0\r\n\r\n") << QByteArray("GET") << QByteArray("/")
                              << qsizetype(0) << false;
    QTest::newRow("poll") << QByteArray("GET /socket.io/?EIO=4&transport=polling&t=x HTTP/1.1\r\nHost: a:1\r\n"
                                        "Accept: */*\r\n\r\n")
                          << QByteArray("GET") << QByteArray("/socket.io/") << qsizetype(0) << true;
    QTest::newRow("post") << QByteArray("POST /x HTTP/1.1\r\nhost:a\r\nCONTENT-LENGTH: \t 12 \r\n\r\n")
                          << QByteArray("POST") << QByteArray("/x") << qsizetype(12) << true;
    QTest::newRow("same length twice") << QByteArray(
        "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\n")
                                       << QByteArray("POST") << QByteArray("/x") << qsizetype(3) << true;
    QTest::newRow("close") << QByteArray("GET /%E5%A4%9C HTTP/1.1\r\nHost: a\r\nConnection: foo, Close\r\n\r\n")
                           << QByteArray("GET") << QByteArray("/%E5%A4%9C") << qsizetype(0) << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n")
                                    << QByteArray("GET") << QByteArray("/") << qsizetype(0) << true;
    QTest::newRow("foreign bytes in a value") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: \xe5\xa4\x9c\r\n\r\n")
                                              << QByteArray("GET") << QByteArray("/") << qsizetype(0) << true;
    QTest::newRow("empty value") << QByteArray("GET / HTTP/1.1\r\nHost:\r\n\r\n") << QByteArray("GET")
                                 << QByteArray("/") << qsizetype(0) << true;
}

void DemoHttpRequestParserTest::good()
{
    QFETCH(const QByteArray, head);
    const auto parsed = parseHead(head);
    QVERIFY(parsed);
    QVERIFY(*parsed);
    const HttpRequest &request = (*parsed)->request;
    QCOMPARE((*parsed)->size, head.size());
    QTEST(request.method, "method");
    QTEST(request.path, "path");
    QTEST(request.contentLength, "length");
    QTEST(request.keepAlive, "keepAlive");
    QVERIFY(request.body.isEmpty());
}

void DemoHttpRequestParserTest::goodSplitAtEachByte()
{
    QFETCH(const QByteArray, head);
    const auto whole = parseHead(head);
    for (qsizetype size = 0; size < head.size(); ++size) {
        const auto parsed = parseHead(QByteArrayView(head).first(size));
        QVERIFY2(parsed && !*parsed, qPrintable(QString::number(size)));
    }
    // What follows a head is none of its business.
    const QByteArray followed = head + "GET /next HTTP/1.1\r\n\r\n";
    for (qsizetype size = head.size(); size <= followed.size(); ++size) {
        const auto parsed = parseHead(QByteArrayView(followed).first(size));
        QVERIFY(parsed && *parsed);
        QCOMPARE((*parsed)->size, head.size());
        QVERIFY((*parsed)->request == (*whole)->request);
    }
}

void DemoHttpRequestParserTest::goodDamaged()
{
    QFETCH(const QByteArray, head);
    const QList<QByteArray> variants = Pollux::Test::damaged(head);
    for (const QByteArray &bytes : variants) {
        const auto parsed = parseHead(bytes);
        if (!parsed) {
            QVERIFY(int(parsed.error()) >= 400);
        } else if (*parsed) {
            QVERIFY((*parsed)->size <= bytes.size());
            QVERIFY((*parsed)->request.path.startsWith('/'));
            QVERIFY((*parsed)->request.contentLength >= 0);
            QVERIFY((*parsed)->request.contentLength <= HttpLimits().body);
        }
    }
}

void DemoHttpRequestParserTest::readsTheQuery()
{
    const auto parsed = parseHead("GET /a?sid=x%2By&empty=&t HTTP/1.1\r\nHost: a\r\nX-A: 1\r\nX-A: 2\r\n\r\n");
    QVERIFY(parsed && *parsed);
    const HttpRequest &request = (*parsed)->request;
    QCOMPARE(request.query.queryItemValue(QStringLiteral("sid"), QUrl::FullyDecoded), QStringLiteral("x+y"));
    QCOMPARE(request.query.queryItemValue(QStringLiteral("empty")), QString());
    QCOMPARE(request.header("x-a"), QByteArray("1"));
    QCOMPARE(request.header("x-b"), QByteArray());
    QCOMPARE(request.headers.size(), 3);
}

void DemoHttpRequestParserTest::recognizesWebSocket_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("webSocket");

    QTest::newRow("plain") << QByteArray("Connection: Upgrade\r\nUpgrade: websocket\r\n") << true;
    QTest::newRow("among others") << QByteArray("Connection: keep-alive, upgrade\r\nUpgrade: WebSocket\r\n") << true;
    QTest::newRow("other protocol") << QByteArray("Connection: Upgrade\r\nUpgrade: h2c\r\n") << false;
    QTest::newRow("without Connection") << QByteArray("Upgrade: websocket\r\n") << false;
    QTest::newRow("without Upgrade") << QByteArray("Connection: Upgrade\r\n") << false;
}

void DemoHttpRequestParserTest::recognizesWebSocket()
{
    QFETCH(const QByteArray, fields);
    const QByteArray head = "GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
    const auto parsed = parseHead(head);
    QVERIFY(parsed && *parsed);
    QTEST((*parsed)->request.wantsWebSocket(), "webSocket");
}

void DemoHttpRequestParserTest::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const QByteArray &bytes, HttpStatus status) {
        QTest::newRow(name) << bytes << int(status);
    };
    const auto withField = [](const QByteArray &field) {
        return "POST / HTTP/1.1\r\nHost: a\r\n" + field + "\r\n\r\n";
    };
    row("TLS greeting", QByteArray("\x16\x03\x01\x02\x00\x01", 6), HttpStatus::BadRequest);
    row("NUL", QByteArray(1, '\0'), HttpStatus::BadRequest);
    row("empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", HttpStatus::BadRequest);
    row("blank first", " GET / HTTP/1.1", HttpStatus::BadRequest);
    row("no target", "GET HTTP/1.1\r\nHost: a\r\n\r\n", HttpStatus::BadRequest);
    row("asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", HttpStatus::BadRequest);
    row("absolute target", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", HttpStatus::BadRequest);
    row("blank in target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", HttpStatus::BadRequest);
    row("tab in target", "GET /a\tb HTTP/1.1\r\nHost: a\r\n\r\n", HttpStatus::BadRequest);
    row("raw UTF-8 in target", "GET /\xe5\xa4\x9c HTTP/1.1\r\nHost: a\r\n\r\n", HttpStatus::BadRequest);
    row("HTTP/2", "PRI / HTTP/2.0\r\n\r\n", HttpStatus::VersionNotSupported);
    row("no HTTP", "GET / SIP/2.0\r\nHost: a\r\n\r\n", HttpStatus::BadRequest);
    row("no Host", "GET / HTTP/1.1\r\n\r\n", HttpStatus::BadRequest);
    row("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", HttpStatus::BadRequest);
    row("no colon", withField("Hello"), HttpStatus::BadRequest);
    row("no field name", withField(": x"), HttpStatus::BadRequest);
    row("blank before colon", withField("X : x"), HttpStatus::BadRequest);
    row("folded line", withField("X: x\r\n y"), HttpStatus::BadRequest);
    row("bare LF", withField("X: x\nY: y"), HttpStatus::BadRequest);
    row("bare CR", withField("X: x\rY: y"), HttpStatus::BadRequest);
    row("NUL in value", withField(QByteArray("X: a\0b", 6)), HttpStatus::BadRequest);
    row("lengths differ", withField("Content-Length: 1\r\nContent-Length: 2"), HttpStatus::BadRequest);
    row("length list", withField("Content-Length: 1, 1"), HttpStatus::BadRequest);
    row("negative length", withField("Content-Length: -1"), HttpStatus::BadRequest);
    row("signed length", withField("Content-Length: +1"), HttpStatus::BadRequest);
    row("length with blank", withField("Content-Length: 1 1"), HttpStatus::BadRequest);
    row("hexadecimal length", withField("Content-Length: 0x1"), HttpStatus::BadRequest);
    row("second length empty", withField("Content-Length: 1\r\nContent-Length:"), HttpStatus::BadRequest);
    row("length too large", withField("Content-Length: 1000001"), HttpStatus::ContentTooLarge);
    row("length beyond 64 bits", withField("Content-Length: 99999999999999999999"), HttpStatus::ContentTooLarge);
    row("chunked", withField("Transfer-Encoding: chunked"), HttpStatus::NotImplemented);
    row("chunked and length", withField("Content-Length: 1\r\nTransfer-Encoding: chunked"), HttpStatus::NotImplemented);
}

void DemoHttpRequestParserTest::refused()
{
    QFETCH(const QByteArray, bytes);
    const auto parsed = parseHead(bytes);
    QVERIFY(!parsed);
    QTEST(int(parsed.error()), "status");
    // Earlier it may be undecided, but never a request.
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto part = parseHead(QByteArrayView(bytes).first(size));
        QVERIFY(!part || !*part);
    }
}

void DemoHttpRequestParserTest::limits()
{
    const HttpLimits limits{64, 16, 10};
    const auto status = [&](const QByteArray &bytes) {
        const auto parsed = parseHead(bytes, limits);
        return parsed ? (*parsed ? 200 : 0) : int(parsed.error());
    };
    const QByteArray head = "GET / HTTP/1.1\r\nHost: ";
    QCOMPARE(status(head + QByteArray(64 - head.size() - 4, 'x') + "\r\n\r\n"), 200);
    QCOMPARE(status(head + QByteArray(65 - head.size() - 4, 'x') + "\r\n\r\n"), 431);
    QCOMPARE(status(QByteArray(63, 'G')), 0);
    QCOMPARE(status(QByteArray(64, 'G')), 431);
    QCOMPARE(status("GET /" + QByteArray(15, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n"), 200);
    QCOMPARE(status("GET /" + QByteArray(16, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n"), 414);
    QCOMPARE(status("POST / HTTP/1.0\r\nContent-Length: 10\r\n\r\n"), 200);
    QCOMPARE(status("POST / HTTP/1.0\r\nContent-Length: 11\r\n\r\n"), 413);
}

QTEST_GUILESS_MAIN(DemoHttpRequestParserTest)
#include "demohttprequestparsertest.moc"
