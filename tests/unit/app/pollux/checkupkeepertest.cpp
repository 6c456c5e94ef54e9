// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pollux/checkupkeeper.h"
#include "demo/demoserver.h"
#include "diagnosis/facts/checkids.h"
#include "platform/secretstore.h"
#include "pollux/checkuprun.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Desktop;
using namespace Pollux::Diagnosis;
using Phase = Ui::CheckUpState::Phase;

namespace {

constexpr int patience = 60'000; // ms; a loaded machine is slow
constexpr Milliseconds dwell{200};
const QString id = QStringLiteral("demo");

} // namespace

//! Check-ups of the demo server, run in a thread of their own.
class CheckUpKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aHealthyServer();
    void onlyOneAtATime();
    void nobodyListens();
    void itCanBeStopped();
    void anAddressThatCannotBeUsed();
    void withoutAKeychain();
    void aServerThatGoesOrChangesTakesItAlong();
    void itMayBeDestroyedAtAnyMoment();

private:
    void makeKeeper();
    ServerEntry entry(const QUrl &url) const;
    const Ui::CheckUpState &state() const { return m_checkUps->of(id); }

    QTemporaryDir m_folder;
    std::unique_ptr<Demo::DemoServer> m_demo;
    std::unique_ptr<QThread> m_network;
    std::unique_ptr<Ui::ServerList> m_servers;
    std::unique_ptr<Ui::CheckUps> m_checkUps;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<CheckUpKeeper> m_keeper;
};

void CheckUpKeeperTest::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
    m_demo = std::make_unique<Demo::DemoServer>();
    QVERIFY(m_demo->listen());
    m_network = std::make_unique<QThread>();
    m_network->start();
    m_servers = std::make_unique<Ui::ServerList>();
    m_servers->add(new Ui::ServerState(id, u"Demo"_s, SystemClock::instance()));
    m_checkUps = std::make_unique<Ui::CheckUps>();
    m_secrets = std::make_unique<SecretStore>(u"pollux-test"_s);
    makeKeeper();
}

void CheckUpKeeperTest::makeKeeper()
{
    m_keeper = std::make_unique<CheckUpKeeper>(m_checkUps.get(), m_servers.get(), m_secrets.get(), m_network.get(),
                                               SystemClock::instance());
}

void CheckUpKeeperTest::cleanup()
{
    m_keeper.reset();
    m_network->quit();
    QVERIFY(m_network->wait(patience));
    m_network.reset();
    m_secrets.reset();
    m_checkUps.reset();
    m_servers.reset();
    m_demo.reset();
}

ServerEntry CheckUpKeeperTest::entry(const QUrl &url) const
{
    ServerEntry made;
    made.id = id;
    made.title = u"Demo"_s;
    made.url = url;
    made.profile = u"generic"_s;
    return made;
}

void CheckUpKeeperTest::aHealthyServer()
{
    m_keeper->put(entry(m_demo->url()));
    QVERIFY(state().phase == Phase::None);
    QStringList ran;
    connect(m_checkUps.get(), &Ui::CheckUps::changed, this, [&] {
        for (const CheckResult &check : state().checks) {
            if (check.status != CheckStatus::Pending && !ran.contains(check.id))
                ran += check.id;
        }
    });
    m_checkUps->start(id, dwell);
    QVERIFY(state().phase == Phase::Running);
    QVERIFY(state().checks.size() > 5);
    QCOMPARE(state().checks.constFirst().status, CheckStatus::Pending);
    QTRY_VERIFY_WITH_TIMEOUT(state().phase == Phase::Done, patience);
    QStringList ladder;
    for (const CheckResult &check : state().checks) {
        ladder += check.id;
        QVERIFY2(check.status == CheckStatus::Pass || check.status == CheckStatus::Skip,
                 qPrintable(check.id + u": "_s + check.detail));
    }
    QCOMPARE(ran, ladder); // one after the other
    QCOMPARE(state().verdicts.size(), 1);
    QCOMPARE(state().verdicts.constFirst().code, u"healthy"_s);
}

void CheckUpKeeperTest::onlyOneAtATime()
{
    m_keeper->put(entry(m_demo->url()));
    m_checkUps->start(id, dwell);
    const QDateTime begun = state().time;
    Q_EMIT m_checkUps->startRequested(id, dwell); // whoever asks past the model
    QCOMPARE(state().time, begun);
    QTRY_VERIFY_WITH_TIMEOUT(state().phase == Phase::Done, patience);
    m_checkUps->start(id, dwell);
    QVERIFY(state().phase == Phase::Running);
    QVERIFY(state().verdicts.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(state().phase == Phase::Done, patience);
}

void CheckUpKeeperTest::nobodyListens()
{
    const QUrl url = m_demo->url();
    m_demo.reset();
    m_keeper->put(entry(url));
    m_checkUps->start(id, dwell);
    QTRY_VERIFY_WITH_TIMEOUT(state().phase == Phase::Done, patience);
    QCOMPARE(state().verdicts.constFirst().code, u"connection-refused"_s);
    QCOMPARE(resultOf(state().checks, CheckId::dwell)->status, CheckStatus::Skip);
}

void CheckUpKeeperTest::itCanBeStopped()
{
    m_keeper->put(entry(m_demo->url()));
    m_checkUps->start(id, dwell);
    m_checkUps->stop(id);
    QTRY_VERIFY_WITH_TIMEOUT(state().phase == Phase::Stopped, patience);
    QVERIFY(state().verdicts.isEmpty());
    // In the last step everything is known that a verdict needs.
    m_checkUps->start(id, std::chrono::minutes(10));
    QTRY_COMPARE_WITH_TIMEOUT(resultOf(state().checks, CheckId::dwell)->status, CheckStatus::Running, patience);
    m_checkUps->stop(id);
    QTRY_VERIFY_WITH_TIMEOUT(state().phase == Phase::Done, patience);
    QCOMPARE(state().verdicts.constFirst().code, u"healthy"_s);
}

void CheckUpKeeperTest::anAddressThatCannotBeUsed()
{
    m_keeper->put(entry(QUrl(u"mailto:somebody"_s)));
    m_checkUps->start(id, dwell);
    QVERIFY(state().phase == Phase::Impossible);
    QVERIFY2(state().problem.contains(u"address"_s), qPrintable(state().problem));
}

// The token is missing, and a check-up without it would blame the server.
void CheckUpKeeperTest::withoutAKeychain()
{
    ServerEntry wanted = entry(m_demo->url());
    wanted.hasSecret = true;
    m_keeper->put(wanted);
    m_checkUps->start(id, dwell);
    QTRY_VERIFY_WITH_TIMEOUT(state().phase == Phase::Impossible, patience);
    QVERIFY2(state().problem.contains(u"keychain"_s), qPrintable(state().problem));
}

void CheckUpKeeperTest::aServerThatGoesOrChangesTakesItAlong()
{
    m_keeper->put(entry(m_demo->url()));
    m_checkUps->start(id, dwell);
    ServerEntry renamed = entry(m_demo->url());
    renamed.title = u"Another name"_s;
    m_keeper->put(renamed);
    QVERIFY(state().phase == Phase::Running);
    renamed.path = u"/elsewhere/"_s;
    m_keeper->put(renamed);
    QVERIFY(state().phase == Phase::None);
    m_checkUps->start(id, dwell);
    m_keeper->remove(id);
    QVERIFY(state().phase == Phase::None);
    m_checkUps->start(id, dwell); // nobody is there to do it
    QVERIFY(state().phase == Phase::None);
}

void CheckUpKeeperTest::itMayBeDestroyedAtAnyMoment()
{
    // While it begins, and at each change it tells of.
    for (int moment = 0; moment < 12; ++moment) {
        m_keeper->put(entry(m_demo->url()));
        m_checkUps->start(id, dwell);
        int changes = 0;
        bool isGone = false;
        const auto listening = connect(m_checkUps.get(), &Ui::CheckUps::changed, this, [&] {
            if (changes++ == moment && !isGone) {
                isGone = true;
                QMetaObject::invokeMethod(this, [this] { m_keeper.reset(); }, Qt::QueuedConnection);
            }
        });
        QVERIFY(QTest::qWaitFor([&] { return !m_keeper || state().phase == Phase::Done; }, patience));
        disconnect(listening);
        makeKeeper();
        m_checkUps->forget(id);
    }
}

QTEST_GUILESS_MAIN(CheckUpKeeperTest)
#include "checkupkeepertest.moc"
