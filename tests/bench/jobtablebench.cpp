// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/manualclock.h"
#include "ui/models/jobtablemodel.h"
#include "ui/models/serverlist.h"
#include "ui/style/theme.h"
#include "ui/window/jobtableview.h"

#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;

namespace {

// Of the processor: what else runs on the machine does not count.
class Stopwatch
{
public:
    void start() { m_begin = std::clock(); }
    double milliseconds() const { return double(std::clock() - m_begin) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_begin = 0;
};

} // namespace

// What 20,000 changes a second cost a table of 100,000 jobs: 320 a frame, with a view that shows it. 16 ms are a frame.
class JobTableBench : public QObject
{
    Q_OBJECT

private:
    static constexpr int rows = 100'000;
    static constexpr int batch = 320;
    static constexpr int batches = 200;

    Job jobOf(int number) const;
    Job next(Job job);
    void fill(ServerState *server);

    Test::ManualClock m_clock;
    QRandomGenerator m_random{7};

private Q_SLOTS:
    void changes_data();
    void changes();
    void choices();
    void scrolling();
};

Job JobTableBench::jobOf(int number) const
{
    Job job;
    job.key = {number % 3 ? u"audio"_s : u"parse"_s, QString::number(number)};
    job.name = u"Chapter %1 · 夜航西飞"_s.arg(number * 7919 % rows);
    job.state = JobState(number % int(jobStateCount));
    job.created = job.started = job.updated = m_clock.wallTime().addMSecs(number * 7919 % rows);
    job.progress = number % 101;
    return job;
}

// One change in four moves the job to another state.
Job JobTableBench::next(Job job)
{
    job.progress = m_random.bounded(101);
    job.updated = m_clock.wallTime();
    if (m_random.bounded(4) == 0)
        job.state = JobState(m_random.bounded(int(jobStateCount)));
    if (isTerminal(job.state))
        job.finished = job.updated;
    return job;
}

void JobTableBench::fill(ServerState *server)
{
    WatchBatch first;
    for (int i = 0; i < rows; ++i)
        first.jobs += {JobDelta::Kind::Inserted, jobOf(i), JobState::Unknown, ChangeSource::Snapshot};
    server->apply(first);
}

void JobTableBench::changes_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<JobGroup>("group");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("comeAndGo"); // half of the changes are jobs that come or go
    QTest::newRow("house order") << -1 << JobGroup::All << QString() << false;
    QTest::newRow("house order, coming and going") << -1 << JobGroup::All << QString() << true;
    QTest::newRow("by progress") << int(JobColumn::Progress) << JobGroup::All << QString() << false;
    QTest::newRow("by name, coming and going") << int(JobColumn::Name) << JobGroup::All << QString() << true;
    QTest::newRow("by updated, active only") << int(JobColumn::Updated) << JobGroup::Active << QString() << false;
    QTest::newRow("by left, words") << int(JobColumn::Left) << JobGroup::All << u"chapter audio"_s << false;
}

void JobTableBench::changes()
{
    QFETCH(int, column);
    QFETCH(JobGroup, group);
    QFETCH(QString, words);
    QFETCH(bool, comeAndGo);
    ServerList servers;
    auto *const server = new ServerState(u"one"_s, u"One"_s, &m_clock);
    servers.add(server);
    fill(server);
    Theme theme;
    auto *const table = new JobTableModel(&servers);
    JobTableView view(table);
    JobTableModel &model = *table;
    model.setFilter({{}, group, JobFilter::wordsOf(words)});
    view.resize(900, 700);
    view.show();
    view.sortByColumn(column, Qt::AscendingOrder);
    view.selectRow(model.rowCount() / 2);
    view.scrollTo(view.currentIndex());
    QCoreApplication::processEvents();

    Stopwatch timer;
    double mirrored = 0;
    double worst = 0;
    double sorting = 0;
    double total = 0;
    int fresh = rows;
    for (int i = 0; i < batches; ++i) {
        m_clock.advance(16ms);
        WatchBatch told;
        QSet<int> touched;
        while (touched.size() < batch)
            touched.insert(m_random.bounded(rows));
        for (const int number : std::as_const(touched)) {
            const Job *const known = server->job(jobOf(number).key);
            if (comeAndGo && number % 2)
                told.jobs +=
                    known ? JobDelta{JobDelta::Kind::Removed, *known, known->state, ChangeSource::Event}
                          : JobDelta{JobDelta::Kind::Inserted, jobOf(++fresh), JobState::Unknown, ChangeSource::Event};
            else if (known)
                told.jobs += {JobDelta::Kind::Updated, next(*known), known->state, ChangeSource::Event};
        }
        // What the server itself does is not the table's; it is told without one.
        timer.start();
        {
            const QSignalBlocker blocker(server);
            server->apply(told);
        }
        mirrored += timer.milliseconds();
        timer.start();
        Q_EMIT server->jobsChanged(told.jobs);
        QCoreApplication::sendPostedEvents();
        const double taken = timer.milliseconds();
        total += taken;
        worst = std::max(worst, taken);
        if (i % 60 == 59) {
            timer.start();
            model.sortNow();
            QCoreApplication::sendPostedEvents();
            sorting = std::max(sorting, timer.milliseconds());
        }
    }
    qInfo("table %.2f us a change, %.2f ms a batch (worst %.2f ms), sorting anew %.2f ms; the mirror %.2f us a change",
          total * 1e3 / batch / batches, total / batches, worst, sorting, mirrored * 1e3 / batch / batches);
    QVERIFY(model.rowCount() > 0);
}

// What a person waits for.
void JobTableBench::choices()
{
    ServerList servers;
    auto *const server = new ServerState(u"one"_s, u"One"_s, &m_clock);
    servers.add(server);
    fill(server);
    Stopwatch timer;
    timer.start();
    JobTableModel model(&servers);
    qInfo("first look at all: %.0f ms", timer.milliseconds());
    for (int column = jobColumnCount - 1; column >= -1; --column) {
        timer.start();
        model.sort(column);
        qInfo("sort by column %d: %.0f ms", column, timer.milliseconds());
    }
    for (const JobGroup group : {JobGroup::Active, JobGroup::Done, JobGroup::All}) {
        timer.start();
        model.setFilter({{}, group, {}});
        qInfo("group %d, %d rows: %.0f ms", int(group), model.rowCount(), timer.milliseconds());
    }
    for (const QString &text : {u"9"_s, u"夜航 audio"_s, u"nothing"_s, QString()}) {
        timer.start();
        model.setFilter({{}, JobGroup::All, JobFilter::wordsOf(text)});
        qInfo("\"%s\", %d rows: %.0f ms", qPrintable(text), model.rowCount(), timer.milliseconds());
    }
    QCOMPARE(model.rowCount(), rows);
}

// What a frame costs while a person scrolls, and while everything moves below his eyes.
void JobTableBench::scrolling()
{
    ServerList servers;
    auto *const server = new ServerState(u"one"_s, u"One"_s, &m_clock);
    servers.add(server);
    fill(server);
    Theme theme;
    JobTableView view(new JobTableModel(&servers));
    view.resize(900, 700);
    view.show();
    QCoreApplication::processEvents();
    QScrollBar *const bar = view.verticalScrollBar();
    Stopwatch timer;
    for (const bool isMoving : {false, true}) {
        double worst = 0;
        double total = 0;
        for (int frame = 0; frame < batches; ++frame) {
            WatchBatch told;
            for (int i = 0; isMoving && i < batch; ++i) {
                const Job *const known = server->job(jobOf(m_random.bounded(rows)).key);
                told.jobs += {JobDelta::Kind::Updated, next(*known), known->state, ChangeSource::Event};
            }
            m_clock.advance(16ms);
            timer.start();
            if (isMoving)
                server->apply(told);
            bar->setValue(int(qint64(bar->maximum()) * frame / batches));
            view.viewport()->repaint();
            const double taken = timer.milliseconds();
            total += taken;
            worst = std::max(worst, taken);
        }
        qInfo("scrolling%s: %.2f ms a frame, worst %.2f ms", isMoving ? ", 320 changes a frame" : "", total / batches, worst);
    }
    QVERIFY(bar->value() > 0);
}

QTEST_MAIN(JobTableBench)
#include "jobtablebench.moc"
