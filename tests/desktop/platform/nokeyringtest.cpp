// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/secretstore.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

//! A desktop without a keyring, which later gets one.
class NoKeyringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isToldAndComesLater();
};

void NoKeyringTest::isToldAndComesLater()
{
    SecretStore store(u"pollux-test"_s);
    QSignalSpy read(&store, &SecretStore::readFinished);
    QSignalSpy written(&store, &SecretStore::writeFinished);
    QSignalSpy removed(&store, &SecretStore::removeFinished);
    QSignalSpy unlocked(&store, &SecretStore::unlocked);
    store.read(u"key"_s);
    store.write(u"key"_s, u"secret"_s);
    store.remove(u"key"_s);
    QTRY_COMPARE(read.size() + written.size() + removed.size(), 3);
    const SecretAnswer expected{SecretAnswer::Status::Unavailable, {}, u"There is no keychain on this desktop."_s};
    for (const QSignalSpy *spy : {&read, &written, &removed})
        QCOMPARE(spy->first().at(1).value<SecretAnswer>(), expected);
    QCOMPARE(unlocked.size(), 0);

    QProcess keyring;
    keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    keyring.write("pollux");
    keyring.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
    store.write(u"key"_s, u"secret"_s);
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 2, 20'000);
    QCOMPARE(written.last().at(1).value<SecretAnswer>().status, SecretAnswer::Status::Found);
    keyring.terminate();
    QVERIFY(keyring.waitForFinished());
}

QTEST_GUILESS_MAIN(NoKeyringTest)
#include "nokeyringtest.moc"
