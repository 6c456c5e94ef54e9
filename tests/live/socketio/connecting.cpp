// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/checks.h"
#include "live/socketio/client.h"

#include <QTest>

#include <algorithm>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace SocketIo;
using EngineIo::pollingName;
using EngineIo::webSocketName;

void connects(const Column &column, const QStringList &transports)
{
    Client client(optionsFor(column, transports));
    QVERIFY(client.connects(transports));
    QVERIFY(!client.socket->sid().isEmpty());
    QCOMPARE(client.ask(u"transport"_s), QCborArray{transports.last()});
    QCOMPARE(client.attemptsFailed.size(), 0);
}

void connectsOverPolling(const Column &column)
{
    connects(column, {pollingName});
}

void connectsOverWebSocket(const Column &column)
{
    connects(column, {webSocketName});
}

void upgrades(const Column &column)
{
    Client client(optionsFor(column));
    QSignalSpy upgraded(client.manager.engine(), &EngineIo::Engine::upgraded);
    QVERIFY(client.connects(upgradePath()));
    QCOMPARE(upgraded.size(), 1);
    QCOMPARE(client.ask(u"transport"_s), QCborArray{webSocketName});
    QCOMPARE(client.disconnected.size(), 0);
}

void staysOnPolling(const Column &column)
{
    Client client(optionsFor(column, upgradePath(), u"polling-only"_s));
    QSignalSpy skipped(client.manager.engine(), &EngineIo::Engine::upgradeSkipped);
    QVERIFY(client.connects());
    QCOMPARE(skipped.size(), 1);
    QCOMPARE(client.manager.engine()->transportName(), pollingName);
}

void keepsTheChosenOrder(const Column &column)
{
    Client client(optionsFor(column, {webSocketName, pollingName}));
    QVERIFY(client.connects());
    QCOMPARE(client.manager.engine()->transportName(), webSocketName);
    QVERIFY(client.askForMap(u"seen"_s)[u"polling"_s].toMap().isEmpty());
}

void triesAllTransports(const Column &column)
{
    for (const QString &only : upgradePath()) {
        const QString other = only == pollingName ? webSocketName : pollingName;
        Client client(optionsFor(column, {other, only}, only + u"-only"_s));
        QVERIFY(client.connects());
        QCOMPARE(client.manager.engine()->transportName(), only);
        QCOMPARE(client.attemptsFailed.size(), 0); // all in one
    }
}

void remembersTheUpgrade(const Column &column)
{
    ManagerOptions options = optionsFor(column);
    options.engine.rememberUpgrade = true;
    Client client(options);
    QVERIFY(client.connects(upgradePath()));
    QVERIFY(client.emits(u"cut-me"_s));
    QVERIFY(eventually([&] { return client.connected.size() == 2; }));
    QCOMPARE(client.manager.engine()->transportName(), webSocketName);
    QVERIFY(client.askForMap(u"seen"_s)[u"polling"_s].toMap().isEmpty());
}

// Whatever transport is first, and from the first session on.
void findsOutTheProtocol(const Column &column, const QStringList &transports)
{
    Client client(optionsFor(column, transports));
    QCOMPARE(client.manager.engine()->protocolVersion(), 0);
    QVERIFY(client.connects(transports));
    QCOMPARE(client.manager.engine()->protocolVersion(), column.protocol());
    QVERIFY(client.emits(u"cut-me"_s));
    QVERIFY(eventually([&] { return client.connected.size() == 2; }));
    QCOMPARE(client.manager.engine()->protocolVersion(), column.protocol());
    QCOMPARE(client.attemptsFailed.size(), 0);
}

void keepsOrderWhileConnecting(const Column &column, const QStringList &transports)
{
    constexpr int fromServer = 2'000;
    constexpr int fromClient = 500;
    Client client(optionsFor(column, transports));
    client.socket->open();
    QVERIFY(client.emits(u"burst"_s, {fromServer}));
    for (int i = 0; i < fromClient; ++i)
        QVERIFY(client.emits(u"echo"_s, {fromServer + i}));
    QVERIFY(eventually([&] { return client.events.size() >= fromServer + fromClient; }));
    QList<qint64> bursts;
    QList<qint64> echoes;
    for (int i = 0; i < client.events.size(); ++i) {
        const qint64 number = client.event(i).arguments().at(0).toInteger(-1);
        (number < fromServer ? bursts : echoes) += number;
    }
    QCOMPARE(bursts.size(), fromServer);
    QCOMPARE(echoes.size(), fromClient);
    QVERIFY(std::is_sorted(bursts.begin(), bursts.end()));
    QVERIFY(std::is_sorted(echoes.begin(), echoes.end()));
}

} // namespace Pollux::Test
