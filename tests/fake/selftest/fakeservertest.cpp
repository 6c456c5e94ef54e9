// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/fakeserver.h"
#include "baresocket.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux::Test;
using namespace std::chrono_literals;
using End = BareSocket::End;

namespace {

const QByteArray handshake("GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\n\r\n");
const QByteArray poll("GET /socket.io/?EIO=4&transport=polling&sid=s HTTP/1.1\r\nHost: x\r\n\r\n");
const QByteArray post("POST /socket.io/?EIO=4&transport=polling&sid=s HTTP/1.1\r\nContent-Length: 2\r\n\r\n40");
const QByteArray upgrade("GET /socket.io/?EIO=4&transport=websocket&sid=s HTTP/1.1\r\nUpgrade: websocket\r\n"
                         "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
const HttpReply hello = HttpReply::text("hello");

quint16 portOf(const FakeServer &server)
{
    return quint16(server.url().port());
}

} // namespace

//! Each fault, as it looks on the wire.
class FakeServerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheKindOfARequest_data();
    void knowsTheKindOfARequest();
    void keepsWhatItSaw();
    void readsARequestByteByByte();
    void rulesGoByOrdinal();
    void aLaterRuleGoesFirst();
    void answersLater();
    void holdsAnAnswer();
    void answersSlowly();
    void cutsAnAnswerAtEachByte();
    void stallsWithinAnAnswer();
    void sendsGarbage();
    void endsWithFin();
    void endsWithRst();
    void resetsAtAccept();
    void acceptsAndSaysNothing();
    void nothingListensAtADeadUrl();
    void stopsAndResumes();
    void endsAllConnections();
    void countsOverlappingRequests();
    void speaksWebSocket();
};

void FakeServerTest::knowsTheKindOfARequest_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<RequestKind>("kind");
    QTest::newRow("handshake") << handshake << RequestKind::Handshake;
    QTest::newRow("poll") << poll << RequestKind::Poll;
    QTest::newRow("post") << post << RequestKind::Post;
    QTest::newRow("upgrade") << upgrade << RequestKind::WebSocket;
    QTest::newRow("other") << QByteArray("GET /health HTTP/1.1\r\n\r\n") << RequestKind::Other;
    QTest::newRow("delete") << QByteArray(poll).replace("GET", "DELETE") << RequestKind::Other;
}

void FakeServerTest::knowsTheKindOfARequest()
{
    QFETCH(const QByteArray, request);
    QFETCH(const RequestKind, kind);
    FakeServer server;
    BareSocket client(portOf(server));
    client.send(request);
    QTRY_VERIFY(client.received().startsWith("HTTP/1.1 404 "));
    QCOMPARE(server.count(kind), 1);
    QCOMPARE(server.requests().size(), 1);
}

void FakeServerTest::keepsWhatItSaw()
{
    FakeServer server;
    const QSignalSpy seen(&server, &FakeServer::requestReceived);
    BareSocket first(portOf(server));
    first.send(handshake);
    QTRY_COMPARE(seen.count(), 1);
    BareSocket second(portOf(server));
    second.send(post);
    QTRY_COMPARE(seen.count(), 2);
    second.send(post);
    QTRY_COMPARE(seen.count(), 3);

    const QList<ReceivedRequest> requests = server.requests();
    QCOMPARE(requests[1].http.body, QByteArray("40"));
    QCOMPARE(requests[0].connection, 1);
    QCOMPARE(requests[2].connection, 2);
    QCOMPARE(requests[2].ordinal, 2);
    QVERIFY(requests[0].at <= requests[2].at);
    QCOMPARE(server.accepted(), 2);
    QCOMPARE(server.openConnections().size(), 2);
}

void FakeServerTest::readsARequestByteByByte()
{
    FakeServer server;
    BareSocket client(portOf(server));
    for (const char byte : post) {
        QCOMPARE(server.requests().size(), 0);
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(server.count(RequestKind::Post), 1);
}

void FakeServerTest::rulesGoByOrdinal()
{
    FakeServer server;
    server.on(RequestKind::Poll, 2, reply(hello));
    BareSocket client(portOf(server));
    client.send(poll + poll + poll);
    const QByteArray notFound = HttpReply{404, "Not Found", {{"Content-Type", "text/plain"}}, "Not Found"}.bytes();
    QTRY_COMPARE(client.received(), notFound + hello.bytes() + notFound);
}

void FakeServerTest::aLaterRuleGoesFirst()
{
    FakeServer server;
    server.on(RequestKind::Poll, reply(HttpReply::text("each")));
    server.onNext(RequestKind::Poll, reply(hello));
    BareSocket client(portOf(server));
    client.send(poll + poll);
    QTRY_COMPARE(client.received(), hello.bytes() + HttpReply::text("each").bytes());
    server.clearRules();
    client.send(poll);
    QTRY_VERIFY(client.received().contains("404"));
}

void FakeServerTest::answersLater()
{
    FakeServer server;
    server.on(RequestKind::Poll, replyAfter(30ms, hello));
    BareSocket client(portOf(server));
    client.send(poll);
    QTRY_COMPARE(server.waiting(RequestKind::Poll).size(), 1);
    QVERIFY(client.received().isEmpty());
    QTRY_COMPARE(client.received(), hello.bytes());
    QVERIFY(server.waiting(RequestKind::Poll).isEmpty());
}

void FakeServerTest::holdsAnAnswer()
{
    FakeServer server;
    server.on(RequestKind::Poll, hold());
    BareSocket client(portOf(server));
    client.send(poll);
    QTRY_COMPARE(server.waiting(RequestKind::Poll).size(), 1);
    QVERIFY(server.waiting(RequestKind::Post).isEmpty());
    server.waiting(RequestKind::Poll).first().answer(hello);
    QTRY_COMPARE(client.received(), hello.bytes());
    QVERIFY(server.waiting(RequestKind::Poll).isEmpty());
}

void FakeServerTest::answersSlowly()
{
    FakeServer server;
    server.on(RequestKind::Poll, replySlowly(hello, 1));
    BareSocket client(portOf(server));
    client.send(poll);
    QSet<qsizetype> sizes;
    for (int turns = 0; turns < 100'000 && client.received() != hello.bytes(); ++turns) {
        QCoreApplication::processEvents();
        sizes += client.received().size();
    }
    QCOMPARE(client.received(), hello.bytes());
    QVERIFY(sizes.size() > hello.bytes().size() / 2);
}

void FakeServerTest::cutsAnAnswerAtEachByte()
{
    FakeServer server;
    for (qsizetype length = 0; length <= hello.bytes().size(); ++length) {
        server.onNext(RequestKind::Poll, truncated(hello, length));
        BareSocket client(portOf(server));
        client.send(poll);
        QTRY_COMPARE(client.end(), End::Fin);
        QCOMPARE(client.received(), hello.bytes().first(length));
    }
}

void FakeServerTest::stallsWithinAnAnswer()
{
    FakeServer server;
    server.on(RequestKind::Poll, stalled(hello, 20));
    BareSocket client(portOf(server));
    client.send(poll);
    QTRY_COMPARE(client.received(), hello.bytes().first(20));
    QCOMPARE(client.end(), End::None);
    QCOMPARE(server.waiting(RequestKind::Poll).size(), 1);
}

void FakeServerTest::sendsGarbage()
{
    FakeServer server;
    server.on(RequestKind::Poll, replyRaw("\x16\x03\x01 garbage"));
    BareSocket client(portOf(server));
    client.send(poll);
    QTRY_COMPARE(client.received(), QByteArray("\x16\x03\x01 garbage"));
}

void FakeServerTest::endsWithFin()
{
    FakeServer server;
    server.on(RequestKind::Poll, finish());
    BareSocket client(portOf(server));
    client.send(poll);
    QTRY_COMPARE(client.end(), End::Fin);
    QVERIFY(client.received().isEmpty());
}

void FakeServerTest::endsWithRst()
{
    FakeServer server;
    server.on(RequestKind::Poll, reset());
    BareSocket client(portOf(server));
    client.send(poll);
    QTRY_COMPARE(client.end(), End::Rst);
    QTRY_VERIFY(server.openConnections().isEmpty());
}

void FakeServerTest::resetsAtAccept()
{
    FakeServer server;
    server.setAccept(FakeServer::Accept::Reset);
    BareSocket client(portOf(server));
    QVERIFY(client.isConnected());
    QTRY_COMPARE(client.end(), End::Rst);
    QVERIFY(server.requests().isEmpty());
}

void FakeServerTest::acceptsAndSaysNothing()
{
    FakeServer server;
    server.setAccept(FakeServer::Accept::Silent);
    BareSocket client(portOf(server));
    client.send(handshake);
    QTRY_COMPARE(server.accepted(), 1);
    QCOMPARE(server.openConnections().size(), 1);
    QTRY_COMPARE(server.openConnections().first()->received(), handshake);
    QVERIFY(server.requests().isEmpty());
    QCOMPARE(client.end(), End::None);
}

void FakeServerTest::nothingListensAtADeadUrl()
{
    const auto port = quint16(FakeServer::deadUrl().port());
    QVERIFY(!BareSocket(port).isConnected());
    QTcpServer other;
    QVERIFY(!other.listen(QHostAddress::LocalHost, port)); // and nobody gets it meanwhile
}

void FakeServerTest::stopsAndResumes()
{
    FakeServer server;
    BareSocket open(portOf(server));
    QTRY_COMPARE(server.accepted(), 1);
    server.stopListening();
    QVERIFY(!BareSocket(portOf(server)).isConnected());
    QTcpSocket other;
    QVERIFY(!other.bind(QHostAddress::LocalHost, portOf(server), QAbstractSocket::DontShareAddress)); // it stays the server's
    open.send(handshake);
    QTRY_COMPARE(server.requests().size(), 1);
    QVERIFY(server.resumeListening());
    QVERIFY(BareSocket(portOf(server)).isConnected());
}

void FakeServerTest::endsAllConnections()
{
    FakeServer server;
    BareSocket first(portOf(server));
    BareSocket second(portOf(server));
    QTRY_COMPARE(server.openConnections().size(), 2);
    server.resetAll();
    QTRY_COMPARE(first.end(), End::Rst);
    QTRY_COMPARE(second.end(), End::Rst);

    BareSocket third(portOf(server));
    QTRY_COMPARE(server.openConnections().size(), 1);
    server.finishAll();
    QTRY_COMPARE(third.end(), End::Fin);
}

void FakeServerTest::countsOverlappingRequests()
{
    FakeServer server;
    server.on(RequestKind::Poll, hold());
    server.on(RequestKind::Post, hold());
    BareSocket first(portOf(server));
    BareSocket second(portOf(server));
    BareSocket third(portOf(server));
    first.send(poll);
    second.send(post);
    third.send(QByteArray(poll).replace("sid=s", "sid=other"));
    QTRY_COMPARE(server.requests().size(), 3);
    QVERIFY(server.violations().isEmpty());
    BareSocket fourth(portOf(server));
    fourth.send(poll);
    QTRY_COMPARE(server.violations().size(), 1);
    server.waiting(RequestKind::Post).first().answer(hello);
    second.send(post);
    QTRY_COMPARE(server.count(RequestKind::Post), 2);
    QCOMPARE(server.violations().size(), 1);
}

void FakeServerTest::speaksWebSocket()
{
    FakeServer server;
    QList<WebSocketFrame> frames;
    server.on(RequestKind::WebSocket, [&frames](const Exchange &exchange) {
        FakeConnection *const connection = exchange.acceptWebSocket();
        connect(connection, &FakeConnection::frameReceived, connection,
                [&frames](const WebSocketFrame &frame) { frames += frame; });
        connection->sendText("hi");
    });
    BareSocket client(portOf(server));
    const WebSocketFrame masked{WebSocketFrame::Opcode::Text, "2probe", true, true};
    client.send(upgrade + encodeFrame(masked));
    QTRY_COMPARE(frames, QList{masked});
    QTRY_VERIFY(client.received().endsWith("\r\n\r\n\x81\x02hi"));
    QVERIFY(client.received().contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
}

QTEST_GUILESS_MAIN(FakeServerTest)
#include "fakeservertest.moc"
