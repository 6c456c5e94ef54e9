// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/checks.h"
#include "live/socketio/client.h"

#include <QTest>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace SocketIo;
using EngineIo::pollingName;

void refusesWhatTheServerWouldRefuse(const Column &column)
{
    Client client(optionsFor(column, {pollingName}, u"small"_s)); // at most 1000 bytes
    QVERIFY(client.connects());
    const auto refused = client.socket->emitEvent(u"echo"_s, {QString(2'000, u'x')});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"payload-too-large"_s);
    // Many that fit one by one are spread over as many POSTs as the server's limit asks for.
    for (int i = 0; i < 100; ++i)
        QVERIFY(client.emits(u"echo"_s, {QString(400, u'y')}));
    QVERIFY(eventually([&] { return client.events.size() == 100; }));
    QCOMPARE(client.disconnected.size(), 0);
}

void sendsManyAtOnce(const Column &column, const QStringList &transports)
{
    constexpr int count = 300; // python-engineio refuses more than 16 packets a POST
    Client client(optionsFor(column, transports));
    QVERIFY(client.connects(transports));
    for (int i = 0; i < count; ++i)
        QVERIFY(client.emits(u"echo"_s, {i}));
    QVERIFY(eventually([&] { return client.events.size() == count; }));
    for (int i = 0; i < count; ++i)
        QCOMPARE(client.event(i).arguments(), QCborArray{i});
    QCOMPARE(client.disconnected.size(), 0);
}

void takesCompressedPolls(const Column &column)
{
    Client client(optionsFor(column, {pollingName}));
    QVERIFY(client.connects());
    QCOMPARE(client.ask(u"long"_s, {20'000}), QCborArray{QString(20'000, u'長')});
    const QCborArray encodings = client.askForMap(u"seen"_s)[u"encodings"_s].toArray();
    QVERIFY(encodings.contains(u"gzip"_s));
}

} // namespace Pollux::Test
