// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/window/jobtableview.h"
#include "support/manualclock.h"
#include "ui/models/jobtablemodel.h"
#include "ui/models/serverlist.h"
#include "ui/style/theme.h"
#include "unit/ui/models/jobmaking.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPaintEvent>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;
using namespace Pollux::Test;

namespace {

constexpr int jobCount = 400;

// What of a widget has been painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }

    QRegion taken()
    {
        QCoreApplication::processEvents();
        return std::exchange(m_region, {});
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QRegion m_region;
};

} // namespace

class JobTableViewTest : public QObject
{
    Q_OBJECT

private:
    Job job(int number) const
    {
        Job made = jobOf(QString::number(number), JobState::Running, m_clock.wallTime());
        made.started = m_begin.addSecs(number);
        made.progress = number % 100;
        return made;
    }
    JobRef ref(int number) const { return {u"one"_s, {u"audio"_s, QString::number(number)}}; }
    JobRef atTop() const { return *m_model->refAt(m_view->indexAt(QPoint(5, 5))); }
    int scrolled() const { return m_view->verticalScrollBar()->value(); }

    ManualClock m_clock;
    const QDateTime m_begin = m_clock.wallTime();
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ServerList> m_servers;
    ServerState *m_server = nullptr;
    JobTableModel *m_model = nullptr;
    std::unique_ptr<JobTableView> m_view;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void whatIsLookedAtStays_data();
    void whatIsLookedAtStays();
    void atTheTopNewJobsAreSeen();
    void nobodyChoosesTheNextJob();
    void onlyWhatChangedIsPainted();
    void anotherOrderShowsTheSelectedJob();
    void copyingTakesTheRow();
    void columnsComeBack();
    void aNarrowTableKeepsTheName();
    void columnsAreChosen();
    void columnsAreMoved();
    void theNextUnseenFailureIsFound();
};

void JobTableViewTest::initTestCase()
{
    m_theme = std::make_unique<Theme>();
}

void JobTableViewTest::cleanupTestCase()
{
    m_theme.reset();
}

void JobTableViewTest::init()
{
    m_servers = std::make_unique<ServerList>();
    m_server = new ServerState(u"one"_s, u"One"_s, &m_clock);
    m_servers->add(m_server);
    QList<Job> jobs;
    for (int number = 0; number < jobCount; ++number)
        jobs += job(number);
    put(m_server, jobs);
    m_model = new JobTableModel(m_servers.get());
    m_view = std::make_unique<JobTableView>(m_model);
    m_view->resize(800, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void JobTableViewTest::cleanup()
{
    m_view.reset();
    m_servers.reset();
}

void JobTableViewTest::whatIsLookedAtStays_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("changes");
    QTest::newRow("few changes at a time") << 1u << 3;
    QTest::newRow("many") << 2u << 60;
}

// Jobs come, go, change and end everywhere but in sight.
void JobTableViewTest::whatIsLookedAtStays()
{
    QFETCH(quint32, seed);
    QFETCH(int, changes);
    QVERIFY(m_view->selectJob(ref(200)));
    QSignalSpy selected(m_view.get(), &JobTableView::jobSelected);
    m_view->verticalScrollBar()->setValue(scrolled() + 7); // between two rows
    const JobRef top = atTop();
    const int within = m_view->visualRect(m_model->indexOf(top)).top();

    QRandomGenerator random(seed);
    int fresh = jobCount;
    for (int round = 0; round < 100; ++round) {
        m_clock.advance(1s);
        QList<JobDelta> deltas;
        QSet<int> touched;
        for (int i = 0; i < changes; ++i) {
            const int number = random.bounded(2) ? random.bounded(180) : 220 + random.bounded(180);
            if (touched.contains(number))
                continue;
            touched.insert(number);
            Job changed = job(number);
            changed.progress = random.bounded(100);
            if (random.bounded(3) == 0)
                changed.state = JobState(random.bounded(int(jobStateCount)));
            if (m_server->job(changed.key) && random.bounded(4) == 0)
                deltas += deltaOf(JobDelta::Kind::Removed, changed);
            else
                deltas += deltaOf(JobDelta::Kind::Updated, changed);
        }
        Job early = job(++fresh);
        early.started = m_begin.addDays(-1);
        deltas += deltaOf(JobDelta::Kind::Inserted, early);
        apply(m_server, deltas);
        if (random.bounded(3) == 0)
            m_model->sortNow();
        QCoreApplication::processEvents();
        QCOMPARE(atTop(), top);
        QCOMPARE(m_view->visualRect(m_model->indexOf(top)).top(), within);
        QCOMPARE(m_view->selectedJob(), ref(200));
        QCOMPARE(m_model->refAt(m_view->currentIndex()), ref(200));
    }
    QCOMPARE(selected.count(), 0);
}

void JobTableViewTest::atTheTopNewJobsAreSeen()
{
    QCOMPARE(scrolled(), 0);
    Job early = job(jobCount);
    early.started = m_begin.addDays(-1);
    put(m_server, {early});
    QCoreApplication::processEvents();
    QCOMPARE(scrolled(), 0);
    QCOMPARE(atTop(), ref(jobCount));
}

void JobTableViewTest::nobodyChoosesTheNextJob()
{
    QVERIFY(m_view->selectJob(ref(200)));
    QSignalSpy selected(m_view.get(), &JobTableView::jobSelected);
    apply(m_server, {deltaOf(JobDelta::Kind::Removed, job(200))});
    QCOMPARE(m_view->selectedJob(), std::nullopt);
    QCOMPARE(selected.count(), 0);
    // The keyboard goes on from there.
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->selectedJob(), ref(201));
}

void JobTableViewTest::onlyWhatChangedIsPainted()
{
    PaintWatch painted(m_view->viewport());
    painted.taken();
    Job changed = job(300);
    changed.progress = 1;
    put(m_server, {changed});
    QVERIFY(painted.taken().isEmpty());

    changed = job(2);
    changed.progress = 1;
    put(m_server, {changed});
    QCOMPARE(painted.taken().boundingRect(),
             m_view->visualRect(m_model->indexOf(ref(2)))
                 .united(QRect(0, m_view->rowViewportPosition(2), m_view->viewport()->width(), m_view->rowHeight(2))));
}

void JobTableViewTest::anotherOrderShowsTheSelectedJob()
{
    QVERIFY(m_view->selectJob(ref(390)));
    m_view->sortByColumn(int(JobColumn::Progress), Qt::DescendingOrder);
    QTRY_VERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_model->indexOf(ref(390)))));
    QCOMPARE(m_view->selectedJob(), ref(390));

    m_view->clearSelection();
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    QTRY_COMPARE(scrolled(), 0);
}

void JobTableViewTest::copyingTakesTheRow()
{
    QVERIFY(m_view->selectJob(ref(64)));
    m_view->setColumnHidden(int(JobColumn::Server), true);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    const QString time = m_model->index(0, int(JobColumn::Updated)).data().toString();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Chapter 64\taudio\t64 %\t\t"_s + time);
}

void JobTableViewTest::columnsComeBack()
{
    m_view->horizontalHeader()->resizeSection(int(JobColumn::Queue), 133);
    m_view->sortByColumn(int(JobColumn::Updated), Qt::DescendingOrder);
    const QByteArray saved = m_view->saveColumns();

    auto *const model = new JobTableModel(m_servers.get());
    JobTableView other(model);
    other.restoreColumns(saved);
    QCOMPARE(other.columnWidth(int(JobColumn::Queue)), 133);
    QVERIFY(model->order() == JobOrder(JobColumn::Updated, Qt::DescendingOrder));
    other.restoreColumns("nonsense");
    QCOMPARE(other.columnWidth(int(JobColumn::Queue)), 133);
}

void JobTableViewTest::aNarrowTableKeepsTheName()
{
    QVERIFY(!m_view->isColumnHidden(int(JobColumn::Updated)));
    m_view->resize(640, 400);
    QVERIFY(m_view->isColumnHidden(int(JobColumn::Updated)));
    QVERIFY(!m_view->isColumnHidden(int(JobColumn::Server)));
    m_view->resize(560, 400);
    QVERIFY(m_view->isColumnHidden(int(JobColumn::Updated)));
    QVERIFY(m_view->isColumnHidden(int(JobColumn::Server)));
    QVERIFY(m_view->columnWidth(int(JobColumn::Name)) >= 140);
    m_view->resize(800, 400);
    QVERIFY(!m_view->isColumnHidden(int(JobColumn::Updated)));
    QVERIFY(!m_view->isColumnHidden(int(JobColumn::Server)));
}

void JobTableViewTest::columnsAreChosen()
{
    QVERIFY(m_view->isColumnHidden(int(JobColumn::Id)));
    m_view->resize(1200, 400);
    QMenu menu;
    m_view->addColumnsTo(&menu);
    const auto item = [&menu](const QString &text) {
        for (QAction *action : menu.actions()) {
            if (action->text() == text)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(!item(u"Job"_s)); // the name is always there
    QVERIFY(item(u"Queue"_s)->isChecked() && !item(u"Id"_s)->isChecked());
    item(u"Id"_s)->setChecked(true);
    item(u"Queue"_s)->setChecked(false);
    QVERIFY(!m_view->isColumnHidden(int(JobColumn::Id)) && m_view->isColumnHidden(int(JobColumn::Queue)));
    m_view->resize(1250, 400);
    QVERIFY(m_view->isColumnHidden(int(JobColumn::Queue)));
    m_view->choose(JobColumn::Name, false);
    QVERIFY(!m_view->isColumnHidden(int(JobColumn::Name)));
    m_view->showServers(false);
    QVERIFY(m_view->isColumnHidden(int(JobColumn::Server)));

    auto *const model = new JobTableModel(m_servers.get());
    JobTableView other(model);
    other.resize(1200, 400);
    other.restoreColumns(m_view->saveColumns());
    QVERIFY(!other.isColumnHidden(int(JobColumn::Id)) && other.isColumnHidden(int(JobColumn::Queue)));
    QVERIFY(other.isChosen(JobColumn::Server)); // that there is one server only is no choice
    item(u"As at first"_s)->trigger();
    QVERIFY(m_view->isColumnHidden(int(JobColumn::Id)) && !m_view->isColumnHidden(int(JobColumn::Queue)));
}

void JobTableViewTest::columnsAreMoved()
{
    QHeaderView *const header = m_view->horizontalHeader();
    QVERIFY(header->sectionsMovable());
    header->moveSection(header->visualIndex(int(JobColumn::Progress)), 0);
    QVERIFY(m_view->selectJob(ref(64)));
    m_view->setColumnHidden(int(JobColumn::Server), true);
    m_view->copySelected();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"64 %\tChapter 64\taudio"_s));
    auto *const model = new JobTableModel(m_servers.get());
    JobTableView other(model);
    other.restoreColumns(m_view->saveColumns());
    QCOMPARE(other.horizontalHeader()->visualIndex(int(JobColumn::Progress)), 0);
    QVERIFY(other.horizontalHeader()->sectionsMovable());
    other.resetColumns();
    QCOMPARE(other.horizontalHeader()->visualIndex(int(JobColumn::Progress)), int(JobColumn::Progress));
}

void JobTableViewTest::theNextUnseenFailureIsFound()
{
    QVERIFY(!m_view->selectNextUnseen());
    for (const int number : {100, 300}) {
        Job failed = job(number);
        failed.state = JobState::Failed;
        failed.finished = m_begin.addSecs(number);
        put(m_server, {failed});
    }
    m_model->sortNow();
    QVERIFY(m_view->selectJob(ref(10)));
    QVERIFY(m_view->selectNextUnseen());
    const auto first = m_view->selectedJob();
    QVERIFY(first == ref(100) || first == ref(300));
    m_server->markSeen(first->key);
    QVERIFY(m_view->selectNextUnseen());
    QVERIFY(m_view->selectedJob() != first);
    m_server->markSeen(m_view->selectedJob()->key);
    QVERIFY(!m_view->selectNextUnseen());
}

QTEST_MAIN(JobTableViewTest)
#include "jobtableviewtest.moc"
