// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/secretstore.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Qt::StringLiterals;
using Status = SecretAnswer::Status;

//! A real keyring that is open, then locked, then opened again.
class SecretStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void roundTrip_data();
    void roundTrip();
    void notThere();
    void programsAndKeysApart();
    void severalAtOnce();
    void aLockedKeyringLosesNothing();
    void writingWhileLocked();
    void removingWhileLocked();
    void goneBeforeTheAnswer();

private:
    SecretAnswer read(const QString &key)
    {
        return answer(&SecretStore::readFinished, [&] { m_store.read(key); });
    }
    SecretAnswer write(const QString &key, const QString &secret)
    {
        return answer(&SecretStore::writeFinished, [&] { m_store.write(key, secret); });
    }
    SecretAnswer remove(const QString &key)
    {
        return answer(&SecretStore::removeFinished, [&] { m_store.remove(key); });
    }
    template<typename Signal, typename Act>
    SecretAnswer answer(Signal signal, Act act);

    SecretStore m_store{u"pollux-test"_s};
};

namespace {

void keyring(const QString &action)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral(POLLUX_KEYRING_SCRIPT), {action});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

} // namespace

template<typename Signal, typename Act>
SecretAnswer SecretStoreTest::answer(Signal signal, Act act)
{
    QSignalSpy spy(&m_store, signal);
    act();
    if (spy.isEmpty() && !spy.wait(20'000))
        return {Status::Failed, {}, u"no answer"_s};
    return spy.first().at(1).value<SecretAnswer>();
}

void SecretStoreTest::init()
{
    keyring(u"unlock"_s);
    QCOMPARE(read(u"nobody"_s).status, Status::NotFound);
}

void SecretStoreTest::roundTrip_data()
{
    QTest::addColumn<QString>("secret");

    QTest::newRow("ascii") << u"s3cret"_s;
    QTest::newRow("unicode") << u"密碼 – пароль 🔑"_s;
    QTest::newRow("lines and blanks") << u"  a\n\tb  "_s;
    QTest::newRow("markup") << u"<b>\"&'\\"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("long") << QString(20'000, u'x');
}

void SecretStoreTest::roundTrip()
{
    QFETCH(QString, secret);

    const QString key = u"https://example.org/夜航#token"_s;
    QCOMPARE(write(key, u"an older one"_s), (SecretAnswer{Status::Found, {}, {}}));
    QCOMPARE(write(key, secret), (SecretAnswer{Status::Found, {}, {}}));
    QCOMPARE(read(key), (SecretAnswer{Status::Found, secret, {}}));
    QCOMPARE(remove(key).status, Status::NotFound);
    QCOMPARE(read(key).status, Status::NotFound);
}

void SecretStoreTest::notThere()
{
    QCOMPARE(read(u"missing"_s), (SecretAnswer{Status::NotFound, {}, {}}));
    QCOMPARE(remove(u"missing"_s), (SecretAnswer{Status::NotFound, {}, {}}));
}

void SecretStoreTest::programsAndKeysApart()
{
    SecretStore other(u"pollux-other"_s);
    QSignalSpy otherWritten(&other, &SecretStore::writeFinished);
    other.write(u"key"_s, u"theirs"_s);
    QTRY_COMPARE(otherWritten.size(), 1);
    QCOMPARE(read(u"key"_s).status, Status::NotFound);
    QCOMPARE(write(u"key"_s, u"ours"_s).status, Status::Found);
    QCOMPARE(write(u"key2"_s, u"second"_s).status, Status::Found);
    QCOMPARE(remove(u"key2"_s).status, Status::NotFound);
    QCOMPARE(read(u"key"_s).secret, u"ours"_s);
    QCOMPARE(remove(u"key"_s).status, Status::NotFound);
    QSignalSpy otherRead(&other, &SecretStore::readFinished);
    other.read(u"key"_s);
    QTRY_COMPARE(otherRead.size(), 1);
    QCOMPARE(otherRead.first().at(1).value<SecretAnswer>().secret, u"theirs"_s);
}

void SecretStoreTest::severalAtOnce()
{
    QSignalSpy read(&m_store, &SecretStore::readFinished);
    for (int number = 0; number < 10; ++number) {
        const QString key = u"key %1"_s.arg(number);
        m_store.write(key, u"secret %1"_s.arg(number));
        m_store.read(key);
    }
    QVERIFY(read.isEmpty()); // never from within the call
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 10, 20'000);
    for (const QVariantList &arguments : read) {
        const auto answer = arguments.at(1).value<SecretAnswer>();
        QCOMPARE(answer.secret, arguments.at(0).toString().replace(u"key"_s, u"secret"_s));
    }
}

void SecretStoreTest::aLockedKeyringLosesNothing()
{
    QCOMPARE(write(u"token"_s, u"old"_s).status, Status::Found);
    keyring(u"lock"_s);
    QSignalSpy unlocked(&m_store, &SecretStore::unlocked);
    QCOMPARE(read(u"token"_s), (SecretAnswer{Status::Locked, {}, u"The keychain is locked."_s}));
    QCOMPARE(read(u"missing"_s).status, Status::Locked); // who knows
    QCOMPARE(unlocked.size(), 0);

    keyring(u"unlock"_s);
    QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
    QCOMPARE(read(u"token"_s), (SecretAnswer{Status::Found, u"old"_s, {}}));

    keyring(u"lock"_s); // nobody has asked meanwhile
    keyring(u"unlock"_s);
    QCOMPARE(read(u"token"_s).status, Status::Found);
    QCOMPARE(unlocked.size(), 1);
}

void SecretStoreTest::writingWhileLocked()
{
    QCOMPARE(write(u"token"_s, u"old"_s).status, Status::Found);
    keyring(u"lock"_s);
    QSignalSpy unlocked(&m_store, &SecretStore::unlocked);
    QCOMPARE(write(u"token"_s, u"new"_s), (SecretAnswer{Status::Locked, {}, u"The keychain is locked."_s}));
    keyring(u"unlock"_s);
    QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
    QCOMPARE(read(u"token"_s), (SecretAnswer{Status::Found, u"old"_s, {}}));
}

void SecretStoreTest::removingWhileLocked()
{
    QCOMPARE(write(u"token"_s, u"old"_s).status, Status::Found);
    keyring(u"lock"_s);
    QCOMPARE(remove(u"token"_s).status, Status::Locked);
    keyring(u"unlock"_s);
    QCOMPARE(read(u"token"_s), (SecretAnswer{Status::Found, u"old"_s, {}}));
}

void SecretStoreTest::goneBeforeTheAnswer()
{
    auto store = std::make_unique<SecretStore>(u"pollux-test"_s);
    store->write(u"left"_s, u"behind"_s);
    store->read(u"left"_s);
    store.reset();
    QCOMPARE(write(u"after"_s, u"that"_s).status, Status::Found); // by the same thread's libsecret
}

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "secretstoretest.moc"
