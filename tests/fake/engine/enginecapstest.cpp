// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/pollingtransport.h"
#include "enginescenario.h"

#include <QNetworkCookieJar>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <future>
#include <thread>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Pollux::Test::Answer)

namespace {

quint32 crc32(const QByteArray &bytes)
{
    quint32 sum = 0xffffffffU;
    for (const char c : bytes) {
        sum ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (0xedb88320U & (0U - (sum & 1U)));
    }
    return ~sum;
}

QByteArray littleEndian(quint32 number)
{
    return {reinterpret_cast<const char *>(&number), sizeof number};
}

// RFC 1952, around what is between zlib's own head and sum (behind Qt's four bytes of length).
QByteArray gzip(const QByteArray &bytes)
{
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + qCompress(bytes, 9).sliced(6).chopped(4)
         + littleEndian(crc32(bytes)) + littleEndian(quint32(bytes.size()));
}

HttpReply packed(const QByteArray &body)
{
    return {200, "OK", {{"Content-Type", "text/plain; charset=UTF-8"}, {"Content-Encoding", "gzip"}}, gzip(body)};
}

//! Answers its one connection with a body that goes on as fast as it is taken, from a thread of its own.
class Flood
{
public:
    static constexpr qint64 most = qint64(1) << 30; // enough to tell, and no more

    Flood() : m_url(m_told.get_future()), m_thread([this] { pour(); }) { }
    ~Flood() { end(); }

    QUrl url() { return m_url.get(); }
    //! Bytes that were taken, once the other side is gone.
    qint64 end()
    {
        if (m_thread.joinable())
            m_thread.join();
        return m_poured;
    }

private:
    void pour()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_told.set_value(QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort())));
        if (!server.waitForNewConnection(patience))
            return;
        QTcpSocket *const socket = server.nextPendingConnection();
        socket->waitForReadyRead(patience);
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
        const QByteArray chunk = "100000\r\n" + QByteArray(0x100000, '4') + "\r\n";
        while (m_poured < most) {
            socket->write(chunk);
            while (socket->bytesToWrite() > 0) {
                if (!socket->waitForBytesWritten(patience))
                    return;
            }
            m_poured += chunk.size();
        }
    }

    static constexpr int patience = 15'000; // ms
    std::promise<QUrl> m_told;
    std::future<QUrl> m_url;
    qint64 m_poured = 0;
    std::thread m_thread;
};

} // namespace

//! Whatever has no end is ended, and what is too large is told to be.
class EngineCapsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatIsPacked();
    void aBombIsStopped_data();
    void aBombIsStopped();
    void brokenPackingIsNamed();
    void aFloodDoesNotFillTheMemory();
    void aHeadWithoutEndIsStopped_data();
    void aHeadWithoutEndIsStopped();
    void aFrameTooLarge_data();
    void aFrameTooLarge();
    void aTricklingPollEnds();
    void aPollHasADeadlineOfItsOwn();
    void aPollIsNotRepeatedBehindOurBack();
};

void EngineCapsTest::readsWhatIsPacked()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    QVERIFY(scenario.openAndSettle());
    // Above Qt's own limit for what unpacks to forty times its size: a long list of like jobs is no bomb.
    const QByteArray large = "2[\"jobs\",\"" + QByteArray(12'000'000, 'j') + "\"]";
    scenario.server.server().waiting(RequestKind::Poll).constFirst().answer(packed("42[\"a\"]\x1e" "4" + large));
    QTRY_COMPARE_WITH_TIMEOUT(scenario.messages.size(), 2, 15'000);
    QCOMPARE(scenario.messages.constFirst(), QByteArray("2[\"a\"]"));
    QCOMPARE(scenario.messages.constLast(), large);
    QVERIFY(scenario.server.server().requests().constLast().http.header("Accept-Encoding").contains("gzip"));
}

void EngineCapsTest::aBombIsStopped_data()
{
    QTest::addColumn<RequestKind>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("handshake") << RequestKind::Handshake << 200;
    QTest::newRow("poll") << RequestKind::Poll << 200;
    QTest::newRow("post") << RequestKind::Post << 200;
    QTest::newRow("an error") << RequestKind::Poll << 502;
}

void EngineCapsTest::aBombIsStopped()
{
    QFETCH(const RequestKind, kind);
    QFETCH(const int, status);
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.options.connection.maxIncomingBytes = 100'000;
    HttpReply bomb = packed(QByteArray(5'000'000, '4'));
    QVERIFY(bomb.body.size() < 20'000);
    bomb.status = status;
    scenario.server.server().on(kind, reply(bomb));
    scenario.open();
    if (kind == RequestKind::Post) {
        QTRY_COMPARE_WITH_TIMEOUT(scenario.opened, 1, 15'000);
        QVERIFY(scenario.engine->send("2[\"a\"]"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings, QStringList{u"parse error: http payload-too-large persistent"_s},
                              15'000);
}

void EngineCapsTest::brokenPackingIsNamed()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    HttpReply broken = packed("0{}");
    broken.body.replace(0, 12, "no such thing");
    scenario.server.server().on(RequestKind::Handshake, reply(broken));
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings,
                              QStringList{u"transport error: http undecodable-answer persistent"_s}, 15'000);
}

// Qt takes in what comes in a thread of its own, at the pace of the network, and while it keeps on coming tells us nothing.
void EngineCapsTest::aFloodDoesNotFillTheMemory()
{
    Flood flood;
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.options.connection.url = flood.url();
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings, QStringList{u"parse error: http payload-too-large persistent"_s},
                              30'000);
    const qint64 taken = flood.end();
    QVERIFY2(taken < 5 * scenario.options.connection.maxIncomingBytes, QByteArray::number(taken).constData());
}

void EngineCapsTest::aHeadWithoutEndIsStopped_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling") << QStringList{pollingName};
    QTest::newRow("websocket") << QStringList{webSocketName};
}

// Where Qt has no cap of its own, the deadline is one.
void EngineCapsTest::aHeadWithoutEndIsStopped()
{
    QFETCH(const QStringList, transports);
    EngineScenario scenario;
    scenario.options.transports = transports;
    QByteArray head = "HTTP/1.1 200 OK\r\n";
    for (int i = 0; i < 5'000; ++i)
        head += "X-" + QByteArray::number(i) + ": " + QByteArray(100, 'x') + "\r\n";
    scenario.server.server().on(RequestKind::Handshake, replyRaw(head));
    scenario.server.server().on(RequestKind::WebSocket, replyRaw(head));
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.server.server().requests().size(), 1, 15'000);
    scenario.clock.advance(20s);
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings.size(), 1, 15'000);
    QVERIFY(!scenario.closeCauses.constFirst().detail.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(scenario.server.server().openConnections().isEmpty(), 15'000);
}

void EngineCapsTest::aFrameTooLarge_data()
{
    QTest::addColumn<int>("frames");
    QTest::addColumn<int>("size");
    QTest::newRow("one frame") << 1 << 150'000;
    QTest::newRow("of fragments") << 15 << 10'000;
}

void EngineCapsTest::aFrameTooLarge()
{
    QFETCH(const int, frames);
    QFETCH(const int, size);
    using Opcode = WebSocketFrame::Opcode;
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.options.connection.maxIncomingBytes = 100'000;
    QVERIFY(scenario.openAndSettle());
    FakeConnection *const connection = scenario.server.server().openConnections().constFirst();
    connection->disconnect(&scenario.server); // it does not answer the close frame either
    for (int i = 0; i < frames; ++i) {
        connection->sendFrame({i == 0 ? Opcode::Text : Opcode::Continuation, QByteArray(size, '4'), i == frames - 1,
                               false, 0});
    }
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings, QStringList{u"parse error: websocket payload-too-large persistent"_s},
                              15'000);
    QVERIFY(scenario.closeCauses.constFirst().elapsed);
    QCOMPARE(scenario.closeCauses.constFirst().transport, webSocketName);
    QCOMPARE(scenario.messages, QByteArrayList());
}

// One byte a second keeps every idle timeout happy; the heartbeat does not listen to bytes.
void EngineCapsTest::aTricklingPollEnds()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    QVERIFY(scenario.openAndSettle());
    const Exchange poll = scenario.server.server().waiting(RequestKind::Poll).constFirst();
    poll.connection()->send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
    for (int second = 0; second < 44; ++second) {
        poll.connection()->send("2");
        scenario.clock.advance(1s);
        QCoreApplication::processEvents();
        QCOMPARE(scenario.engine->state(), Engine::State::Open);
    }
    scenario.clock.advance(1s);
    QCOMPARE(scenario.closings, QStringList{u"ping timeout: engine.io ping-timeout transient"_s});
    QCOMPARE(scenario.closeCauses.constFirst().elapsed, std::optional<Milliseconds>(45s));
    QCOMPARE(scenario.closeCauses.constFirst().phase, u"heartbeat"_s);
}

void EngineCapsTest::aPollHasADeadlineOfItsOwn()
{
    FakeEngine server;
    ManualClock clock;
    QNetworkCookieJar cookies;
    ConnectionOptions options;
    options.url = server.url();
    options.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    PollingTransport polling(options, &cookies, &clock);
    QList<Error> causes;
    connect(&polling, &Transport::failed, this, [&](CloseReason, const Error &cause) { causes += cause; });
    connect(&polling, &Transport::packetReceived, this, [&](const Packet &packet) {
        polling.setSession(parseHandshake(packet.data)->sid, {});
        polling.setPollTimeout(50s);
    });
    polling.open();
    QTRY_COMPARE_WITH_TIMEOUT(server.server().waiting(RequestKind::Poll).size(), 1, 15'000);
    clock.advance(50s - 1ms);
    QCOMPARE(causes.size(), 0);
    clock.advance(1ms);
    QCOMPARE(causes.size(), 1);
    QCOMPARE(causes.constFirst().code, u"request-timeout"_s);
    QCOMPARE(causes.constFirst().phase, u"poll"_s);
    QCOMPARE(causes.constFirst().elapsed, std::optional<Milliseconds>(50s));
    QTRY_VERIFY_WITH_TIMEOUT(server.server().openConnections().isEmpty(), 15'000);
}

// What the server had answered on the connection that ended is lost: the session must not go on as if it were not.
void EngineCapsTest::aPollIsNotRepeatedBehindOurBack()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    QVERIFY(scenario.openAndSettle());
    scenario.server.sendMessage("2[\"a\"]"); // from now on the connection is a used one
    QTRY_COMPARE_WITH_TIMEOUT(scenario.messages.size(), 1, 15'000);
    QVERIFY(scenario.waitForPoll());
    scenario.server.server().waiting(RequestKind::Poll).constFirst().connection()->finish();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings, QStringList{u"transport error: tcp connection-closed transient"_s},
                              15'000);
    QCOMPARE(scenario.closeCauses.constFirst().phase, u"poll"_s);
}

QTEST_GUILESS_MAIN(EngineCapsTest)
#include "enginecapstest.moc"
