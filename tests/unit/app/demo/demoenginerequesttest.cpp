// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "demo/enginerequest.h"

#include <QTest>

using namespace Pollux::Demo;
using namespace Qt::StringLiterals;

//! The checks of engine.io 6.6 (server.js, verify() and handshake()), in its order.
class DemoEngineRequestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verifies_data();
    void verifies();
    void words_data();
    void words();
};

Q_DECLARE_METATYPE(Pollux::Demo::EngineRequest)
Q_DECLARE_METATYPE(std::optional<Pollux::Demo::EngineTransport>)

void DemoEngineRequestTest::verifies_data()
{
    QTest::addColumn<EngineRequest>("request");
    QTest::addColumn<std::optional<EngineTransport>>("current");
    QTest::addColumn<int>("code"); // -1: good

    const std::optional<EngineTransport> none;
    const std::optional polling = EngineTransport::Polling;
    const std::optional webSocket = EngineTransport::WebSocket;
    const QString p = u"polling"_s, w = u"websocket"_s, sid = u"s"_s, v4 = u"4"_s, v3 = u"3"_s;
    const auto row = [&](const char *name, const EngineRequest &request, auto current, int code) {
        QTest::newRow(name) << request << current << code;
    };
    row("new, polling", {"GET", v4, p, {}, false, false}, none, -1);
    row("new, websocket", {"GET", v4, w, {}, true, true}, none, -1);
    row("poll", {"GET", v4, p, sid, false, false}, polling, -1);
    row("post", {"POST", v4, p, sid, false, false}, polling, -1);
    row("probe", {"GET", v4, w, sid, true, true}, polling, -1);
    row("other method of a known session", {"PUT", v4, p, sid, false, false}, polling, -1);

    row("no transport", {"GET", v4, {}, {}, false, false}, none, 0);
    row("unknown transport", {"GET", v4, u"tachyon"_s, {}, false, false}, none, 0);
    row("webtransport", {"GET", v4, u"webtransport"_s, {}, false, false}, none, 0);
    row("unknown transport before unknown sid", {"GET", v3, u"x"_s, sid, false, false}, none, 0);
    row("unknown sid", {"GET", v4, p, sid, false, false}, none, 1);
    row("unknown sid, POST", {"POST", v4, p, sid, false, false}, none, 1);
    row("unknown sid, upgrade", {"GET", v4, w, sid, true, true}, none, 1);
    row("handshake by POST", {"POST", v4, p, {}, false, false}, none, 2);
    row("handshake by OPTIONS", {"OPTIONS", v3, w, {}, false, false}, none, 2);
    row("websocket without upgrade", {"GET", v4, w, {}, false, false}, none, 3);
    row("websocket without upgrade, old", {"GET", v3, w, {}, false, false}, none, 3);
    row("poll after the upgrade", {"GET", v4, p, sid, false, false}, webSocket, 3);
    row("websocket poll while polling", {"GET", v4, w, sid, false, false}, polling, 3);
    row("other protocol in mid-session", {"GET", v3, p, sid, false, false}, polling, 3);
    row("upgrade to polling", {"GET", v4, p, sid, true, true}, polling, 3);
    row("upgrade without key", {"GET", v4, w, {}, true, false}, none, 3);
    row("old protocol", {"GET", v3, p, {}, false, false}, none, 5);
    row("no protocol", {"GET", {}, p, {}, false, false}, none, 5);
    row("old protocol, websocket", {"GET", v3, w, {}, true, true}, none, 5);
}

void DemoEngineRequestTest::verifies()
{
    QFETCH(const EngineRequest, request);
    QFETCH(const std::optional<EngineTransport>, current);
    const auto error = verify(request, current);
    QTEST(error ? int(*error) : -1, "code");
}

void DemoEngineRequestTest::words_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");

    QTest::newRow("0") << 0 << 400 << QByteArray("Transport unknown");
    QTest::newRow("1") << 1 << 400 << QByteArray("Session ID unknown");
    QTest::newRow("2") << 2 << 400 << QByteArray("Bad handshake method");
    QTest::newRow("3") << 3 << 400 << QByteArray("Bad request");
    QTest::newRow("4") << 4 << 403 << QByteArray("Forbidden");
    QTest::newRow("5") << 5 << 400 << QByteArray("Unsupported protocol version");
}

void DemoEngineRequestTest::words()
{
    QFETCH(const int, code);
    QFETCH(const QByteArray, message);
    const HttpResponse plain = refusal(EngineError(code), false);
    QTEST(int(plain.status), "status");
    QCOMPARE(plain.contentType, "application/json"_ba);
    QCOMPARE(plain.body, R"({"code":)" + QByteArray::number(code) + R"(,"message":")" + message + R"("})");

    const HttpResponse upgrade = refusal(EngineError(code), true);
    QCOMPARE(int(upgrade.status), 400);
    QCOMPARE(upgrade.contentType, "text/html"_ba);
    QCOMPARE(upgrade.body, message);
}

QTEST_GUILESS_MAIN(DemoEngineRequestTest)
#include "demoenginerequesttest.moc"
