// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/proxyquestion.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Qt::StringLiterals;

namespace {

Error causeOf(const QString &code, int status = 0)
{
    Error cause;
    cause.layer = Layer::Tcp;
    cause.code = code;
    cause.httpStatus = status;
    return cause;
}

QNetworkProxy proxy(QNetworkProxy::ProxyType type, bool hasUser = true)
{
    QNetworkProxy proxy(type, u"proxy"_s, 3128);
    if (hasUser)
        proxy.setUser(u"me"_s);
    return proxy;
}

} // namespace

//! What a proxy's own answer makes of a failure.
class ProxyCauseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isInDoubt_data();
    void isInDoubt();
    void readsTheAnswer_data();
    void readsTheAnswer();
};

void ProxyCauseTest::isInDoubt_data()
{
    QTest::addColumn<QNetworkProxy::ProxyType>("type");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isDoubtful");
    const auto http = QNetworkProxy::HttpProxy;
    for (const QString &code : {u"proxy-refused"_s, u"host-not-found"_s, u"connection-refused"_s, u"network-error"_s}) {
        QTest::addRow("%s", qPrintable(code)) << http << code << 0 << true;
        QTest::addRow("%s, SOCKS", qPrintable(code)) << QNetworkProxy::Socks5Proxy << code << 0 << false;
        QTest::addRow("%s, direct", qPrintable(code)) << QNetworkProxy::NoProxy << code << 0 << false;
    }
    for (const QString &code : {u"proxy-unreachable"_s, u"proxy-auth-required"_s, u"tls-untrusted"_s, u"tls-pin-mismatch"_s,
                                u"connection-closed"_s})
        QTest::addRow("%s", qPrintable(code)) << http << code << 0 << false;
    QTest::newRow("401") << http << u"http-401"_s << 401 << true;
    QTest::newRow("403") << http << u"http-403"_s << 403 << false;
}

void ProxyCauseTest::isInDoubt()
{
    QFETCH(const QNetworkProxy::ProxyType, type);
    QFETCH(const QString, code);
    QFETCH(const int, status);
    QTEST(mayBeProxyRefusal(proxy(type), causeOf(code, status)), "isDoubtful");
    if (status == 401)
        QVERIFY(!mayBeProxyRefusal(proxy(type, false), causeOf(code, status)));
}

void ProxyCauseTest::readsTheAnswer_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code"); // empty: as before
    QTest::addColumn<bool>("transient");
    QTest::newRow("403") << 0 << 403 << u"proxy-refused"_s << false;
    QTest::newRow("405") << 0 << 405 << u"proxy-refused"_s << false;
    QTest::newRow("502") << 0 << 502 << u"proxy-refused"_s << true;
    QTest::newRow("503") << 0 << 503 << u"proxy-refused"_s << true;
    QTest::newRow("401") << 0 << 401 << u"proxy-auth-required"_s << false;
    QTest::newRow("407") << 0 << 407 << QString() << true;
    QTest::newRow("200") << 0 << 200 << QString() << true;
    QTest::newRow("401 twice") << 401 << 401 << u"proxy-auth-required"_s << false;
    QTest::newRow("401 of the server") << 401 << 200 << QString() << true;
    QTest::newRow("401 of the server, no CONNECT") << 401 << 403 << QString() << true;
}

void ProxyCauseTest::readsTheAnswer()
{
    QFETCH(const int, before);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    const Error given = causeOf(u"network-error"_s, before);
    HttpAnswer answer;
    answer.status = status;
    answer.server = "tinyproxy";
    const Error cause = proxyRefusalCause(given, answer);
    QTEST(cause.transient, "transient");
    if (code.isEmpty()) {
        QCOMPARE(cause, given);
        return;
    }
    QCOMPARE(cause.layer, Layer::Proxy);
    QCOMPARE(cause.code, code);
    QCOMPARE(cause.httpStatus, status);
    QCOMPARE(cause.root().layer, Layer::Proxy);
    QVERIFY(cause.root().detail.contains(u"tinyproxy"_s));
}

QTEST_APPLESS_MAIN(ProxyCauseTest)
#include "proxycausetest.moc"
