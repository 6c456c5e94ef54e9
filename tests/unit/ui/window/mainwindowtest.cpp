// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/window/mainwindow.h"
#include "platform/secretstore.h"
#include "settings/settingsstore.h"
#include "store/historyreader.h"
#include "support/manualclock.h"
#include "ui/diagnosis/checkpage.h"
#include "ui/health/linkpage.h"
#include "ui/history/historypage.h"
#include "ui/models/checkups.h"
#include "ui/models/firstlook.h"
#include "ui/style/theme.h"
#include "ui/widgets/tabbar.h"
#include "ui/window/jobdetail.h"
#include "ui/window/jobtableview.h"
#include "ui/window/serverchooser.h"
#include "unit/ui/models/jobmaking.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;
using namespace Pollux::Test;

using Page = MainWindow::Page;
Q_DECLARE_METATYPE(Page)

class MainWindowTest : public QObject
{
    Q_OBJECT

private:
    ServerState *add(const QString &id)
    {
        auto *const server = new ServerState(id, id.toUpper(), &m_clock);
        m_servers->add(server);
        return server;
    }
    std::unique_ptr<MainWindow> made()
    {
        return std::make_unique<MainWindow>(m_servers.get(), &m_checkUps, &m_firstLook, &m_history, m_settings.get(),
                                            &m_secrets);
    }
    template<typename Widget>
    Widget *part() const
    {
        return m_window->findChild<Widget *>();
    }

    ManualClock m_clock;
    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_dir;
    SecretStore m_secrets{u"pollux-test"_s};
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<ServerList> m_servers;
    CheckUps m_checkUps;
    FirstLook m_firstLook;
    Store::HistoryReader m_history{m_dir.filePath(u"history.sqlite"_s)};
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void aPageIsMadeWhenItIsFirstShown();
    void aPageMadeLaterIsOfTheChosenServer();
    void keysTurnPages_data();
    void keysTurnPages();
    void queuesHaveAPageWhereAServerTellsOfThem();
    void closingHidesAndIsTold();
    void itsSizeIsRemembered();
    void aJobOfAnotherServerIsShown();
    void theHistoryLeadsToJobs();
    void failedOnesAreShown();
    void theLinkOfAServerIsShown();
    void aCheckUpIsBegun();
    void aChoiceOfServersNeedsSeveral();
    void itComesForward();
};

void MainWindowTest::initTestCase()
{
    m_theme = std::make_unique<Theme>();
}

void MainWindowTest::cleanupTestCase()
{
    m_theme.reset();
}

void MainWindowTest::init()
{
    m_settings = std::make_unique<SettingsStore>(m_dir.filePath(QString::fromUtf8(QTest::currentTestFunction())));
    m_servers = std::make_unique<ServerList>();
    m_window = made();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_servers.reset();
    m_settings.reset();
}

void MainWindowTest::aPageIsMadeWhenItIsFirstShown()
{
    QVERIFY(part<JobTableView>());
    QVERIFY(!part<LinkPage>());
    QVERIFY(!part<HistoryPage>());
    m_window->showPage(Page::Link);
    LinkPage *const link = part<LinkPage>();
    QVERIFY(link);
    QTRY_VERIFY(link->isVisible());
    m_window->showPage(Page::History);
    QTRY_VERIFY(part<HistoryPage>() && part<HistoryPage>()->isVisible());
    QVERIFY(!link->isVisible());
    m_window->showPage(Page::Link);
    QCOMPARE(part<LinkPage>(), link);
}

void MainWindowTest::aPageMadeLaterIsOfTheChosenServer()
{
    add(u"a"_s);
    add(u"b"_s);
    part<ServerChooser>()->setServer(u"b"_s);
    m_window->showPage(Page::Link);
    QCOMPARE(part<LinkPage>()->server(), u"b"_s);
    m_window->showPage(Page::CheckUp);
    QCOMPARE(part<CheckPage>()->server(), u"b"_s);
}

void MainWindowTest::keysTurnPages_data()
{
    QTest::addColumn<Page>("from");
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<Page>("to");
    QTest::newRow("jobs") << Page::Link << QKeySequence(Qt::CTRL | Qt::Key_1) << Page::Jobs;
    QTest::newRow("link") << Page::Jobs << QKeySequence(Qt::CTRL | Qt::Key_2) << Page::Link;
    QTest::newRow("check-up") << Page::Jobs << QKeySequence(Qt::CTRL | Qt::Key_3) << Page::CheckUp;
    QTest::newRow("history") << Page::Jobs << QKeySequence(Qt::CTRL | Qt::Key_4) << Page::History;
    QTest::newRow("search in the history") << Page::History << QKeySequence(QKeySequence::Find) << Page::History;
    QTest::newRow("settings") << Page::Jobs << QKeySequence(Qt::CTRL | Qt::Key_Comma) << Page::Settings;
    QTest::newRow("out of the settings") << Page::Settings << QKeySequence(Qt::CTRL | Qt::Key_2) << Page::Link;
    QTest::newRow("search") << Page::Settings << QKeySequence(QKeySequence::Find) << Page::Jobs;
}

void MainWindowTest::keysTurnPages()
{
    QFETCH(Page, from);
    QFETCH(QKeySequence, keys);
    QFETCH(Page, to);
    m_window->showPage(from);
    QCOMPARE(m_window->page(), from);
    QTest::keySequence(m_window.get(), keys);
    QCOMPARE(m_window->page(), to);
    // No tab is lit while the settings are shown.
    QCOMPARE(part<TabBar>()->isTabVisible(part<TabBar>()->currentIndex()), to != Page::Settings);
}

void MainWindowTest::queuesHaveAPageWhereAServerTellsOfThem()
{
    auto *const tabs = part<TabBar>();
    ServerState *const server = add(u"a"_s);
    QVERIFY(!tabs->isTabVisible(int(Page::Queues)));
    const int before = tabs->sizeHint().width();
    WatchBatch batch;
    batch.queues = {Queue{u"audio"_s, 3, 1, {}, true, {}, {}}};
    server->apply(batch);
    QTRY_VERIFY(tabs->isTabVisible(int(Page::Queues)));
    QVERIFY(tabs->sizeHint().width() > before);
    QTRY_VERIFY(tabs->width() > before); // it is in sight
    QTest::keySequence(m_window.get(), QKeySequence(Qt::CTRL | Qt::Key_5));
    QCOMPARE(m_window->page(), Page::Queues);
    server->restart();
    QTRY_COMPARE(m_window->page(), Page::Jobs);
    QVERIFY(!tabs->isTabVisible(int(Page::Queues)));
}

void MainWindowTest::closingHidesAndIsTold()
{
    QSignalSpy closed(m_window.get(), &MainWindow::closedByPerson);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    QTest::keySequence(m_window.get(), QKeySequence(Qt::CTRL | Qt::Key_W));
    QVERIFY(!m_window->isVisible());
    QCOMPARE(closed.count(), 1);
    m_window->show();
    m_window->hide();
    QCOMPARE(closed.count(), 1);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keySequence(m_window.get(), QKeySequence(Qt::CTRL | Qt::Key_Q));
    QCOMPARE(quit.count(), 1);
}

void MainWindowTest::itsSizeIsRemembered()
{
    m_window->resize(777, 555);
    m_window->hide();
    const auto other = made();
    other->show();
    QCOMPARE(other->size(), QSize(777, 555));
}

void MainWindowTest::aJobOfAnotherServerIsShown()
{
    put(add(u"one"_s), {jobOf(u"1"_s, JobState::Running, m_clock.wallTime())});
    put(add(u"two"_s), {jobOf(u"2"_s, JobState::Failed, m_clock.wallTime())});
    part<ServerChooser>()->setServer(u"one"_s);
    m_window->showPage(Page::Link);
    const JobRef ref{u"two"_s, {u"audio"_s, u"2"_s}};
    m_window->showJob(ref);
    QCOMPARE(m_window->page(), Page::Jobs);
    QCOMPARE(part<JobTableView>()->selectedJob(), ref);
    QCOMPARE(part<JobDetail>()->job(), ref);
    QCOMPARE(part<ServerChooser>()->server(), QString());
}

void MainWindowTest::theHistoryLeadsToJobs()
{
    put(add(u"one"_s), {jobOf(u"1"_s, JobState::Failed, m_clock.wallTime())});
    m_window->showPage(Page::History);
    m_window->refreshHistory();
    const JobRef ref{u"one"_s, {u"audio"_s, u"1"_s}};
    Q_EMIT part<HistoryPage>()->jobRequested(ref);
    QCOMPARE(m_window->page(), Page::Jobs);
    QCOMPARE(part<JobTableView>()->selectedJob(), ref);
}

void MainWindowTest::failedOnesAreShown()
{
    put(add(u"one"_s), {jobOf(u"1"_s, JobState::Running, {}), jobOf(u"2"_s, JobState::Failed, {})});
    m_window->showPage(Page::Link);
    m_window->showJobs(true);
    QCOMPARE(m_window->page(), Page::Jobs);
    QCOMPARE(part<JobTableView>()->model()->rowCount(), 1);
    m_window->showJobs(false);
    QCOMPARE(part<JobTableView>()->model()->rowCount(), 2);
}

void MainWindowTest::theLinkOfAServerIsShown()
{
    add(u"one"_s);
    add(u"two"_s);
    m_window->showLink(u"two"_s);
    QCOMPARE(m_window->page(), Page::Link);
    QCOMPARE(part<LinkPage>()->server(), u"two"_s);
    QSignalSpy retry(m_window.get(), &MainWindow::retryRequested);
    Q_EMIT part<LinkPage>()->retryRequested(u"two"_s);
    QCOMPARE(retry.count(), 1);
}

void MainWindowTest::aCheckUpIsBegun()
{
    add(u"one"_s);
    add(u"two"_s);
    QSignalSpy started(&m_checkUps, &CheckUps::startRequested);
    m_window->checkLink(u"two"_s);
    QCOMPARE(m_window->page(), Page::CheckUp);
    QCOMPARE(started.count(), 1);
    QCOMPARE(started.first().first().toString(), u"two"_s);
    QCOMPARE(part<ServerChooser>()->server(), u"two"_s);
    m_window->showPage(Page::Link);
    Q_EMIT part<LinkPage>()->checkRequested(u"one"_s);
    QCOMPARE(m_window->page(), Page::CheckUp);
    QCOMPARE(started.at(1).first().toString(), u"one"_s);
    m_window->checkLink({}); // the worst of all
    QCOMPARE(started.count(), 3);
}

void MainWindowTest::aChoiceOfServersNeedsSeveral()
{
    auto *const chooser = part<ServerChooser>();
    add(u"one"_s);
    QTRY_VERIFY(!chooser->isVisible());
    put(add(u"two & <b>"_s), {jobOf(u"2"_s, JobState::Failed, {})});
    QTRY_VERIFY(chooser->isVisible());
    QTest::mouseClick(chooser, Qt::LeftButton);
    auto *const list = chooser->findChild<QMenu *>();
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->actions().size(), qsizetype(3));
    QCOMPARE(list->actions().at(2)->text(), u"TWO && <B>"_s);
    list->actions().at(1)->trigger();
    list->close();
    QCOMPARE(chooser->server(), u"one"_s);
    QCOMPARE(part<JobTableView>()->model()->rowCount(), 0);
    m_servers->remove(u"one"_s);
    QTRY_COMPARE(chooser->server(), QString());
    QCOMPARE(part<JobTableView>()->model()->rowCount(), 1);
}

void MainWindowTest::itComesForward()
{
    m_window->showMinimized();
    m_window->comeForward(u"token"_s);
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_window->isMinimized());
    QTRY_VERIFY(m_window->isActiveWindow());
    QVERIFY(qEnvironmentVariableIsEmpty("XDG_ACTIVATION_TOKEN"));
}

QTEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
