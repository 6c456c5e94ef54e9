// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/rawanswer.h"
#include "support/damage.h"

#include <QTest>

using namespace Pollux::EngineIo;
using namespace Pollux::Test;

//! HTTP answers off a raw socket: whole, in pieces, cut, damaged.
class RawAnswerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void waitsForTheRest_data();
    void waitsForTheRest();
    void survivesDamage_data();
    void survivesDamage();
    void takesWhatThereIs_data();
    void takesWhatThereIs();
    void isNoHttp_data();
    void isNoHttp();
    void readsTheHeaders();
};

void RawAnswerTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a length") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 3\r\n\r\nabc") << 400
                              << QByteArray("abc");
    QTest::newRow("no reason") << QByteArray("HTTP/1.1 521\r\nContent-Length: 1\r\n\r\na") << 521 << QByteArray("a");
    QTest::newRow("an empty body") << QByteArray("HTTP/1.0 403 No\r\ncontent-length:0\r\n\r\n") << 403 << QByteArray();
    QTest::newRow("switched") << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n") << 101
                              << QByteArray();
    QTest::newRow("not modified") << QByteArray("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n") << 304
                                  << QByteArray();
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n"
                                          "5\r\n{\"cod\r\n5;x=y\r\ne\":3}\r\n0\r\n\r\n")
                            << 400 << QByteArray("{\"code\":3}");
    QTest::newRow("an early hint first")
        << QByteArray("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 502 Bad\r\nContent-Length: 1\r\n\r\nx")
        << 502 << QByteArray("x");
}

void RawAnswerTest::reads()
{
    QFETCH(const QByteArray, bytes);
    const auto answer = readRawAnswer(bytes, false);
    QVERIFY(answer);
    QTEST(answer->status, "status");
    QTEST(answer->body, "body");
}

void RawAnswerTest::waitsForTheRest_data()
{
    reads_data();
}

void RawAnswerTest::waitsForTheRest()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto early = readRawAnswer(bytes.first(size), false);
        if (early) // only the line behind the last chunk may be missing
            QVERIFY2(bytes.contains("chunked") && size >= bytes.size() - 3, qPrintable(QString::number(size)));
        const auto cut = readRawAnswer(bytes.first(size), true);
        if (cut)
            QCOMPARE(cut->status, status);
    }
}

void RawAnswerTest::survivesDamage_data()
{
    reads_data();
}

void RawAnswerTest::survivesDamage()
{
    QFETCH(const QByteArray, bytes);
    for (const QByteArray &broken : damaged(bytes)) {
        for (const bool isAll : {false, true}) {
            const auto answer = readRawAnswer(broken, isAll);
            if (answer) {
                QVERIFY(answer->status >= 100 && answer->status <= 999);
                QVERIFY(answer->body.size() <= broken.size());
            }
        }
    }
}

void RawAnswerTest::takesWhatThereIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("up to the end") << QByteArray("HTTP/1.1 403 No\r\n\r\n<title>a") << QByteArray("<title>a");
    QTest::newRow("short of its length") << QByteArray("HTTP/1.1 403 No\r\nContent-Length: 99\r\n\r\nab")
                                         << QByteArray("ab");
    QTest::newRow("half a chunk") << QByteArray("HTTP/1.1 403 No\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc")
                                  << QByteArray("abc");
    QTest::newRow("an endless chunk") << QByteArray("HTTP/1.1 403 No\r\nTransfer-Encoding: chunked\r\n\r\n"
                                                    "7fffffffffffffff\r\nabc")
                                      << QByteArray("abc");
    QTest::newRow("a chunk beyond all numbers")
        << QByteArray("HTTP/1.1 403 No\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nabc") << QByteArray();
    QTest::newRow("a negative length") << QByteArray("HTTP/1.1 403 No\r\nContent-Length: -5\r\n\r\nab")
                                       << QByteArray("ab");
}

void RawAnswerTest::takesWhatThereIs()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!readRawAnswer(bytes, false));
    const auto answer = readRawAnswer(bytes, true);
    QVERIFY(answer);
    QCOMPARE(answer->status, 403);
    QTEST(answer->body, "body");
}

void RawAnswerTest::isNoHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nServer: a");
    QTest::newRow("no status") << QByteArray("HTTP/1.1 OK\r\n\r\n");
    QTest::newRow("four digits") << QByteArray("HTTP/1.1 2000 OK\r\n\r\n");
    QTest::newRow("negative") << QByteArray("HTTP/1.1 -20 OK\r\n\r\n");
    QTest::newRow("below 100") << QByteArray("HTTP/1.1 099 OK\r\n\r\n");
    QTest::newRow("a hint alone") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
    QTest::newRow("TLS") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7);
}

void RawAnswerTest::isNoHttp()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!readRawAnswer(bytes, true));
}

void RawAnswerTest::readsTheHeaders()
{
    const auto answer = readRawAnswer("HTTP/1.1 503 Service Unavailable\r\nSERVER: nginx\r\nContent-type:text/html\r\n"
                                      "Retry-After: 7\r\nLocation: http://a:1/\r\n: none\r\nnone\r\n\r\n",
                                      true);
    QVERIFY(answer);
    QCOMPARE(answer->reasonPhrase, QByteArray("Service Unavailable"));
    QCOMPARE(answer->server, QByteArray("nginx"));
    QCOMPARE(answer->contentType, QByteArray("text/html"));
    QCOMPARE(answer->retryAfter, QByteArray("7"));
    QCOMPARE(answer->location, QByteArray("http://a:1/"));
}

QTEST_APPLESS_MAIN(RawAnswerTest)
#include "rawanswertest.moc"
