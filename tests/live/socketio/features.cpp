// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/checks.h"
#include "live/socketio/client.h"
#include "live/socketio/feature.h"

#include <QTest>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using enum ServerKind;

namespace {

QByteArray inWords(const QStringList &transports)
{
    return transports.size() > 1 ? "polling with upgrade" : transports.value(0).toLatin1();
}

} // namespace

QByteArray Feature::absence(ServerKind kind) const
{
    for (const auto &[server, reason] : absent) {
        if (server == kind)
            return reason;
    }
    return {};
}

void Feature::run(const Column &column) const
{
    if (check) {
        check(column);
        return;
    }
    for (const QStringList &transports :
         {QStringList{EngineIo::pollingName}, QStringList{EngineIo::webSocketName}, upgradePath()}) {
        checkOverTransports(column, transports);
        if (QTest::currentTestFailed()) {
            qWarning("%s failed over %s", name.constData(), inWords(transports).constData());
            return;
        }
    }
}

const QList<Feature> &features()
{
    const QByteArray silent = "the handshake does not announce a limit";
    const QByteArray noRecovery = "the server has none: it came with socket.io 4.6";
    const QByteArray olderMessagePack = "socket.io-msgpack-parser 3 needs Socket.IO 3";
    // StreamReader.read(n) is not read-exactly-n: what has not arrived yet is lost, and the answer is 200 all the same.
    const QByteArray cutsLongPosts = "python-engineio 4.3 under aiohttp reads only the first piece of a long POST";
    static const QList<Feature> list = {
        {"protocol found out", {}, findsOutTheProtocol},
        {"polling", connectsOverPolling},
        {"WebSocket", connectsOverWebSocket},
        {"upgrade with probe", upgrades},
        {"no upgrade where none is offered", staysOnPolling},
        {"chosen order of transports", keepsTheChosenOrder},
        {"all transports tried", triesAllTransports},
        {"upgrade remembered", remembersTheUpgrade},
        {"order of events through the upgrade", {}, keepsOrderWhileConnecting},
        {"namespaces over one engine", sharesOneEngine},
        {"events that come with the connect", deliversWhatComesWithTheConnect},
        {"unknown namespace", isRefusedByTheServer},
        {"refused namespace", isRefusedByTheBackend},
        {"auth as a value", {}, sendsTheAuthValue},
        {"auth by callback, at each connect", asksForAuthAtEachConnect},
        {"extra headers on both transports", {}, sendsExtraHeaders},
        {"cookies on both transports", sendsCookies},
        {"text both ways", {}, exchangesText},
        {"binary both ways", {}, exchangesBinary},
        {"long messages from the server", {}, receivesLongMessages},
        {"long messages both ways, polling", exchangesLongMessagesOverPolling, {}, {{Python, cutsLongPosts}}},
        {"long messages both ways, WebSocket", exchangesLongMessagesOverWebSocket},
        {"ack by the client", {}, answersTheServer},
        {"ack timeout", timesOutWithoutAnswer},
        {"sent acks fail on a drop", failsSentAcksOnADrop},
        {"outbox while offline", keepsWhatIsEmittedWhileDown},
        {"volatile events", {}, dropsVolatileEvents},
        {"retries until answered, once in the backend", retriesUntilAnswered},
        {"connection state recovery",
         {},
         recoversTheConnection,
         {{SocketIo2, noRecovery}, {SocketIo3, noRecovery}, {Python, noRecovery}}},
        {"MessagePack", {}, exchangesMessagePack, {{SocketIo2, olderMessagePack}}},
        {"maxPayload",
         refusesWhatTheServerWouldRefuse,
         {},
         {{SocketIo2, silent}, {SocketIo3, silent}, {Python, silent}}},
        {"packets a POST", {}, sendsManyAtOnce},
        {"gzip on polling", takesCompressedPolls},
        {"heartbeat", survivesHeartbeats},
        {"server disconnect", staysAwayWhenToldToGo},
        {"coming back when told to go", comesBackWhenToldToGo},
        {"client disconnect", {}, closesPolitely},
        {"drop and reconnect", {}, reconnectsAfterACut},
    };
    return list;
}

} // namespace Pollux::Test
