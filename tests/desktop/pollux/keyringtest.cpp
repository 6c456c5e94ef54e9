// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// A keyring that is locked or absent is told, and nothing is lost by it.

#include "desktop/pollux/scenario.h"
#include "desktop/support/tools.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using Trouble = Ui::ServerState::Trouble;

namespace {

void keyring(const QString &verb)
{
    const auto answer = runTool(supportScript(u"keyring.py"_s), {verb});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
}

SecretAnswer::Status statusAfter(QSignalSpy &spy)
{
    return spy.wait(10'000) ? spy.takeLast()[1].value<SecretAnswer>().status : SecretAnswer::Status::Failed;
}

} // namespace

class KeyringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTokenGoesFromTheKeyringToTheServer();
    void aLockedKeyringIsToldAndLosesNothing();
    void anAbsentKeyringIsTold();
};

void KeyringTest::aTokenGoesFromTheKeyringToTheServer()
{
    Scenario scenario;
    scenario.entry.profile = u"smartvoice"_s;
    scenario.entry.hasSecret = true;
    SecretStore keychain(u"Pollux"_s);
    QSignalSpy written(&keychain, &SecretStore::writeFinished);
    keychain.write(scenario.entry.id, u"t0ken-令牌"_s);
    QCOMPARE(statusAfter(written), SecretAnswer::Status::Found);

    scenario.start();
    QTRY_VERIFY_WITH_TIMEOUT(scenario.isConnected(), 30'000);
    bool arrived = false;
    for (const auto &packet : scenario.server.received())
        arrived = arrived || QString::fromUtf8(packet.payload).contains(u"t0ken-令牌"_s);
    QVERIFY(arrived);
    QFile settings(scenario.folder.filePath(u"pollux.conf"_s));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains("t0ken"));
}

void KeyringTest::aLockedKeyringIsToldAndLosesNothing()
{
    keyring(u"lock"_s);
    Scenario scenario;
    scenario.entry.profile = u"smartvoice"_s;
    scenario.entry.hasSecret = true;
    scenario.start();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.state()->trouble(), Trouble::KeychainLocked, 10'000);
    QVERIFY(!scenario.state()->troubleText().isEmpty());
    QCOMPARE(scenario.server.sessions(), 0); // not even tried without the token: that would be refused

    keyring(u"unlock"_s);
    QTRY_VERIFY_WITH_TIMEOUT(scenario.isConnected(), 10'000);
    QCOMPARE(scenario.state()->trouble(), Trouble::None);
}

void KeyringTest::anAbsentKeyringIsTold()
{
    Scenario scenario;
    scenario.entry.hasSecret = true;
    scenario.start();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.state()->trouble(), Trouble::KeychainUnavailable, 10'000);
    QCOMPARE(scenario.program->settings().servers(), QList{scenario.entry});
}

QTEST_MAIN(KeyringTest)
#include "keyringtest.moc"
