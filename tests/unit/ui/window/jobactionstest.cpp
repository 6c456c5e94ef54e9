// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Actions as the person meets them: buttons, menus, the question before what is lost, what became of it.
#include "ui/actions/jobactions.h"

#include "settings/settingsstore.h"
#include "support/manualclock.h"
#include "ui/models/actiontexts.h"
#include "ui/models/texts.h"
#include "ui/style/theme.h"
#include "ui/widgets/outcomenote.h"
#include "ui/window/actionbar.h"
#include "ui/window/jobmenu.h"
#include "ui/window/jobspage.h"
#include "ui/window/jobtableview.h"
#include "ui/window/queuemenu.h"
#include "unit/ui/models/jobmaking.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;
using namespace Pollux::Test;
using End = ActionOutcome::Result;

class JobActionsTest : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void onUrl(const QUrl &url) { m_opened += url; }

private:
    void makePage(bool isAllowed = true, int servers = 1);
    void put(const QString &id, JobState state) { Test::put(m_server, {jobOf(id, state, m_clock.wallTime())}); }
    void select(const QString &id)
    {
        m_page->showJob({u"one"_s, {u"audio"_s, id}});
        QTRY_VERIFY(part<ActionBar>()->isVisible());
    }
    //! The visible button of the detail pane.
    QPushButton *button(const QString &text) const
    {
        for (auto *found : part<ActionBar>()->findChildren<QPushButton *>()) {
            if (found->isVisible() && found->text() == text)
                return found;
        }
        return nullptr;
    }
    QPushButton *answer(const QString &text) const
    {
        for (auto *found : question()->findChildren<QPushButton *>()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }
    QMessageBox *question() const { return m_page->findChild<QMessageBox *>(); }
    void finish(const ActionRequest &request, End result, const QString &words = {})
    {
        ActionOutcome outcome{request, result, {}, {}};
        if (result != End::Done) {
            outcome.cause.emplace();
            outcome.cause->detail = words;
        }
        WatchBatch batch;
        batch.actionOutcomes = {outcome};
        m_server->apply(batch);
    }
    QString told() const { return part<OutcomeNote>()->isVisible() ? part<OutcomeNote>()->text() : QString(); }

    template<typename Widget>
    Widget *part() const
    {
        return m_page->findChild<Widget *>();
    }

    ManualClock m_clock;
    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_dir;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<JobsPage> m_page;
    ServerState *m_server = nullptr;
    QList<ActionRequest> m_requests;
    QList<QUrl> m_opened;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }
    void buttonsFitTheState_data();
    void buttonsFitTheState();
    void whatIsUnderWayWaits();
    void outcomesAreToldInThePage_data();
    void outcomesAreToldInThePage();
    void whatIsLostIsAskedForFirst();
    void aNameInTheQuestionIsPlain();
    void readOnlyShowsWhereToAllow();
    void severalAtOnce();
    void tooManyAreRefused();
    void aServerThatGoesEndsItsRound();
    void queuesArePausedAndResumed();
    void linksLeadToTheWebOnly();
    void theMenuIsReachedByKeyboard();
};

void JobActionsTest::makePage(bool isAllowed, int servers)
{
    m_settings = std::make_unique<SettingsStore>(m_dir.filePath(u"a.ini"_s));
    m_servers = std::make_unique<ServerList>();
    for (int at = 0; at < servers; ++at) {
        auto *const server = new ServerState(at == 0 ? u"one"_s : u"two"_s, u"Server"_s, &m_clock);
        ServerActions::Server known;
        for (const ActionKind kind : {ActionKind::Retry, ActionKind::Cancel, ActionKind::Promote, ActionKind::Remove,
                                      ActionKind::Pause, ActionKind::Resume}) {
            Action action;
            action.kind = kind;
            action.call.event = actionName(kind);
            known.profile.actions += action;
        }
        known.profile.snapshot.emplace();
        known.profile.snapshot->queues = {u"audio"_s};
        known.profile.links = {JobLink{u"result"_s, {u"{result}"_s}}};
        known.isAllowed = isAllowed;
        server->actions()->setServer(known);
        m_servers->add(server);
        connect(server->actions(), &ServerActions::requested, this,
                [this](const ActionRequest &request) { m_requests += request; });
        if (at == 0)
            m_server = server;
    }
    m_page = std::make_unique<JobsPage>(m_servers.get(), m_settings.get());
    m_page->resize(1200, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void JobActionsTest::cleanup()
{
    m_page.reset();
    m_servers.reset();
    m_settings.reset();
    m_requests.clear();
    m_opened.clear();
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

void JobActionsTest::buttonsFitTheState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("failed") << int(JobState::Failed) << QStringList{u"Try again"_s, u"Remove"_s};
    QTest::newRow("running") << int(JobState::Running) << QStringList{u"Cancel"_s};
    QTest::newRow("scheduled") << int(JobState::Scheduled) << QStringList{u"Run now"_s, u"Cancel"_s, u"Remove"_s};
    QTest::newRow("succeeded") << int(JobState::Succeeded) << QStringList{u"Remove"_s};
}

void JobActionsTest::buttonsFitTheState()
{
    QFETCH(const int, state);
    QFETCH(const QStringList, texts);
    makePage();
    put(u"1"_s, JobState(state));
    select(u"1"_s);
    QStringList shown;
    for (const auto *found : part<ActionBar>()->findChildren<QPushButton *>()) {
        if (found->isVisible())
            shown += found->text();
        QVERIFY(!found->isVisible() || found->focusPolicy() != Qt::NoFocus);
    }
    QCOMPARE(shown, texts);
}

void JobActionsTest::whatIsUnderWayWaits()
{
    makePage();
    put(u"1"_s, JobState::Failed);
    select(u"1"_s);
    QTest::keyClick(button(u"Try again"_s), Qt::Key_Space);
    QCOMPARE(m_requests.size(), 1);
    QCOMPARE(m_requests.first().kind, ActionKind::Retry);
    QCOMPARE(m_requests.first().job, (JobKey{u"audio"_s, u"1"_s}));
    QTRY_VERIFY(button(u"Trying again…"_s));
    QVERIFY(!button(u"Trying again…"_s)->isEnabled());
    put(u"1"_s, JobState::Running); // the event may be quicker than the answer
    finish(m_requests.first(), End::Done);
    QTRY_VERIFY(!button(u"Trying again…"_s));
    QVERIFY(!button(u"Try again"_s));
    QVERIFY(told().contains("is tried again"_L1));
}

void JobActionsTest::outcomesAreToldInThePage_data()
{
    QTest::addColumn<int>("result");
    QTest::addColumn<QString>("says");
    QTest::newRow("refused") << int(End::Refused) << u"Missing lock for job 1"_s;
    QTest::newRow("not answered") << int(End::TimedOut) << u"It may have been done."_s;
    QTest::newRow("interrupted") << int(End::Interrupted) << u"It may have been done."_s;
    QTest::newRow("not sent") << int(End::NotPossible) << u"nothing was sent"_s;
}

void JobActionsTest::outcomesAreToldInThePage()
{
    QFETCH(const int, result);
    QFETCH(const QString, says);
    makePage();
    put(u"1"_s, JobState::Failed);
    select(u"1"_s);
    button(u"Try again"_s)->click();
    finish(m_requests.first(), End(result), u"Missing lock for job 1"_s);
    QVERIFY2(told().contains(says), qPrintable(told()));
    QTRY_VERIFY(button(u"Try again"_s)); // and can be tried once more
    QVERIFY(button(u"Try again"_s)->isEnabled());
    QCOMPARE(m_requests.size(), 1); // but not by itself
    part<OutcomeNote>()->findChild<QAbstractButton *>()->click();
    QVERIFY(told().isEmpty());
}

void JobActionsTest::whatIsLostIsAskedForFirst()
{
    makePage();
    put(u"1"_s, JobState::Failed);
    select(u"1"_s);
    button(u"Remove"_s)->click();
    QVERIFY(question());
    QVERIFY2(question()->text().contains(jobName(*m_servers->job({u"one"_s, {u"audio"_s, u"1"_s}}))),
             qPrintable(question()->text()));
    QVERIFY(m_requests.isEmpty());
    QTest::keyClick(question(), Qt::Key_Return); // the safe answer
    QTRY_VERIFY(!question());
    QVERIFY(m_requests.isEmpty());

    button(u"Remove"_s)->click();
    answer(u"Remove"_s)->click();
    QCOMPARE(m_requests.size(), 1);
    QCOMPARE(m_requests.first().kind, ActionKind::Remove);
}

void JobActionsTest::aNameInTheQuestionIsPlain()
{
    makePage();
    Job job = jobOf(u"1"_s, JobState::Failed, m_clock.wallTime());
    job.name = u"<img src=x>\u202e\n&Evil"_s;
    Test::put(m_server, {job});
    select(u"1"_s);
    button(u"Remove"_s)->click();
    QCOMPARE(question()->textFormat(), Qt::PlainText);
    QVERIFY2(question()->text().contains("<img src=x> &Evil"_L1), qPrintable(question()->text()));
    QVERIFY(!question()->text().contains(u'\u202e'));
}

void JobActionsTest::readOnlyShowsWhereToAllow()
{
    makePage(false);
    put(u"1"_s, JobState::Failed);
    select(u"1"_s);
    for (const QString &text : {u"Try again"_s, u"Remove"_s}) {
        QVERIFY(button(text));
        QVERIFY(!button(text)->isEnabled());
        QCOMPARE(button(text)->toolTip(), notAllowedText());
    }
    JobActions *const actions = part<JobActions>();
    actions->run(ActionKind::Retry, QList{JobRef{u"one"_s, {u"audio"_s, u"1"_s}}});
    QVERIFY(m_requests.isEmpty());
    QCOMPARE(told(), notAllowedText());
}

void JobActionsTest::severalAtOnce()
{
    makePage();
    for (int id = 0; id < 12; ++id)
        put(QString::number(id), id < 10 ? JobState::Failed : JobState::Running);
    select(u"1"_s);
    auto *const table = part<JobTableView>();
    table->selectAll();
    QCOMPARE(table->selectedJobs().size(), 12);
    JobMenu menu(*m_servers, *part<JobActions>(), table->selectedJobs());
    QStringList items;
    for (const QAction *item : menu.actions())
        items += item->text();
    QCOMPARE(items, QStringList({u"Try again (10)"_s, u"Cancel (2)"_s, u"Remove (10)"_s}));

    part<JobActions>()->run(ActionKind::Remove, table->selectedJobs());
    QVERIFY(question());
    QVERIFY2(question()->text().contains("10"_L1), qPrintable(question()->text())); // one question for all
    answer(u"Remove"_s)->click();
    QCOMPARE(m_requests.size(), 10);
    for (int at = 0; at < 8; ++at)
        finish(m_requests[at], End::Done);
    finish(m_requests[8], End::Refused, u"it is locked"_s);
    QVERIFY(told().isEmpty());
    finish(m_requests[9], End::Refused, u"it is locked"_s);
    QCOMPARE(told().remove(u'\u2068').remove(u'\u2069'), u"8 of 10 done, 2 refused: it is locked"_s);
}

void JobActionsTest::tooManyAreRefused()
{
    makePage();
    QList<Job> jobs;
    QList<JobRef> refs;
    for (int id = 0; id <= JobActions::maxJobs; ++id) {
        jobs += jobOf(QString::number(id), JobState::Failed, m_clock.wallTime());
        refs += JobRef{u"one"_s, jobs.constLast().key};
    }
    Test::put(m_server, jobs);
    part<JobActions>()->run(ActionKind::Retry, refs);
    QVERIFY(m_requests.isEmpty());
    QVERIFY(told().contains("100"_L1));
}

void JobActionsTest::aServerThatGoesEndsItsRound()
{
    makePage(true, 2);
    put(u"1"_s, JobState::Failed);
    select(u"1"_s);
    button(u"Try again"_s)->click();
    m_servers->remove(u"one"_s);
    QVERIFY2(told().contains("It may have been done."_L1), qPrintable(told()));
}

void JobActionsTest::queuesArePausedAndResumed()
{
    makePage();
    Queue queue;
    queue.name = u"a&b"_s;
    queue.paused = true;
    WatchBatch batch;
    batch.queues = {queue};
    m_server->apply(batch);
    auto *const menu = part<QueueMenu>();
    menu->fill();
    QStringList items;
    for (const QAction *item : menu->actions())
        items += QString(item->text()).remove(u'\u2068').remove(u'\u2069');
    QCOMPARE(items, QStringList({u"Resume a&&b"_s, u"Pause audio"_s, u"Resume audio"_s}));
    menu->actions().constFirst()->trigger();
    QCOMPARE(m_requests.size(), 1);
    QCOMPARE(m_requests.first().kind, ActionKind::Resume);
    QCOMPARE(m_requests.first().job, (JobKey{u"a&b"_s, {}}));

    menu->fill();
    QVERIFY(!menu->actions().constFirst()->isEnabled()); // under way
    menu->actions()[1]->trigger();
    QVERIFY(question());
    QCOMPARE(m_requests.size(), 1);
    answer(u"Pause"_s)->click();
    QCOMPARE(m_requests.size(), 2);
    finish(m_requests[1], End::Done);
    QVERIFY2(told().contains("is paused"_L1), qPrintable(told()));
}

void JobActionsTest::linksLeadToTheWebOnly()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "onUrl");
    makePage();
    Job job = jobOf(u"1"_s, JobState::Succeeded, m_clock.wallTime());
    job.result = u"https://cdn.example.com/9.mp3"_s;
    Test::put(m_server, {job});
    select(u"1"_s);
    QTRY_VERIFY(button(u"Open \u2068result\u2069"_s));
    QPushButton *const open = button(u"Open \u2068result\u2069"_s);
    QVERIFY(open->toolTip().contains("https://cdn.example.com/9.mp3"_L1));
    QVERIFY(m_opened.isEmpty()); // by the person only
    open->click();
    QVERIFY(question());
    QCOMPARE(question()->informativeText(), job.result);
    answer(u"Open"_s)->click();
    QCOMPARE(m_opened, QList{QUrl(job.result)});

    job.result = u"file:///etc/passwd"_s;
    Test::put(m_server, {job});
    QTRY_VERIFY(!button(u"Open \u2068result\u2069"_s));
}

void JobActionsTest::theMenuIsReachedByKeyboard()
{
    makePage();
    put(u"1"_s, JobState::Failed);
    select(u"1"_s);
    auto *const table = part<JobTableView>();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(table->viewport(), &event);
    QTRY_VERIFY(m_page->findChild<JobMenu *>());
    auto *const menu = m_page->findChild<JobMenu *>();
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(m_requests.size(), 1);
    QCOMPARE(m_requests.first().kind, ActionKind::Retry);
}

QTEST_MAIN(JobActionsTest)
#include "jobactionstest.moc"
