// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "checkupscenario.h"

#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "engineio/transportmemory.h"
#include "support/certificates.h"
#include "support/tlsrelay.h"
#include "support/waituntil.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Opcode = WebSocketFrame::Opcode;

namespace {

//! A plain WebSocket server at /ws that answers pings and farewells.
void acceptPlain(const Exchange &exchange)
{
    FakeConnection *const peer = exchange.acceptWebSocket();
    QObject::connect(peer, &FakeConnection::frameReceived, peer, [peer](const WebSocketFrame &frame) {
        if (frame.opcode == Opcode::Ping)
            peer->sendFrame({Opcode::Pong, frame.payload});
        if (frame.opcode == Opcode::Close) {
            peer->sendFrame({Opcode::Close, frame.payload});
            peer->finish();
        }
    });
}

Profile plainProfile()
{
    Profile profile;
    profile.link.kind = LinkKind::WebSocket;
    profile.link.path = u"/ws"_s;
    return profile;
}

} // namespace

class CheckUpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHealthySocketIo();
    void anOldSocketIoPasses();
    void isAGuest();
    void neitherUsesNorTeachesTheMemory_data();
    void neitherUsesNorTeachesTheMemory();
    void tellsEachStepTwice();
    void oneTransportAlone_data();
    void oneTransportAlone();
    void aHealthyPlainWebSocket();
    void aHealthyRest();
    void health_data();
    void health();
    void aCertificateIsShown();
    void aCertificateThatNobodyTrustsIsShown();
    void theDwellCountsDropsAndComesBack();
    void theDwellIsEndedEarlyAndKeepsWhatItHas();
    void mayBeStoppedAtAnyStep_data();
    void mayBeStoppedAtAnyStep();
    void mayBeDestroyedAtAnySignal();
    void aSecretThatIsRepeatedIsTakenOut();
};

void CheckUpTest::aHealthySocketIo()
{
    CheckUpScenario scenario;
    QVERIFY(scenario.run());
    QCOMPARE(scenario.outcome(), u"proxy skip, dns pass, tcp pass, tls skip, health skip, polling-handshake pass, "
                                 "polling-post pass, websocket-direct pass, websocket-upgrade pass, namespace pass, "
                                 "dwell pass"_s);
    const QJsonObject handshake = scenario.facts(CheckId::pollingHandshake);
    QCOMPARE(handshake.value(Fact::protocol).toInt(), 4);
    QCOMPARE(handshake.value(Fact::status).toInt(), 200);
    QCOMPARE(handshake.value(Fact::answeredBy).toString(), u"engine.io"_s);
    QCOMPARE(handshake.value(Fact::upgrades).toArray(), QJsonArray{u"websocket"_s});
    QVERIFY(!handshake.contains(Fact::body)); // it holds the session's id
    const QJsonObject post = scenario.facts(CheckId::pollingPost);
    QVERIFY(post.value(Fact::requests).toInt() > 5);
    QCOMPARE(post.value(Fact::sessionUnknown).toInt(), 0);
    const QJsonObject dwell = scenario.facts(CheckId::dwell);
    QCOMPARE(dwell.value(Fact::transport).toString(), u"websocket"_s);
    QVERIFY(dwell.value(Fact::seconds).toDouble() >= 5);
    QVERIFY(dwell.value(Fact::roundTrips).toInt() > 0);
    QVERIFY(dwell.value(Fact::drops).toArray().isEmpty());
}

void CheckUpTest::anOldSocketIoPasses()
{
    CheckUpScenario scenario;
    scenario.engine.behaviour.protocol = 3;
    scenario.engine.behaviour.handshake.maxPayload = 0;
    QVERIFY(scenario.run());
    QCOMPARE(scenario.facts(CheckId::pollingHandshake).value(Fact::protocol).toInt(), 3);
    QCOMPARE(scenario.result(CheckId::pollingPost).status, CheckStatus::Pass);
    QCOMPARE(scenario.result(CheckId::nsp).status, CheckStatus::Pass);
    QVERIFY2(!scenario.outcome().contains(u"fail"_s), qPrintable(scenario.outcome()));
}

void CheckUpTest::isAGuest()
{
    CheckUpScenario scenario;
    scenario.profile.onConnect = {{u"join"_s, {u"room"_s}, {}, false}};
    QVERIFY(scenario.run());
    for (const SocketIo::Packet &packet : scenario.engine.received())
        QVERIFY(packet.type == SocketIo::PacketType::Connect || packet.type == SocketIo::PacketType::Disconnect);
    QCOMPARE(scenario.engine.violations(), QStringList());
    QCOMPARE(scenario.engine.transport(), QString()); // each session has been left
}

void CheckUpTest::neitherUsesNorTeachesTheMemory_data()
{
    QTest::addColumn<bool>("known"); // to be blocked
    QTest::newRow("what was blocked gets through now") << true;
    QTest::newRow("what got through is blocked now") << false;
}

// A check-up asks what is so now, and the links that are watched beside it go on as they did.
void CheckUpTest::neitherUsesNorTeachesTheMemory()
{
    QFETCH(const bool, known);
    CheckUpScenario scenario;
    EngineIo::TransportMemory memory(&scenario.clock);
    const QString host = EngineIo::TransportMemory::hostOf(scenario.settings.url);
    memory.succeeded(host, true);
    if (known)
        memory.failed(host, makeError(Layer::WebSocket, u"upgrade-refused"_s, {}, true));
    else
        scenario.engine.behaviour.probe = Behaviour::Probe::Refuse;
    const QByteArray before = memory.save();
    scenario.settings.memory = &memory;
    QVERIFY(scenario.run());
    QCOMPARE(scenario.result(CheckId::webSocketUpgrade).status, known ? CheckStatus::Pass : CheckStatus::Fail);
    QCOMPARE(memory.mayTry(host), !known);
    QCOMPARE(memory.isProven(host), !known);
    QCOMPARE(memory.save(), before);
}

void CheckUpTest::tellsEachStepTwice()
{
    CheckUpScenario scenario;
    scenario.start();
    QVERIFY(scenario.told.isEmpty());
    QCOMPARE(scenario.checkUp->results().size(), 11);
    for (const CheckResult &result : scenario.checkUp->results())
        QCOMPARE(result.status, CheckStatus::Pending);
    QVERIFY(scenario.run());
    QCOMPARE(scenario.finished, 1);
    QVERIFY(scenario.checkUp->isFinished());
    QCOMPARE(scenario.told.mid(0, 4), (QStringList{u"proxy running"_s, u"proxy skip"_s, u"dns running"_s, u"dns pass"_s}));
    QCOMPARE(scenario.told.size(), 22);
}

void CheckUpTest::oneTransportAlone_data()
{
    QTest::addColumn<QString>("transport");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("polling") << u"polling"_s
                             << u"polling-handshake pass, polling-post pass, websocket-direct skip, "
                                "websocket-upgrade skip, namespace pass, dwell pass"_s;
    QTest::newRow("websocket") << u"websocket"_s
                               << u"polling-handshake skip, polling-post skip, websocket-direct pass, "
                                  "websocket-upgrade skip, namespace pass, dwell pass"_s;
}

void CheckUpTest::oneTransportAlone()
{
    QFETCH(QString, transport);
    QFETCH(QString, outcome);
    CheckUpScenario scenario;
    scenario.settings.transports = {transport};
    QVERIFY(scenario.run());
    QVERIFY2(scenario.outcome().endsWith(outcome), qPrintable(scenario.outcome()));
    QCOMPARE(scenario.facts(CheckId::dwell).value(Fact::transport).toString(), transport);
}

void CheckUpTest::aHealthyPlainWebSocket()
{
    CheckUpScenario scenario;
    scenario.profile = plainProfile();
    scenario.server.on(RequestKind::WebSocket, acceptPlain);
    QVERIFY(scenario.run());
    QCOMPARE(scenario.outcome(), u"proxy skip, dns pass, tcp pass, tls skip, health skip, websocket pass, auth pass, "
                                 "ping pass, dwell pass"_s);
    QCOMPARE(scenario.facts(CheckId::ping).value(Fact::roundTrips).toInt(), 1);
    QVERIFY(scenario.facts(CheckId::dwell).value(Fact::roundTrips).toInt() > 0);
}

void CheckUpTest::aHealthyRest()
{
    CheckUpScenario scenario;
    scenario.profile.link.kind = LinkKind::Rest;
    Snapshot snapshot;
    snapshot.list.path = u"/jobs?from={start}&most={limit}"_s;
    snapshot.row.id = {u"/id"_s};
    snapshot.row.queue = {u"q"_s};
    snapshot.row.state.from = {u"/state"_s};
    scenario.profile.snapshot = snapshot;
    scenario.server.on(RequestKind::Other, reply(HttpReply::json(200, "OK", R"([{"id":"1","state":"running"}])")));
    QVERIFY(scenario.run());
    QCOMPARE(scenario.outcome(), u"proxy skip, dns pass, tcp pass, tls skip, health skip, snapshot pass"_s);
    QCOMPARE(scenario.server.requests(RequestKind::Other).last().http.target, "/jobs?from=0&most=100"_ba);
    scenario.server.on(RequestKind::Other, reply(HttpReply::json(200, "OK", R"({"other":true})")));
    scenario.checkUp.reset();
    scenario.finished = 0;
    QVERIFY(scenario.run());
    QCOMPARE(scenario.result(CheckId::snapshot).cause->code, u"snapshot-not-understood"_s);
}

void CheckUpTest::health_data()
{
    QTest::addColumn<HttpReply>("answer");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("state");
    QTest::newRow("healthy") << HttpReply::json(200, "OK", R"({"status":"ok"})") << u"pass"_s << u"healthy"_s;
    QTest::newRow("starting") << HttpReply::json(200, "OK", R"({"status":"starting"})") << u"warn"_s << u"starting"_s;
    QTest::newRow("down") << HttpReply::json(500, "Oh", R"({"status":"down"})") << u"fail"_s << u"unhealthy"_s;
    HttpReply moved = HttpReply::html(301, "Moved", "");
    moved.headers += {{"Location", "https://elsewhere.example/health?token=hush"}};
    QTest::newRow("moved") << moved << u"warn"_s << u"redirected"_s;
    HttpReply lost = HttpReply::html(301, "Moved", "");
    lost.headers += {{"Location", "https://127.0.0.1:1/health"}};
    QTest::newRow("moved to where nobody is") << lost << u"warn"_s << u"redirected"_s;
}

void CheckUpTest::health()
{
    QFETCH(HttpReply, answer);
    CheckUpScenario scenario;
    scenario.profile.healthPath = u"/health"_s;
    scenario.server.on(RequestKind::Other, reply(answer));
    QVERIFY(scenario.run());
    const CheckResult health = scenario.result(CheckId::health);
    QTEST(checkStatusName(health.status), "status");
    QTEST(health.data.value(Fact::healthState).toString(), "state");
    QVERIFY(!QJsonDocument(health.data).toJson().contains("hush"));
    QCOMPARE(scenario.result(CheckId::nsp).status, CheckStatus::Pass); // whatever health says
}

void CheckUpTest::aCertificateIsShown()
{
    Certificates certificates;
    QVERIFY2(certificates.problem().isEmpty(), qPrintable(certificates.problem()));
    CheckUpScenario scenario;
    TlsRelay relay(scenario.engine.url(), certificates.serverSide());
    scenario.settings.url = relay.url();
    scenario.settings.tls = certificates.clientSide();
    QVERIFY(scenario.run());
    QVERIFY2(!scenario.outcome().contains(u"fail"_s), qPrintable(scenario.outcome()));
    const QJsonObject tls = scenario.facts(CheckId::tls);
    const QSslCertificate shown = certificates.certificate(u"server"_s);
    QVERIFY(tls.value(Fact::tlsVersion).toString().startsWith(u"TLS 1."_s));
    QCOMPARE(tls.value(Fact::fingerprint).toString(),
             QString::fromLatin1(shown.digest(QCryptographicHash::Sha256).toHex()));
    QVERIFY(tls.value(Fact::names).toArray().contains(u"localhost"_s));
    QVERIFY(tls.value(Fact::validUntil).toString().endsWith(u'Z'));
}

void CheckUpTest::aCertificateThatNobodyTrustsIsShown()
{
    Certificates certificates;
    QVERIFY2(certificates.problem().isEmpty(), qPrintable(certificates.problem()));
    CheckUpScenario scenario;
    TlsRelay relay(scenario.engine.url(), certificates.serverSide());
    scenario.settings.url = relay.url();
    QVERIFY(scenario.run());
    const CheckResult tls = scenario.result(CheckId::tls);
    QCOMPARE(tls.status, CheckStatus::Fail);
    QCOMPARE(tls.cause->code, u"tls-untrusted"_s);
    QVERIFY(!tls.data.value(Fact::tlsErrors).toArray().isEmpty());
    QVERIFY(!tls.data.value(Fact::fingerprint).toString().isEmpty());
    QCOMPARE(relay.received(), QByteArray()); // nothing has been said to whom nobody trusts
    QVERIFY(scenario.outcome().endsWith(u"tls fail, health skip, polling-handshake skip, polling-post skip, "
                                        "websocket-direct skip, websocket-upgrade skip, namespace skip, dwell skip"_s));
}

void CheckUpTest::theDwellCountsDropsAndComesBack()
{
    CheckUpScenario scenario;
    scenario.settings.transports = {u"websocket"_s};
    scenario.options.dwell = 40s;
    int cut = 0;
    QObject::connect(&scenario.engine, &FakeEngine::connected, &scenario.engine, [&] {
        if (scenario.running() != CheckId::dwell || ++cut > 2)
            return;
        QMetaObject::invokeMethod(&scenario.engine, &FakeEngine::finishTransport, Qt::QueuedConnection);
    });
    QVERIFY(scenario.run());
    const CheckResult dwell = scenario.result(CheckId::dwell);
    QCOMPARE(dwell.status, CheckStatus::Warn);
    const QJsonArray drops = dwell.data.value(Fact::drops).toArray();
    QVERIFY2(drops.size() >= 1, qPrintable(dwell.detail));
    const QJsonObject drop = drops.first().toObject();
    QCOMPARE(drop.value("reason"_L1).toString(), u"transport close"_s);
    QCOMPARE(drop.value("transport"_L1).toString(), u"websocket"_s);
    QVERIFY(drop.contains("afterMs"_L1) && drop.contains("silentMs"_L1) && drop.contains("code"_L1));
}

void CheckUpTest::theDwellIsEndedEarlyAndKeepsWhatItHas()
{
    CheckUpScenario scenario;
    scenario.options.dwell = 24h;
    bool hasDwelt = false;
    std::optional<Instant> begin;
    QObject::connect(&scenario.engine, &FakeEngine::connected, &scenario.engine, [&] {
        if (scenario.running() == CheckId::dwell)
            begin = scenario.clock.now();
    });
    scenario.onTurn = [&] {
        if (!begin || scenario.clock.now() - *begin < 10s)
            return;
        hasDwelt = true;
        scenario.checkUp->stop();
    };
    QVERIFY(scenario.run());
    QVERIFY(hasDwelt);
    QCOMPARE(scenario.result(CheckId::dwell).status, CheckStatus::Pass);
    QVERIFY(scenario.facts(CheckId::dwell).value(Fact::seconds).toDouble() > 1);
    QCOMPARE(scenario.engine.transport(), QString());
}

void CheckUpTest::mayBeStoppedAtAnyStep_data()
{
    QTest::addColumn<int>("signal");
    for (int signal = 0; signal < 22; ++signal)
        QTest::addRow("after %d signals", signal) << signal;
}

void CheckUpTest::mayBeStoppedAtAnyStep()
{
    QFETCH(int, signal);
    CheckUpScenario scenario;
    scenario.start();
    if (signal == 0)
        scenario.checkUp->stop();
    int seen = 0;
    QObject::connect(scenario.checkUp.get(), &CheckUp::stepChanged, scenario.checkUp.get(), [&] {
        if (++seen == signal)
            scenario.checkUp->stop();
    });
    QVERIFY(scenario.run());
    QCOMPARE(scenario.finished, 1);
    for (const CheckResult &result : scenario.checkUp->results())
        QVERIFY(result.status != CheckStatus::Pending && result.status != CheckStatus::Running);
    if (signal < 20)
        QCOMPARE(scenario.result(CheckId::dwell).status, CheckStatus::Skip);
    QCOMPARE(scenario.engine.transport(), QString());
}

void CheckUpTest::mayBeDestroyedAtAnySignal()
{
    for (int signal = 1; signal <= 23; ++signal) {
        CheckUpScenario scenario;
        scenario.start();
        int seen = 0;
        bool isGone = false;
        const auto count = [&] {
            if (++seen < signal)
                return;
            isGone = true;
            delete scenario.checkUp.release();
        };
        QObject::connect(scenario.checkUp.get(), &CheckUp::stepChanged, &scenario.clock, count);
        QObject::connect(scenario.checkUp.get(), &CheckUp::finished, &scenario.clock, count);
        QVERIFY(waitUntil(
            [&] {
                if (!isGone && scenario.running() == CheckId::dwell)
                    scenario.clock.advance(250ms);
                return isGone;
            },
            30s));
    }
}

void CheckUpTest::aSecretThatIsRepeatedIsTakenOut()
{
    CheckUpScenario scenario;
    scenario.settings.secret = u"open-sesame"_s;
    scenario.engine.behaviour.connect = Behaviour::Connect::Refuse;
    scenario.engine.behaviour.connectError = R"({"message":"bad token open-sesame"})";
    QVERIFY(scenario.run());
    const CheckResult refused = scenario.result(CheckId::nsp);
    QCOMPARE(refused.status, CheckStatus::Fail);
    QCOMPARE(refused.data.value(Fact::message).toString(), u"bad token [redacted]"_s);
    for (const CheckResult &result : scenario.checkUp->results()) {
        QVERIFY(!result.detail.contains(u"sesame"_s));
        QVERIFY(!QJsonDocument(result.data).toJson().contains("sesame"));
        QVERIFY(!result.cause || !result.cause->toString().contains(u"sesame"_s));
    }
}

QTEST_GUILESS_MAIN(CheckUpTest)
#include "checkuptest.moc"
