// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/serverlist.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;

namespace {

WatchBatch linkBatch(const QDateTime &time, const QList<LinkStateChange> &changes)
{
    WatchBatch batch;
    for (const LinkStateChange &change : changes)
        batch.links += LinkEvent{time, change};
    return batch;
}

LinkStateChange change(LinkState state, const QString &transport = {})
{
    LinkStateChange made;
    made.state = state;
    made.transport = transport;
    return made;
}

const QList<LinkStateChange> overWebSocket{change(LinkState::Connecting), change(LinkState::Connected, u"websocket"_s)};
const QList<LinkStateChange> overPolling{change(LinkState::Connecting), change(LinkState::Connected, u"polling"_s)};
const QList<LinkStateChange> dropped{change(LinkState::Connecting), change(LinkState::Connected, u"polling"_s),
                                     change(LinkState::Disconnected), change(LinkState::Waiting)};
const QList<LinkStateChange> comingBack = dropped + QList{change(LinkState::Connecting)};
const QList<LinkStateChange> refused{change(LinkState::Connecting), change(LinkState::Failed)};
const QList<LinkStateChange> starting{change(LinkState::Connecting)};

} // namespace

class ServerListTest : public QObject
{
    Q_OBJECT

private:
    ServerState *add(ServerList &list, const QString &id, const QList<LinkStateChange> &link)
    {
        auto *server = new ServerState(id, id, &m_clock);
        list.add(server);
        server->apply(linkBatch(m_clock.wallTime(), link));
        return server;
    }

    Test::ManualClock m_clock;

private Q_SLOTS:
    void theWorstServerWins_data();
    void theWorstServerWins();
    void amongEqualsTheFirst();
    void changesOfATurnAreToldOnce();
    void theWorstStandsFirst();
    void aRemovedServerIsOut();
    void pausingIsToldOnce();
};

void ServerListTest::theWorstServerWins_data()
{
    QTest::addColumn<QList<LinkStateChange>>("better");
    QTest::addColumn<QList<LinkStateChange>>("worse");
    QTest::newRow("polling") << overWebSocket << overPolling;
    QTest::newRow("starting") << overPolling << starting;
    QTest::newRow("connecting") << starting << comingBack;
    QTest::newRow("disconnected") << comingBack << dropped;
    QTest::newRow("refused") << dropped << refused;
}

void ServerListTest::theWorstServerWins()
{
    QFETCH(const QList<LinkStateChange>, better);
    QFETCH(const QList<LinkStateChange>, worse);
    ServerList list;
    QVERIFY(!list.worst());
    ServerState *const first = add(list, u"1"_s, better);
    ServerState *const second = add(list, u"2"_s, worse);
    QCOMPARE(list.worst(), second);
    first->setTrouble(ServerState::Trouble::KeychainLocked, u"locked"_s);
    QCOMPARE(list.worst(), first);
}

void ServerListTest::amongEqualsTheFirst()
{
    ServerList list;
    ServerState *const first = add(list, u"1"_s, dropped);
    add(list, u"2"_s, dropped);
    QCOMPARE(list.worst(), first);
}

void ServerListTest::changesOfATurnAreToldOnce()
{
    ServerList list;
    QSignalSpy changed(&list, &ServerList::changed);
    add(list, u"1"_s, overPolling);
    add(list, u"2"_s, overPolling);
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    list.find(u"2"_s)->setTitle(u"two"_s);
    QTRY_COMPARE(changed.size(), 2);
}

void ServerListTest::theWorstStandsFirst()
{
    ServerList list;
    QVERIFY(list.worstFirst().isEmpty());
    add(list, u"1"_s, overWebSocket);
    add(list, u"2"_s, overPolling);
    add(list, u"3"_s, dropped);
    add(list, u"4"_s, overWebSocket);
    add(list, u"5"_s, refused);
    add(list, u"6"_s, overPolling);
    QStringList order;
    for (const ServerState *server : list.worstFirst())
        order += server->id();
    QCOMPARE(order, (QStringList{u"5"_s, u"3"_s, u"2"_s, u"6"_s, u"1"_s, u"4"_s}));
    QCOMPARE(list.worstFirst().constFirst(), list.worst());
}

void ServerListTest::aRemovedServerIsOut()
{
    ServerList list;
    add(list, u"1"_s, overPolling);
    const QPointer<ServerState> second = add(list, u"2"_s, dropped);
    connect(&list, &ServerList::aboutToRemove, this, [&](ServerState *server) {
        QCOMPARE(server, second.data());
        QVERIFY(!list.find(u"2"_s));
    });
    list.remove(u"2"_s);
    QCOMPARE(list.worst(), list.find(u"1"_s));
    QTRY_VERIFY(!second);
    list.remove(u"2"_s);
    QCOMPARE(list.servers().size(), 1);
}

void ServerListTest::pausingIsToldOnce()
{
    ServerList list;
    QSignalSpy changed(&list, &ServerList::changed);
    list.setPaused(true);
    QTRY_COMPARE(changed.size(), 1);
    list.setPaused(true);
    list.setPaused(false);
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(!list.isPaused());
}

QTEST_GUILESS_MAIN(ServerListTest)
#include "serverlisttest.moc"
