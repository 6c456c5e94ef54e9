// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pollux/firstlookkeeper.h"

#include "demo/demoserver.h"
#include "pollux/checkuprun.h"
#include "pollux/discoveryrun.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Desktop;
using Phase = Ui::FirstLookState::Phase;

namespace {

constexpr int patience = 90'000; // ms; a loaded machine is slow

} // namespace

//! First looks, in a thread of their own.
class FirstLookKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aQueueIsFound();
    void whereNobodyListensTheCheckUpSaysSo();
    void itCanBeStopped();
    void forgottenItTellsNothingMore();
    void itMayBeDestroyedWhileItLooks();

private:
    const Ui::FirstLookState &state() const { return m_look->state(); }

    std::unique_ptr<QThread> m_network;
    std::unique_ptr<Ui::FirstLook> m_look;
    std::unique_ptr<FirstLookKeeper> m_keeper;
};

void FirstLookKeeperTest::init()
{
    qputenv("XDG_CONFIG_HOME", "/nonexistent"); // none of the person's own profiles
    m_network = std::make_unique<QThread>();
    m_network->start();
    m_look = std::make_unique<Ui::FirstLook>();
    m_keeper = std::make_unique<FirstLookKeeper>(m_look.get(), m_network.get(), SystemClock::instance());
    ServerDiscovery::Limits limits;
    limits.connecting = Milliseconds{30'000};
    limits.listening = Milliseconds{30'000};
    limits.settling = Milliseconds{500};
    m_keeper->setLimits(limits);
}

void FirstLookKeeperTest::cleanup()
{
    m_keeper.reset();
    m_look.reset();
    m_network->quit();
    QVERIFY(m_network->wait(QDeadlineTimer(patience)));
    m_network.reset();
}

void FirstLookKeeperTest::aQueueIsFound()
{
    Demo::DemoServer demo;
    QVERIFY(demo.listen());
    demo.setRate(5);
    m_look->look(demo.url(), {});
    QCOMPARE(state().phase, Phase::Looking);
    QCOMPARE(state().address, demo.url());
    QTRY_COMPARE_WITH_TIMEOUT(state().phase, Phase::Found, patience);
    QVERIFY(state().trials.constFirst().showsJobs());
    QVERIFY(state().verdicts.isEmpty());
}

void FirstLookKeeperTest::whereNobodyListensTheCheckUpSaysSo()
{
    QTcpSocket unused; // bound, and not listened to: nobody else gets the port
    QVERIFY(unused.bind(QHostAddress::LocalHost));
    const QUrl address(u"http://127.0.0.1:%1"_s.arg(unused.localPort()));
    m_look->look(address, u"s3cret"_s);
    QTRY_COMPARE_WITH_TIMEOUT(state().phase, Phase::Failed, patience);
    QVERIFY(!state().verdicts.isEmpty());
    QCOMPARE(state().verdicts.constFirst().code, u"connection-refused"_s);
    QVERIFY(!state().checks.isEmpty());
}

void FirstLookKeeperTest::itCanBeStopped()
{
    QTcpServer silent; // takes connections and says nothing
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m_look->look(QUrl(u"http://127.0.0.1:%1"_s.arg(silent.serverPort())), {});
    QTRY_VERIFY_WITH_TIMEOUT(!state().trials.isEmpty(), patience);
    m_look->stop();
    QTRY_VERIFY_WITH_TIMEOUT(state().phase != Phase::Looking, patience);
    m_look->stop(); // and what followed it
    QTRY_COMPARE_WITH_TIMEOUT(state().phase, Phase::Failed, patience);
}

void FirstLookKeeperTest::forgottenItTellsNothingMore()
{
    Demo::DemoServer demo;
    QVERIFY(demo.listen());
    m_look->look(demo.url(), {});
    QTRY_VERIFY_WITH_TIMEOUT(demo.sessionCount() > 0, patience);
    m_look->forget();
    QCOMPARE(state().phase, Phase::None);
    QTRY_COMPARE_WITH_TIMEOUT(demo.sessionCount(), 0, patience);
    QCOMPARE(state().phase, Phase::None);
}

void FirstLookKeeperTest::itMayBeDestroyedWhileItLooks()
{
    Demo::DemoServer demo;
    QVERIFY(demo.listen());
    connect(m_look.get(), &Ui::FirstLook::changed, this, [this] {
        if (!state().trials.isEmpty())
            m_keeper.reset();
    });
    m_look->look(demo.url(), {});
    QTRY_VERIFY_WITH_TIMEOUT(!m_keeper, patience);
    // Some links are still being left: the thread may end meanwhile, see cleanup().
}

QTEST_GUILESS_MAIN(FirstLookKeeperTest)
#include "firstlookkeepertest.moc"
