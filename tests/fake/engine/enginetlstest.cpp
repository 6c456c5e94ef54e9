// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "enginescenario.h"
#include "support/certificates.h"
#include "support/tlsrelay.h"

#include <QCryptographicHash>
#include <QSslKey>
#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// An engine in front of a TLS server.
class TlsScenario : public EngineScenario
{
public:
    TlsScenario(const Certificates &certificates, const QStringList &transports,
                const QString &name = u"server"_s, bool asksClient = false)
        : relay(server.url(), certificates.serverSide(name, asksClient))
    {
        options.transports = transports;
        options.connection.url = relay.url();
        options.connection.tls = certificates.clientSide();
        options.connection.headers = {{"Authorization", "Bearer hidden"}};
    }

    TlsRelay relay;
};

} // namespace

//! TLS on both transports: what is verified, and that nothing leaves before it has been.
class EngineTlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void opensWithAPin_data();
    void opensWithAPin();
    void aWrongPinLetsNoByteOut_data();
    void aWrongPinLetsNoByteOut();
    void aPinHoldsForEachConnection_data();
    void aPinHoldsForEachConnection();
    void aPinNeedsTls();
    void refusesWhatIsNotTrusted_data();
    void refusesWhatIsNotTrusted();
    void showsAClientCertificate_data();
    void showsAClientCertificate();

private:
    std::unique_ptr<Certificates> m_certificates;
};

namespace {

void addTransports()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling") << QStringList{pollingName};
    QTest::newRow("websocket") << QStringList{webSocketName};
}

} // namespace

void EngineTlsTest::initTestCase()
{
    m_certificates = std::make_unique<Certificates>();
    QVERIFY2(m_certificates->problem().isEmpty(), qPrintable(m_certificates->problem()));
}

void EngineTlsTest::opensWithAPin_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::addColumn<bool>("isKey");
    QTest::newRow("polling, then websocket; certificate") << QStringList{pollingName, webSocketName} << false;
    QTest::newRow("polling, then websocket; key") << QStringList{pollingName, webSocketName} << true;
    QTest::newRow("websocket; certificate") << QStringList{webSocketName} << false;
    QTest::newRow("websocket; key") << QStringList{webSocketName} << true;
}

void EngineTlsTest::opensWithAPin()
{
    QFETCH(const QStringList, transports);
    QFETCH(const bool, isKey);
    TlsScenario scenario(*m_certificates, transports);
    const QSslCertificate shown = m_certificates->certificate(u"server"_s);
    scenario.options.connection.pins = {QByteArray(32, 'x'),
                                        sha256(isKey ? shown.publicKey().toDer() : shown.toDer())};
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.opened, 1, 15'000);
    QVERIFY(scenario.engine->send("2[\"a\"]"));
    QTRY_VERIFY_WITH_TIMEOUT(scenario.server.messages().contains("2[\"a\"]"), 15'000);
    if (transports.size() > 1)
        QVERIFY(scenario.waitForUpgrade());
    QCOMPARE(scenario.closings, QStringList());
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineTlsTest::aWrongPinLetsNoByteOut_data()
{
    addTransports();
}

void EngineTlsTest::aWrongPinLetsNoByteOut()
{
    QFETCH(const QStringList, transports);
    TlsScenario scenario(*m_certificates, transports);
    scenario.options.connection.pins = {sha256(m_certificates->certificate(u"other"_s).toDer())};
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings, QStringList{u"transport error: tls tls-pin-mismatch persistent"_s},
                              15'000);
    QCOMPARE(scenario.closeCauses.constFirst().transport, transports.first());
    QTRY_VERIFY_WITH_TIMEOUT(scenario.relay.findChildren<QObject *>(Qt::FindDirectChildrenOnly).isEmpty(), 15'000); // all have gone
    QVERIFY(scenario.relay.encrypted() <= 1);
    QCOMPARE(scenario.relay.received(), QByteArray());
    QCOMPARE(scenario.server.server().requests().size(), 0);
}

void EngineTlsTest::aPinHoldsForEachConnection_data()
{
    QTest::addColumn<bool>("isUpgrade");
    QTest::newRow("of a POST") << false;
    QTest::newRow("of the upgrade") << true;
}

// Somebody in the middle lets the first connection through and takes the next one.
void EngineTlsTest::aPinHoldsForEachConnection()
{
    QFETCH(const bool, isUpgrade);
    TlsScenario scenario(*m_certificates, {pollingName});
    if (isUpgrade)
        scenario.options.transports += webSocketName;
    scenario.options.connection.pins = {sha256(m_certificates->certificate(u"server"_s).toDer())};
    scenario.makeEngine();
    connect(scenario.engine.get(), &Engine::opened, this,
            [&] { scenario.relay.setTls(m_certificates->serverSide(u"other"_s)); });
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.opened, 1, 15'000);
    if (isUpgrade) {
        QTRY_COMPARE_WITH_TIMEOUT(scenario.upgradeFailures, QStringList{u"tls tls-pin-mismatch persistent"_s}, 15'000);
        QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), 0);
        QCOMPARE(scenario.engine->state(), Engine::State::Open);
    } else {
        QVERIFY(scenario.engine->send("2[\"hidden\"]"));
        QTRY_COMPARE_WITH_TIMEOUT(scenario.closings,
                                  QStringList{u"transport error: tls tls-pin-mismatch persistent"_s}, 15'000);
        QCOMPARE(scenario.server.server().count(RequestKind::Post), 0);
    }
    QVERIFY(!scenario.relay.received().contains("POST"));
    QVERIFY(!scenario.relay.received().contains("Upgrade: websocket"));
}

void EngineTlsTest::aPinNeedsTls()
{
    EngineScenario scenario;
    scenario.options.connection.pins = {QByteArray(32, 'x')};
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings, QStringList{u"transport error: client invalid-url persistent"_s}, 15'000);
    QCOMPARE(scenario.server.server().accepted(), 0);
}

void EngineTlsTest::refusesWhatIsNotTrusted_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("code");
    for (const QString &name : {pollingName, webSocketName}) {
        QTest::addRow("%s, an unknown authority", qPrintable(name))
            << QStringList{name} << u"server"_s << false << u"tls-untrusted"_s;
        QTest::addRow("%s, another name", qPrintable(name))
            << QStringList{name} << u"stranger"_s << true << u"tls-hostname-mismatch"_s;
    }
}

void EngineTlsTest::refusesWhatIsNotTrusted()
{
    QFETCH(const QStringList, transports);
    QFETCH(const QString, shown);
    QFETCH(const bool, isTrusted);
    QFETCH(const QString, code);
    TlsScenario scenario(*m_certificates, transports, shown);
    if (!isTrusted)
        scenario.options.connection.tls.setCaCertificates({m_certificates->certificate(u"stranger"_s)});
    // A pin that holds does not make up for it.
    scenario.options.connection.pins = {sha256(m_certificates->certificate(shown).toDer())};
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.closings,
                              QStringList{u"transport error: tls %1 persistent"_s.arg(code)}, 15'000);
    QCOMPARE(scenario.relay.received(), QByteArray());
}

void EngineTlsTest::showsAClientCertificate_data()
{
    addTransports();
}

void EngineTlsTest::showsAClientCertificate()
{
    QFETCH(const QStringList, transports);
    TlsScenario with(*m_certificates, transports, u"server"_s, true);
    with.options.connection.tls = m_certificates->clientSide(u"client"_s);
    with.open();
    QTRY_COMPARE_WITH_TIMEOUT(with.opened, 1, 15'000);

    TlsScenario without(*m_certificates, transports, u"server"_s, true);
    without.open();
    QTRY_COMPARE_WITH_TIMEOUT(without.closings.size(), 1, 15'000);
    QCOMPARE(without.opened, 0);
    QCOMPARE(without.relay.received(), QByteArray());
}

QTEST_GUILESS_MAIN(EngineTlsTest)
#include "enginetlstest.moc"
