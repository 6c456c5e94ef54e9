// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pollux/networkkeeper.h"

#include "feed/connectionsettings.h"
#include "platform/secretstore.h"
#include "settings/settingsstore.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Desktop;
using namespace Qt::StringLiterals;
using State = NetworkKeeper::State;
using Status = SecretAnswer::Status;

namespace {

const QString passwordKey = QString::fromLatin1(NetworkChoice::proxySecretKey);

NetworkChoice ownProxy(bool hasPassword)
{
    return {NetworkChoice::Proxy::Own, QUrl(u"http://proxy.example:3128"_s), u"me"_s, hasPassword, {}};
}

} // namespace

//! The keychain is nobody's here: what it would answer is told by the test.
class NetworkKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theSystemsWayIsReadyAtOnce();
    void noProxyIsNoProxy();
    void anOwnProxyIsTakenWithItsPassword();
    void whatTheKeychainSays_data();
    void whatTheKeychainSays();
    void anOldAnswerCountsNoMore();
    void authoritiesAreTrustedBesidesTheSystems();
    void authoritiesThatCannotBeReadAreAProblem_data();
    void authoritiesThatCannotBeReadAreAProblem();
    void anAddressThatIsNoneIsAProblem();

private:
    ConnectionSettings applied() const;
    void answer(Status status, const QString &secret = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<NetworkKeeper> m_keeper;
};

void NetworkKeeperTest::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    m_keeper.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<SettingsStore>(m_folder->filePath(u"pollux.conf"_s));
    m_secrets = std::make_unique<SecretStore>(u"pollux-test"_s);
    m_keeper = std::make_unique<NetworkKeeper>(m_settings.get(), m_secrets.get());
}

ConnectionSettings NetworkKeeperTest::applied() const
{
    ConnectionSettings settings;
    m_keeper->apply(settings);
    return settings;
}

void NetworkKeeperTest::answer(Status status, const QString &secret)
{
    Q_EMIT m_secrets->readFinished(passwordKey, SecretAnswer{status, secret, u"some detail"_s});
}

void NetworkKeeperTest::theSystemsWayIsReadyAtOnce()
{
    QCOMPARE(m_keeper->state(), State::Asking);
    QSignalSpy changed(m_keeper.get(), &NetworkKeeper::changed);
    m_keeper->load();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_keeper->state(), State::Ready);
    QVERIFY(!applied().proxy);
    QCOMPARE(applied().tls.caCertificates(), QSslConfiguration::defaultConfiguration().caCertificates());
}

void NetworkKeeperTest::noProxyIsNoProxy()
{
    NetworkChoice none;
    none.proxy = NetworkChoice::Proxy::None;
    m_settings->setNetwork(none);
    QCOMPARE(m_keeper->state(), State::Ready);
    QCOMPARE(applied().proxy->type(), QNetworkProxy::NoProxy);
}

void NetworkKeeperTest::anOwnProxyIsTakenWithItsPassword()
{
    m_settings->setNetwork(ownProxy(true));
    QCOMPARE(m_keeper->state(), State::Asking); // and nobody is connected to meanwhile
    answer(Status::Found, u"s3cret"_s);
    QCOMPARE(m_keeper->state(), State::Ready);
    const ConnectionSettings settings = applied();
    QCOMPARE(settings.proxy->hostName(), u"proxy.example"_s);
    QCOMPARE(settings.proxy->port(), quint16(3128));
    QCOMPARE(settings.proxyUser, u"me"_s);
    QCOMPARE(settings.proxyPassword, u"s3cret"_s);
    // The password is gone with the choice.
    m_settings->setNetwork(ownProxy(false));
    QCOMPARE(m_keeper->state(), State::Ready);
    QVERIFY(applied().proxyPassword.isEmpty());
}

void NetworkKeeperTest::whatTheKeychainSays_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<State>("state");
    QTest::newRow("found") << Status::Found << State::Ready;
    QTest::newRow("not found") << Status::NotFound << State::Trouble;
    QTest::newRow("locked") << Status::Locked << State::Locked;
    QTest::newRow("unavailable") << Status::Unavailable << State::Locked;
    QTest::newRow("failed") << Status::Failed << State::Locked;
}

void NetworkKeeperTest::whatTheKeychainSays()
{
    QFETCH(const Status, status);
    QFETCH(const State, state);
    m_settings->setNetwork(ownProxy(true));
    answer(status);
    QCOMPARE(m_keeper->state(), state);
    QCOMPARE(m_keeper->problem().isEmpty(), state == State::Ready);
    if (state != State::Locked)
        return;
    // It goes on by itself.
    Q_EMIT m_secrets->unlocked();
    QCOMPARE(m_keeper->state(), State::Asking);
    answer(Status::Found, u"s3cret"_s);
    QCOMPARE(m_keeper->state(), State::Ready);
}

void NetworkKeeperTest::anOldAnswerCountsNoMore()
{
    m_settings->setNetwork(ownProxy(true));
    NetworkChoice other = ownProxy(true);
    other.proxyUser = u"other"_s;
    m_settings->setNetwork(other);
    answer(Status::Found, u"old"_s);
    QCOMPARE(m_keeper->state(), State::Asking);
    answer(Status::Found, u"new"_s);
    QCOMPARE(applied().proxyPassword, u"new"_s);
    answer(Status::NotFound); // nobody has asked
    QCOMPARE(m_keeper->state(), State::Ready);
    Q_EMIT m_secrets->readFinished(u"a-server"_s, SecretAnswer{Status::NotFound, {}, {}});
    QCOMPARE(m_keeper->state(), State::Ready);
}

void NetworkKeeperTest::authoritiesAreTrustedBesidesTheSystems()
{
    const auto known = QSslConfiguration::systemCaCertificates();
    QVERIFY(!known.isEmpty());
    QFile file(m_folder->filePath(u"own.pem"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(known.constFirst().toPem());
    file.close();
    NetworkChoice choice;
    choice.authorities = file.fileName();
    m_settings->setNetwork(choice);
    QCOMPARE(m_keeper->state(), State::Ready);
    QCOMPARE(applied().tls.caCertificates(),
             QSslConfiguration::defaultConfiguration().caCertificates() + QList{known.constFirst()});
}

void NetworkKeeperTest::authoritiesThatCannotBeReadAreAProblem_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("no certificate") << QByteArray("hello\n");
    QTest::newRow("a broken one") << QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
}

void NetworkKeeperTest::authoritiesThatCannotBeReadAreAProblem()
{
    QFETCH(const QByteArray, content);
    QFile file(m_folder->filePath(u"own.pem"_s));
    if (!content.isEmpty()) {
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
        file.close();
    }
    NetworkChoice choice;
    choice.authorities = file.fileName();
    m_settings->setNetwork(choice);
    QCOMPARE(m_keeper->state(), State::Trouble);
    QVERIFY2(m_keeper->problem().contains("own.pem"_L1), qPrintable(m_keeper->problem()));
}

void NetworkKeeperTest::anAddressThatIsNoneIsAProblem()
{
    NetworkChoice choice;
    choice.proxy = NetworkChoice::Proxy::Own;
    choice.proxyUrl = QUrl(u"ftp://proxy.example"_s);
    m_settings->setNetwork(choice);
    QCOMPARE(m_keeper->state(), State::Trouble);
    QVERIFY(!m_keeper->problem().isEmpty());
}

QTEST_GUILESS_MAIN(NetworkKeeperTest)
#include "networkkeepertest.moc"
