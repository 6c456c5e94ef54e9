// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "demo/demoserver.h"
#include "base/random.h"
#include "pollingclient.h"
#include "support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QWebSocket>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace Pollux;
using namespace Pollux::Demo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DemoServerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listensOnLoopback();
    void tellsWhyItCannotListen();
    void tellsJobsOverRest();
    void setRateTakesEffectAtOnce();
    void mayBeDestroyedAtAnyMoment_data();
    void mayBeDestroyedAtAnyMoment();
    void manyClientsAtAHighRate();
};

void DemoServerTest::listensOnLoopback()
{
    DemoServer server;
    QVERIFY(server.url().isEmpty());
    QVERIFY(server.listen());
    QCOMPARE(server.url().scheme(), u"http"_s);
    QCOMPARE(server.url().host(), u"127.0.0.1"_s);
    QVERIFY(server.url().port() > 0);
}

void DemoServerTest::tellsWhyItCannotListen()
{
    DemoServer first, second;
    QVERIFY(first.listen());
    QVERIFY(!second.listen(quint16(first.url().port())));
    QVERIFY(!second.errorString().isEmpty());
    QVERIFY(second.url().isEmpty());
}

void DemoServerTest::tellsJobsOverRest()
{
    DemoServer server;
    QVERIFY(server.listen());
    RawClient client(server.url());
    client.get("/api/jobs?queue=audio");
    const QJsonObject list = QJsonDocument::fromJson(client.receive().body).object();
    const QJsonObject row = list.value("jobs"_L1)[0].toObject();
    QCOMPARE(row.value("name"_L1), u"第三章 · 夜航西飞"_s);
    client.get("/api/jobs/audio/" + row.value("jobId"_L1).toString().toLatin1());
    const Reply job = client.receive();
    QCOMPARE(job.status, 200);
    QCOMPARE(QJsonDocument::fromJson(job.body).object().value("jobId"_L1), row.value("jobId"_L1));
}

void DemoServerTest::setRateTakesEffectAtOnce()
{
    ManualClock clock;
    DemoServer server(EngineSettings(), &clock, SystemRandom::instance());
    QVERIFY(server.listen());
    PollingClient client(server.url());
    QCOMPARE(client.post("40").status, 200);
    QVERIFY(!client.fetch().isEmpty());
    server.setRate(1000);
    client.get();
    clock.advance(100ms); // 100 s at a calm pace
    QVERIFY(client.poll.receive().body.contains(":complete\""));
}

void DemoServerTest::mayBeDestroyedAtAnyMoment_data()
{
    QTest::addColumn<int>("moment");
    for (int moment = 0; moment <= 9; ++moment)
        QTest::addRow("moment %d", moment) << moment;
}

// One more step before the end in each row, everything before it still open.
void DemoServerTest::mayBeDestroyedAtAnyMoment()
{
    QFETCH(const int, moment);
    auto server = std::make_unique<DemoServer>();
    server->setRate(100);
    QVERIFY(server->listen());
    const QUrl url = server->url();

    RawClient half(url);
    std::unique_ptr<PollingClient> polling;
    std::unique_ptr<PollingClient> probing;
    QWebSocket webSocket;
    QWebSocket candidate;
    const auto webSocketUrl = [&](const QString &sid) {
        return QUrl(u"ws://127.0.0.1:%1/socket.io/?EIO=4&transport=websocket%2"_s.arg(url.port()).arg(sid));
    };
    const std::function<void()> steps[] = {
        [&] { half.send("GET /socket.io/?EIO=4"); },
        [&] { QVERIFY(half.isWaiting()); },
        [&] { polling = std::make_unique<PollingClient>(url); },
        [&] {
            polling->get();
            QVERIFY(polling->poll.isWaiting());
        },
        [&] {
            polling->data.send("POST " + polling->target() + " HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n40");
        },
        [&] { QVERIFY(polling->data.isWaiting()); },
        [&] { webSocket.open(webSocketUrl({})); },
        [&] {
            QTRY_COMPARE(webSocket.state(), QAbstractSocket::ConnectedState);
            webSocket.sendTextMessage(u"40"_s);
        },
        [&] {
            probing = std::make_unique<PollingClient>(url);
            candidate.open(webSocketUrl(u"&sid="_s + probing->handshake().sid));
            QTRY_COMPARE(candidate.state(), QAbstractSocket::ConnectedState);
            candidate.sendTextMessage(u"2probe"_s);
        },
    };
    for (int i = 0; i < moment; ++i)
        steps[i]();
    server.reset();
    QTRY_VERIFY(webSocket.state() != QAbstractSocket::ConnectedState);
    QTRY_VERIFY(candidate.state() != QAbstractSocket::ConnectedState);
    QVERIFY(half.isClosedByServer());
}

void DemoServerTest::manyClientsAtAHighRate()
{
    DemoServer server;
    server.setRate(200);
    QVERIFY(server.listen());
    std::vector<std::unique_ptr<QWebSocket>> clients;
    std::vector<int> received(20, 0);
    for (int &count : received) {
        auto client = std::make_unique<QWebSocket>();
        connect(client.get(), &QWebSocket::textMessageReceived, this,
                [&count, socket = client.get()](const QString &text) {
                    count += text.startsWith("42"_L1);
                    if (text.startsWith(u'0'))
                        socket->sendTextMessage(u"40"_s);
                });
        client->open(QUrl(u"ws://127.0.0.1:%1/socket.io/?EIO=4&transport=websocket"_s.arg(server.url().port())));
        clients.push_back(std::move(client));
    }
    QTRY_VERIFY(std::all_of(received.begin(), received.end(), [](int count) { return count >= 200; }));
    for (const auto &client : clients)
        client->abort();
    QTRY_COMPARE(server.sessionCount(), 0);
}

QTEST_GUILESS_MAIN(DemoServerTest)
#include "demoservertest.moc"
