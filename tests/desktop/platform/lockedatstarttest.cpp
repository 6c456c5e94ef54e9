// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/secretstore.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

//! A desktop whose person has logged in without a password, so that nothing has opened the keyring.
class LockedAtStartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitsForThePerson();
};

void LockedAtStartTest::waitsForThePerson()
{
    SecretStore store(u"pollux-test"_s);
    QSignalSpy read(&store, &SecretStore::readFinished);
    QSignalSpy unlocked(&store, &SecretStore::unlocked);
    store.read(u"key"_s);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(read.first().at(1).value<SecretAnswer>().status, SecretAnswer::Status::Locked);
    QCOMPARE(QProcess::execute(QStringLiteral(POLLUX_KEYRING_SCRIPT), {u"unlock"_s}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
    store.read(u"key"_s);
    QTRY_COMPARE(read.size(), 2);
    QCOMPARE(read.last().at(1).value<SecretAnswer>().status, SecretAnswer::Status::NotFound);
}

QTEST_GUILESS_MAIN(LockedAtStartTest)
#include "lockedatstarttest.moc"
