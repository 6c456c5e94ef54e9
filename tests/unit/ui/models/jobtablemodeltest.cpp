// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/jobtablemodel.h"
#include "support/manualclock.h"
#include "ui/models/serverlist.h"
#include "ui/models/texts.h"
#include "unit/ui/models/jobmaking.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;
using namespace Pollux::Test;

namespace {

QStringList idsOf(const JobTableModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.refAt(model.index(row, 0))->key.id;
    return ids;
}

} // namespace

class JobTableModelTest : public QObject
{
    Q_OBJECT

private:
    ServerState *add(ServerList &list, const QString &id)
    {
        auto *server = new ServerState(id, id.toUpper(), &m_clock);
        list.add(server);
        return server;
    }

    ManualClock m_clock;

private Q_SLOTS:
    void initTestCase();
    void activeThenWaitingThenEnded();
    void aColumnSortsBothWays_data();
    void aColumnSortsBothWays();
    void whatMovesKeepsItsPlaceForASecond();
    void nothingMovedNothingSorted();
    void aWordMustBeSomewhere_data();
    void aWordMustBeSomewhere();
    void countsKeepWithTheJobs();
    void onlyRowsThatChangedAreTold();
    void manyRunsComeInOneStep();
    void aServerComesAndGoes();
    void oneJobTwiceInABatch();
    void cellsSayWhatAJobIs();
    void aSeenFailureIsTold();
};

void JobTableModelTest::initTestCase()
{
    // The C locale knows no numbers within names.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void JobTableModelTest::activeThenWaitingThenEnded()
{
    ServerList servers;
    ServerState *const server = add(servers, u"one"_s);
    const QDateTime now = m_clock.wallTime();
    Job early = jobOf(u"early"_s, JobState::Running, now);
    early.started = now.addSecs(-60);
    Job late = jobOf(u"late"_s, JobState::Retrying, now);
    late.started = now;
    Job first = jobOf(u"first"_s, JobState::Queued, now);
    first.created = now.addSecs(-60);
    Job second = jobOf(u"second"_s, JobState::Blocked, now);
    second.created = now;
    Job older = jobOf(u"older"_s, JobState::Failed, now);
    older.finished = now.addSecs(-60);
    Job newer = jobOf(u"newer"_s, JobState::Succeeded, now);
    newer.finished = now;
    put(server, {older, newer, second, first, late, early});

    const JobTableModel model(&servers);
    QCOMPARE(idsOf(model), QStringList({u"early"_s, u"late"_s, u"first"_s, u"second"_s, u"newer"_s, u"older"_s}));
}

void JobTableModelTest::aColumnSortsBothWays_data()
{
    QTest::addColumn<JobColumn>("column");
    QTest::addColumn<QStringList>("ascending");
    QTest::addColumn<QStringList>("descending");
    QTest::newRow("name, by its number") << JobColumn::Name << QStringList{u"9"_s, u"10"_s, u"100"_s}
                                         << QStringList{u"100"_s, u"10"_s, u"9"_s};
    QTest::newRow("queue, none is last") << JobColumn::Queue << QStringList{u"10"_s, u"9"_s, u"100"_s}
                                         << QStringList{u"9"_s, u"10"_s, u"100"_s};
    QTest::newRow("progress, by state first")
        << JobColumn::Progress << QStringList{u"100"_s, u"10"_s, u"9"_s} << QStringList{u"9"_s, u"10"_s, u"100"_s};
    QTest::newRow("updated, unknown is last")
        << JobColumn::Updated << QStringList{u"9"_s, u"100"_s, u"10"_s} << QStringList{u"100"_s, u"9"_s, u"10"_s};
}

void JobTableModelTest::aColumnSortsBothWays()
{
    QFETCH(JobColumn, column);
    QFETCH(QStringList, ascending);
    QFETCH(QStringList, descending);
    ServerList servers;
    ServerState *const server = add(servers, u"one"_s);
    const QDateTime now = m_clock.wallTime();
    Job hundred = jobOf(u"100"_s, JobState::Running, now);
    hundred.key.queue.clear();
    hundred.progress = 5;
    Job ten = jobOf(u"10"_s, JobState::Running, QDateTime());
    ten.progress = 90;
    Job nine = jobOf(u"9"_s, JobState::Failed, now.addSecs(-5));
    nine.key.queue = u"parse"_s;
    nine.progress = 1;
    put(server, {hundred, ten, nine});

    JobTableModel model(&servers);
    model.sort(int(column), Qt::AscendingOrder);
    QCOMPARE(idsOf(model), ascending);
    model.sort(int(column), Qt::DescendingOrder);
    QCOMPARE(idsOf(model), descending);
}

void JobTableModelTest::whatMovesKeepsItsPlaceForASecond()
{
    ServerList servers;
    ServerState *const server = add(servers, u"one"_s);
    Job a = jobOf(u"a"_s, JobState::Running, m_clock.wallTime());
    Job b = a;
    b.key.id = u"b"_s;
    a.progress = 10;
    b.progress = 20;
    put(server, {a, b});
    JobTableModel model(&servers);
    model.sort(int(JobColumn::Progress));
    QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);

    a.progress = 30;
    put(server, {a});
    QCOMPARE(idsOf(model), QStringList({u"a"_s, u"b"_s}));
    a.progress = 40;
    put(server, {a});
    QCOMPARE(layouts.count(), 0);
    QTRY_COMPARE(idsOf(model), QStringList({u"b"_s, u"a"_s}));
    QCOMPARE(layouts.count(), 1);
}

void JobTableModelTest::nothingMovedNothingSorted()
{
    ServerList servers;
    ServerState *const server = add(servers, u"one"_s);
    Job a = jobOf(u"a"_s, JobState::Running, m_clock.wallTime());
    put(server, {a, jobOf(u"b"_s, JobState::Running, m_clock.wallTime())});
    JobTableModel model(&servers);
    QSignalSpy layouts(&model, &QAbstractItemModel::layoutAboutToBeChanged);
    a.progress = 50;
    put(server, {a});
    const auto *const timer = model.findChild<QTimer *>();
    QVERIFY(timer && !timer->isActive());
    model.sortNow();
    QCOMPARE(layouts.count(), 0);
}

void JobTableModelTest::aWordMustBeSomewhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing typed") << QString() << true;
    QTest::newRow("blanks") << u"   "_s << true;
    QTest::newRow("name") << u"夜航"_s << true;
    QTest::newRow("id") << u"4711"_s << true;
    QTest::newRow("queue, other case") << u"AUDIO"_s << true;
    QTest::newRow("error") << u"quota"_s << true;
    QTest::newRow("words in several places") << u"quota 夜航  audio"_s << true;
    QTest::newRow("one word missing") << u"quota nothing"_s << false;
    QTest::newRow("no pattern") << u".*"_s << false;
}

void JobTableModelTest::aWordMustBeSomewhere()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    ServerList servers;
    ServerState *const server = add(servers, u"one"_s);
    Job job = jobOf(u"4711"_s, JobState::Failed, m_clock.wallTime());
    job.name = u"第三章 · 夜航西飞"_s;
    job.error = u"TTS quota exceeded"_s;
    put(server, {job});
    JobTableModel model(&servers);
    model.setFilter({{}, JobGroup::All, JobFilter::wordsOf(text)});
    QCOMPARE(model.rowCount(), found ? 1 : 0);
    QCOMPARE(model.count(JobGroup::Failed), qsizetype(found ? 1 : 0));
    QCOMPARE(model.total(), qsizetype(1));
}

void JobTableModelTest::countsKeepWithTheJobs()
{
    ServerList servers;
    ServerState *const server = add(servers, u"one"_s);
    JobTableModel model(&servers);
    model.setFilter({{}, JobGroup::Active, {}});
    QSignalSpy told(&model, &JobTableModel::countsChanged);
    Job job = jobOf(u"a"_s, JobState::Running, m_clock.wallTime());
    put(server, {job, jobOf(u"b"_s, JobState::Queued, m_clock.wallTime())});
    QCOMPARE(told.count(), 1);
    QCOMPARE(model.count(JobGroup::Active), qsizetype(1));
    QCOMPARE(model.count(JobGroup::Waiting), qsizetype(1));
    QCOMPARE(model.rowCount(), 1);

    job.progress = 3;
    put(server, {job});
    QCOMPARE(told.count(), 1);
    job.state = JobState::Succeeded;
    put(server, {job});
    QCOMPARE(told.count(), 2);
    QCOMPARE(model.count(JobGroup::Active), qsizetype(0));
    QCOMPARE(model.count(JobGroup::Done), qsizetype(1));
    QCOMPARE(model.rowCount(), 0);
}

void JobTableModelTest::onlyRowsThatChangedAreTold()
{
    ServerList servers;
    ServerState *const server = add(servers, u"one"_s);
    QList<Job> jobs;
    for (int i = 0; i < 10; ++i) {
        jobs += jobOf(QString::number(i), JobState::Running, m_clock.wallTime());
        jobs.back().started = m_clock.wallTime().addSecs(i);
    }
    put(server, jobs);
    JobTableModel model(&servers);
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    for (const int i : {7, 2, 3})
        jobs[i].progress = 50;
    put(server, {jobs[7], jobs[2], jobs[3]});
    QCOMPARE(told.count(), 2);
    QCOMPARE(told[0][0].toModelIndex(), model.index(2, 0));
    QCOMPARE(told[0][1].toModelIndex(), model.index(3, jobColumnCount - 1));
    QCOMPARE(told[1][0].toModelIndex(), model.index(7, 0));
}

void JobTableModelTest::manyRunsComeInOneStep()
{
    ServerList servers;
    ServerState *const server = add(servers, u"one"_s);
    QList<Job> even;
    QList<Job> odd;
    for (int i = 0; i < 100; ++i) {
        Job job = jobOf(QString::number(i), JobState::Running, m_clock.wallTime());
        job.started = m_clock.wallTime().addSecs(i);
        (i % 2 ? odd : even) += job;
    }
    put(server, even);
    JobTableModel model(&servers);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    put(server, odd);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.refAt(model.index(51, 0))->key.id, u"51"_s);

    for (Job &job : even)
        job.state = JobState::Failed;
    model.setFilter({{}, JobGroup::Active, {}});
    put(server, even);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(model.rowCount(), 50);
    QCOMPARE(model.refAt(model.index(3, 0))->key.id, u"7"_s);
}

void JobTableModelTest::aServerComesAndGoes()
{
    ServerList servers;
    ServerState *const one = add(servers, u"one"_s);
    put(one, {jobOf(u"a"_s, JobState::Running, m_clock.wallTime())});
    JobTableModel model(&servers);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto *const two = new ServerState(u"two"_s, u"Two"_s, &m_clock, &servers);
    put(two, {jobOf(u"a"_s, JobState::Running, m_clock.wallTime()), jobOf(u"b"_s, JobState::Failed, {})});
    servers.add(two);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.total(), qsizetype(3));

    servers.remove(u"one"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.count(JobGroup::Active), qsizetype(1));
    QCOMPARE(model.total(), qsizetype(2));
    QCOMPARE(model.indexOf({u"one"_s, {u"audio"_s, u"a"_s}}), QModelIndex());
    two->restart();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.total(), qsizetype(0));
}

void JobTableModelTest::oneJobTwiceInABatch()
{
    ServerList servers;
    ServerState *const server = add(servers, u"one"_s);
    JobTableModel model(&servers);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Job job = jobOf(u"a"_s, JobState::Running, m_clock.wallTime());
    apply(server, {deltaOf(JobDelta::Kind::Inserted, job), deltaOf(JobDelta::Kind::Updated, job)});
    QCOMPARE(model.rowCount(), 1);
    apply(server, {deltaOf(JobDelta::Kind::Removed, job), deltaOf(JobDelta::Kind::Inserted, job)});
    QCOMPARE(model.rowCount(), 1);
    apply(server, {deltaOf(JobDelta::Kind::Updated, job), deltaOf(JobDelta::Kind::Removed, job)});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.total(), qsizetype(0));
}

void JobTableModelTest::cellsSayWhatAJobIs()
{
    ServerList servers;
    ServerState *const server = add(servers, u"one"_s);
    Job running = jobOf(u"9"_s, JobState::Running, m_clock.wallTime());
    running.progress = 64;
    running.step = u"<img src=x>"_s;
    Job failed = jobOf(u"10"_s, JobState::Failed, m_clock.wallTime());
    failed.error = u"line one\nline two"_s;
    put(server, {running, failed});
    const JobTableModel model(&servers);
    const auto cell = [&](int row, JobColumn column, int role = Qt::DisplayRole) {
        return model.index(row, int(column)).data(role);
    };
    QCOMPARE(cell(0, JobColumn::Name).toString(), u"Chapter 9"_s);
    QCOMPARE(cell(0, JobColumn::Queue).toString(), u"audio"_s);
    QCOMPARE(cell(0, JobColumn::Server).toString(), u"ONE"_s);
    QCOMPARE(cell(0, JobColumn::Progress).toString(), u"64 %"_s);
    QCOMPARE(cell(0, JobColumn::Progress, JobTableModel::DetailRole).toString(), u"<img src=x>"_s);
    QCOMPARE(cell(0, JobColumn::Progress, JobTableModel::ProgressRole).toDouble(), 64.0);
    QCOMPARE(cell(0, JobColumn::Progress, JobTableModel::StateRole).toInt(), int(JobState::Running));
    QCOMPARE(cell(0, JobColumn::Left).toString(), QString());
    QCOMPARE(cell(1, JobColumn::Progress).toString(), u"failed"_s);
    QCOMPARE(cell(1, JobColumn::Progress, JobTableModel::DetailRole).toString(), u"line one line two"_s);
    QVERIFY(!cell(1, JobColumn::Progress, JobTableModel::ProgressRole).isValid());
    QCOMPARE(cell(1, JobColumn::Updated).toString(), momentText(m_clock.wallTime(), m_clock.wallTime()));
    QCOMPARE(cell(1, JobColumn::Name, JobTableModel::RefRole).value<JobRef>(), (JobRef{u"one"_s, failed.key}));
}

void JobTableModelTest::aSeenFailureIsTold()
{
    ServerList servers;
    ServerState *const server = add(servers, u"one"_s);
    const Job failed = jobOf(u"9"_s, JobState::Failed, m_clock.wallTime());
    put(server, {failed});
    const JobTableModel model(&servers);
    QVERIFY(model.index(0, 0).data(JobTableModel::UnseenRole).toBool());
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    server->markSeen(failed.key);
    QCOMPARE(told.count(), 1);
    QVERIFY(!model.index(0, 0).data(JobTableModel::UnseenRole).toBool());
}

QTEST_GUILESS_MAIN(JobTableModelTest)
#include "jobtablemodeltest.moc"
