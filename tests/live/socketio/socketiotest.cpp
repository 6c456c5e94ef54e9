// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// The client against the reference server, socket.io 4.8, over each way to connect.

#include "live/support/realserver.h"
#include "socketio/manager.h"
#include "socketio/socket.h"

#include <QCborMap>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Qt::StringLiterals;
using EngineIo::pollingName;
using EngineIo::webSocketName;

class SocketIoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void connects_data();
    void connects();
    void echoes_data();
    void echoes();
    void keepsOrderThroughTheUpgrade_data() { transports(); }
    void keepsOrderThroughTheUpgrade();
    void answersTheServer();
    void sendsAuthAndHeaders_data() { transports(); }
    void sendsAuthAndHeaders();
    void timesOutWithoutAnswer();
    void failsSentAcksOnADrop();
    void refusedNamespace_data();
    void refusedNamespace();
    void acceptsTheRightToken();
    void sharesOneEngine();
    void deliversWhatComesWithTheConnect();
    void serverDisconnectIsFinal();
    void comesBackWhenToldToGo();
    void reconnectsAfterACut();
    void keepsWhatIsEmittedWhileDown();
    void staysOnPollingWhereNoWebSocketIsOffered();
    void survivesManyHeartbeats();
    void refusesWhatTheServerWouldRefuse();
    void closesPolitely_data() { transports(); }
    void closesPolitely();

private:
    static void transports();
    ManagerOptions options(const QStringList &transports = {pollingName, webSocketName}) const;

    std::unique_ptr<Test::RealServer> m_server;
};

namespace {

std::unique_ptr<Test::RealServer> startServer(const QStringList &arguments = {})
{
    return std::make_unique<Test::RealServer>(
        u"node"_s, QStringList{Test::backendFile(u"socketio/server.js"_s)} + arguments);
}

// An acknowledgement, to wait for.
struct Answer
{
    std::optional<AckResult> result;

    AckHandler handler()
    {
        return [this](const AckResult &answer) { result = answer; };
    }
    QCborArray values() const { return result && *result ? result->value() : QCborArray(); }
};

constexpr Milliseconds ackTimeout{10'000};

} // namespace

void SocketIoTest::initTestCase()
{
    m_server = startServer();
    QVERIFY2(m_server->isReady(), qPrintable(m_server->problem()));
}

void SocketIoTest::transports()
{
    QTest::addColumn<QString>("transports");
    QTest::newRow("polling") << u"polling"_s;
    QTest::newRow("websocket") << u"websocket"_s;
    QTest::newRow("upgrade") << u"polling,websocket"_s;
}

ManagerOptions SocketIoTest::options(const QStringList &transports) const
{
    ManagerOptions options;
    options.engine.connection.url = QUrl(m_server->url());
    options.engine.connection.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    options.engine.transports = transports;
    options.backoff.minimum = Milliseconds(50);
    return options;
}

void SocketIoTest::connects_data()
{
    transports();
}

void SocketIoTest::connects()
{
    QFETCH(QString, transports);
    Manager manager(options(transports.split(u',')));
    Socket *const socket = manager.socket();
    QSignalSpy connected(socket, &Socket::connected);
    socket->open();
    QTRY_COMPARE(connected.size(), 1);
    QVERIFY(!socket->sid().isEmpty());
    QTRY_COMPARE(manager.engine()->transportName(), transports.section(u',', -1));

    Answer transport;
    QVERIFY(socket->emitEvent(u"transport"_s, {}, transport.handler(), ackTimeout));
    QTRY_VERIFY(transport.result);
    QCOMPARE(transport.values(), QCborArray{transports.section(u',', -1)});
}

void SocketIoTest::echoes_data()
{
    QTest::addColumn<QString>("transports");
    QTest::addColumn<QCborArray>("arguments");
    const QList<std::pair<QByteArray, QCborArray>> rows = {
        {"nothing", {}},
        {"texts", {u"plain"_s, u"第三章 · 夜航西飞"_s, u"\U0001F680 \" \\ \n \u2028"_s, QString()}},
        {"numbers", {0, -1, 1.5, qint64(9007199254740991), true, nullptr}},
        {"nested", {QCborMap{{u"a"_s, QCborArray{1, QCborMap{{u"b"_s, u"c"_s}}}}}}},
        {"binary", {QByteArray("\x00\x1e\xff", 3)}},
        {"binary, deep and twice", {QCborMap{{u"a"_s, QByteArray(1000, 'x')}}, u"between"_s, QByteArray("y")}},
        {"record separator in a text", {u"\x1e"_s}},
        {"looks like a placeholder", {QCborMap{{u"_placeholder"_s, true}, {u"num"_s, 7}}}},
        {"long", {QString(300'000, u'長')}},
    };
    for (const QByteArray transports : {"polling", "websocket", "polling,websocket"}) {
        for (const auto &[name, arguments] : rows) {
            const QByteArray row = name + " over " + transports;
            QTest::newRow(row.constData()) << QString::fromLatin1(transports) << arguments;
        }
    }
}

void SocketIoTest::echoes()
{
    QFETCH(QString, transports);
    QFETCH(QCborArray, arguments);
    Manager manager(options(transports.split(u',')));
    Socket *const socket = manager.socket();
    QSignalSpy events(socket, &Socket::eventReceived);
    socket->open();
    Answer answer;
    QVERIFY(socket->emitEvent(u"echo"_s, arguments, answer.handler(), ackTimeout));
    QTRY_VERIFY_WITH_TIMEOUT(answer.result, 10'000);
    QVERIFY2(*answer.result, qPrintable(*answer.result ? QString() : answer.result->error().toString()));
    QCOMPARE(answer.values(), arguments);

    QVERIFY(socket->emitEvent(u"echo"_s, arguments));
    QTRY_COMPARE_WITH_TIMEOUT(events.size(), 1, 10'000);
    const auto event = events[0][0].value<Event>();
    QCOMPARE(event.name(), u"echo"_s);
    QCOMPARE(event.arguments(), arguments);
}

void SocketIoTest::keepsOrderThroughTheUpgrade()
{
    QFETCH(QString, transports);
    constexpr int count = 2'000;
    Manager manager(options(transports.split(u',')));
    Socket *const socket = manager.socket();
    QList<qint64> received;
    connect(socket, &Socket::eventReceived, this,
            [&](const Event &event) { received += event.arguments().at(0).toInteger(-1); });
    socket->open();
    QVERIFY(socket->emitEvent(u"burst"_s, {count}));
    for (int i = 0; i < 500; ++i)
        QVERIFY(socket->emitEvent(u"echo"_s, {count + i}));
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), count + 500, 20'000);
    QList<qint64> bursts;
    QList<qint64> echoes;
    for (const qint64 number : received)
        (number < count ? bursts : echoes) += number;
    QVERIFY(std::is_sorted(bursts.begin(), bursts.end()));
    QVERIFY(std::is_sorted(echoes.begin(), echoes.end()));
    QCOMPARE(bursts.size(), count);
}

void SocketIoTest::answersTheServer()
{
    Manager manager(options());
    Socket *const socket = manager.socket();
    QList<Event> answered;
    connect(socket, &Socket::eventReceived, this, [&](const Event &event) {
        if (event.name() == "question"_L1) {
            QVERIFY(event.ackId.has_value());
            socket->acknowledge(*event.ackId, {u"forty-two"_s, QByteArray("bytes")});
        } else {
            answered += event;
        }
    });
    socket->open();
    QVERIFY(socket->emitEvent(u"ask-me"_s, {u"what?"_s}));
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered[0].arguments(), (QCborArray{u"forty-two"_s, QByteArray("bytes")}));
}

void SocketIoTest::sendsAuthAndHeaders()
{
    QFETCH(QString, transports);
    ManagerOptions settings = options(transports.split(u','));
    settings.engine.connection.headers = {{"X-Pollux-Test", "yes"}};
    settings.engine.connection.origin = u"https://app.example"_s;
    Manager manager(settings);
    Socket *const socket = manager.socket();
    socket->setAuth({{u"token"_s, u"a secret"_s}});
    socket->open();
    Answer answer;
    QVERIFY(socket->emitEvent(u"handshake"_s, {}, answer.handler(), ackTimeout));
    QTRY_VERIFY(answer.result);
    const QCborMap handshake = answer.values().first().toMap();
    QCOMPARE(handshake[u"auth"_s].toMap()[u"token"_s].toString(), u"a secret"_s);
    const QCborMap headers = handshake[u"headers"_s].toMap();
    QCOMPARE(headers[u"x-pollux-test"_s].toString(), u"yes"_s);
    QCOMPARE(headers[u"origin"_s].toString(), u"https://app.example"_s);
}

void SocketIoTest::timesOutWithoutAnswer()
{
    Manager manager(options());
    Socket *const socket = manager.socket();
    socket->open();
    Answer answer;
    QVERIFY(socket->emitEvent(u"never"_s, {}, answer.handler(), Milliseconds(200)));
    QTRY_VERIFY(answer.result);
    QVERIFY(!*answer.result);
    QCOMPARE(answer.result->error().code, u"ack-timeout"_s);
}

void SocketIoTest::failsSentAcksOnADrop()
{
    Manager manager(options());
    Socket *const socket = manager.socket();
    QSignalSpy connected(socket, &Socket::connected);
    socket->open();
    QTRY_COMPARE(connected.size(), 1);
    QTRY_COMPARE(manager.engine()->transportName(), webSocketName);
    Answer answer;
    QVERIFY(socket->emitEvent(u"never"_s, {}, answer.handler(), Milliseconds(60'000)));
    QVERIFY(socket->emitEvent(u"cut-me"_s));
    QTRY_VERIFY(answer.result);
    QVERIFY(!*answer.result);
}

void SocketIoTest::refusedNamespace_data()
{
    QTest::addColumn<QString>("nsp");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("unknown") << u"/nowhere"_s << u"namespace-invalid"_s << u"Invalid namespace"_s;
    QTest::newRow("middleware") << u"/guarded"_s << u"connect-refused"_s << u"not authorized"_s;
}

void SocketIoTest::refusedNamespace()
{
    QFETCH(QString, nsp);
    Manager manager(options());
    Socket *const socket = manager.socket(nsp);
    QSignalSpy refused(socket, &Socket::refused);
    socket->open();
    QTRY_COMPARE(refused.size(), 1);
    const auto cause = refused[0][0].value<Error>();
    QTEST(cause.code, "code");
    QTEST(cause.detail, "detail");
    QCOMPARE(cause.layer, Layer::SocketIo);
    QVERIFY(!cause.transient);
    QCOMPARE(socket->state(), Socket::State::Disconnected);
    QTRY_COMPARE(manager.state(), Manager::State::Closed);
}

void SocketIoTest::acceptsTheRightToken()
{
    Manager manager(options());
    Socket *const socket = manager.socket(u"/guarded"_s);
    socket->setAuth({{u"token"_s, u"open sesame"_s}});
    socket->open();
    QTRY_COMPARE(socket->state(), Socket::State::Connected);
}

void SocketIoTest::sharesOneEngine()
{
    Manager manager(options());
    QSignalSpy sessions(manager.engine(), &EngineIo::Engine::opened);
    Socket *const one = manager.socket();
    Socket *const two = manager.socket(u"/admin"_s);
    one->open();
    two->open();
    QTRY_COMPARE(one->state(), Socket::State::Connected);
    QTRY_COMPARE(two->state(), Socket::State::Connected);
    QVERIFY(one->sid() != two->sid());
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(manager.socket(u"/admin"_s), two);

    QSignalSpy events(two, &Socket::eventReceived);
    QSignalSpy others(one, &Socket::eventReceived);
    QVERIFY(two->emitEvent(u"echo"_s, {u"to admin"_s}));
    QTRY_COMPARE(events.size(), 1);
    QCOMPARE(others.size(), 0);

    one->close();
    QCOMPARE(one->state(), Socket::State::Disconnected);
    QVERIFY(two->emitEvent(u"echo"_s, {u"still there"_s}));
    QTRY_COMPARE(events.size(), 2);
}

void SocketIoTest::deliversWhatComesWithTheConnect()
{
    Manager manager(options());
    Socket *const socket = manager.socket(u"/greets"_s);
    QSignalSpy events(socket, &Socket::eventReceived);
    socket->open();
    QTRY_COMPARE(events.size(), 1);
    QCOMPARE(events[0][0].value<Event>().arguments(), QCborArray{u"at once"_s});
}

void SocketIoTest::serverDisconnectIsFinal()
{
    Manager manager(options());
    Socket *const socket = manager.socket();
    QSignalSpy disconnected(socket, &Socket::disconnected);
    socket->open();
    QVERIFY(socket->emitEvent(u"leave-me"_s));
    QTRY_COMPARE(disconnected.size(), 1);
    QCOMPARE(disconnected[0][0].toString(), u"io server disconnect"_s);
    QCOMPARE(socket->state(), Socket::State::Disconnected);
    QTRY_COMPARE(manager.state(), Manager::State::Closed);
}

void SocketIoTest::comesBackWhenToldToGo()
{
    const auto server = startServer();
    QVERIFY2(server->isReady(), qPrintable(server->problem()));
    ManagerOptions settings = options();
    settings.engine.connection.url = QUrl(server->url());
    settings.comeBackWhenToldToGo = true;
    Manager manager(settings);
    Socket *const socket = manager.socket(u"/moody"_s);
    QSignalSpy connected(socket, &Socket::connected);
    QSignalSpy disconnected(socket, &Socket::disconnected);
    QSignalSpy refused(socket, &Socket::refused);
    QSignalSpy retries(&manager, &Manager::retryScheduled);
    socket->open();
    QVERIFY(socket->emitEvent(u"leave-me"_s));
    QTRY_COMPARE(disconnected.size(), 1);
    QCOMPARE(disconnected[0][0].toString(), u"io server disconnect"_s);
    QTRY_COMPARE(connected.size(), 2);
    QCOMPARE(refused.size(), 2);
    QCOMPARE(retries.size(), 3); // each after its own, growing pause
    QCOMPARE(retries[2][0].toInt(), 3);
}

void SocketIoTest::reconnectsAfterACut()
{
    Manager manager(options());
    Socket *const socket = manager.socket();
    QSignalSpy connected(socket, &Socket::connected);
    QSignalSpy disconnected(socket, &Socket::disconnected);
    socket->open();
    QTRY_COMPARE(connected.size(), 1);
    QTRY_COMPARE(manager.engine()->transportName(), webSocketName);
    QVERIFY(socket->emitEvent(u"cut-me"_s));
    QTRY_COMPARE(disconnected.size(), 1);
    QCOMPARE(disconnected[0][0].toString(), u"transport close"_s);
    QTRY_COMPARE(connected.size(), 2);
    QVERIFY(connected[0][0] != connected[1][0]);
}

void SocketIoTest::keepsWhatIsEmittedWhileDown()
{
    Manager manager(options());
    Socket *const socket = manager.socket();
    QSignalSpy connected(socket, &Socket::connected);
    QSignalSpy events(socket, &Socket::eventReceived);
    Answer answer;
    connect(socket, &Socket::disconnected, this, [&] {
        QVERIFY(socket->emitEvent(u"echo"_s, {u"kept"_s}));
        QVERIFY(socket->emitEvent(u"echo"_s, {u"answered"_s}, answer.handler(), ackTimeout));
    });
    socket->open();
    QTRY_COMPARE(connected.size(), 1);
    QVERIFY(socket->emitEvent(u"cut-me"_s));
    QTRY_COMPARE(events.size(), 1);
    QCOMPARE(events[0][0].value<Event>().arguments(), QCborArray{u"kept"_s});
    QTRY_COMPARE(answer.values(), QCborArray{u"answered"_s});
}

void SocketIoTest::staysOnPollingWhereNoWebSocketIsOffered()
{
    const auto server = startServer({u"--transports=polling"_s});
    QVERIFY2(server->isReady(), qPrintable(server->problem()));
    ManagerOptions settings = options();
    settings.engine.connection.url = QUrl(server->url());
    Manager manager(settings);
    QSignalSpy skipped(manager.engine(), &EngineIo::Engine::upgradeSkipped);
    manager.socket()->open();
    QTRY_COMPARE(manager.socket()->state(), Socket::State::Connected);
    QCOMPARE(skipped.size(), 1);
    QCOMPARE(manager.engine()->transportName(), pollingName);
}

void SocketIoTest::survivesManyHeartbeats()
{
    const auto server = startServer({u"--ping-interval=60"_s, u"--ping-timeout=1000"_s});
    QVERIFY2(server->isReady(), qPrintable(server->problem()));
    for (const QStringList &transports : {QStringList{pollingName}, QStringList{webSocketName},
                                          QStringList{pollingName, webSocketName}}) {
        ManagerOptions settings = options(transports);
        settings.engine.connection.url = QUrl(server->url());
        Manager manager(settings);
        QSignalSpy pings(manager.engine(), &EngineIo::Engine::pingReceived);
        QSignalSpy disconnected(manager.socket(), &Socket::disconnected);
        manager.socket()->open();
        QTRY_VERIFY_WITH_TIMEOUT(pings.size() >= 20, 10'000);
        QCOMPARE(disconnected.size(), 0);
    }
}

void SocketIoTest::refusesWhatTheServerWouldRefuse()
{
    const auto server = startServer({u"--max-payload=1000"_s});
    QVERIFY2(server->isReady(), qPrintable(server->problem()));
    ManagerOptions settings = options({pollingName});
    settings.engine.connection.url = QUrl(server->url());
    Manager manager(settings);
    Socket *const socket = manager.socket();
    QSignalSpy connected(socket, &Socket::connected);
    QSignalSpy disconnected(socket, &Socket::disconnected);
    socket->open();
    QTRY_COMPARE(connected.size(), 1);
    const auto refused = socket->emitEvent(u"echo"_s, {QString(2'000, u'x')});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"payload-too-large"_s);
    // Many that fit one by one are spread over as many POSTs as the server's limit asks for.
    QSignalSpy events(socket, &Socket::eventReceived);
    for (int i = 0; i < 100; ++i)
        QVERIFY(socket->emitEvent(u"echo"_s, {QString(400, u'y')}));
    QTRY_COMPARE(events.size(), 100);
    QCOMPARE(disconnected.size(), 0);
}

void SocketIoTest::closesPolitely()
{
    QFETCH(QString, transports);
    Manager manager(options(transports.split(u',')));
    Socket *const socket = manager.socket();
    QSignalSpy disconnected(socket, &Socket::disconnected);
    QSignalSpy closed(manager.engine(), &EngineIo::Engine::closed);
    socket->open();
    QTRY_COMPARE(socket->state(), Socket::State::Connected);
    manager.close();
    QCOMPARE(disconnected.size(), 1);
    QCOMPARE(disconnected[0][0].toString(), u"io client disconnect"_s);
    QCOMPARE(manager.state(), Manager::State::Closed);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed[0][1].value<Error>().code, u"closed"_s); // not by deadline
}

QTEST_GUILESS_MAIN(SocketIoTest)
#include "socketiotest.moc"
