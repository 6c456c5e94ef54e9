// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/fakeengine.h"
#include "baresocket.h"
#include "engineio/handshake.h"
#include "support/lastof.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>
#include <QWebSocket>

#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

QByteArrayList texts(const QSignalSpy &messages)
{
    QByteArrayList found;
    for (const QVariantList &arguments : messages)
        found += arguments.first().toString().toUtf8();
    return found;
}

} // namespace

//! A conversation as the protocol wants it, by Qt's own clients; then each deviation.
class FakeEngineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void talksByPolling();
    void talksByWebSocket();
    void upgrades();
    void keepsThePollUntilTold();
    void deviatesInTheProbe_data();
    void deviatesInTheProbe();
    void refusesTheUpgrade();
    void deviatesInConnect_data();
    void deviatesInConnect();
    void dropsAfterTheHandshake();
    void dropsAfterConnect();
    void forgetsSessions();
    void endsATransport();
    void refusesWhatIsNotEngineIo_data();
    void refusesWhatIsNotEngineIo();
    void countsViolations_data();
    void countsViolations();
    void pings();
    void sendsBinary();

private:
    QUrl url(const QString &transport, bool withSid = true) const;
    QNetworkReply *get();
    QNetworkReply *post(const QByteArray &body);
    QByteArray fetch(QNetworkReply *reply);
    void shakeHands();
    std::unique_ptr<QWebSocket> openProbe();

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

void FakeEngineTest::init()
{
    m_engine = std::make_unique<FakeEngine>();
    m_network = std::make_unique<QNetworkAccessManager>();
}

void FakeEngineTest::cleanup()
{
    m_network.reset();
    m_engine.reset();
}

QUrl FakeEngineTest::url(const QString &transport, bool withSid) const
{
    QUrl url = m_engine->url();
    url.setScheme(transport == "websocket"_L1 ? u"ws"_s : u"http"_s);
    url.setPath(u"/socket.io/"_s);
    QUrlQuery query{{u"EIO"_s, u"4"_s}, {u"transport"_s, transport}};
    if (withSid)
        query.addQueryItem(u"sid"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_engine->sid())));
    url.setQuery(query);
    return url;
}

QNetworkReply *FakeEngineTest::get()
{
    return m_network->get(QNetworkRequest(url(u"polling"_s)));
}

QNetworkReply *FakeEngineTest::post(const QByteArray &body)
{
    QNetworkRequest request(url(u"polling"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain;charset=UTF-8"_s);
    return m_network->post(request, body);
}

QByteArray FakeEngineTest::fetch(QNetworkReply *reply)
{
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }))
        return "no answer";
    return reply->readAll();
}

void FakeEngineTest::shakeHands()
{
    QVERIFY(fetch(m_network->get(QNetworkRequest(url(u"polling"_s, false)))).startsWith("0{"));
}

std::unique_ptr<QWebSocket> FakeEngineTest::openProbe()
{
    auto webSocket = std::make_unique<QWebSocket>();
    const QSignalSpy connected(webSocket.get(), &QWebSocket::connected);
    webSocket->open(url(u"websocket"_s));
    if (!QTest::qWaitFor([&] { return connected.count() == 1; }))
        return nullptr;
    return webSocket;
}

void FakeEngineTest::talksByPolling()
{
    const QByteArray opening = fetch(m_network->get(QNetworkRequest(url(u"polling"_s, false))));
    QVERIFY(opening.startsWith("0{"));
    const auto handshake = EngineIo::parseHandshake(QByteArrayView(opening).sliced(1));
    QVERIFY(handshake);
    QCOMPARE(handshake->sid, m_engine->sid());
    QCOMPARE(handshake->upgrades, QStringList{u"websocket"_s});

    QNetworkReply *poll = get();
    QTRY_COMPARE(m_engine->server().waiting(RequestKind::Poll).size(), 1);
    QCOMPARE(fetch(post(R"(40{"token":"x"})")), QByteArray("ok"));
    QCOMPARE(fetch(poll), QByteArray(R"(40{"sid":"socket-1"})"));
    QCOMPARE(m_engine->received().first().payload, QByteArray(R"({"token":"x"})"));

    m_engine->emitEvent(R"(["a"])");
    m_engine->ping();
    QCOMPARE(fetch(get()), QByteArray("42[\"a\"]\x1e"
                                      "2"));
    QCOMPARE(fetch(post("3\x1e"
                        "427[\"echo\",1,2]")),
             QByteArray("ok"));
    QCOMPARE(fetch(get()), QByteArray("437[1,2]"));
    QCOMPARE(m_engine->packets().size(), 3);
    QCOMPARE(m_engine->packets().last().request, 2);

    poll = get();
    QTRY_COMPARE(m_engine->server().waiting(RequestKind::Poll).size(), 1);
    QCOMPARE(fetch(post("1")), QByteArray("ok"));
    QCOMPARE(fetch(poll), QByteArray("1"));
    QVERIFY(m_engine->transport().isEmpty());
    QVERIFY(fetch(get()).contains(R"("code":1)"));
    QCOMPARE(m_engine->violations(), QStringList());
}

void FakeEngineTest::talksByWebSocket()
{
    QWebSocket webSocket;
    const QSignalSpy messages(&webSocket, &QWebSocket::textMessageReceived);
    const QSignalSpy disconnected(&webSocket, &QWebSocket::disconnected);
    webSocket.open(url(u"websocket"_s, false));
    QTRY_COMPARE(messages.count(), 1);
    QVERIFY(texts(messages).first().startsWith("0{"));
    webSocket.sendTextMessage(u"40"_s);
    QTRY_COMPARE(lastOf(texts(messages)), QByteArray(R"(40{"sid":"socket-1"})"));
    QCOMPARE(m_engine->transport(), u"websocket"_s);
    m_engine->disconnectNamespace();
    QTRY_COMPARE(lastOf(texts(messages)), QByteArray("41"));
    webSocket.close();
    QTRY_COMPARE(disconnected.count(), 1);
    QTRY_VERIFY(m_engine->transport().isEmpty());
    QCOMPARE(m_engine->messages(u"websocket"_s), QByteArrayList{"0"});
    QCOMPARE(m_engine->violations(), QStringList());
}

void FakeEngineTest::upgrades()
{
    shakeHands();
    QNetworkReply *const poll = get();
    const auto webSocket = openProbe();
    QVERIFY(webSocket);
    const QSignalSpy messages(webSocket.get(), &QWebSocket::textMessageReceived);
    QTRY_COMPARE(m_engine->server().waiting(RequestKind::Poll).size(), 1);
    webSocket->sendTextMessage(u"2probe"_s);
    QTRY_COMPARE(texts(messages), QByteArrayList{"3probe"});
    QCOMPARE(fetch(poll), QByteArray("6"));
    m_engine->emitEvent(R"(["kept until the upgrade"])");
    webSocket->sendTextMessage(u"5"_s);
    QTRY_COMPARE(texts(messages), QByteArrayList({"3probe", R"(42["kept until the upgrade"])"}));
    QCOMPARE(m_engine->transport(), u"websocket"_s);
    QCOMPARE(m_engine->violations(), QStringList());
}

void FakeEngineTest::keepsThePollUntilTold()
{
    m_engine->behaviour.noop = Behaviour::Noop::WhenTold;
    shakeHands();
    QNetworkReply *const poll = get();
    const auto webSocket = openProbe();
    QVERIFY(webSocket);
    const QSignalSpy messages(webSocket.get(), &QWebSocket::textMessageReceived);
    webSocket->sendTextMessage(u"2probe"_s);
    QTRY_COMPARE(messages.count(), 1);
    QTRY_COMPARE(m_engine->server().waiting(RequestKind::Poll).size(), 1);
    QVERIFY(!poll->isFinished());
    m_engine->releasePoll();
    QCOMPARE(fetch(poll), QByteArray("6"));
}

void FakeEngineTest::deviatesInTheProbe_data()
{
    QTest::addColumn<Behaviour::Probe>("probe");
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<bool>("dies");
    QTest::newRow("silent") << Behaviour::Probe::Silent << QByteArrayList() << false;
    QTest::newRow("dies") << Behaviour::Probe::Die << QByteArrayList() << true;
    QTest::newRow("dies after 3probe") << Behaviour::Probe::DieAfterPong << QByteArrayList{"3probe"} << true;
    QTest::newRow("wrong answer") << Behaviour::Probe::WrongPong << QByteArrayList{"3wrong"} << false;
}

void FakeEngineTest::deviatesInTheProbe()
{
    QFETCH(const Behaviour::Probe, probe);
    QFETCH(const bool, dies);
    m_engine->behaviour.probe = probe;
    shakeHands();
    const auto webSocket = openProbe();
    QVERIFY(webSocket);
    const QSignalSpy messages(webSocket.get(), &QWebSocket::textMessageReceived);
    const QSignalSpy disconnected(webSocket.get(), &QWebSocket::disconnected);
    webSocket->sendTextMessage(u"2probe"_s);
    QTRY_COMPARE(m_engine->packets().size(), 1);
    QTRY_COMPARE(disconnected.count(), dies ? 1 : 0);
    QFETCH(const QByteArrayList, answers);
    QTRY_COMPARE(texts(messages), answers);
    QCOMPARE(m_engine->transport(), u"polling"_s);
}

void FakeEngineTest::refusesTheUpgrade()
{
    m_engine->behaviour.probe = Behaviour::Probe::Refuse;
    shakeHands();
    QWebSocket webSocket;
    const QSignalSpy failed(&webSocket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error));
    webSocket.open(url(u"websocket"_s));
    QTRY_COMPARE(failed.count(), 1);
    const ReceivedRequest request = m_engine->server().requests(RequestKind::WebSocket).first();
    QCOMPARE(request.http.query(u"sid"_s), m_engine->sid());

    m_engine->behaviour.probe = Behaviour::Probe::SilentAccept;
    QWebSocket second;
    const QSignalSpy connected(&second, &QWebSocket::connected);
    second.open(url(u"websocket"_s));
    QTRY_COMPARE(m_engine->server().waiting(RequestKind::WebSocket).size(), 1);
    QCOMPARE(connected.count(), 0);
}

void FakeEngineTest::deviatesInConnect_data()
{
    QTest::addColumn<Behaviour::Connect>("connect");
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("accepts") << Behaviour::Connect::Accept << QByteArray("40") << QByteArray(R"(40{"sid":"socket-1"})");
    QTest::newRow("refuses") << Behaviour::Connect::Refuse << QByteArray("40")
                             << QByteArray(R"(44{"message":"not authorized","data":{"code":"auth"}})");
    QTest::newRow("silent") << Behaviour::Connect::Silent << QByteArray("40") << QByteArray("6");
    QTest::newRow("unknown namespace") << Behaviour::Connect::Accept << QByteArray("40/admin,")
                                       << QByteArray(R"(44/admin,{"message":"Invalid namespace"})");
}

void FakeEngineTest::deviatesInConnect()
{
    QFETCH(const Behaviour::Connect, connect);
    QFETCH(const QByteArray, packet);
    m_engine->behaviour.connect = connect;
    shakeHands();
    QCOMPARE(fetch(post(packet)), QByteArray("ok"));
    if (connect == Behaviour::Connect::Silent)
        m_engine->releasePoll();
    QTEST(fetch(get()), "answer");
}

void FakeEngineTest::dropsAfterTheHandshake()
{
    m_engine->behaviour.drop = Behaviour::Drop::AfterHandshake;
    shakeHands();
    QVERIFY(fetch(get()).contains(R"("code":1)"));
    QCOMPARE(m_engine->sessions(), 1);
}

void FakeEngineTest::dropsAfterConnect()
{
    m_engine->behaviour.drop = Behaviour::Drop::AfterConnect;
    shakeHands();
    QNetworkReply *const poll = get();
    QTRY_COMPARE(m_engine->server().waiting(RequestKind::Poll).size(), 1);
    QCOMPARE(fetch(post("40")), QByteArray("ok"));
    QVERIFY(fetch(poll).startsWith("40{"));
    QVERIFY(m_engine->transport().isEmpty());
}

void FakeEngineTest::forgetsSessions()
{
    shakeHands();
    m_engine->forgetSessions();
    QNetworkReply *const reply = get();
    QCOMPARE(fetch(reply), QByteArray(R"({"code":1,"message":"Session ID unknown"})"));
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 400);
}

void FakeEngineTest::endsATransport()
{
    shakeHands();
    BareSocket poll(quint16(m_engine->url().port())); // QNetworkAccessManager would ask again
    poll.send("GET " + url(u"polling"_s).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) + " HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(m_engine->server().waiting(RequestKind::Poll).size(), 1);
    m_engine->resetTransport();
    QTRY_COMPARE(poll.end(), BareSocket::End::Rst);
    QCOMPARE(m_engine->transport(), u"polling"_s);

    QWebSocket webSocket;
    const QSignalSpy messages(&webSocket, &QWebSocket::textMessageReceived);
    const QSignalSpy disconnected(&webSocket, &QWebSocket::disconnected);
    webSocket.open(url(u"websocket"_s, false));
    QTRY_COMPARE(messages.count(), 1);
    m_engine->finishTransport();
    QTRY_COMPARE(disconnected.count(), 1);
    QTRY_VERIFY(m_engine->transport().isEmpty());
}

void FakeEngineTest::refusesWhatIsNotEngineIo_data()
{
    QTest::addColumn<QString>("pathAndQuery");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("wrong path") << u"/live/?EIO=4&transport=polling"_s << 404 << QByteArray("Cannot GET /live/");
    QTest::newRow("wrong version") << u"/socket.io/?EIO=3&transport=polling"_s << 400 << QByteArray("\"code\":5");
    QTest::newRow("wrong transport") << u"/socket.io/?EIO=4&transport=smoke"_s << 400 << QByteArray("\"code\":0");
    QTest::newRow("wrong sid") << u"/socket.io/?EIO=4&transport=polling&sid=x"_s << 400 << QByteArray("\"code\":1");
}

void FakeEngineTest::refusesWhatIsNotEngineIo()
{
    QFETCH(const QString, pathAndQuery);
    QFETCH(const QByteArray, part);
    QNetworkReply *const reply = m_network->get(QNetworkRequest(QUrl(m_engine->url().toString() + pathAndQuery)));
    const QByteArray body = fetch(reply);
    QVERIFY2(body.contains(part), body.constData());
    QTEST(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), "status");
}

void FakeEngineTest::countsViolations_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("part");
    QTest::newRow("too large") << "4" + QByteArray(100, 'x') << u"101 bytes"_s;
    QTest::newRow("too many") << QByteArray("3\x1e").repeated(16) + '3' << u"17 packets"_s;
    QTest::newRow("no payload") << QByteArray("x") << u"no payload"_s;
    QTest::newRow("no Socket.IO") << QByteArray("4x") << u"no Socket.IO packet"_s;
}

void FakeEngineTest::countsViolations()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, part);
    m_engine->behaviour.handshake.maxPayload = 100;
    shakeHands();
    fetch(post(body));
    QVERIFY2(m_engine->violations().join(u'\n').contains(part), qPrintable(m_engine->violations().join(u'\n')));
}

void FakeEngineTest::pings()
{
    m_engine->behaviour.handshake.pingInterval = Milliseconds(10);
    shakeHands();
    QVERIFY(fetch(get()).startsWith('2'));
}

void FakeEngineTest::sendsBinary()
{
    shakeHands();
    m_engine->send(SocketIo::Packet{
        SocketIo::PacketType::BinaryEvent, "/", {}, R"(["a",{"_placeholder":true,"num":0}])", {"\x01\x02"}});
    QCOMPARE(fetch(get()), QByteArray("451-[\"a\",{\"_placeholder\":true,\"num\":0}]\x1e"
                                      "bAQI="));
}

QTEST_GUILESS_MAIN(FakeEngineTest)
#include "fakeenginetest.moc"
