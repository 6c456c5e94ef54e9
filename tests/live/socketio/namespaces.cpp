// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/checks.h"
#include "live/socketio/client.h"

#include <QTest>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace SocketIo;

namespace {

struct Refusal
{
    QString code;
    QString detail;
};

void isRefused(const Column &column, const QString &nsp, const Refusal &expected)
{
    Client client(optionsFor(column), nsp);
    client.socket->open();
    QVERIFY(eventually([&] { return client.refused.size() == 1; }));
    const auto cause = client.refused[0][0].value<Error>();
    QCOMPARE(cause.code, expected.code);
    QCOMPARE(cause.detail, expected.detail);
    QCOMPARE(cause.layer, Layer::SocketIo);
    QVERIFY(!cause.transient);
    QCOMPARE(client.socket->state(), Socket::State::Disconnected);
    QVERIFY(eventually([&] { return client.manager.state() == Manager::State::Closed; }));
}

} // namespace

void sharesOneEngine(const Column &column)
{
    Client client(optionsFor(column));
    QSignalSpy sessions(client.manager.engine(), &EngineIo::Engine::opened);
    Socket *const other = client.manager.socket(u"/admin"_s);
    QSignalSpy otherEvents(other, &Socket::eventReceived);
    client.socket->open();
    other->open();
    QVERIFY(eventually([&] {
        return client.socket->state() == Socket::State::Connected && other->state() == Socket::State::Connected;
    }));
    QVERIFY(client.socket->sid() != other->sid());
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(client.manager.socket(u"/admin"_s), other);

    QVERIFY(other->emitEvent(u"echo"_s, {u"to admin"_s}));
    QVERIFY(eventually([&] { return otherEvents.size() == 1; }));
    QCOMPARE(client.events.size(), 0);

    client.socket->close();
    QCOMPARE(client.socket->state(), Socket::State::Disconnected);
    QVERIFY(other->emitEvent(u"echo"_s, {u"still there"_s}));
    QVERIFY(eventually([&] { return otherEvents.size() == 2; }));
}

void deliversWhatComesWithTheConnect(const Column &column)
{
    Client client(optionsFor(column), u"/greets"_s);
    client.socket->open();
    QVERIFY(eventually([&] { return client.events.size() == 1; }));
    QCOMPARE(client.event(0).arguments(), QCborArray{u"at once"_s});
}

void isRefusedByTheServer(const Column &column)
{
    // python-socketio has its own words, and the client does not guess at what they mean.
    const bool python = column.kind == ServerKind::Python;
    isRefused(column, u"/nowhere"_s,
              python ? Refusal{u"connect-refused"_s, u"Unable to connect"_s}
                     : Refusal{u"namespace-invalid"_s, u"Invalid namespace"_s});
}

void isRefusedByTheBackend(const Column &column)
{
    // Where a refusal has data, Socket.IO 2 sends it instead of the message.
    const bool two = column.kind == ServerKind::SocketIo2;
    isRefused(column, u"/guarded"_s, {u"connect-refused"_s, two ? u"{\"code\":\"auth\"}"_s : u"not authorized"_s});
}

} // namespace Pollux::Test
