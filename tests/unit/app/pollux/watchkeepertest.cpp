// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/makeerror.h"
#include "demo/demoserver.h"
#include "engineio/transportmemory.h"
#include "platform/secretstore.h"
#include "pollux/historykeeper.h"
#include "pollux/networkkeeper.h"
#include "pollux/watchkeeper.h"
#include "profile/profilecatalog.h"
#include "settings/settingsstore.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Desktop;

namespace {

constexpr int patience = 20'000; // ms; a loaded machine is slow

} // namespace

//! Several servers of several kinds at once.
class WatchKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void eachServerHasItsOwnLink();
    void aProfileThatIsSavedBeginsItsServersAnew();
    void eventsAreCaptured();
    void anotherProfileIsAnotherConnection();
    void theLinksStoryIsKnownAfterARestart();
    void linksToOneHostShareWhatIsKnownOfWebSockets();
    void whatEndedAndWhatWasToldIsKept();
    void nobodyIsConnectedBeforeTheWayIsOpen();
    void aTokenFileIsReadAndReadAgain();

private:
    ServerEntry entry(const QString &id, const QUrl &url, const QString &profile) const;
    void writeProfile(const QString &name, const QByteArray &json) const;
    LinkCondition condition(const QString &id) const { return m_servers->find(id)->link().condition(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Demo::DemoServer> m_demo;
    std::unique_ptr<QWebSocketServer> m_plain;
    int m_plainConnections = 0;
    std::unique_ptr<Ui::ServerList> m_servers;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<WatchKeeper> m_keeper;
};

void WatchKeeperTest::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
    m_demo = std::make_unique<Demo::DemoServer>();
    QVERIFY(m_demo->listen());
    m_plain = std::make_unique<QWebSocketServer>(u"plain"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(m_plain->listen(QHostAddress::LocalHost));
    m_plainConnections = 0;
    connect(m_plain.get(), &QWebSocketServer::newConnection, this, [this] {
        ++m_plainConnections;
        QWebSocket *const peer = m_plain->nextPendingConnection();
        peer->setParent(m_plain.get());
        peer->sendTextMessage(u"{\"type\":\"map:progress\",\"id\":\"7\"}"_s);
    });
    m_servers = std::make_unique<Ui::ServerList>();
    m_secrets = std::make_unique<SecretStore>(u"pollux-test"_s);
    m_keeper = std::make_unique<WatchKeeper>(m_servers.get(), m_secrets.get(), SystemClock::instance());
    writeProfile(u"plain"_s, R"({"name":"plain","link":{"kind":"websocket","path":"/"},)"
                             R"("events":[{"event":"map:progress","job":{"id":"/0/id","state":"running"}}]})");
}

void WatchKeeperTest::cleanup()
{
    m_keeper.reset();
    m_secrets.reset();
    m_servers.reset();
    m_plain.reset();
    m_demo.reset();
}

ServerEntry WatchKeeperTest::entry(const QString &id, const QUrl &url, const QString &profile) const
{
    ServerEntry entry;
    entry.id = id;
    entry.title = u"Server "_s + id;
    entry.url = url;
    entry.profile = profile;
    return entry;
}

void WatchKeeperTest::writeProfile(const QString &name, const QByteArray &json) const
{
    QVERIFY(QDir().mkpath(userProfileFolder()));
    QFile file(userProfileFolder() + u'/' + name + u".json"_s);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(json);
}

void WatchKeeperTest::eachServerHasItsOwnLink()
{
    writeProfile(u"broken"_s, R"({"name":"broken","link":{"path":7}})");
    m_keeper->put(entry(u"demo"_s, m_demo->url(), u"generic"_s));
    m_keeper->put(entry(u"plain"_s, m_plain->serverUrl(), u"plain"_s));
    m_keeper->put(entry(u"broken"_s, m_demo->url(), u"broken"_s));
    QCOMPARE(m_servers->servers().size(), 3);
    QCOMPARE(m_servers->worst()->id(), u"broken"_s);
    QCOMPARE(m_servers->worst()->trouble(), Ui::ServerState::Trouble::BadSettings);
    QVERIFY2(m_servers->worst()->troubleText().contains(u"/link/path"_s), qPrintable(m_servers->worst()->troubleText()));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(condition(u"demo"_s)), patience);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(condition(u"plain"_s)), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_servers->find(u"plain"_s)->jobs().size(), 1, patience);
    QVERIFY(m_servers->find(u"plain"_s)->job({u"map"_s, u"7"_s}) || !m_servers->find(u"plain"_s)->jobs().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!m_servers->find(u"demo"_s)->jobs().isEmpty(), patience);
    m_keeper->remove(u"broken"_s);
    QVERIFY(m_servers->worst()->id() != u"broken"_s);

    QSignalSpy left(m_keeper.get(), &WatchKeeper::left);
    m_keeper->leave();
    QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, patience);
}

void WatchKeeperTest::aProfileThatIsSavedBeginsItsServersAnew()
{
    m_keeper->put(entry(u"plain"_s, m_plain->serverUrl(), u"plain"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_plainConnections, 1, patience);
    m_keeper->onProfile(u"generic"_s);
    m_keeper->onProfile(u"plain"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_plainConnections, 2, patience);
    writeProfile(u"plain"_s, "{");
    m_keeper->onProfile(u"plain"_s);
    QCOMPARE(m_servers->find(u"plain"_s)->trouble(), Ui::ServerState::Trouble::BadSettings);
}

void WatchKeeperTest::eventsAreCaptured()
{
    m_keeper->put(entry(u"demo"_s, m_demo->url(), u"generic"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(condition(u"demo"_s)), patience);
    QSignalSpy captured(m_servers->find(u"demo"_s), &Ui::ServerState::captured);
    m_keeper->capture(u"demo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!captured.isEmpty(), patience);
    QVERIFY(captured[0][0].value<QList<QByteArray>>().value(0).startsWith("[\""));

    writeProfile(u"broken"_s, "{");
    m_keeper->put(entry(u"broken"_s, m_demo->url(), u"broken"_s));
    QSignalSpy none(m_servers->find(u"broken"_s), &Ui::ServerState::captured);
    m_keeper->capture(u"broken"_s); // nobody is there to capture from
    QCOMPARE(none.size(), 1);
    QVERIFY(none[0][1].toBool());
}

void WatchKeeperTest::anotherProfileIsAnotherConnection()
{
    m_keeper->put(entry(u"a"_s, m_plain->serverUrl(), u"plain"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_plainConnections, 1, patience);
    ServerEntry other = entry(u"a"_s, m_plain->serverUrl(), u"plain"_s);
    other.title = u"Another title"_s;
    m_keeper->put(other);
    other.profile = userProfileFolder() + u"/plain.json"_s;
    m_keeper->put(other);
    QTRY_COMPARE_WITH_TIMEOUT(m_plainConnections, 2, patience);
}

void WatchKeeperTest::theLinksStoryIsKnownAfterARestart()
{
    Store::HistoryWorker::Options options;
    options.file = m_folder->filePath(u"history.sqlite"_s);
    const ServerEntry server = entry(u"plain"_s, m_plain->serverUrl(), u"plain"_s);
    QDateTime begun;
    {
        HistoryKeeper history(options, m_keeper.get(), m_servers.get(), SystemClock::instance());
        m_keeper->put(server); // before the disk is touched
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(condition(u"plain"_s)), patience);
        history.start();
        begun = m_servers->find(u"plain"_s)->link().begin();
        QSignalSpy left(m_keeper.get(), &WatchKeeper::left);
        m_keeper->leave();
        QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, patience);
    }
    m_keeper.reset();
    m_servers = std::make_unique<Ui::ServerList>();
    m_keeper = std::make_unique<WatchKeeper>(m_servers.get(), m_secrets.get(), SystemClock::instance());
    HistoryKeeper history(options, m_keeper.get(), m_servers.get(), SystemClock::instance());
    m_keeper->put(server);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(condition(u"plain"_s)), patience);
    const QDateTime connected = m_servers->find(u"plain"_s)->link().since();
    QVERIFY(begun < connected);
    history.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_servers->find(u"plain"_s)->link().begin(), begun, patience);
    QCOMPARE(m_servers->find(u"plain"_s)->link().since(), connected);
    QVERIFY(m_servers->find(u"plain"_s)->link().drops().isEmpty());
    QVERIFY(m_servers->find(u"plain"_s)->problems().isEmpty());
    // Another address is another story, though it is the same entry.
    ServerEntry moved = server;
    moved.url = m_demo->url();
    moved.profile = u"generic"_s;
    m_keeper->put(moved);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(condition(u"plain"_s)), patience);
    QVERIFY(m_servers->find(u"plain"_s)->link().begin() > connected);
}

void WatchKeeperTest::linksToOneHostShareWhatIsKnownOfWebSockets()
{
    EngineIo::TransportMemory memory;
    const QString host = EngineIo::TransportMemory::hostOf(m_demo->url());
    memory.failed(host, makeError(Layer::WebSocket, u"upgrade-refused"_s, {}, true));
    m_keeper->setTransportMemory(&memory);
    ServerEntry first = entry(u"first"_s, m_demo->url(), u"generic"_s);
    for (const ServerEntry &server : {first, entry(u"second"_s, m_demo->url(), u"generic"_s)}) {
        m_keeper->put(server);
        QTRY_COMPARE_WITH_TIMEOUT(condition(server.id), LinkCondition::Polling, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_servers->find(server.id)->link().upgrade().has_value(), patience);
        QCOMPARE(m_servers->find(server.id)->link().upgrade()->result, UpgradeOutcome::Result::Skipped);
    }
    // The person changes something about one of them: it is asked afresh.
    first.transports = {u"polling"_s, u"websocket"_s};
    m_keeper->put(first);
    QTRY_COMPARE_WITH_TIMEOUT(condition(first.id), LinkCondition::WebSocket, patience);
    QTRY_VERIFY_WITH_TIMEOUT(memory.isProven(host), patience);
    m_keeper.reset(); // before the memory
}

void WatchKeeperTest::whatEndedAndWhatWasToldIsKept()
{
    Store::HistoryWorker::Options options;
    options.file = m_folder->filePath(u"history.sqlite"_s);
    QList<JobKey> ended;
    {
        HistoryKeeper history(options, m_keeper.get(), m_servers.get(), SystemClock::instance());
        QSignalSpy grown(&history, &HistoryKeeper::grown);
        // As the Announcer says what became of it.
        connect(m_keeper.get(), &WatchKeeper::notified, &history,
                [&](const QString &id, const Notification &notification) { history.keepNotification(id, notification, false); });
        m_demo->setRate(40);
        m_keeper->put(entry(u"demo"_s, m_demo->url(), u"generic"_s));
        history.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_servers->find(u"demo"_s)->justEnded().size() >= 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!grown.isEmpty(), patience);
        QSignalSpy left(m_keeper.get(), &WatchKeeper::left);
        m_keeper->leave();
        QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, patience);
        ended = m_servers->find(u"demo"_s)->justEnded();
    }
    const auto file = Store::HistoryFile::open(options.file, {.access = Store::Database::Access::Read});
    const auto kept = (*file)->jobs().find({}, {}, 1'000);
    QVERIFY(kept);
    for (const JobKey &key : ended) {
        const auto it = std::find_if(kept->begin(), kept->end(), [&](const Store::JobEntry &job) { return job.key == key; });
        QVERIFY2(it != kept->end(), qPrintable(key.id));
        QCOMPARE(it->server, (Store::HistoryServer{u"demo"_s, m_demo->url().toString()}));
        QVERIFY(!it->name.isEmpty());
    }
    const auto told = (*file)->notifications().find({}, {}, 1'000);
    QVERIFY(told && !told->isEmpty()); // at the latest when the watch ends
    QVERIFY(told->constFirst().kind.startsWith(u"jobs-"_s));
    QVERIFY(!told->constFirst().title.isEmpty());
    QVERIFY(!told->constFirst().jobs.isEmpty());
    QVERIFY(!told->constFirst().shown);
}

void WatchKeeperTest::nobodyIsConnectedBeforeTheWayIsOpen()
{
    SettingsStore settings(m_folder->filePath(u"pollux.conf"_s));
    NetworkKeeper way(&settings, m_secrets.get());
    m_keeper->setNetwork(&way);
    m_keeper->put(entry(u"plain"_s, m_plain->serverUrl(), u"plain"_s));
    QTest::qWait(0);
    QCOMPARE(m_plainConnections, 0);
    // A proxy that nobody is behind: the way to the server is tried by it, and by nothing else.
    QTcpSocket unused; // bound, and not listened to: nobody else gets the port
    QVERIFY(unused.bind(QHostAddress::LocalHost));
    NetworkChoice own;
    own.proxy = NetworkChoice::Proxy::Own;
    own.proxyUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(unused.localPort()));
    settings.setNetwork(own);
    QTRY_VERIFY_WITH_TIMEOUT(m_servers->find(u"plain"_s)->link().nextTry(), patience);
    QCOMPARE(m_plainConnections, 0);
    NetworkChoice none;
    none.proxy = NetworkChoice::Proxy::None;
    settings.setNetwork(none);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(condition(u"plain"_s)), patience);
    // One that cannot be used is the person's to mend.
    none.authorities = u"/nonexistent/own.pem"_s;
    settings.setNetwork(none);
    QCOMPARE(m_servers->find(u"plain"_s)->trouble(), Ui::ServerState::Trouble::BadSettings);
    QVERIFY(m_servers->find(u"plain"_s)->troubleText().contains("own.pem"_L1));
}

void WatchKeeperTest::aTokenFileIsReadAndReadAgain()
{
    QStringList seen;
    connect(m_plain.get(), &QWebSocketServer::newConnection, this, [&] {
        const auto peers = m_plain->findChildren<QWebSocket *>();
        seen += QUrlQuery(peers.constLast()->requestUrl()).queryItemValue(u"token"_s);
    });
    const QString file = m_folder->filePath(u"run/token"_s);
    const auto write = [&](const QByteArray &token) {
        QSaveFile fresh(file); // replaced as a whole
        QVERIFY(fresh.open(QFile::WriteOnly));
        fresh.write(token + '\n');
        QVERIFY(fresh.commit());
    };
    QVERIFY(QDir(m_folder->path()).mkpath(u"run"_s));
    ServerEntry server = entry(u"plain"_s, m_plain->serverUrl(), u"plain"_s);
    server.secretFile = file;
    m_keeper->put(server);
    QCOMPARE(m_servers->find(u"plain"_s)->trouble(), Ui::ServerState::Trouble::SecretMissing);
    QVERIFY(m_servers->find(u"plain"_s)->troubleText().contains(file));
    write("one");
    QTRY_COMPARE_WITH_TIMEOUT(seen, QStringList{u"one"_s}, patience);
    QCOMPARE(m_servers->find(u"plain"_s)->trouble(), Ui::ServerState::Trouble::None);
    write("two");
    QTRY_COMPARE_WITH_TIMEOUT(seen, (QStringList{u"one"_s, u"two"_s}), patience);
    write("three");
    QTRY_COMPARE_WITH_TIMEOUT(seen, (QStringList{u"one"_s, u"two"_s, u"three"_s}), patience);
    QVERIFY(QFile::remove(file)); // what is in use stays so
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(condition(u"plain"_s)), patience);
    QCOMPARE(seen.size(), 3);
}

QTEST_MAIN(WatchKeeperTest)
#include "watchkeepertest.moc"
