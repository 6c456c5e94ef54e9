// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "settings/settingstransfer.h"

#include "settings/settingsstore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class SettingsTransferTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsExportedComesBack();
    void noSecretAndNothingOfThisMachineIsExported();
    void aKnownServerIsReplacedOthersStay();
    void theProxyIsTakenOverWithoutItsPassword();
    void aServerThatLeadsElsewhereGetsNobodysToken_data();
    void aServerThatLeadsElsewhereGetsNobodysToken();
    void nobodyElseSaysWhichFileIsAToken();
    void rulesComeBack();
    void rulesComeAlongTheirCommandsAreNotAllowed();
    void whatIsNoSettingsFileChangesNothing_data();
    void whatIsNoSettingsFileChangesNothing();
    void anExportThatFailsLeavesTheOldFile();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    ServerEntry server(const QString &id, const QString &title) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsTransferTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

ServerEntry SettingsTransferTest::server(const QString &id, const QString &title) const
{
    ServerEntry entry;
    entry.id = id;
    entry.title = title;
    entry.url = QUrl(u"https://queue.example.org"_s);
    entry.profile = u"bullmq-events"_s;
    entry.transports = {u"websocket"_s};
    entry.variables.insert(u"project"_s, u"p-7"_s);
    entry.hasSecret = true;
    return entry;
}

void SettingsTransferTest::whatIsExportedComesBack()
{
    SettingsStore settings(path(u"a.conf"_s));
    settings.putServer(server(u"one"_s, u"語音佇列"_s));
    settings.putServer(server(u"two"_s, u"Two"_s));
    Appearance dark;
    dark.scheme = Appearance::Scheme::Dark;
    settings.setAppearance(dark);
    settings.setRetention({365, 4'096});
    QVERIFY(exportSettings(settings, path(u"export.conf"_s)));
    SettingsStore other(path(u"b.conf"_s));
    const auto done = importSettings(other, path(u"export.conf"_s));
    QVERIFY(done);
    QCOMPARE(done->added, 2);
    QCOMPARE(done->replaced, 0);
    QCOMPARE(done->withToken, 2);
    QCOMPARE(done->problems, QStringList());
    QCOMPARE(other.servers(), settings.servers());
    QCOMPARE(other.appearance(), dark);
    QCOMPARE(other.retention(), (Retention{365, 4'096}));
}

void SettingsTransferTest::noSecretAndNothingOfThisMachineIsExported()
{
    SettingsStore settings(path(u"a.conf"_s));
    ServerEntry entry = server(u"one"_s, u"One"_s);
    entry.url = QUrl(u"https://user:s3cret@queue.example.org/?token=s3cret"_s);
    entry.variables.insert(u"apikey"_s, u"s3cret"_s);
    settings.putServer(entry);
    settings.setState(u"window/geometry"_s, QByteArray("of this screen"));
    QVERIFY(exportSettings(settings, path(u"export.conf"_s)));
    QFile file(path(u"export.conf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("queue.example.org"));
    QVERIFY(!text.contains("s3cret"));
    QVERIFY(!text.contains("geometry"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void SettingsTransferTest::aKnownServerIsReplacedOthersStay()
{
    SettingsStore source(path(u"a.conf"_s));
    source.putServer(server(u"one"_s, u"New name"_s));
    QVERIFY(exportSettings(source, path(u"export.conf"_s)));
    SettingsStore settings(path(u"b.conf"_s));
    settings.putServer(server(u"one"_s, u"Old name"_s));
    settings.putServer(server(u"mine"_s, u"Mine"_s));
    const auto done = importSettings(settings, path(u"export.conf"_s));
    QVERIFY(done);
    QCOMPARE(done->added, 0);
    QCOMPARE(done->replaced, 1);
    QCOMPARE(done->withToken, 0); // it has its token in the keychain
    QCOMPARE(settings.servers().size(), 2);
    QCOMPARE(settings.servers().at(0).title, u"New name"_s);
    QCOMPARE(settings.servers().at(1).title, u"Mine"_s);
}

void SettingsTransferTest::theProxyIsTakenOverWithoutItsPassword()
{
    SettingsStore source(path(u"a.conf"_s));
    source.putServer(server(u"one"_s, u"One"_s));
    const QUrl proxy(u"http://proxy.example:8080"_s);
    source.setNetwork({NetworkChoice::Proxy::Own, proxy, u"me"_s, true, u"/home/me/own.pem"_s});
    QVERIFY(exportSettings(source, path(u"export.conf"_s)));
    SettingsStore settings(path(u"b.conf"_s));
    settings.setNetwork({NetworkChoice::Proxy::System, {}, {}, false, u"/etc/here.pem"_s});
    QVERIFY(importSettings(settings, path(u"export.conf"_s)));
    QCOMPARE(settings.network(),
             (NetworkChoice{NetworkChoice::Proxy::Own, proxy, u"me"_s, false, u"/etc/here.pem"_s}));
    // Where the same proxy is known already, its password is in the keychain.
    settings.setNetwork({NetworkChoice::Proxy::Own, proxy, u"me"_s, true, {}});
    QVERIFY(importSettings(settings, path(u"export.conf"_s)));
    QVERIFY(settings.network().hasProxyPassword);
}

void SettingsTransferTest::aServerThatLeadsElsewhereGetsNobodysToken_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QUrl>("proxyBase");
    QTest::newRow("another host") << QUrl(u"https://evil.example"_s) << QUrl();
    QTest::newRow("another port") << QUrl(u"https://queue.example.org:8443"_s) << QUrl();
    QTest::newRow("without TLS") << QUrl(u"http://queue.example.org"_s) << QUrl();
    QTest::newRow("by another proxy base") << QUrl(u"https://queue.example.org"_s) << QUrl(u"https://evil.example/p"_s);
}

void SettingsTransferTest::aServerThatLeadsElsewhereGetsNobodysToken()
{
    QFETCH(const QUrl, url);
    QFETCH(const QUrl, proxyBase);
    SettingsStore source(path(u"a.conf"_s));
    ServerEntry other = server(u"one"_s, u"Other"_s);
    other.url = url;
    other.proxyBase = proxyBase;
    source.putServer(other);
    QVERIFY(exportSettings(source, path(u"export.conf"_s)));
    SettingsStore settings(path(u"b.conf"_s));
    const ServerEntry mine = server(u"one"_s, u"Mine"_s);
    settings.putServer(mine);
    const auto done = importSettings(settings, path(u"export.conf"_s));
    QVERIFY(done);
    QCOMPARE(done->added, 1);
    QCOMPARE(done->replaced, 0);
    QCOMPARE(done->withToken, 1);
    QCOMPARE(settings.servers().size(), 2);
    QCOMPARE(settings.servers().at(0), mine);
    QVERIFY(settings.servers().at(1).id != mine.id); // the keychain has nothing for it
    QCOMPARE(settings.servers().at(1).url, url);
}

void SettingsTransferTest::nobodyElseSaysWhichFileIsAToken()
{
    QFile file(path(u"import.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[servers]\n1\\id=one\n1\\url=https://queue.example.org\n1\\profile=generic\n1\\secretFile=/etc/shadow\n"
               "2\\id=two\n2\\url=https://evil.example\n2\\profile=generic\n2\\secretFile=/etc/shadow\nsize=2\n");
    file.close();
    SettingsStore settings(path(u"a.conf"_s));
    ServerEntry mine = server(u"one"_s, u"Mine"_s);
    mine.secretFile = u"/run/mine/token"_s;
    settings.putServer(mine);
    QVERIFY(importSettings(settings, path(u"import.conf"_s)));
    QCOMPARE(settings.servers().at(0).secretFile, u"/run/mine/token"_s);
    QCOMPARE(settings.servers().at(1).secretFile, QString());
    QVERIFY(exportSettings(settings, path(u"export.conf"_s)));
    QFile exported(path(u"export.conf"_s));
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QVERIFY(!exported.readAll().contains("/run/mine"));
}

void SettingsTransferTest::rulesComeBack()
{
    const QJsonObject rules{{u"rules"_s, QJsonArray{QJsonObject{{u"pattern"_s, u"夜航, \"a\"; [x]\\d%\n"_s}}}}, {u"n"_s, 7}};
    const QString file = path(u"a.conf"_s);
    SettingsStore store(file);
    QSignalSpy spy(&store, &SettingsStore::notificationsChanged);
    QVERIFY(store.notifications().isEmpty());
    store.setNotifications(rules);
    store.setNotifications(rules);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(SettingsStore(file).notifications(), rules);
    QVERIFY(SettingsStore(file).problems().isEmpty());
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("[notifications]\npreferences={broken\n");
    damaged.close();
    QVERIFY(SettingsStore(file).notifications().isEmpty());
    QCOMPARE(SettingsStore(file).problems().size(), 1);
}

void SettingsTransferTest::rulesComeAlongTheirCommandsAreNotAllowed()
{
    const QJsonObject rules{{u"rules"_s, QJsonArray{QJsonObject{{u"command"_s, u"/bin/say 夜航"_s}}}}};
    SettingsStore settings(path(u"a.conf"_s));
    settings.putServer(server(u"one"_s, u"One"_s));
    settings.setNotifications(rules);
    settings.setAllowedCommands({u"/bin/say 夜航"_s});
    QVERIFY(exportSettings(settings, path(u"export.conf"_s)));
    SettingsStore other(path(u"b.conf"_s));
    QVERIFY(importSettings(other, path(u"export.conf"_s)));
    QCOMPARE(other.notifications(), rules);
    QVERIFY(other.allowedCommands().isEmpty());
    // Also from a whole settings file, which has them allowed on that machine.
    QVERIFY(importSettings(other, path(u"a.conf"_s)));
    QVERIFY(other.allowedCommands().isEmpty());
    QCOMPARE(SettingsStore(path(u"a.conf"_s)).allowedCommands(), QStringList{u"/bin/say 夜航"_s});
    // A file without rules leaves those that are there.
    settings.setNotifications({});
    QVERIFY(exportSettings(settings, path(u"export.conf"_s)));
    QVERIFY(importSettings(other, path(u"export.conf"_s)));
    QCOMPARE(other.notifications(), rules);
}

void SettingsTransferTest::whatIsNoSettingsFileChangesNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("prose") << QByteArray("Dear Sir,\nplease find enclosed\n");
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x01\x02", 5);
    QTest::newRow("a server without an address") << QByteArray("[servers]\n1\\id=x\n1\\profile=generic\nsize=1\n");
}

void SettingsTransferTest::whatIsNoSettingsFileChangesNothing()
{
    QFETCH(QByteArray, text);
    QFile file(path(u"import.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    SettingsStore settings(path(u"a.conf"_s));
    settings.putServer(server(u"one"_s, u"One"_s));
    const auto before = settings.servers();
    const auto done = importSettings(settings, path(u"import.conf"_s));
    QVERIFY(!done);
    QVERIFY2(done.error().contains("import.conf"_L1), qPrintable(done.error()));
    QCOMPARE(settings.servers(), before);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text); // it is the person's, and only read
    QVERIFY(!importSettings(settings, path(u"absent.conf"_s)));
    QVERIFY(!importSettings(settings, m_folder->path()));
}

void SettingsTransferTest::anExportThatFailsLeavesTheOldFile()
{
    SettingsStore settings(path(u"a.conf"_s));
    settings.putServer(server(u"one"_s, u"One"_s));
    const auto done = exportSettings(settings, path(u"absent/export.conf"_s));
    QVERIFY(!done);
    QVERIFY(done.error().contains("export.conf"_L1));
    // A folder cannot be replaced by a file.
    QVERIFY(QDir(m_folder->path()).mkpath(u"taken.conf"_s));
    QVERIFY(!exportSettings(settings, path(u"taken.conf"_s)));
    QVERIFY(QFileInfo(path(u"taken.conf"_s)).isDir());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{u"a.conf"_s, u"taken.conf"_s})); // nothing is left beside it
}

QTEST_GUILESS_MAIN(SettingsTransferTest)
#include "settingstransfertest.moc"
