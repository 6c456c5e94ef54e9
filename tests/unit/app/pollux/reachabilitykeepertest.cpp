// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pollux/reachabilitykeeper.h"

#include "socketio/networkwatch.h"
#include "ui/panel/linklines.h"
#include "ui/panel/slimline.h"
#include "unit/ui/panel/serversample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Desktop;
using namespace Pollux::Test;

namespace {

//! A system of which a test says whether it has a network.
class Network : public SocketIo::NetworkWatch
{
public:
    using SocketIo::NetworkWatch::setAway;
};

} // namespace

class ReachabilityKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAskedOnceALinkIsDown();
    void saysWhyNothingCanBeReached();
    void aServerOfThisComputerNeedsNoNetwork_data();
    void aServerOfThisComputerNeedsNoNetwork();

private:
    ManualClock m_clock;
};

void ReachabilityKeeperTest::isAskedOnceALinkIsDown()
{
    Network network;
    network.setAway(true);
    Ui::ServerList servers;
    ServerSample server(&servers, &m_clock, u"a"_s, u"SmartVoice"_s);
    const ReachabilityKeeper keeper(&servers, &network);
    server.connected();
    QTest::qWait(0);
    QVERIFY(!servers.isOffline()); // a start does not wait for it
    server.waiting(5s);
    QTRY_VERIFY(servers.isOffline());
    network.setAway(false);
    QVERIFY(!servers.isOffline());
    network.setAway(true);
    QVERIFY(servers.isOffline());
    const ServerSample later(&servers, &m_clock, u"b"_s, u"Another"_s);
    QVERIFY(later.state()->isOffline());
}

void ReachabilityKeeperTest::saysWhyNothingCanBeReached()
{
    Ui::ServerList servers;
    ServerSample server(&servers, &m_clock, u"a"_s, u"SmartVoice"_s);
    server.state()->setAddress(u"https://voice.example"_s);
    server.connected();
    server.waiting(5s);
    QVERIFY(!Ui::linkLine(*server.state(), false).detail.contains(u"no network"_s));
    servers.setOffline(true);
    QVERIFY(Ui::linkLine(*server.state(), false).detail.contains(u"no network"_s));
    QVERIFY(Ui::panelNote(servers).contains(u"no network"_s));
    QCOMPARE(Ui::slimLine(servers).text, u"No network"_s);
    server.connected(); // over some way that the system does not know of
    QVERIFY(!server.state()->isOffline());
    QVERIFY(!Ui::panelNote(servers).contains(u"no network"_s));
    server.link(LinkState::Failed); // it has said no
    QVERIFY(!server.state()->isOffline());
}

void ReachabilityKeeperTest::aServerOfThisComputerNeedsNoNetwork_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isOffline");
    QTest::newRow("elsewhere") << u"https://voice.example:3001"_s << true;
    QTest::newRow("by number") << u"http://192.168.1.7"_s << true;
    QTest::newRow("localhost") << u"http://localhost:3001"_s << false;
    QTest::newRow("loopback") << u"http://127.0.0.1:3001"_s << false;
    QTest::newRow("a name that begins like one") << u"http://127.example.org"_s << true;
    QTest::newRow("loopback 6") << u"http://[::1]:3001"_s << false;
}

void ReachabilityKeeperTest::aServerOfThisComputerNeedsNoNetwork()
{
    QFETCH(const QString, address);
    Ui::ServerList servers;
    ServerSample server(&servers, &m_clock, u"a"_s, u"SmartVoice"_s);
    server.state()->setAddress(address);
    server.connected();
    server.waiting(5s);
    servers.setOffline(true);
    QTEST(server.state()->isOffline(), "isOffline");
}

QTEST_GUILESS_MAIN(ReachabilityKeeperTest)
#include "reachabilitykeepertest.moc"
