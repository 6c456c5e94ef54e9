// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/window/jobspage.h"
#include "settings/settingsstore.h"
#include "support/manualclock.h"
#include "ui/models/joborder.h"
#include "ui/models/serverlist.h"
#include "ui/style/theme.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tabbar.h"
#include "ui/window/jobdetail.h"
#include "ui/window/jobtableview.h"
#include "ui/window/queuealarmline.h"
#include "unit/ui/models/jobmaking.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;
using namespace Pollux::Test;

class JobsPageTest : public QObject
{
    Q_OBJECT

private:
    ServerState *add(const QString &id)
    {
        auto *const server = new ServerState(id, id.toUpper(), &m_clock);
        m_servers->add(server);
        return server;
    }
    Job job(const QString &id, JobState state) const { return jobOf(id, state, m_clock.wallTime()); }
    JobRef ref(const QString &id) const { return {u"one"_s, {u"audio"_s, id}}; }
    void connectLink(ServerState *server)
    {
        WatchBatch batch;
        LinkStateChange change;
        change.state = LinkState::Connected;
        change.transport = u"websocket"_s;
        batch.links += LinkEvent{m_clock.wallTime(), change};
        server->apply(batch);
    }

    template<typename Widget>
    Widget *part() const
    {
        return m_page->findChild<Widget *>();
    }
    JobTableView *table() const { return part<JobTableView>(); }
    JobDetail *detail() const { return part<JobDetail>(); }
    QString groupText(JobGroup group) const { return part<TabBar>()->tabText(int(group)); }
    QStringList labelsOf(const QWidget *widget) const
    {
        QStringList texts;
        for (const auto *label : widget->findChildren<PlainLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts;
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *found : m_page->findChildren<QPushButton *>()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }

    ManualClock m_clock;
    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_dir;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<JobsPage> m_page;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void anEmptyPageSaysWhy();
    void groupsAreCountedAndChosen();
    void theSearchFindsWhileTyping();
    void aFilterCanBeLifted();
    void aChosenFailureIsSeen();
    void theDetailsFollowTheJob();
    void aFailedJobTellsWhereItFailed();
    void aForgottenJobIsSaidToBeGone();
    void aJobIsShownThroughAnyFilter();
    void textsAreCopied();
    void jobsAreCopiedAsJson();
    void attemptsAreShown();
    void failuresAreMarkedSeen();
    void queuesThatNeedAPersonAreTold();
    void columnsAreRemembered();
    void theServerColumnIsThereForSeveral();
    void detailsStandBesideWhereThereIsRoom();
    void hostileTextsStayText();
};

void JobsPageTest::initTestCase()
{
    m_theme = std::make_unique<Theme>();
}

void JobsPageTest::cleanupTestCase()
{
    m_theme.reset();
}

void JobsPageTest::init()
{
    m_settings = std::make_unique<SettingsStore>(m_dir.filePath(QString::fromUtf8(QTest::currentTestFunction())));
    m_servers = std::make_unique<ServerList>();
    m_page = std::make_unique<JobsPage>(m_servers.get(), m_settings.get());
    m_page->resize(760, 620);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void JobsPageTest::cleanup()
{
    m_page.reset();
    m_servers.reset();
    m_settings.reset();
}

void JobsPageTest::anEmptyPageSaysWhy()
{
    const auto says = [this](const QString &text) { return labelsOf(part<EmptyNote>()).contains(text); };
    QVERIFY(says(u"No server yet"_s));
    QSignalSpy wanted(m_page.get(), &JobsPage::newServerRequested);
    QTest::mouseClick(button(u"Add a server…"_s), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);

    ServerState *const server = add(u"one"_s);
    QTRY_VERIFY(says(u"Not connected yet"_s));
    QSignalSpy link(m_page.get(), &JobsPage::linkRequested);
    QTest::mouseClick(button(u"Show the link"_s), Qt::LeftButton);
    QCOMPARE(link.count(), 1);

    connectLink(server);
    QTRY_VERIFY(says(u"No jobs yet"_s));
    put(server, {job(u"9"_s, JobState::Running)});
    QVERIFY(!part<EmptyNote>()->isVisible());
    QVERIFY(table()->isVisible());
}

void JobsPageTest::groupsAreCountedAndChosen()
{
    ServerState *const server = add(u"one"_s);
    put(server, {job(u"1"_s, JobState::Running), job(u"2"_s, JobState::Queued), job(u"3"_s, JobState::Failed),
                 job(u"4"_s, JobState::Succeeded), job(u"5"_s, JobState::Stalled)});
    QCOMPARE(groupText(JobGroup::All), u"All 5"_s);
    QCOMPARE(groupText(JobGroup::Active), u"Running 2"_s);
    QCOMPARE(groupText(JobGroup::Waiting), u"Waiting 1"_s);
    QCOMPARE(groupText(JobGroup::Failed), u"Failed 1"_s);
    QCOMPARE(groupText(JobGroup::Done), u"Done 1"_s);
    part<TabBar>()->setCurrentIndex(int(JobGroup::Active));
    QCOMPARE(table()->model()->rowCount(), 2);
    m_page->showGroup(JobGroup::Failed);
    QCOMPARE(table()->model()->rowCount(), 1);
}

void JobsPageTest::theSearchFindsWhileTyping()
{
    put(add(u"one"_s), {job(u"17"_s, JobState::Running), job(u"18"_s, JobState::Failed)});
    m_page->focusSearch();
    QTest::keyClicks(part<SearchField>(), u"chapter 18"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(groupText(JobGroup::Active), u"Running 0"_s);
    QCOMPARE(groupText(JobGroup::Failed), u"Failed 1"_s);
    QTest::keyClick(part<SearchField>(), Qt::Key_Return);
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_Escape);
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(part<SearchField>()->text(), QString());
}

void JobsPageTest::aFilterCanBeLifted()
{
    put(add(u"one"_s), {job(u"17"_s, JobState::Running)});
    m_page->showGroup(JobGroup::Failed);
    QVERIFY(labelsOf(part<EmptyNote>()).contains(u"No jobs match the filter"_s));
    QTest::mouseClick(button(u"Clear filter"_s), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(part<TabBar>()->currentIndex(), 0);
}

void JobsPageTest::aChosenFailureIsSeen()
{
    ServerState *const server = add(u"one"_s);
    put(server, {job(u"3"_s, JobState::Failed), job(u"4"_s, JobState::Failed)});
    QCOMPARE(server->unseenFailures(), qsizetype(2));
    QVERIFY(table()->selectJob(ref(u"3"_s)));
    QCOMPARE(server->unseenFailures(), qsizetype(1));
    QVERIFY(server->isUnseen(ref(u"4"_s).key));

    // One that fails while it is looked at needs no other look.
    put(server, {job(u"5"_s, JobState::Running)});
    QVERIFY(table()->selectJob(ref(u"5"_s)));
    put(server, {job(u"5"_s, JobState::Failed)});
    QTRY_VERIFY(!server->isUnseen(ref(u"5"_s).key));
}

void JobsPageTest::theDetailsFollowTheJob()
{
    ServerState *const server = add(u"one"_s);
    Job nine = job(u"9"_s, JobState::Running);
    nine.step = u"初始化"_s;
    nine.progress = 10;
    nine.attempt = 2;
    nine.data = uR"({"token":"abc","title":"第三章"})"_s;
    put(server, {nine});
    QVERIFY(table()->selectJob(ref(u"9"_s)));
    QVERIFY(labelsOf(detail()).contains(u"Chapter 9"_s));
    QVERIFY(labelsOf(detail()).contains(u"audio · job 9 · attempt 2"_s));
    QVERIFY(labelsOf(detail()).contains(u"初始化"_s));
    QVERIFY(detail()->tabText().endsWith(u"初始化 · 10 %"_s));

    nine.step = u"音频合成"_s;
    nine.progress = 64;
    put(server, {nine});
    QTRY_VERIFY(labelsOf(detail()).contains(u"音频合成"_s));
    QCOMPARE(detail()->tabText().count(u'\n'), qsizetype(1));
    detail()->setTab(JobDetail::Tab::Data);
    QVERIFY(detail()->tabText().contains(u"第三章"_s));
    QVERIFY(!detail()->tabText().contains(u"abc"_s));

    nine.state = JobState::Failed;
    nine.error = u"quota exceeded\n  at tts.js:42"_s;
    put(server, {nine});
    QTRY_VERIFY(labelsOf(detail()).contains(u"quota exceeded"_s));
    detail()->setTab(JobDetail::Tab::Error);
    QCOMPARE(detail()->tabText(), nine.error);
    detail()->setTab(JobDetail::Tab::Result);
    QCOMPARE(detail()->tabText(), QString());
}

// BullMQ tells why a job failed by an event, and where only when it is asked.
void JobsPageTest::aFailedJobTellsWhereItFailed()
{
    ServerState *const server = add(u"one"_s);
    QSignalSpy looked(server->actions(), &ServerActions::looked);
    Job nine = job(u"9"_s, JobState::Failed);
    nine.error = u"quota"_s;
    nine.finished = m_clock.wallTime();
    put(server, {nine});
    QVERIFY(table()->selectJob(ref(u"9"_s)));
    detail()->setTab(JobDetail::Tab::Error);
    QCOMPARE(detail()->tabText(), u"quota"_s);
    QCOMPARE(looked.size(), 0); // nobody knows where to ask

    ServerActions::Server known;
    known.profile.snapshot.emplace();
    known.profile.snapshot->job.path = u"/jobs/{id}"_s;
    known.profile.snapshot->row.stack = {u"/stacktrace"_s};
    server->actions()->setServer(known);
    put(server, {nine, job(u"10"_s, JobState::Running)});
    QVERIFY(table()->selectJob(ref(u"10"_s)));
    QCOMPARE(looked.size(), 0);
    QVERIFY(table()->selectJob(ref(u"9"_s)));
    QCOMPARE(looked.size(), 1);
    QCOMPARE(looked[0][0].value<JobKey>(), nine.key);
    nine.message = u"later"_s;
    put(server, {nine});
    QTRY_VERIFY(!server->job(nine.key)->message.isEmpty());
    nine.stack = u"Error: quota\n    at tts.js:42"_s;
    put(server, {nine});
    QTRY_COMPARE(detail()->tabText(), nine.stack);
    QCOMPARE(looked.size(), 1); // once an end
    QTest::mouseClick(button(u"Copy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), nine.stack);
    table()->setFocus();
    QTest::keySequence(table(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"tts.js:42"_s));
}

void JobsPageTest::aForgottenJobIsSaidToBeGone()
{
    ServerState *const server = add(u"one"_s);
    const Job nine = job(u"9"_s, JobState::Running);
    put(server, {nine});
    QVERIFY(table()->selectJob(ref(u"9"_s)));
    apply(server, {deltaOf(JobDelta::Kind::Removed, nine)});
    QTRY_VERIFY(labelsOf(detail()).contains(u"The server no longer knows this job."_s));
    QVERIFY(labelsOf(detail()).contains(u"Chapter 9"_s));
    put(server, {nine});
    QTRY_VERIFY(!labelsOf(detail()).contains(u"The server no longer knows this job."_s));

    m_page->showJob(ref(u"never"_s));
    QVERIFY(labelsOf(detail()).contains(u"The server no longer knows this job."_s));
    QCOMPARE(detail()->job(), ref(u"never"_s));
}

void JobsPageTest::aJobIsShownThroughAnyFilter()
{
    put(add(u"one"_s), {job(u"17"_s, JobState::Running), job(u"18"_s, JobState::Failed)});
    m_page->showGroup(JobGroup::Failed);
    part<SearchField>()->setText(u"18"_s);
    m_page->showJob(ref(u"18"_s));
    QCOMPARE(part<TabBar>()->currentIndex(), int(JobGroup::Failed));
    m_page->showJob(ref(u"17"_s));
    QCOMPARE(part<TabBar>()->currentIndex(), 0);
    QCOMPARE(part<SearchField>()->text(), QString());
    QCOMPARE(table()->selectedJob(), ref(u"17"_s));
    QCOMPARE(detail()->job(), ref(u"17"_s));
}

void JobsPageTest::textsAreCopied()
{
    Job nine = job(u"9"_s, JobState::Failed);
    nine.error = u"a\nb"_s;
    put(add(u"one"_s), {nine});
    QVERIFY(table()->selectJob(ref(u"9"_s)));
    detail()->setTab(JobDetail::Tab::Error);
    QTest::mouseClick(button(u"Copy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\nb"_s);
    QTest::mouseClick(button(u"Copy id"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"9"_s);
}

void JobsPageTest::jobsAreCopiedAsJson()
{
    Job nine = job(u"9"_s, JobState::Failed);
    nine.data = uR"({"token":"abc","title":"第三章"})"_s;
    nine.error = u"quota"_s;
    put(add(u"one"_s), {nine, job(u"10"_s, JobState::Running)});
    QVERIFY(table()->selectJob(ref(u"9"_s)));
    table()->setFocus();
    QTest::keySequence(table(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    const QString text = QGuiApplication::clipboard()->text();
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    QCOMPARE(object[u"id"_s].toString(), u"9"_s);
    QCOMPARE(object[u"error"_s].toString(), u"quota"_s);
    QCOMPARE(object[u"data"_s][u"title"_s].toString(), u"第三章"_s);
    QVERIFY(!text.contains(u"abc"_s));
    QCOMPARE(object[u"timeline"_s].toArray().size(), 1);
    table()->selectAll();
    QTest::keySequence(table(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).array().size(), 2);
    QTest::keySequence(table(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 2);
}

void JobsPageTest::attemptsAreShown()
{
    ServerState *const server = add(u"one"_s);
    Job nine = job(u"9"_s, JobState::Running);
    nine.attempt = 1;
    put(server, {nine});
    QVERIFY(table()->selectJob(ref(u"9"_s)));
    detail()->setTab(JobDetail::Tab::Attempts);
    QVERIFY(detail()->tabText().startsWith(u"Attempt 1 · running"_s));
    nine.state = JobState::Failed;
    nine.error = u"quota exceeded\n  at tts.js:42"_s;
    put(server, {nine});
    nine.state = JobState::Running;
    nine.error.clear();
    nine.attempt = 2;
    put(server, {nine});
    QTRY_COMPARE(detail()->tabText().count(u'\n'), 2);
    QVERIFY2(detail()->tabText().contains(u"    quota exceeded\nAttempt 2"_s), qPrintable(detail()->tabText()));
}

void JobsPageTest::failuresAreMarkedSeen()
{
    ServerState *const server = add(u"one"_s);
    put(server, {job(u"3"_s, JobState::Failed), job(u"4"_s, JobState::Failed), job(u"5"_s, JobState::Running)});
    QTRY_VERIFY(button(u"Mark 2 failure(s) seen"_s) && button(u"Mark 2 failure(s) seen"_s)->isVisible());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F8);
    QCOMPARE(server->unseenFailures(), qsizetype(1));
    QTRY_VERIFY(button(u"Mark 1 failure(s) seen"_s));
    QTest::mouseClick(button(u"Mark 1 failure(s) seen"_s), Qt::LeftButton);
    QCOMPARE(server->unseenFailures(), qsizetype(0));
    QTRY_VERIFY(!button(u"Mark 1 failure(s) seen"_s)->isVisible());
    QTest::keyClick(table(), Qt::Key_F8);
    QVERIFY(labelsOf(m_page.get()).contains(u"No failure is unseen."_s));
}

void JobsPageTest::queuesThatNeedAPersonAreTold()
{
    ServerState *const server = add(u"one"_s);
    put(server, {job(u"3"_s, JobState::Running)});
    WatchBatch batch;
    Worker worker;
    worker.name = u"w"_s;
    worker.state = Worker::State::Offline;
    batch.workers = {worker};
    Queue queue;
    queue.name = u"<b>audio</b>"_s;
    queue.waiting = 4;
    queue.oldestWaiting = std::chrono::minutes(6);
    batch.queues = {queue};
    server->apply(batch);
    auto *const line = part<QueueAlarmLine>();
    QTRY_VERIFY(line->isVisible());
    QCOMPARE(line->text(), u"<b>audio</b>: oldest waits 6 min · no worker online"_s);
    m_page->setServer(u"two"_s);
    QVERIFY(!line->isVisible());
    m_page->setServer({});
    batch.workers[0].state = Worker::State::Online;
    batch.queues[0].oldestWaiting = std::chrono::minutes(1);
    server->apply(batch);
    QTRY_VERIFY(!line->isVisible());
}

void JobsPageTest::columnsAreRemembered()
{
    put(add(u"one"_s), {job(u"17"_s, JobState::Running)});
    table()->choose(JobColumn::Attempt, true);
    table()->choose(JobColumn::Queue, false);
    table()->sortByColumn(int(JobColumn::Id), Qt::AscendingOrder);
    m_page->hide();
    const JobsPage other(m_servers.get(), m_settings.get());
    const auto *const again = other.findChild<JobTableView *>();
    QVERIFY(again->isChosen(JobColumn::Attempt) && !again->isChosen(JobColumn::Queue));
    QCOMPARE(again->horizontalHeader()->sortIndicatorSection(), int(JobColumn::Id));
}

void JobsPageTest::theServerColumnIsThereForSeveral()
{
    put(add(u"one"_s), {job(u"17"_s, JobState::Running)});
    QVERIFY(table()->isColumnHidden(int(JobColumn::Server)));
    put(add(u"two"_s), {job(u"18"_s, JobState::Running)});
    QTRY_VERIFY(!table()->isColumnHidden(int(JobColumn::Server)));
    m_page->setServer(u"two"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(groupText(JobGroup::All), u"All 1"_s);
}

void JobsPageTest::detailsStandBesideWhereThereIsRoom()
{
    put(add(u"one"_s), {job(u"17"_s, JobState::Running)});
    QVERIFY(table()->selectJob(ref(u"17"_s)));
    QCOMPARE(part<QSplitter>()->orientation(), Qt::Vertical);
    m_page->resize(1300, 620);
    QCOMPARE(part<QSplitter>()->orientation(), Qt::Horizontal);
    QVERIFY(detail()->geometry().left() > table()->width());
}

void JobsPageTest::hostileTextsStayText()
{
    ServerState *const server = add(u"one"_s);
    put(server, {job(u"1"_s, JobState::Running)});
    QVERIFY(table()->selectJob(ref(u"1"_s)));
    QCoreApplication::processEvents();
    const QSize smallest = m_page->minimumSizeHint();
    const QString evil = u"<h1>big</h1><img src=http://127.0.0.1:1/x.png>\u202E\u001b[31m\u0000"_s;
    Job hostile = job(u"1"_s, JobState::Failed);
    hostile.name = evil.repeated(2000);
    hostile.error = evil.repeated(400) + u'\n' + QString(100'000, u'W');
    hostile.message = hostile.step = hostile.result = hostile.data = hostile.error;
    Job rightToLeft = job(u"2"_s, JobState::Running);
    rightToLeft.name = u"\u202Eשלום عالم"_s.repeated(500);
    put(server, {hostile, rightToLeft});
    QTRY_VERIFY(labelsOf(detail()).join(u' ').contains(u"<h1>big</h1>"_s));

    for (const auto *label : m_page->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const auto tab :
         {JobDetail::Tab::Error, JobDetail::Tab::Attempts, JobDetail::Tab::Result, JobDetail::Tab::Data, JobDetail::Tab::Timeline}) {
        detail()->setTab(tab);
        const QString shown = detail()->tabText();
        QVERIFY(shown.contains(u"<h1>big</h1>"_s));
        QVERIFY(!shown.contains(QChar(0x202E)) && !shown.contains(QChar(0x1b)));
    }
    QCOMPARE(m_page->minimumSizeHint(), smallest);
    QCOMPARE(m_page->size(), QSize(760, 620));
    QCOMPARE(table()->rowHeight(0), table()->rowHeight(1));
    QVERIFY(!m_page->grab().isNull());
}

QTEST_MAIN(JobsPageTest)
#include "jobspagetest.moc"
