// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "baresocket.h"
#include "support/fakeserver.h"
#include "support/waituntil.h"

#include <QTest>

using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using End = BareSocket::End;
using How = NthOperation::How;

Q_DECLARE_METATYPE(Pollux::Test::NthOperation::How)

namespace {

const QByteArray handshake("GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\n\r\n");
const HttpReply hello = HttpReply::text("hello");

quint16 portOf(const FakeServer &server)
{
    return quint16(server.url().port());
}

} // namespace

//! Faults that are the whole server's, as they look on the wire.
class FakeServerFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsEverythingInSteps();
    void speaksHttp10();
    void proceedsWithARequestThatWaited();
    void failsAtTheNthOperation_data();
    void failsAtTheNthOperation();
    void aFrozenConnectionStaysOpenAndSilent();
};

void FakeServerFaultsTest::sendsEverythingInSteps()
{
    FakeServer server;
    server.setStep(1);
    server.setDefault(reply(hello));
    BareSocket client(portOf(server));
    client.send(handshake);
    client.send(handshake); // its answer waits behind the first one
    QVERIFY(waitUntil([&] { return !client.received().isEmpty(); }));
    QVERIFY(client.received().size() < hello.bytes().size()); // the kernel has not been given more
    QTRY_COMPARE(client.received().size(), 2 * hello.bytes().size());
    QCOMPARE(client.received(), hello.bytes() + hello.bytes());
}

void FakeServerFaultsTest::speaksHttp10()
{
    FakeServer server;
    server.setHttp10(true);
    server.setDefault(reply(hello));
    BareSocket client(portOf(server));
    client.send(handshake);
    QTRY_COMPARE(client.end(), End::Fin);
    QVERIFY(client.received().startsWith("HTTP/1.0 200 OK\r\n"));
    QVERIFY(client.received().endsWith("hello"));
}

void FakeServerFaultsTest::proceedsWithARequestThatWaited()
{
    FakeServer server;
    server.setDefault(reply(hello));
    server.on(RequestKind::Handshake, hold());
    BareSocket client(portOf(server));
    client.send(handshake);
    QTRY_COMPARE(server.waiting(RequestKind::Handshake).size(), 1);
    QCOMPARE(client.received(), QByteArray());
    server.proceed(server.waiting(RequestKind::Handshake).first());
    QTRY_COMPARE(client.received(), hello.bytes());
}

void FakeServerFaultsTest::failsAtTheNthOperation_data()
{
    QTest::addColumn<int>("ordinal");
    QTest::addColumn<How>("how");
    QTest::addColumn<QString>("what");
    QTest::addColumn<End>("end");
    QTest::addColumn<qsizetype>("received");
    const qsizetype half = hello.bytes().size() / 2;
    QTest::newRow("accept, RST") << 1 << How::Reset << u"accept"_s << End::Rst << qsizetype(0);
    QTest::newRow("accept, FIN") << 1 << How::Finish << u"accept"_s << End::Fin << qsizetype(0);
    QTest::newRow("read, RST") << 2 << How::Reset << u"read"_s << End::Rst << qsizetype(0);
    QTest::newRow("write, FIN") << 3 << How::Finish << u"write"_s << End::Fin << half;
    QTest::newRow("beyond the last") << 4 << How::Finish << QString() << End::None << hello.bytes().size();
}

void FakeServerFaultsTest::failsAtTheNthOperation()
{
    QFETCH(const int, ordinal);
    QFETCH(const How, how);
    QFETCH(const QString, what);
    QFETCH(const End, end);
    QFETCH(const qsizetype, received);
    NthOperation trap(ordinal, how);
    FakeServer server;
    server.setTrap(&trap);
    server.setDefault(reply(hello));
    BareSocket client(portOf(server));
    if (ordinal > 1)
        client.send(handshake);
    QTRY_COMPARE(client.received().size(), received);
    QTRY_COMPARE(client.end(), end);
    QCOMPARE(trap.what(), what);
    QCOMPARE(trap.hasFired(), !what.isEmpty());
}

void FakeServerFaultsTest::aFrozenConnectionStaysOpenAndSilent()
{
    NthOperation trap(2, How::Freeze);
    FakeServer server;
    server.setTrap(&trap);
    server.setDefault(reply(hello));
    BareSocket frozen(portOf(server));
    frozen.send(handshake);
    QTRY_VERIFY(trap.hasFired());
    BareSocket other(portOf(server)); // what it gets, the frozen one would have got long ago
    other.send(handshake);
    QTRY_COMPARE(other.received(), hello.bytes());
    QCOMPARE(frozen.received(), QByteArray());
    QCOMPARE(frozen.end(), End::None);
    QCOMPARE(server.count(RequestKind::Handshake), 1);
}

QTEST_GUILESS_MAIN(FakeServerFaultsTest)
#include "fakeserverfaultstest.moc"
