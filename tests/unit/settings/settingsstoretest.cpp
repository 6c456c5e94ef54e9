// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "settings/settingsstore.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

ServerEntry plainServer(const QString &id = u"one"_s)
{
    ServerEntry server;
    server.id = id;
    server.title = u"Demo "_s + id;
    server.url = QUrl(u"https://demo.example:8443/base"_s);
    server.profile = u"generic"_s;
    return server;
}

ServerEntry fullServer()
{
    ServerEntry server = plainServer(u"full"_s);
    server.title = u"夜航; \"a\", b=c %1"_s;
    server.url = QUrl(u"ws://[::1]:3000/夜"_s);
    server.profile = u"/home/a b/profile,1.json"_s;
    server.proxyBase = QUrl(u"https://proxy.example.com/base"_s);
    server.path = u"/socket.io/"_s;
    server.nsp = u"/queues"_s;
    server.transports = {u"websocket"_s, u"polling"_s};
    server.variables = {{u"project"_s, u"p 1"_s}, {u"user"_s, u"ü@b"_s}, {u"a/b c"_s, u"x"_s}, {u"empty"_s, QString()}};
    server.hasSecret = true;
    server.enabled = false;
    server.actionsAllowed = true;
    return server;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SettingsStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aMissingFileIsAllDefaults();
    void serversComeBack_data();
    void serversComeBack();
    void severalServersStayInOrder();
    void appearanceComesBack();
    void retentionComesBack();
    void stateComesBack();
    void stateIsBounded();
    void idsAreFresh();
    void signalsTellWhatChanged();
    void whatIsNotUnderstoodStays_data();
    void whatIsNotUnderstoodStays();
    void theSizeOfTheArrayIsNotNeeded();
    void keysOfOthersSurvive();
    void linesThatAreNoneAreKeptInACopy();
    void noSecretIsWritten_data();
    void noSecretIsWritten();
    void aSecretWrittenByHandIsNotUsed();
    void theFileIsItsOwnersAlone();
    void aFileOfEverybodyBecomesItsOwners();
    void whatCannotBeWrittenIsTold();
    void twoStoresDoNotUndoEachOther();
    void theStandardPlace();

private:
    void write(const QByteArray &content);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void SettingsStoreTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_file = m_dir->filePath(u"sub/pollux.conf"_s);
}

void SettingsStoreTest::write(const QByteArray &content)
{
    QVERIFY(QFileInfo(m_file).dir().mkpath(u"."_s));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void SettingsStoreTest::aMissingFileIsAllDefaults()
{
    const SettingsStore store(m_file);
    QVERIFY(store.servers().isEmpty());
    QCOMPARE(store.appearance(), Appearance());
    QVERIFY(!store.state(u"panel/position"_s).isValid());
    QVERIFY(store.problems().isEmpty());
    QCOMPARE(store.fileName(), m_file);
    QVERIFY(!QFile::exists(m_file)); // reading writes nothing
}

void SettingsStoreTest::serversComeBack_data()
{
    QTest::addColumn<ServerEntry>("server");
    QTest::newRow("plain") << plainServer();
    QTest::newRow("full") << fullServer();
    ServerEntry one = plainServer();
    one.transports = {u"websocket"_s};
    QTest::newRow("one transport") << one;
}

void SettingsStoreTest::serversComeBack()
{
    QFETCH(const ServerEntry, server);
    SettingsStore(m_file).putServer(server);
    const SettingsStore store(m_file);
    QVERIFY2(store.problems().isEmpty(), qPrintable(store.problems().join(u'\n')));
    QCOMPARE(store.servers().size(), 1);
    const ServerEntry read = store.servers().constFirst();
    QCOMPARE(read.title, server.title);
    QCOMPARE(read.url, server.url);
    QCOMPARE(read.transports, server.transports);
    QCOMPARE(read.variables, server.variables);
    QVERIFY(read == server);
}

void SettingsStoreTest::severalServersStayInOrder()
{
    const auto ids = [](const SettingsStore &store) {
        QStringList found;
        for (const ServerEntry &server : store.servers())
            found += server.id + (server.transports.isEmpty() ? u""_s : u"!"_s);
        return found.join(u' ');
    };
    SettingsStore store(m_file);
    for (const char *id : {"a", "b", "c", "d"})
        store.putServer(plainServer(QString::fromUtf8(id)));
    ServerEntry changed = plainServer(u"b"_s);
    changed.transports = {u"polling"_s};
    store.putServer(changed);
    store.removeServer(u"a"_s);
    store.removeServer(u"c"_s);
    store.removeServer(u"none"_s);
    QCOMPARE(ids(store), u"b! d"_s);
    QCOMPARE(ids(SettingsStore(m_file)), u"b! d"_s);
    store.putServer(plainServer(u"e"_s));
    store.putServer(plainServer(u"b"_s));
    QCOMPARE(ids(SettingsStore(m_file)), u"b d e"_s);
    for (const char *id : {"b", "d", "e"})
        store.removeServer(QString::fromUtf8(id));
    QVERIFY(SettingsStore(m_file).servers().isEmpty());
    QVERIFY(!contentOf(m_file).contains("demo.example"));
}

void SettingsStoreTest::appearanceComesBack()
{
    const Appearance dark{Appearance::Scheme::Dark, u"zh_TW"_s, false, Appearance::Contrast::High};
    SettingsStore store(m_file);
    QSignalSpy spy(&store, &SettingsStore::appearanceChanged);
    store.setAppearance(dark);
    store.setAppearance(dark);
    QCOMPARE(spy.size(), 1);
    QVERIFY(SettingsStore(m_file).appearance() == dark);
    QVERIFY(SettingsStore(m_file).problems().isEmpty());
    store.setAppearance({});
    QVERIFY(SettingsStore(m_file).appearance() == Appearance());
}

void SettingsStoreTest::retentionComesBack()
{
    SettingsStore store(m_file);
    QCOMPARE(store.retention(), Retention());
    QSignalSpy spy(&store, &SettingsStore::retentionChanged);
    store.setRetention({30, 1'024});
    store.setRetention({30, 1'024});
    QCOMPARE(spy.size(), 1);
    QCOMPARE(SettingsStore(m_file).retention(), (Retention{30, 1'024}));
    QVERIFY(SettingsStore(m_file).problems().isEmpty());
    store.setRetention({0, 1'000'000'000});
    QCOMPARE(store.retention(), (Retention{1, Retention::mostMegabytes}));
    store.setRetention({1'000'000, -5});
    QCOMPARE(SettingsStore(m_file).retention(), (Retention{Retention::mostDays, Retention::fewestMegabytes}));
}

void SettingsStoreTest::stateComesBack()
{
    const QByteArray geometry("\x01\xd9\xd0\xcb\0\x03\n;=\"", 10);
    {
        SettingsStore store(m_file);
        store.setState(u"panel/position"_s, QPoint(-5, 7));
        store.setState(u"window/geometry"_s, geometry);
        store.setState(u"told/tray"_s, true);
        store.setState(u"gone"_s, 1);
        QCOMPARE(store.state(u"panel/position"_s).toPoint(), QPoint(-5, 7));
        store.setState(u"gone"_s, QVariant());
    }
    const SettingsStore store(m_file);
    QCOMPARE(store.state(u"panel/position"_s).toPoint(), QPoint(-5, 7));
    QCOMPARE(store.state(u"window/geometry"_s).toByteArray(), geometry);
    QCOMPARE(store.state(u"told/tray"_s).toBool(), true);
    QVERIFY(!store.state(u"gone"_s).isValid());
}

void SettingsStoreTest::stateIsBounded()
{
    SettingsStore store(m_file);
    store.setState(u"large"_s, QByteArray(SettingsStore::maxState + 1, 'x'));
    QVERIFY(!store.state(u"large"_s).isValid());
    store.setState(u"fits"_s, QByteArray(SettingsStore::maxState - 100, 'x'));
    QVERIFY(store.state(u"fits"_s).isValid());
    store.setState(QString(5'000, u'k'), 1);
    QVERIFY(!store.state(QString(5'000, u'k')).isValid());
    for (int i = 1; i <= SettingsStore::maxStates; ++i)
        store.setState(u"k%1"_s.arg(i), i);
    QVERIFY(store.state(u"k%1"_s.arg(SettingsStore::maxStates - 1)).isValid());
    QVERIFY(!store.state(u"k%1"_s.arg(SettingsStore::maxStates)).isValid());
    store.setState(u"k1"_s, 77); // one that is there may still change
    QCOMPARE(store.state(u"k1"_s).toInt(), 77);
}

void SettingsStoreTest::idsAreFresh()
{
    const SettingsStore store(m_file);
    QSet<QString> ids;
    for (int i = 0; i < 1'000; ++i)
        ids += store.freshId();
    QCOMPARE(ids.size(), 1'000);
    QVERIFY(!ids.contains(QString()));
}

void SettingsStoreTest::signalsTellWhatChanged()
{
    SettingsStore store(m_file);
    QSignalSpy put(&store, &SettingsStore::serverPut);
    QSignalSpy removed(&store, &SettingsStore::serverRemoved);
    ServerEntry server = plainServer();
    server.title.clear();
    store.putServer(server);
    QCOMPARE(put.size(), 1);
    QCOMPARE(put[0][0].value<ServerEntry>().title, u"demo.example"_s); // never empty
    store.putServer(ServerEntry());
    QCOMPARE(put.size(), 1);
    store.removeServer(u"another"_s);
    QCOMPARE(removed.size(), 0);
    store.removeServer(server.id);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed[0][0].toString(), server.id);
}

void SettingsStoreTest::whatIsNotUnderstoodStays_data()
{
    QTest::addColumn<QByteArray>("lines"); // of server 2
    QTest::addColumn<QString>("problem");
    QTest::addColumn<bool>("isUsed");
    const auto row = [](const char *name, const char *lines, const char *problem, bool isUsed) {
        QTest::newRow(name) << QByteArray(lines) << QString::fromUtf8(problem) << isUsed;
    };
    const char *const address = "Server 2 in the settings file was left out: its address is unusable.";
    row("no id", "2\\url=https://b.example\n2\\profile=generic",
        "Server 2 in the settings file was left out: it has no id.", false);
    row("the id of another", "2\\id=one\n2\\url=https://b.example\n2\\profile=generic",
        "Server 2 in the settings file was left out: another has the same id.", false);
    row("no address", "2\\id=two\n2\\profile=generic", address, false);
    row("an address without a host", "2\\id=two\n2\\url=https://\n2\\profile=generic", address, false);
    row("an address of another kind", "2\\id=two\n2\\url=file:///etc/passwd\n2\\profile=generic", address, false);
    row("a bad port", "2\\id=two\n2\\url=https://b.example:http\n2\\profile=generic", address, false);
    row("no profile", "2\\id=two\n2\\url=https://b.example",
        "Server 2 in the settings file was left out: it has no profile.", false);
    row("neither yes nor no", "2\\id=two\n2\\url=https://b.example\n2\\profile=generic\n2\\enabled=treu",
        "Server 2 in the settings file: “treu” is no value for “enabled”.", true);
    row("an unknown transport",
        "2\\id=two\n2\\url=https://b.example\n2\\profile=generic\n2\\transports=polling, pigeon",
        "Server 2 in the settings file: “pigeon” is no value for “transports”.", true);
    row("an unknown look", "2\\id=two\n2\\url=https://b.example\n2\\profile=generic\n[appearance]\nscheme=pink",
        "The appearance “pink” in the settings file is not known.", true);
    row("an unknown proxy", "2\\id=two\n2\\url=https://b.example\n2\\profile=generic\n[network]\nproxy=some",
        "Network in the settings file: “some” is no value for “proxy”.", true);
    row("a proxy's address that is none",
        "2\\id=two\n2\\url=https://b.example\n2\\profile=generic\n[network]\nproxyAddress=http://",
        "Network in the settings file: “http://” is no value for “proxyAddress”.", true);
    row("an unknown contrast", "2\\id=two\n2\\url=https://b.example\n2\\profile=generic\n[appearance]\ncontrast=some",
        "The contrast “some” in the settings file is not known.", true);
    row("no number of days", "2\\id=two\n2\\url=https://b.example\n2\\profile=generic\n[history]\ndays=ever",
        "“history/days” in the settings file is no number: ever", true);
}

void SettingsStoreTest::whatIsNotUnderstoodStays()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const QString, problem);
    QFETCH(const bool, isUsed);
    write("[servers]\n1\\id=one\n1\\url=https://a.example\n1\\profile=generic\n" + lines + "\n");
    {
        SettingsStore store(m_file);
        QCOMPARE(store.problems(), QStringList{problem});
        QCOMPARE(store.servers().size(), isUsed ? 2 : 1);
        QCOMPARE(store.servers().constFirst().title, u"a.example"_s);
        store.putServer(plainServer(u"three"_s));
        store.removeServer(u"one"_s); // what follows moves up, but is what it was
    }
    const QByteArray content = contentOf(m_file);
    for (const QByteArray &line : lines.split('\n'))
        QVERIFY2(content.contains(line.mid(line.indexOf('\\') + 1)), content.constData());
    const SettingsStore again(m_file);
    // Without the other of its id it is an entry like any other.
    const bool isUsable = isUsed || problem.contains("the same id"_L1);
    QCOMPARE(again.servers().size(), isUsable ? 2 : 1);
    QCOMPARE(again.servers().constLast().id, u"three"_s);
}

void SettingsStoreTest::theSizeOfTheArrayIsNotNeeded()
{
    write("[servers]\n1\\id=one\n1\\url=https://a.example\n1\\profile=generic\n"
          "7\\id=seven\n7\\url=https://b.example\n7\\profile=generic\nsize=1\nx\\id=no number\n");
    SettingsStore store(m_file);
    QCOMPARE(store.servers().size(), 2);
    store.putServer(plainServer(u"eight"_s));
    QCOMPARE(SettingsStore(m_file).servers().size(), 3);
    QVERIFY(contentOf(m_file).contains("8\\id=eight"));
    QVERIFY(contentOf(m_file).contains("size=8"));
    QVERIFY(contentOf(m_file).contains("no number"));
}

void SettingsStoreTest::keysOfOthersSurvive()
{
    write("[servers]\n1\\id=one\n1\\url=https://a.example\n1\\profile=generic\n1\\color=red\n"
          "2\\id=two\n2\\url=https://b.example\n2\\profile=generic\n2\\later\\deep=blue\n[future]\nthing=1\n");
    SettingsStore store(m_file);
    QVERIFY(store.problems().isEmpty());
    store.putServer(plainServer(u"one"_s));
    store.putServer(plainServer(u"two"_s));
    QVERIFY(contentOf(m_file).contains("1\\color=red"));
    store.removeServer(u"one"_s);
    store.setAppearance({Appearance::Scheme::Light, {}, true});
    const QByteArray content = contentOf(m_file);
    QVERIFY2(content.contains("1\\later\\deep=blue"), content.constData());
    QVERIFY(content.contains("[future]\nthing=1"));
    QVERIFY(!content.contains("color"));
}

void SettingsStoreTest::linesThatAreNoneAreKeptInACopy()
{
    const QByteArray damaged = "[servers]\n1\\id=one\n1\\url=https://a.example\n1\\profile=generic\nthis is no line\n";
    write(damaged);
    SettingsStore store(m_file);
    QCOMPARE(store.problems().size(), 1);
    QVERIFY(store.problems().constFirst().startsWith("Some lines of the settings file "_L1));
    QCOMPARE(store.servers().size(), 1);
    QCOMPARE(contentOf(m_file), damaged);
    store.putServer(plainServer(u"two"_s));
    QCOMPARE(contentOf(m_file + u".damaged"_s), damaged);
    QCOMPARE(QFile::permissions(m_file + u".damaged"_s), ownerOnly);
    QCOMPARE(SettingsStore(m_file).servers().size(), 2);
    store.putServer(plainServer(u"three"_s)); // and is not overwritten by what is whole again
    QCOMPARE(contentOf(m_file + u".damaged"_s), damaged);
    const QByteArray damagedLater = contentOf(m_file) + "nor is this\n";
    write(damagedLater);
    store.putServer(plainServer(u"four"_s));
    QCOMPARE(contentOf(m_file + u".damaged"_s), damagedLater);
    QCOMPARE(SettingsStore(m_file).servers().size(), 4);
}

void SettingsStoreTest::noSecretIsWritten_data()
{
    QTest::addColumn<ServerEntry>("server");
    const auto row = [](const char *name, auto change) {
        ServerEntry server = plainServer();
        change(server);
        QTest::newRow(name) << server;
    };
    const auto address = [](const char *url) {
        return [url](ServerEntry &server) { server.url = QUrl(QString::fromUtf8(url)); };
    };
    row("password", address("https://user:s3cret@demo.example/"));
    row("user name alone", address("https://s3cret@demo.example/"));
    row("token in the query", address("https://demo.example/?token=s3cret"));
    row("any query", address("https://demo.example/?x=s3cret"));
    row("fragment", address("https://demo.example/#access_token=s3cret"));
    row("path", [](ServerEntry &server) { server.path = u"/socket.io/?token=s3cret"_s; });
    row("namespace", [](ServerEntry &server) { server.nsp = u"/queues?token=s3cret"_s; });
    row("variable", [](ServerEntry &server) { server.variables = {{u"api_key"_s, u"s3cret"_s}}; });
    row("name", [](ServerEntry &server) { server.title = u"https://a:s3cret@demo.example/?token=s3cret"_s; });
}

void SettingsStoreTest::noSecretIsWritten()
{
    QFETCH(const ServerEntry, server);
    SettingsStore store(m_file);
    QSignalSpy told(&store, &SettingsStore::problemFound);
    store.putServer(server);
    QVERIFY(contentOf(m_file).contains("id=one"));
    QVERIFY2(!contentOf(m_file).contains("s3cret"), contentOf(m_file).constData());
    QCOMPARE(told.size(), server.title.contains("s3cret"_L1) ? 0 : 1);
    QVERIFY(!store.problems().join(u' ').contains("s3cret"_L1));
    QCOMPARE(store.servers().constFirst().url.host(), u"demo.example"_s);
    QVERIFY(!store.servers().constFirst().url.toString().contains("s3cret"_L1));
}

void SettingsStoreTest::aSecretWrittenByHandIsNotUsed()
{
    write("[servers]\n1\\id=one\n1\\url=https://u:s3cret@a.example\n1\\profile=generic\n1\\variables\\token=s3cret\n");
    SettingsStore store(m_file);
    QCOMPARE(store.problems().size(), 2);
    QCOMPARE(store.servers().constFirst().url, QUrl(u"https://a.example"_s));
    QVERIFY(store.servers().constFirst().variables.isEmpty());
    store.putServer(store.servers().constFirst());
    QVERIFY(!contentOf(m_file).contains("s3cret"));
}

void SettingsStoreTest::theFileIsItsOwnersAlone()
{
    {
        SettingsStore store(m_file);
        store.setState(u"a"_s, 1);
        QCOMPARE(QFile::permissions(m_file), ownerOnly);
        store.putServer(plainServer());
        QCOMPARE(QFile::permissions(m_file), ownerOnly);
    }
    QCOMPARE(QFile::permissions(m_file), ownerOnly);
}

void SettingsStoreTest::aFileOfEverybodyBecomesItsOwners()
{
    write("[servers]\n");
    QVERIFY(QFile::setPermissions(m_file, ownerOnly | QFile::ReadGroup | QFile::ReadOther));
    SettingsStore(m_file).putServer(plainServer());
    QCOMPARE(QFile::permissions(m_file), ownerOnly);
}

void SettingsStoreTest::whatCannotBeWrittenIsTold()
{
    write("");
    const QString below = m_file + u"/pollux.conf"_s; // a file is no folder, not even for root
    SettingsStore store(below);
    QSignalSpy told(&store, &SettingsStore::problemFound);
    store.putServer(plainServer());
    store.setAppearance({Appearance::Scheme::Dark, {}, true});
    store.setState(u"a"_s, 1);
    QCOMPARE(told.size(), 1); // once
    QCOMPARE(store.problems(), QStringList{u"The settings could not be written to %1."_s.arg(below)});
    QCOMPARE(store.servers().size(), 1); // and goes on as long as the program does
    QCOMPARE(store.appearance().scheme, Appearance::Scheme::Dark);
    store.removeServer(u"one"_s);
    QVERIFY(store.servers().isEmpty());
}

void SettingsStoreTest::twoStoresDoNotUndoEachOther()
{
    SettingsStore one(m_file);
    SettingsStore two(m_file);
    one.putServer(plainServer(u"a"_s));
    two.putServer(plainServer(u"b"_s));
    two.setAppearance({Appearance::Scheme::Dark, {}, true});
    one.putServer(plainServer(u"c"_s));
    // As another program or an editor would: behind the back of both.
    QByteArray content = contentOf(m_file);
    content.replace("[servers]", "[other]\nthing=1\n\n[servers]");
    write(content);
    two.removeServer(u"b"_s);
    const SettingsStore store(m_file);
    QCOMPARE(store.servers().size(), 2);
    QCOMPARE(store.servers()[0].id, u"a"_s);
    QCOMPARE(store.servers()[1].id, u"c"_s);
    QCOMPARE(store.appearance().scheme, Appearance::Scheme::Dark);
    QVERIFY(contentOf(m_file).contains("thing=1"));
}

void SettingsStoreTest::theStandardPlace()
{
    qputenv("XDG_CONFIG_HOME", m_dir->path().toUtf8());
    QCOMPARE(SettingsStore().fileName(), m_dir->filePath(u"pollux/pollux.conf"_s));
    qunsetenv("XDG_CONFIG_HOME");
}

QTEST_GUILESS_MAIN(SettingsStoreTest)
#include "settingsstoretest.moc"
