// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "visit.h"

#include "live/support/realserver.h"

#include <QFile>
#include <QSslKey>
#include <QTcpSocket>
#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int limitMs = 60'000;

const QStringList polling{pollingName};
const QStringList webSocket{webSocketName};
const QStringList both{pollingName, webSocketName};

} // namespace

//! Real proxies (tinyproxy, microsocks), real TLS and real hops in the way (nginx), in front of the real server.
class TransportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void goesThroughProxies_data();
    void goesThroughProxies();
    void aProxyWantsTheRightPassword_data();
    void aProxyWantsTheRightPassword();
    void aDeadProxyIsAtFault_data();
    void aDeadProxyIsAtFault();
    void aProxyThatRefusesConnect_data();
    void aProxyThatRefusesConnect();
    void takesTheSystemsProxy();
    void verifiesTheServer_data();
    void verifiesTheServer();
    void showsAClientCertificate_data();
    void showsAClientCertificate();
    void holdsPins_data();
    void holdsPins();
    void tellsWhoRefusedTheUpgrade_data();
    void tellsWhoRefusedTheUpgrade();
    void followsToHttps_data();
    void followsToHttps();
    void doesNotFollowElsewhere_data();
    void doesNotFollowElsewhere();

private:
    QString site(const QString &name) const;
    QString file(const QString &name) const;
    QNetworkProxy proxy(const QString &name, bool withPassword = true) const;
    QSslConfiguration trust(bool withClient = false) const;

    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<RealServer> m_stack;
};

namespace {

void addTransports()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling") << polling;
    QTest::newRow("websocket") << webSocket;
}

} // namespace

void TransportTest::initTestCase()
{
    m_server = std::make_unique<RealServer>(u"node"_s, QStringList{backendFile(u"socketio/server.js"_s), u"4"_s});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->problem()));
    m_stack = std::make_unique<RealServer>(u"python3"_s,
                                           QStringList{backendFile(u"transport/stack.py"_s), site(u"main"_s)});
    QVERIFY2(m_stack->isReady(), qPrintable(m_stack->problem()));
}

QString TransportTest::site(const QString &name) const
{
    const QString ofServer = m_server->description().value(u"urls"_s).toObject().value(name).toString();
    return ofServer.isEmpty() ? m_stack->description().value(u"urls"_s).toObject().value(name).toString() : ofServer;
}

QString TransportTest::file(const QString &name) const
{
    return m_stack->description().value(u"files"_s).toObject().value(name).toString();
}

QNetworkProxy TransportTest::proxy(const QString &name, bool withPassword) const
{
    const QUrl url(m_stack->description().value(u"proxies"_s).toObject().value(name).toString());
    QNetworkProxy proxy(url.scheme() == "socks5"_L1 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                        url.host(), quint16(url.port()));
    if (withPassword) {
        proxy.setUser(m_stack->description().value(u"user"_s).toString());
        proxy.setPassword(m_stack->description().value(u"password"_s).toString());
    }
    return proxy;
}

QSslConfiguration TransportTest::trust(bool withClient) const
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(file(u"ca.pem"_s)));
    if (withClient) {
        QFile key(file(u"client.key"_s));
        if (key.open(QFile::ReadOnly))
            tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
        tls.setLocalCertificateChain(QSslCertificate::fromPath(file(u"client.pem"_s)));
    }
    return tls;
}

void TransportTest::goesThroughProxies_data()
{
    QTest::addColumn<QString>("through");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("transports");
    for (const QString &through : {u"http"_s, u"socks"_s}) {
        for (const QString &to : {u"main"_s, u"tls"_s}) {
            for (const QStringList &transports : {polling, webSocket, both}) {
                QTest::addRow("%s to %s, %s", qPrintable(through), qPrintable(to), qPrintable(transports.join(u'+')))
                    << through << to << transports;
            }
        }
    }
    // It connects to port 443 alone, but what it is asked for by its whole URL it gets.
    QTest::newRow("strict to main, polling") << u"strict"_s << u"main"_s << polling;
}

void TransportTest::goesThroughProxies()
{
    QFETCH(const QString, through);
    QFETCH(const QString, to);
    QFETCH(const QStringList, transports);
    Visit visit(site(to));
    visit.options.transports = transports;
    visit.options.connection.tls = trust();
    visit.options.connection.proxy = proxy(through);
    visit.begin();
    QTRY_VERIFY_WITH_TIMEOUT(visit.isOver(), limitMs);
    QVERIFY2(visit.isDone(), qPrintable((visit.failure() + visit.upgradeFailure()).join(u", "_s)));
}

void TransportTest::aProxyWantsTheRightPassword_data()
{
    QTest::addColumn<QString>("through");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("transports");
    QTest::addColumn<QString>("password"); // empty: no user either
    for (const QString &through : {u"http"_s, u"socks"_s}) {
        for (const QString &to : {u"main"_s, u"tls"_s}) {
            for (const QStringList &transports : {polling, webSocket}) {
                for (const QString &password : {QString(), u"wrong"_s}) {
                    QTest::addRow("%s to %s, %s, %s", qPrintable(through), qPrintable(to), qPrintable(transports.first()),
                                  password.isEmpty() ? "no password" : "a wrong one")
                        << through << to << transports << password;
                }
            }
        }
    }
}

void TransportTest::aProxyWantsTheRightPassword()
{
    QFETCH(const QString, through);
    QFETCH(const QString, to);
    QFETCH(const QStringList, transports);
    QFETCH(const QString, password);
    Visit visit(site(to));
    visit.options.transports = transports;
    visit.options.connection.tls = trust();
    visit.options.connection.proxy = proxy(through, !password.isEmpty());
    if (!password.isEmpty())
        visit.options.connection.proxy->setPassword(password);
    visit.begin();
    QTRY_VERIFY_WITH_TIMEOUT(visit.isOver(), limitMs);
    QCOMPARE(visit.failure().value(0), u"proxy proxy-auth-required"_s);
    QVERIFY(!visit.cause()->transient);
    QCOMPARE(visit.cause()->transport, transports.first());
    QVERIFY(!visit.cause()->toString().contains(u"wrong"_s));
}

void TransportTest::aDeadProxyIsAtFault_data()
{
    QTest::addColumn<QNetworkProxy::ProxyType>("type");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("transports");
    for (const auto type : {QNetworkProxy::HttpProxy, QNetworkProxy::Socks5Proxy}) {
        for (const QString &to : {u"main"_s, u"tls"_s}) {
            for (const QStringList &transports : {polling, webSocket}) {
                QTest::addRow("%s to %s, %s", type == QNetworkProxy::HttpProxy ? "http" : "socks", qPrintable(to),
                              qPrintable(transports.first()))
                    << type << to << transports;
            }
        }
    }
}

void TransportTest::aDeadProxyIsAtFault()
{
    QFETCH(const QNetworkProxy::ProxyType, type);
    QFETCH(const QString, to);
    QFETCH(const QStringList, transports);
    QTcpSocket unused; // bound, and not listened to: nobody else gets the port
    QVERIFY(unused.bind(QHostAddress::LocalHost));
    Visit visit(site(to));
    visit.options.transports = transports;
    visit.options.connection.tls = trust();
    visit.options.connection.proxy = QNetworkProxy(type, u"127.0.0.1"_s, unused.localPort());
    visit.begin();
    QTRY_VERIFY_WITH_TIMEOUT(visit.isOver(), limitMs);
    QCOMPARE(visit.failure(), QStringList{u"proxy proxy-unreachable"_s});
    QVERIFY(visit.cause()->transient);
}

void TransportTest::aProxyThatRefusesConnect_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling over TLS") << u"tls"_s << polling;
    QTest::newRow("websocket over TLS") << u"tls"_s << webSocket;
    QTest::newRow("websocket") << u"main"_s << webSocket;
    QTest::newRow("upgrade") << u"main"_s << both;
}

void TransportTest::aProxyThatRefusesConnect()
{
    QFETCH(const QString, to);
    QFETCH(const QStringList, transports);
    Visit visit(site(to));
    visit.options.transports = transports;
    visit.options.connection.tls = trust();
    visit.options.connection.proxy = proxy(u"strict"_s, false);
    visit.begin();
    const QStringList told{u"proxy proxy-refused"_s, u"proxy http-403"_s};
    if (transports.size() > 1) {
        QTRY_COMPARE_WITH_TIMEOUT(visit.upgradeFailure(), told, limitMs);
        QTRY_VERIFY_WITH_TIMEOUT(visit.isEchoed(), limitMs);
        QCOMPARE(visit.upgradeCause()->httpStatus, 403);
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(visit.isOver(), limitMs);
    QCOMPARE(visit.failure(), told);
    QCOMPARE(visit.cause()->httpStatus, 403);
    QVERIFY(!visit.cause()->transient);
}

void TransportTest::takesTheSystemsProxy()
{
    const QNetworkProxy http = proxy(u"http"_s);
    qputenv("http_proxy", u"http://%1:%2"_s.arg(http.hostName()).arg(http.port()).toUtf8());
    Visit without(site(u"main"_s));
    without.options.connection.proxy.reset();
    without.begin();
    Visit with(site(u"main"_s));
    with.options.transports = both;
    with.options.connection.proxy.reset();
    with.options.connection.proxyUser = http.user();
    with.options.connection.proxyPassword = http.password();
    with.begin();
    qunsetenv("http_proxy");
    QTRY_VERIFY_WITH_TIMEOUT(without.isOver(), limitMs);
    QCOMPARE(without.failure(), QStringList{u"proxy proxy-auth-required"_s});
    QTRY_VERIFY_WITH_TIMEOUT(with.isOver(), limitMs);
    QVERIFY2(with.isDone(), qPrintable((with.failure() + with.upgradeFailure()).join(u", "_s)));
}

void TransportTest::verifiesTheServer_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling") << polling;
    QTest::newRow("websocket") << webSocket;
    QTest::newRow("upgrade") << both;
}

void TransportTest::verifiesTheServer()
{
    QFETCH(const QStringList, transports);
    Visit trusted(site(u"tls"_s));
    trusted.options.transports = transports;
    trusted.options.connection.tls = trust();
    trusted.begin();
    Visit unknown(site(u"tls"_s));
    unknown.options.transports = transports;
    unknown.begin();
    QTRY_VERIFY_WITH_TIMEOUT(trusted.isOver(), limitMs);
    QVERIFY2(trusted.isDone(), qPrintable((trusted.failure() + trusted.upgradeFailure()).join(u", "_s)));
    QTRY_VERIFY_WITH_TIMEOUT(unknown.isOver(), limitMs);
    QCOMPARE(unknown.failure(), QStringList{u"tls tls-untrusted"_s});
}

void TransportTest::showsAClientCertificate_data()
{
    addTransports();
}

void TransportTest::showsAClientCertificate()
{
    QFETCH(const QStringList, transports);
    Visit known(site(u"mutual"_s));
    known.options.transports = transports;
    known.options.connection.tls = trust(true);
    known.begin();
    Visit unknown(site(u"mutual"_s));
    unknown.options.transports = transports;
    unknown.options.connection.tls = trust();
    unknown.begin();
    QTRY_VERIFY_WITH_TIMEOUT(known.isOver(), limitMs);
    QVERIFY2(known.isDone(), qPrintable((known.failure() + known.upgradeFailure()).join(u", "_s)));
    QTRY_VERIFY_WITH_TIMEOUT(unknown.cause(), limitMs);
    QCOMPARE(unknown.cause()->root().code, u"http-400"_s);
    QVERIFY2(unknown.cause()->root().detail.contains(u"No required SSL certificate"_s),
             qPrintable(unknown.cause()->root().detail));
}

void TransportTest::holdsPins_data()
{
    QTest::addColumn<QString>("through");
    QTest::addColumn<QStringList>("transports");
    for (const QString &through : {QString(), u"http"_s, u"socks"_s}) {
        for (const QStringList &transports : {polling, webSocket, both}) {
            QTest::addRow("%s, %s", through.isEmpty() ? "direct" : qPrintable(through),
                          qPrintable(transports.join(u'+')))
                << through << transports;
        }
    }
}

void TransportTest::holdsPins()
{
    QFETCH(const QString, through);
    QFETCH(const QStringList, transports);
    const QSslCertificate shown = QSslCertificate::fromPath(file(u"server.pem"_s)).value(0);
    const auto begin = [&](Visit &visit, const Pin &pin) {
        visit.options.transports = transports;
        visit.options.connection.tls = trust();
        visit.options.connection.pins = {pin};
        if (!through.isEmpty())
            visit.options.connection.proxy = proxy(through);
        visit.begin();
    };
    Visit right(site(u"tls"_s));
    begin(right, shown.digest(QCryptographicHash::Sha256));
    Visit wrong(site(u"tls"_s));
    begin(wrong, QByteArray(32, 'x'));
    QTRY_VERIFY_WITH_TIMEOUT(right.isOver(), limitMs);
    QVERIFY2(right.isDone(), qPrintable((right.failure() + right.upgradeFailure()).join(u", "_s)));
    QTRY_VERIFY_WITH_TIMEOUT(wrong.isOver(), limitMs);
    QCOMPARE(wrong.failure(), QStringList{u"tls tls-pin-mismatch"_s});
}

void TransportTest::tellsWhoRefusedTheUpgrade_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("transports");
    QTest::addColumn<QString>("root");
    for (const QStringList &transports : {webSocket, both}) {
        const QByteArray how = transports.join(u'+').toLatin1();
        QTest::addRow("nginx without a word about upgrades, %s", how.constData())
            << u"stripping"_s << transports << u"http upgrade-headers-stripped"_s;
        QTest::addRow("nginx that blocks, %s", how.constData()) << u"blocking"_s << transports << u"http http-403"_s;
    }
}

void TransportTest::tellsWhoRefusedTheUpgrade()
{
    QFETCH(const QString, to);
    QFETCH(const QStringList, transports);
    QFETCH(const QString, root);
    Visit visit(site(to));
    visit.options.transports = transports;
    visit.begin();
    const QStringList told{u"websocket upgrade-refused"_s, root};
    if (transports.size() == 1) {
        QTRY_VERIFY_WITH_TIMEOUT(visit.isOver(), limitMs);
        QCOMPARE(visit.failure(), told);
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(visit.upgradeFailure(), told, limitMs);
    QTRY_VERIFY_WITH_TIMEOUT(visit.isEchoed(), limitMs); // the session goes on by polling
}

void TransportTest::followsToHttps_data()
{
    verifiesTheServer_data();
}

void TransportTest::followsToHttps()
{
    QFETCH(const QStringList, transports);
    Visit visit(site(u"to-tls"_s));
    visit.options.transports = transports;
    visit.options.connection.tls = trust();
    visit.begin();
    QTRY_VERIFY_WITH_TIMEOUT(visit.isOver(), limitMs);
    QVERIFY2(visit.isDone(), qPrintable((visit.failure() + visit.upgradeFailure()).join(u", "_s)));
}

void TransportTest::doesNotFollowElsewhere_data()
{
    addTransports();
}

void TransportTest::doesNotFollowElsewhere()
{
    QFETCH(const QStringList, transports);
    Visit visit(site(u"to-other"_s));
    visit.options.transports = transports;
    visit.options.connection.query.addQueryItem(u"token"_s, u"hidden"_s);
    visit.begin();
    QTRY_VERIFY_WITH_TIMEOUT(visit.cause(), limitMs);
    QCOMPARE(visit.cause()->root().code, u"redirected"_s);
    QVERIFY(!visit.cause()->toString().contains(u"hidden"_s));
}

QTEST_GUILESS_MAIN(TransportTest)
#include "transporttest.moc"
