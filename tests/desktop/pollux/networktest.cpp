// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// From the system's word about its network (NetworkManager's, which QNetworkInformation asks) to the link that tries at once.

#include "desktop/pollux/scenario.h"
#include "desktop/support/fakenetworkmanager.h"
#include "profile/profilecatalog.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

// Left to itself, a link that is down would be tried again after an hour.
void writePatientProfile()
{
    QFile generic(u":/profiles/generic.json"_s);
    QVERIFY(generic.open(QIODevice::ReadOnly));
    QJsonObject profile = QJsonDocument::fromJson(generic.readAll()).object();
    profile.remove(u"$schema"_s);
    profile.insert(u"name"_s, u"patient"_s);
    profile.insert(u"link"_s, QJsonObject{{u"reconnection"_s, QJsonObject{{u"minMs"_s, 3'600'000}, {u"maxMs"_s, 3'600'000}}}});
    QVERIFY(QDir().mkpath(userProfileFolder()));
    QFile file(userProfileFolder() + u"/patient.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QJsonDocument(profile).toJson()) > 0);
}

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNetworkThatIsBackIsUsedAtOnce();
};

void NetworkTest::aNetworkThatIsBackIsUsedAtOnce()
{
    FakeNetworkManager manager;
    QVERIFY(manager.start());
    writePatientProfile();
    Scenario scenario;
    scenario.entry.profile = u"patient"_s;
    scenario.start();
    QTRY_VERIFY_WITH_TIMEOUT(scenario.isConnected(), patience);
    scenario.server.closeSession();
    QTRY_VERIFY_WITH_TIMEOUT(scenario.state()->link().nextTry(), patience);
    const QDateTime next = *scenario.state()->link().nextTry();
    QVERIFY(next > SystemClock::instance()->wallTime().addSecs(1'000)); // nothing but the system's word brings it back

    Ui::ServerList &servers = scenario.program->servers();
    QVERIFY(!servers.isOffline());
    // Who has just begun to listen may not hear the first word.
    const auto isOffline = [&] { return manager.set(FakeNetworkManager::State::Disconnected) && servers.isOffline(); };
    QTRY_VERIFY_WITH_TIMEOUT(isOffline(), patience);
    QVERIFY(!scenario.isConnected());
    QCOMPARE(scenario.server.sessions(), 1);
    QVERIFY(manager.set(FakeNetworkManager::State::ConnectedGlobally));
    QTRY_VERIFY_WITH_TIMEOUT(scenario.isConnected(), patience);
    QVERIFY(!servers.isOffline());
    QVERIFY(SystemClock::instance()->wallTime() < next);
}

QTEST_MAIN(NetworkTest)
#include "networktest.moc"
