// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/checks.h"
#include "live/socketio/client.h"

#include <QTest>

#include <memory>
#include <vector>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace SocketIo;
using EngineIo::pollingName;
using EngineIo::RoundTripSource;
using EngineIo::webSocketName;

void survivesHeartbeats(const Column &column)
{
    struct Watched
    {
        explicit Watched(const ManagerOptions &options) : client(options)
        {
            EngineIo::Engine *const engine = client.manager.engine();
            QObject::connect(engine, &EngineIo::Engine::pingReceived, engine, [this] { ++beats; });
            // Engine.IO 3: the other way round, and what counts is the server's pong.
            QObject::connect(engine, &EngineIo::Engine::roundTripMeasured, engine,
                             [this](RoundTripSource source) { beats += source == RoundTripSource::EnginePing; });
        }
        Client client;
        int beats = 0;
    };
    const int enough = column.kind == ServerKind::Python ? 2 : 20; // python-engineio counts in whole seconds
    std::vector<std::unique_ptr<Watched>> all;                     // which is why all ways are tried at once
    for (const QStringList &transports : {QStringList{pollingName}, QStringList{webSocketName}, upgradePath()}) {
        all.push_back(std::make_unique<Watched>(optionsFor(column, transports, u"quick"_s)));
        QVERIFY(all.back()->client.connects(transports));
    }
    for (const auto &watched : all) {
        QVERIFY(eventually([&] { return watched->beats >= enough; }));
        QCOMPARE(watched->client.ask(u"answer-me"_s, {1}), QCborArray{1});
        QCOMPARE(watched->client.disconnected.size(), 0);
    }
}

void staysAwayWhenToldToGo(const Column &column)
{
    Client client(optionsFor(column));
    client.socket->open();
    QVERIFY(client.emits(u"leave-me"_s));
    QVERIFY(eventually([&] { return client.disconnected.size() == 1; }));
    QCOMPARE(client.disconnected[0][0].toString(), u"io server disconnect"_s);
    QCOMPARE(client.socket->state(), Socket::State::Disconnected);
    QVERIFY(eventually([&] { return client.manager.state() == Manager::State::Closed; }));
}

void comesBackWhenToldToGo(const Column &column)
{
    ManagerOptions options = optionsFor(column);
    options.comeBackWhenToldToGo = true;
    options.engine.connection.headers = {{"X-Pollux-Client", column.name()}};
    Client client(options, u"/moody"_s);
    QSignalSpy retries(&client.manager, &Manager::retryScheduled);
    client.socket->open();
    QVERIFY(client.emits(u"leave-me"_s));
    QVERIFY(eventually([&] { return client.disconnected.size() == 1; }));
    QCOMPARE(client.disconnected[0][0].toString(), u"io server disconnect"_s);
    QVERIFY(eventually([&] { return client.connected.size() == 2; }));
    QCOMPARE(client.refused.size(), 2);
    QCOMPARE(retries.size(), 3); // each after its own, growing pause
    QCOMPARE(retries[2][0].toInt(), 3);
}

void closesPolitely(const Column &column, const QStringList &transports)
{
    Client client(optionsFor(column, transports));
    QSignalSpy closed(client.manager.engine(), &EngineIo::Engine::closed);
    QVERIFY(client.connects());
    const QString sid = client.socket->sid();
    client.manager.close();
    QCOMPARE(client.disconnected.size(), 1);
    QCOMPARE(client.disconnected[0][0].toString(), u"io client disconnect"_s);
    QCOMPARE(client.manager.state(), Manager::State::Closed);
    QVERIFY(eventually([&] { return closed.size() == 1; }));
    QCOMPARE(closed[0][1].value<Error>().code, u"closed"_s); // not by deadline
    Client witness(optionsFor(column));
    QVERIFY(witness.connects());
    QVERIFY(eventually([&] { return witness.ask(u"is-gone"_s, {sid}) == QCborArray{true}; }));
}

void reconnectsAfterACut(const Column &column, const QStringList &transports)
{
    Client client(optionsFor(column, transports));
    QVERIFY(client.connects(transports));
    QVERIFY(client.emits(u"cut-me"_s));
    QVERIFY(eventually([&] { return client.connected.size() == 2; }));
    QCOMPARE(client.disconnected.size(), 1);
    QCOMPARE(client.disconnected[0][0].toString(), u"transport close"_s);
    QVERIFY(client.connected[0][0] != client.connected[1][0]);
    QCOMPARE(client.ask(u"answer-me"_s, {1}), QCborArray{1});
}

} // namespace Pollux::Test
