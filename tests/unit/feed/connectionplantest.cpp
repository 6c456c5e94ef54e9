// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/connectionplan.h"

#include "engineio/transportmemory.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class ConnectionPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePersonGoesBeforeTheProfile();
    void theProfileStandsWhereThePersonIsSilent();
    void aProxyBaseGoesBeforeTheServer_data();
    void aProxyBaseGoesBeforeTheServer();
    void theSecretGoesWhereTheProfileSays_data();
    void theSecretGoesWhereTheProfileSays();
    void withoutASecretNothingIsSent();
    void whatIsKnownOfWebSocketsIsShared();
};

namespace {

Profile profile()
{
    Profile profile;
    profile.link.url = QUrl(u"https://profile.example"_s);
    profile.link.path = u"/profile/"_s;
    profile.link.nsp = u"/p"_s;
    profile.link.origin = u"https://p.example"_s;
    profile.link.transports = {u"polling"_s};
    profile.link.reconnection = {Milliseconds(10), Milliseconds(20), 3, 0.25};
    profile.link.connectTimeout = Milliseconds(1234);
    return profile;
}

QList<QPair<QByteArray, QByteArray>> headers(std::initializer_list<QPair<QByteArray, QByteArray>> list)
{
    return list;
}

} // namespace

void ConnectionPlanTest::thePersonGoesBeforeTheProfile()
{
    ConnectionSettings settings;
    settings.url = QUrl(u"https://person.example"_s);
    settings.path = u"/person/"_s;
    settings.nsp = u"/mine"_s;
    settings.origin = u"https://me.example"_s;
    settings.transports = {u"websocket"_s};
    const auto options = managerOptions(profile(), settings);
    QCOMPARE(options.engine.connection.url, settings.url);
    QCOMPARE(options.engine.connection.path, u"/person/"_s);
    QCOMPARE(options.engine.connection.origin, u"https://me.example"_s);
    QCOMPARE(options.engine.transports, QStringList{u"websocket"_s});
    QCOMPARE(namespaceOf(profile(), settings), u"/mine"_s);
    QCOMPARE(serverUrl(profile(), settings), settings.url);
}

void ConnectionPlanTest::theProfileStandsWhereThePersonIsSilent()
{
    const auto options = managerOptions(profile(), {});
    QCOMPARE(options.engine.connection.url, QUrl(u"https://profile.example"_s));
    QCOMPARE(options.engine.connection.path, u"/profile/"_s);
    QCOMPARE(options.engine.connection.origin, u"https://p.example"_s);
    QCOMPARE(options.engine.transports, QStringList{u"polling"_s});
    QCOMPARE(options.engine.connection.connectTimeout, Milliseconds(1234));
    QCOMPARE(options.backoff, (SocketIo::Backoff{Milliseconds(10), Milliseconds(20), 3, 0.25}));
    QCOMPARE(namespaceOf(profile(), {}), u"/p"_s);
}

void ConnectionPlanTest::aProxyBaseGoesBeforeTheServer_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("profileBase");
    QTest::addColumn<QString>("personBase");
    QTest::addColumn<QString>("socketUrl");
    QTest::addColumn<QString>("socketPath");
    QTest::addColumn<QString>("rest");
    QTest::newRow("none") << u"https://s.example/ignored?x"_s << u""_s << u""_s << u"https://s.example"_s
                          << u"/profile/"_s << u"https://s.example/api?q=1"_s;
    QTest::newRow("the profile's") << u"https://s.example"_s << u"https://p.example:8443/base/"_s << u""_s
                                   << u"https://p.example:8443/base"_s << u"/base/profile/"_s
                                   << u"https://p.example:8443/base/api?q=1"_s;
    QTest::newRow("the person's") << u"https://s.example"_s << u"https://p.example/base"_s << u"wss://me.example/a%20b"_s
                                  << u"wss://me.example/a%20b"_s << u"/a b/profile/"_s
                                  << u"https://me.example/a%20b/api?q=1"_s;
}

void ConnectionPlanTest::aProxyBaseGoesBeforeTheServer()
{
    QFETCH(const QString, server);
    QFETCH(const QString, profileBase);
    QFETCH(const QString, personBase);
    Profile proxied = profile();
    proxied.link.proxyBase = QUrl(profileBase);
    ConnectionSettings settings;
    settings.url = QUrl(server);
    settings.proxyBase = QUrl(personBase);
    const auto connection = connectionOptions(proxied, settings);
    QCOMPARE(managerOptions(proxied, settings).engine.connection.url, connection.url);
    QTEST(connection.url.toString(QUrl::FullyEncoded), "socketUrl");
    QTEST(connection.path, "socketPath");
    QTEST(restUrl(baseUrl(proxied, settings), u"/api?q=1"_s).toString(QUrl::FullyEncoded), "rest");
    QCOMPARE(serverUrl(proxied, settings), QUrl(server));
}

void ConnectionPlanTest::theSecretGoesWhereTheProfileSays_data()
{
    using Headers = QList<QPair<QByteArray, QByteArray>>;
    QTest::addColumn<Auth::Place>("place");
    QTest::addColumn<QCborMap>("payload");
    QTest::addColumn<QString>("query");
    QTest::addColumn<Headers>("socketHeaders");
    QTest::addColumn<Headers>("rest");
    const Headers bearer = headers({{"X-Extra", "1"}, {"Authorization", "Bearer s/e&c"}});
    const Headers extra = headers({{"X-Extra", "1"}});
    const Headers own = headers({{"X-Extra", "1"}, {"field", "s/e&c"}});
    QTest::newRow("payload") << Auth::Place::Payload << QCborMap{{u"field"_s, u"s/e&c"_s}} << QString() << extra
                             << bearer;
    QTest::newRow("nowhere said") << Auth::Place::None << QCborMap{{u"token"_s, u"s/e&c"_s}} << QString() << extra
                                  << bearer;
    QTest::newRow("query") << Auth::Place::Query << QCborMap{} << u"s/e&c"_s << extra << bearer;
    QTest::newRow("header") << Auth::Place::Header << QCborMap{} << QString() << own << own;
    QTest::newRow("first message") << Auth::Place::FirstMessage << QCborMap{} << QString() << extra << bearer;
}

void ConnectionPlanTest::theSecretGoesWhereTheProfileSays()
{
    using Headers = QList<QPair<QByteArray, QByteArray>>;
    QFETCH(Auth::Place, place);
    Profile withAuth = profile();
    withAuth.auth = {place, u"field"_s};
    ConnectionSettings settings;
    settings.secret = u"s/e&c"_s;
    settings.headers = {{"X-Extra", "1"}};
    const auto options = managerOptions(withAuth, settings);
    QTEST(authPayload(withAuth, settings), "payload");
    QTEST(options.engine.connection.query.queryItemValue(u"field"_s, QUrl::FullyDecoded), "query");
    QTEST(Headers(options.engine.connection.headers), "socketHeaders");
    QTEST(Headers(restHeaders(withAuth, settings)), "rest");
}

void ConnectionPlanTest::withoutASecretNothingIsSent()
{
    for (const auto place : {Auth::Place::None, Auth::Place::Payload, Auth::Place::Query, Auth::Place::Header}) {
        Profile withAuth = profile();
        withAuth.auth = {place, u"field"_s};
        QVERIFY(authPayload(withAuth, {}).isEmpty());
        QVERIFY(managerOptions(withAuth, {}).engine.connection.query.isEmpty());
        QVERIFY(managerOptions(withAuth, {}).engine.connection.headers.isEmpty());
        QVERIFY(restHeaders(withAuth, {}).isEmpty());
    }
}

void ConnectionPlanTest::whatIsKnownOfWebSocketsIsShared()
{
    ConnectionSettings settings;
    QVERIFY(!managerOptions(profile(), settings).engine.memory);
    EngineIo::TransportMemory memory;
    settings.memory = &memory;
    QCOMPARE(managerOptions(profile(), settings).engine.memory, &memory);
}

QTEST_GUILESS_MAIN(ConnectionPlanTest)
#include "connectionplantest.moc"
