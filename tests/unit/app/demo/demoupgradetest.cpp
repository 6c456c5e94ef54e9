// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/random.h"
#include "demo/demoserver.h"
#include "pollingclient.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QtEndian>

#include <memory>

using namespace Pollux;
using namespace Pollux::Demo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A WebSocket for a session, and what came over it.
class SocketClient
{
public:
    SocketClient(const QUrl &server, const QString &sid) : m_texts(&m_socket, &QWebSocket::textMessageReceived)
    {
        QUrl url(server);
        url.setScheme(u"ws"_s);
        url.setPath(u"/socket.io/"_s);
        url.setQuery(u"EIO=4&transport=websocket"_s + (sid.isEmpty() ? QString() : u"&sid="_s + sid));
        m_socket.open(url);
        (void)QTest::qWaitFor([this] { return m_socket.state() != QAbstractSocket::ConnectingState; });
    }

    void send(const QString &text) { m_socket.sendTextMessage(text); }
    void sendBinary(const QByteArray &data) { m_socket.sendBinaryMessage(data); }
    void abort() { m_socket.abort(); }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    //! Joins "/" in time, and leaves again before its events disturb.
    void joinAndLeave()
    {
        for (const QString &packet : {u"40"_s, u"41"_s, u"40/end,"_s})
            send(packet);
        while (!receive().startsWith("44/end,"_L1) && isOpen()) {}
    }

    QString receive()
    {
        if (m_texts.isEmpty())
            m_texts.wait();
        return m_texts.isEmpty() ? QString() : m_texts.takeFirst().constFirst().toString();
    }

private:
    QWebSocket m_socket;
    QSignalSpy m_texts;
};

//! Sessions over WebSocket: opened as such, or upgraded as engine.io-protocol's "Upgrade" tells.
class DemoUpgradeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void opensByWebSocket();
    void badFrameEndsTheSession_data();
    void badFrameEndsTheSession();
    void strayBinaryEndsTheSession();
    void endsWithoutPong();
    void closesFromHere();
    void refusesHandshakes_data();
    void refusesHandshakes();
    void upgrades();
    void releasesLateGets();
    void abandonsABadProbe_data();
    void abandonsABadProbe();
    void abandonsASilentProbe();
    void survivesTheDeathOfTheCandidate();
    void refusesASecondCandidate();
    void refusesASecondUpgrade();
    void sessionEndsWhileProbing();
    void unfetchedMessagesAreBounded();

private:
    ManualClock m_clock;
    std::unique_ptr<DemoServer> m_server;
};

void DemoUpgradeTest::init()
{
    m_server = std::make_unique<DemoServer>(EngineSettings(), &m_clock, SystemRandom::instance());
    QVERIFY(m_server->listen());
}

void DemoUpgradeTest::opensByWebSocket()
{
    SocketClient client(m_server->url(), {});
    const QString open = client.receive();
    QVERIFY(open.startsWith(u'0'));
    const auto handshake = EngineIo::parseHandshake(open.sliced(1).toUtf8());
    QVERIFY(handshake);
    QVERIFY(handshake->upgrades.isEmpty());
    client.send(u"40/a,"_s);
    QCOMPARE(client.receive(), uR"(44/a,{"message":"Invalid namespace"})"_s);
    client.abort();
    QTRY_COMPARE(m_server->sessionCount(), 0);
}

void DemoUpgradeTest::badFrameEndsTheSession_data()
{
    QTest::addColumn<QString>("frame");
    QTest::newRow("HTML") << u"<html>"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("ping") << u"2"_s;
    QTest::newRow("close") << u"1"_s;
    QTest::newRow("before joining") << uR"(42["a"])"_s;
    QTest::newRow("too large") << u"6"_s + QString(1'000'000, u'x'); // harmless otherwise
}

void DemoUpgradeTest::badFrameEndsTheSession()
{
    QFETCH(const QString, frame);
    SocketClient client(m_server->url(), {});
    QVERIFY(!client.receive().isEmpty());
    client.send(frame);
    QTRY_VERIFY(!client.isOpen());
    QTRY_COMPARE(m_server->sessionCount(), 0);
}

void DemoUpgradeTest::strayBinaryEndsTheSession()
{
    SocketClient client(m_server->url(), {});
    QVERIFY(!client.receive().isEmpty());
    client.sendBinary("stray");
    QTRY_VERIFY(!client.isOpen());
}

void DemoUpgradeTest::endsWithoutPong()
{
    SocketClient client(m_server->url(), {});
    client.joinAndLeave();
    m_clock.advance(25s);
    QCOMPARE(client.receive(), u"2"_s);
    client.send(u"3"_s);
    client.joinAndLeave(); // by now the pong has been read, too
    m_clock.advance(25s);
    QCOMPARE(client.receive(), u"2"_s);
    m_clock.advance(19999ms);
    QCOMPARE(m_server->sessionCount(), 1);
    m_clock.advance(1ms);
    QCOMPARE(m_server->sessionCount(), 0);
    QTRY_VERIFY(!client.isOpen());
}

void DemoUpgradeTest::closesFromHere()
{
    SocketClient client(m_server->url(), {});
    QVERIFY(!client.receive().isEmpty());
    m_clock.advance(25s);
    QCOMPARE(client.receive(), u"2"_s);
    client.send(u"3"_s);
    client.send(u"40/a,"_s);
    QVERIFY(!client.receive().isEmpty());
    m_clock.advance(20s); // 45 s, and no namespace joined
    QTRY_VERIFY(!client.isOpen());
    QTRY_COMPARE(m_server->sessionCount(), 0);
}

void DemoUpgradeTest::refusesHandshakes_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");

    const QByteArray good = "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
    const auto row = [](const char *name, const QByteArray &query, const QByteArray &fields, const QByteArray &body) {
        QTest::newRow(name) << query << fields << body;
    };
    row("sid", "EIO=4&transport=websocket&sid=nobody", good, "Session ID unknown");
    row("transport", "EIO=4&transport=polling", good, "Bad request");
    row("no query", "", good, "Transport unknown");
    row("version", "EIO=3&transport=websocket", good, "Unsupported protocol version");
    row("no key", "EIO=4&transport=websocket", "Sec-WebSocket-Version: 13\r\n", "Bad request");
    row("old draft", "EIO=4&transport=websocket", "Sec-WebSocket-Version: 8\r\nSec-WebSocket-Key: AAAA\r\n",
        "Bad request");
}

void DemoUpgradeTest::refusesHandshakes()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, fields);
    RawClient client(m_server->url());
    client.send("GET /socket.io/?" + query + " HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + fields + "\r\n");
    const Reply reply = client.receive();
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.head.contains("Content-Type: text/html"));
    QTEST(reply.body, "body");
    QVERIFY(client.isClosedByServer());
}

void DemoUpgradeTest::upgrades()
{
    PollingClient polling(m_server->url());
    polling.get();
    SocketClient client(m_server->url(), polling.handshake().sid);
    client.send(u"2probe"_s);
    QCOMPARE(client.receive(), u"3probe"_s);
    // Still on polling.
    QCOMPARE(polling.post("40/a,").body, "ok"_ba);
    QCOMPARE(polling.poll.receive().body, R"(44/a,{"message":"Invalid namespace"})"_ba);
    // What nobody has fetched when the client switches comes over the WebSocket, once.
    QCOMPARE(polling.post("40/b,").body, "ok"_ba);
    client.send(u"5"_s);
    QCOMPARE(client.receive(), uR"(44/b,{"message":"Invalid namespace"})"_s);
    client.send(u"40/c,"_s);
    QCOMPARE(client.receive(), uR"(44/c,{"message":"Invalid namespace"})"_s);
    QCOMPARE(polling.refusalOfGet(), 3);
    QCOMPARE(m_server->sessionCount(), 1);
}

void DemoUpgradeTest::releasesLateGets()
{
    PollingClient polling(m_server->url());
    SocketClient client(m_server->url(), polling.handshake().sid);
    client.send(u"2probe"_s);
    QCOMPARE(client.receive(), u"3probe"_s);
    for (int i = 0; i < 3; ++i) {
        polling.get();
        QVERIFY(polling.poll.isWaiting());
        m_clock.advance(100ms);
        QCOMPARE(polling.poll.receive().body, "6"_ba);
    }
    // A client that switches before its GET is back gets it back at once.
    polling.get();
    QVERIFY(polling.poll.isWaiting());
    client.send(u"5"_s);
    QCOMPARE(polling.poll.receive().body, "6"_ba);
}

void DemoUpgradeTest::abandonsABadProbe_data()
{
    QTest::addColumn<QString>("frame");
    QTest::newRow("not a packet") << u"hello"_s;
    QTest::newRow("bare ping") << u"2"_s;
    QTest::newRow("message") << u"40"_s;
    QTest::newRow("pong") << u"3probe"_s;
}

void DemoUpgradeTest::abandonsABadProbe()
{
    QFETCH(const QString, frame);
    PollingClient polling(m_server->url());
    SocketClient client(m_server->url(), polling.handshake().sid);
    client.send(frame);
    QTRY_VERIFY(!client.isOpen());
    QCOMPARE(polling.post("40/a,").body, "ok"_ba);
    QCOMPARE(polling.fetch(), R"(44/a,{"message":"Invalid namespace"})"_ba);
}

void DemoUpgradeTest::abandonsASilentProbe()
{
    PollingClient polling(m_server->url());
    SocketClient client(m_server->url(), polling.handshake().sid);
    QVERIFY(client.isOpen());
    m_clock.advance(10s);
    QTRY_VERIFY(!client.isOpen());
    QCOMPARE(polling.post("40/a,").body, "ok"_ba);
    QCOMPARE(polling.fetch(), R"(44/a,{"message":"Invalid namespace"})"_ba);
}

void DemoUpgradeTest::survivesTheDeathOfTheCandidate()
{
    PollingClient polling(m_server->url());
    SocketClient first(m_server->url(), polling.handshake().sid);
    first.send(u"2probe"_s);
    QCOMPARE(first.receive(), u"3probe"_s);
    first.abort();
    polling.get();
    QVERIFY(polling.poll.isWaiting());
    m_clock.advance(1s); // no noops any more
    QVERIFY(polling.poll.isWaiting());
    QCOMPARE(polling.post("40/a,").body, "ok"_ba);
    QCOMPARE(polling.poll.receive().body, R"(44/a,{"message":"Invalid namespace"})"_ba);

    SocketClient second(m_server->url(), polling.handshake().sid);
    second.send(u"2probe"_s);
    QCOMPARE(second.receive(), u"3probe"_s);
    second.send(u"5"_s);
    second.send(u"40/b,"_s);
    QCOMPARE(second.receive(), uR"(44/b,{"message":"Invalid namespace"})"_s);
}

void DemoUpgradeTest::refusesASecondCandidate()
{
    PollingClient polling(m_server->url());
    SocketClient first(m_server->url(), polling.handshake().sid);
    SocketClient second(m_server->url(), polling.handshake().sid);
    QTRY_VERIFY(!second.isOpen());
    first.send(u"2probe"_s);
    QCOMPARE(first.receive(), u"3probe"_s);
    first.send(u"5"_s);
    first.send(u"40/b,"_s);
    QCOMPARE(first.receive(), uR"(44/b,{"message":"Invalid namespace"})"_s);
}

void DemoUpgradeTest::refusesASecondUpgrade()
{
    SocketClient client(m_server->url(), {});
    const auto handshake = EngineIo::parseHandshake(client.receive().sliced(1).toUtf8());
    QVERIFY(handshake);
    SocketClient second(m_server->url(), handshake->sid);
    QTRY_VERIFY(!second.isOpen());
    client.send(u"40/b,"_s);
    QCOMPARE(client.receive(), uR"(44/b,{"message":"Invalid namespace"})"_s);
}

void DemoUpgradeTest::sessionEndsWhileProbing()
{
    PollingClient polling(m_server->url());
    SocketClient client(m_server->url(), polling.handshake().sid);
    client.send(u"2probe"_s);
    QCOMPARE(client.receive(), u"3probe"_s);
    QCOMPARE(polling.post("1").body, "ok"_ba);
    QTRY_VERIFY(!client.isOpen());
    QCOMPARE(m_server->sessionCount(), 0);
}

// A client that sends without ever reading: frames by hand (RFC 6455 §5.2), with a mask of zeros.
void DemoUpgradeTest::unfetchedMessagesAreBounded()
{
    QTcpSocket deaf;
    deaf.setReadBufferSize(1);
    deaf.connectToHost(m_server->url().host(), quint16(m_server->url().port()));
    QVERIFY(deaf.waitForConnected());
    deaf.write(
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\n"
        "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
    QTRY_COMPARE(m_server->sessionCount(), 1);
    deaf.write("\x81\x82" + QByteArray(4, '\0') + "40");
    const QByteArray event = R"(420["echo",")" + QByteArray(900'000, 'x') + R"("])";
    QByteArray length(8, '\0');
    qToBigEndian(quint64(event.size()), length.data());
    int sent = 0;
    for (; sent < 100 && m_server->sessionCount() > 0; ++sent) {
        deaf.write("\x81\xff" + length + QByteArray(4, '\0') + event);
        QTRY_VERIFY(deaf.bytesToWrite() == 0 || m_server->sessionCount() == 0);
    }
    QVERIFY(sent >= 10);
    QTRY_COMPARE(m_server->sessionCount(), 0);
}

QTEST_GUILESS_MAIN(DemoUpgradeTest)
#include "demoupgradetest.moc"
