// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// When the details of a job are there on the Jobs page, and where.

#include "settings/settingsstore.h"
#include "support/manualclock.h"
#include "ui/models/serverlist.h"
#include "ui/style/theme.h"
#include "ui/widgets/detailsplitter.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/window/jobdetail.h"
#include "ui/window/jobspage.h"
#include "ui/window/jobtableview.h"
#include "unit/ui/models/jobmaking.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;
using namespace Pollux::Test;

class JobsPaneTest : public QObject
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
    template<typename Widget>
    Widget *part() const
    {
        return m_page->findChild<Widget *>();
    }
    JobTableView *table() const { return part<JobTableView>(); }
    JobDetail *detail() const { return part<JobDetail>(); }

    Theme m_theme;
    ManualClock m_clock;
    QTemporaryDir m_dir;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<ServerList> m_servers;
    std::unique_ptr<JobsPage> m_page;

private Q_SLOTS:
    void init();
    void cleanup();
    void detailsTakeRoomOnlyForAJob();
    void detailsWaitForTheMouse();
    void detailsKeepTheirSize();
    void theChosenJobStaysInSight();
};

void JobsPaneTest::init()
{
    m_settings = std::make_unique<SettingsStore>(m_dir.filePath(QString::fromUtf8(QTest::currentTestFunction())));
    m_servers = std::make_unique<ServerList>();
    m_page = std::make_unique<JobsPage>(m_servers.get(), m_settings.get());
    m_page->resize(760, 620);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void JobsPaneTest::cleanup()
{
    m_page.reset();
    m_servers.reset();
    m_settings.reset();
}

// An empty pane took half of the window.
void JobsPaneTest::detailsTakeRoomOnlyForAJob()
{
    put(add(u"one"_s), {job(u"17"_s, JobState::Running), job(u"18"_s, JobState::Queued)});
    QVERIFY(!detail()->isVisible());
    const int whole = table()->height();
    QVERIFY(table()->selectJob(ref(u"17"_s)));
    QVERIFY(detail()->isVisible());
    QVERIFY(table()->height() < whole);
    const int rest = table()->height();
    QVERIFY(table()->selectJob(ref(u"18"_s)));
    QCOMPARE(table()->height(), rest); // nothing jumps from job to job

    // By its button; the keyboard is back at the table, and the same job can be chosen again.
    auto *const close = detail()->findChild<IconButton *>();
    QVERIFY(!close->accessibleName().isEmpty());
    QVERIFY(close->focusPolicy() & Qt::TabFocus);
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Space);
    QVERIFY(!detail()->isVisible());
    QCOMPARE(detail()->job(), std::nullopt);
    QVERIFY(table()->hasFocus());
    QTRY_COMPARE(table()->height(), whole);
    QCOMPARE(table()->currentIndex().row(), 1);
    Q_EMIT table()->activated(table()->currentIndex());
    QCOMPARE(detail()->job(), ref(u"18"_s));
    QVERIFY(detail()->isVisible());

    // By Escape, before it lifts a filter; but who is at the search lifts that.
    part<SearchField>()->setText(u"18"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(!detail()->isVisible());
    QCOMPARE(part<SearchField>()->text(), u"18"_s);
    QVERIFY(table()->selectJob(ref(u"18"_s)));
    m_page->focusSearch();
    QTest::keyClick(part<SearchField>(), Qt::Key_Escape);
    QVERIFY(detail()->isVisible());
    QCOMPARE(part<SearchField>()->text(), QString());
}

// A table that shrinks below a pressed mouse would choose what has come below it.
void JobsPaneTest::detailsWaitForTheMouse()
{
    put(add(u"one"_s), {job(u"17"_s, JobState::Running)});
    const QPoint place = table()->visualRect(table()->model()->index(0, 0)).center();
    QTest::mousePress(table()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(detail()->job(), ref(u"17"_s));
    QVERIFY(!detail()->isVisible());
    QTest::mouseRelease(table()->viewport(), Qt::LeftButton, {}, place);
    QTRY_VERIFY(detail()->isVisible());
    // What the second press of a double click may fall on does not hear of it; soon it does.
    QVERIFY(detail()->testAttribute(Qt::WA_TransparentForMouseEvents));
    QTRY_VERIFY(!detail()->testAttribute(Qt::WA_TransparentForMouseEvents));
}

void JobsPaneTest::detailsKeepTheirSize()
{
    put(add(u"one"_s), {job(u"17"_s, JobState::Running)});
    QVERIFY(table()->selectJob(ref(u"17"_s)));
    auto *const splitter = part<DetailSplitter>();
    splitter->setDetailSize(Qt::Vertical, 231);
    QCOMPARE(detail()->height(), 231);
    m_page->resize(760, 380); // no room for that
    QVERIFY(detail()->height() < 231);
    m_page->resize(760, 700);
    QCOMPARE(detail()->height(), 231);
    splitter->close();
    QVERIFY(table()->selectJob(ref(u"17"_s)));
    QCOMPARE(detail()->height(), 231);

    splitter->close();
    m_page->hide();
    JobsPage other(m_servers.get(), m_settings.get());
    other.resize(760, 700);
    other.show();
    other.showJob(ref(u"17"_s));
    QCOMPARE(other.findChild<JobDetail *>()->height(), 231);
}

void JobsPaneTest::theChosenJobStaysInSight()
{
    QList<Job> jobs;
    for (int id = 0; id < 60; ++id)
        jobs += job(QString::number(id), JobState::Running);
    put(add(u"one"_s), jobs);
    table()->setFocus();
    const int last = table()->rowAt(table()->viewport()->height() - 1) - 1;
    table()->setCurrentIndex(table()->model()->index(last, 0));
    QVERIFY(detail()->isVisible());
    QVERIFY(table()->viewport()->rect().contains(table()->visualRect(table()->currentIndex()).center()));
}

QTEST_MAIN(JobsPaneTest)
#include "jobspanetest.moc"
