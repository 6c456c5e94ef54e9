// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/checks.h"
#include "live/socketio/client.h"

#include <QTest>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace SocketIo;

void keepsWhatIsEmittedWhileDown(const Column &column)
{
    Client client(optionsFor(column));
    Answer answer;
    bool accepted = false;
    QObject::connect(client.socket, &Socket::disconnected, client.socket, [&] {
        accepted = client.emits(u"echo"_s, {u"kept"_s})
                   && client.socket->emitEvent(u"answer-me"_s, {u"answered"_s}, answer.handler(), patience);
    });
    QVERIFY(client.connects());
    QVERIFY(client.emits(u"cut-me"_s));
    QVERIFY(eventually([&] { return client.events.size() == 1; }));
    QVERIFY(accepted);
    QCOMPARE(client.event(0).arguments(), QCborArray{u"kept"_s});
    QVERIFY(eventually([&] { return answer.isThere(); }));
    QCOMPARE(answer.values(), QCborArray{u"answered"_s});
}

void dropsVolatileEvents(const Column &column, const QStringList &transports)
{
    Client client(optionsFor(column, transports));
    client.socket->open();
    const auto refused = client.socket->emitVolatile(u"echo"_s, {u"too early"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"volatile-dropped"_s);
    QVERIFY(client.connects(transports));
    // Now, or as soon as no other request is under way.
    QVERIFY(eventually([&] { return bool(client.socket->emitVolatile(u"echo"_s, {u"in time"_s})); }));
    QVERIFY(eventually([&] { return client.events.size() == 1; }));
    QCOMPARE(client.ask(u"answer-me"_s, {1}), QCborArray{1});
    QCOMPARE(client.events.size(), 1);
    QCOMPARE(client.event(0).arguments(), QCborArray{u"in time"_s});
}

void retriesUntilAnswered(const Column &column)
{
    ManagerOptions options = optionsFor(column);
    options.ackTimeout = patience;
    Client client(options);
    const QString name = QString::fromLatin1(column.name());
    QCborArray copies;
    QVERIFY(client.connects(upgradePath()));
    for (const int value : {1, 2, 3}) {
        const QCborMap item{{u"client"_s, name}, {u"value"_s, value}, {u"lost"_s, value != 2}};
        QVERIFY(client.socket->emitReliably(u"keep"_s, {item}, [&copies](const AckResult &answer) {
            copies.append(answer ? answer.value().at(0) : QCborValue(answer.error().code));
        }));
    }
    QVERIFY(eventually([&] { return copies.size() == 3; }));
    QCOMPARE(copies, (QCborArray{2, 1, 2})); // the first answer was lost, so a second copy went out
    QCOMPARE(client.ask(u"kept"_s, {name}), QCborArray{QCborArray({1, 2, 3})});
    QCOMPARE(client.connected.size(), 3);
}

void recoversTheConnection(const Column &column, const QStringList &transports)
{
    Client client(optionsFor(column, transports, u"recovering"_s));
    QVERIFY(client.connects(transports));
    QVERIFY(!client.socket->recovered());
    const QString sid = client.socket->sid();
    QVERIFY(client.emits(u"echo"_s, {u"seen"_s}));
    QVERIFY(eventually([&] { return client.events.size() == 1; }));
    QCOMPARE(client.event(0).arguments(), QCborArray{u"seen"_s}); // without the server's offset
    QVERIFY(client.emits(u"forget-me"_s));
    QVERIFY(eventually([&] { return client.connected.size() == 2; }));
    QVERIFY(client.socket->recovered());
    QCOMPARE(client.socket->sid(), sid);
    QVERIFY(eventually([&] { return client.events.size() == 2; }));
    QCOMPARE(client.event(1).name(), u"news"_s);
    QCOMPARE(client.event(1).arguments(), QCborArray{u"while you were away"_s});
}

} // namespace Pollux::Test
