// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/checks.h"
#include "live/socketio/client.h"

#include <QTest>
#include <QTimer>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace SocketIo;

namespace {

// Socket.IO 2 has no auth; there it comes in the namespace's query.
QString tokenSeen(Client *client)
{
    const QCborMap handshake = client->askForMap(u"handshake"_s);
    const QString token = handshake[u"auth"_s].toMap()[u"token"_s].toString();
    return token.isEmpty() ? handshake[u"query"_s].toMap()[u"token"_s].toString() : token;
}

} // namespace

void sendsTheAuthValue(const Column &column, const QStringList &transports)
{
    Client client(optionsFor(column, transports), u"/guarded"_s);
    client.socket->setAuth({{u"token"_s, u"open sesame"_s}});
    QVERIFY(client.connects(transports));
    QCOMPARE(tokenSeen(&client), u"open sesame"_s);
}

void asksForAuthAtEachConnect(const Column &column)
{
    Client client(optionsFor(column), u"/admin"_s);
    int count = 0;
    client.socket->setAuthProvider([&](const AuthAnswer &answer) {
        ++count;
        QTimer::singleShot(0, client.socket, [answer, token = count] {
            answer({{u"token"_s, u"token %1"_s.arg(token)}});
        });
    });
    QVERIFY(client.connects());
    QCOMPARE(tokenSeen(&client), u"token 1"_s);
    QVERIFY(client.emits(u"cut-me"_s));
    QVERIFY(eventually([&] { return client.connected.size() == 2; }));
    QCOMPARE(tokenSeen(&client), u"token 2"_s);
    QCOMPARE(count, 2);
}

void sendsExtraHeaders(const Column &column, const QStringList &transports)
{
    ManagerOptions options = optionsFor(column, transports);
    options.engine.connection.headers = {{"X-Pollux-Test", "yes"}};
    options.engine.connection.origin = u"https://app.example"_s;
    Client client(options);
    QVERIFY(client.connects(transports));
    QList<QCborMap> requests = {client.askForMap(u"handshake"_s)[u"headers"_s].toMap()};
    if (transports.size() > 1) { // the handshake was polling's
        const QCborMap seen = client.askForMap(u"seen"_s);
        for (const QString &transport : transports)
            requests += seen[transport].toMap();
    }
    for (const QCborMap &headers : requests) {
        QCOMPARE(headers[u"x-pollux-test"_s].toString(), u"yes"_s);
        QCOMPARE(headers[u"origin"_s].toString(), u"https://app.example"_s);
    }
}

void sendsCookies(const Column &column)
{
    // Behind nginx two servers take turns, and only the cookie keeps a session in one place.
    const QString instance = column.isProxied() ? u"sticky"_s : u"main"_s;
    const QString name = column.isProxied() ? u"pollux_instance="_s : u"io="_s;
    for (int client = 0; client < 4; ++client) {
        Client one(optionsFor(column, upgradePath(), instance));
        QVERIFY(one.connects(upgradePath()));
        const QCborMap seen = one.askForMap(u"seen"_s);
        for (const QString &transport : upgradePath()) {
            const QString cookie = seen[transport].toMap()[u"cookie"_s].toString();
            QVERIFY2(cookie.contains(name), qPrintable(transport + u": "_s + cookie));
        }
        QCOMPARE(one.attemptsFailed.size(), 0);
    }
}

} // namespace Pollux::Test
