// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/http.h"

#include <QTest>

using namespace Pollux::Test;
using namespace Qt::StringLiterals;

class HttpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesARequest();
    void waitsForTheWholeRequest();
    void takesOneRequestAtATime();
    void repliesLookAsTheyShould();
};

void HttpTest::takesARequest()
{
    QByteArray buffer(
        "POST /socket.io/?EIO=4&sid=a%2Bb HTTP/1.1\r\nHost: x\r\nX-Two: 1\r\ncontent-length: 3\r\n\r\n4hi");
    const auto request = takeRequest(buffer);
    QVERIFY(request);
    QCOMPARE(request->method, QByteArray("POST"));
    QCOMPARE(request->path(), QByteArray("/socket.io/"));
    QCOMPARE(request->query(u"sid"_s), u"a+b"_s);
    QCOMPARE(request->query(u"none"_s), QString());
    QCOMPARE(request->header("HOST"), QByteArray("x"));
    QCOMPARE(request->header("None"), QByteArray());
    QCOMPARE(request->body, QByteArray("4hi"));
    QVERIFY(buffer.isEmpty());
}

void HttpTest::waitsForTheWholeRequest()
{
    const QByteArray whole("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n4hi");
    for (qsizetype length = 0; length < whole.size(); ++length) {
        QByteArray beginning = whole.first(length);
        QVERIFY(!takeRequest(beginning));
        QCOMPARE(beginning.size(), length);
    }
}

void HttpTest::takesOneRequestAtATime()
{
    QByteArray buffer("GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n");
    QCOMPARE(takeRequest(buffer)->path(), QByteArray("/a"));
    QCOMPARE(takeRequest(buffer)->path(), QByteArray("/b"));
    QVERIFY(!takeRequest(buffer));
}

void HttpTest::repliesLookAsTheyShould()
{
    QCOMPARE(HttpReply::text("6").bytes(),
             QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Length: 1\r\n\r\n6"));
    QVERIFY(HttpReply::html(502, "Bad Gateway", "Oops").bytes().contains("<title>Oops</title>"));
    const HttpReply switching = HttpReply::switchingProtocols({"GET", "/", {{"Sec-WebSocket-Key", "x"}}, {}});
    QVERIFY(switching.bytes().startsWith("HTTP/1.1 101 "));
    QVERIFY(!switching.bytes().contains("Content-Length"));
}

QTEST_APPLESS_MAIN(HttpTest)
#include "httptest.moc"
