// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/jobtablemodel.h"
#include "support/manualclock.h"
#include "ui/models/serverlist.h"
#include "ui/models/texts.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;

namespace {

Job jobOf(const QString &id, JobState state, const QDateTime &now)
{
    Job job;
    job.key = {u"audio"_s, id};
    job.name = u"Chapter "_s + id;
    job.state = state;
    job.updated = now;
    return job;
}

JobDelta deltaOf(JobDelta::Kind kind, const Job &job)
{
    return {kind, job, JobState::Unknown, ChangeSource::Event};
}

void apply(ServerState *server, const QList<JobDelta> &deltas)
{
    WatchBatch batch;
    batch.jobs = deltas;
    server->apply(batch);
}

void put(ServerState *server, const QList<Job> &jobs)
{
    QList<JobDelta> deltas;
    for (const Job &job : jobs)
        deltas += deltaOf(server->job(job.key) ? JobDelta::Kind::Updated : JobDelta::Kind::Inserted, job);
    apply(server, deltas);
}

QStringList idsOf(const JobTableModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.refAt(model.index(row, 0))->key.id;
    return ids;
}

// What a server could say next, by chance; always the same chance.
class RandomServer
{
public:
    RandomServer(ServerState *server, Test::ManualClock *clock, QRandomGenerator *random)
        : m_server(server)
        , m_clock(clock)
        , m_random(random)
    {}

    void act(int changes)
    {
        QList<JobDelta> deltas;
        QSet<JobKey> touched; // a batch says one thing of a job
        for (int i = 0; i < changes; ++i) {
            const JobKey key{m_random->bounded(2) ? u"audio"_s : u"parse"_s, QString::number(m_random->bounded(60))};
            if (touched.contains(key))
                continue;
            touched.insert(key);
            if (const Job *const known = m_server->job(key))
                deltas += m_random->bounded(8) == 0 ? deltaOf(JobDelta::Kind::Removed, *known)
                                                    : deltaOf(JobDelta::Kind::Updated, changed(*known));
            else
                deltas += deltaOf(JobDelta::Kind::Inserted, fresh(key));
        }
        apply(m_server, deltas);
    }

private:
    Job fresh(const JobKey &key)
    {
        Job job;
        job.key = key;
        job.name = m_random->bounded(4) ? u"Chapter %1"_s.arg(m_random->bounded(20)) : QString();
        job.created = m_clock->wallTime();
        return changed(job);
    }

    Job changed(Job job)
    {
        const QDateTime now = m_clock->wallTime();
        job.updated = now;
        if (m_random->bounded(3) == 0) {
            job.state = JobState(m_random->bounded(int(jobStateCount)));
            job.started = m_random->bounded(2) ? now.addSecs(-m_random->bounded(50)) : QDateTime();
            job.finished = isTerminal(job.state) && m_random->bounded(3) ? now : QDateTime();
            job.error = job.state == JobState::Failed ? u"quota %1 exceeded"_s.arg(m_random->bounded(3)) : QString();
        }
        if (m_random->bounded(2))
            job.progress = m_random->bounded(101);
        return job;
    }

    ServerState *m_server;
    Test::ManualClock *m_clock;
    QRandomGenerator *m_random;
};

// The same table, made anew from all jobs: the rows in order but for equals, and their number.
struct Naive
{
    const ServerList &servers;
    const JobFilter &filter;
    const JobOrder &order;

    bool lets(const ServerState &server, const Job &job, bool anyGroup) const
    {
        const QString text = job.name + u'\n' + job.key.id + u'\n' + job.key.queue + u'\n' + job.error;
        for (const QString &word : filter.words) {
            if (!text.toLower().contains(word.toLower()))
                return false;
        }
        return (filter.server.isEmpty() || filter.server == server.id())
               && (anyGroup || filter.group == JobGroup::All || filter.group == groupOf(job));
    }

    QSet<JobRef> refs() const
    {
        QSet<JobRef> found;
        for (const ServerState *server : servers.servers()) {
            for (const Job &job : server->jobs()) {
                if (lets(*server, job, false))
                    found.insert({server->id(), job.key});
            }
        }
        return found;
    }

    qsizetype count(JobGroup group) const
    {
        qsizetype found = 0;
        for (const ServerState *server : servers.servers()) {
            for (const Job &job : server->jobs())
                found += lets(*server, job, true) && (group == JobGroup::All || groupOf(job) == group) ? 1 : 0;
        }
        return found;
    }

    JobPlace placeOf(const JobRef &ref) const
    {
        const ServerState &server = *servers.find(ref.server);
        JobPlace place = order.placeOf(server, *server.job(ref.key));
        order.collate(place);
        return place;
    }
};

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

    Test::ManualClock m_clock;

private Q_SLOTS:
    void initTestCase();
    void anyChangesGiveTheTableMadeAnew_data();
    void anyChangesGiveTheTableMadeAnew();
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

void JobTableModelTest::anyChangesGiveTheTableMadeAnew_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("changes"); // a batch, at most
    QTest::newRow("single changes") << 1u << 2;
    QTest::newRow("small batches") << 2u << 12;
    QTest::newRow("large batches") << 3u << 80;
}

void JobTableModelTest::anyChangesGiveTheTableMadeAnew()
{
    QFETCH(quint32, seed);
    QFETCH(int, changes);
    QRandomGenerator random(seed);
    ServerList servers;
    RandomServer one(add(servers, u"one"_s), &m_clock, &random);
    RandomServer two(add(servers, u"two"_s), &m_clock, &random);
    JobTableModel model(&servers);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    // Who holds a row holds the same job, for as long as it is shown.
    QList<std::pair<QPersistentModelIndex, JobRef>> held;
    const auto stillHeld = [&] {
        for (const auto &[index, ref] : std::as_const(held))
            QCOMPARE(QModelIndex(index), model.indexOf(ref));
        held.removeIf([](const auto &pair) { return !pair.first.isValid(); });
    };

    for (int round = 0; round < 1000; ++round) {
        m_clock.advance(1s);
        (random.bounded(2) ? one : two).act(1 + random.bounded(changes));
        stillHeld();
        if (random.bounded(10) == 0)
            model.sort(random.bounded(jobColumnCount + 1) - 1, Qt::SortOrder(random.bounded(2)));
        stillHeld();
        if (random.bounded(6) == 0) {
            const QStringList texts{{}, {}, u"chapter 1"_s, u"AUDIO"_s, u"quota"_s, u"4"_s};
            model.setFilter({random.bounded(4) ? QString() : u"two"_s, JobGroup(random.bounded(int(jobGroupCount))),
                             JobFilter::wordsOf(texts[random.bounded(texts.size())])});
        }
        stillHeld();
        if (random.bounded(4))
            model.sortNow();
        stillHeld();
        if (QTest::currentTestFailed())
            return;

        // The rows are those of the table made anew …
        const Naive naive{servers, model.filter(), model.order()};
        QSet<JobRef> refs;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            const JobRef ref = *model.refAt(index);
            refs.insert(ref);
            QCOMPARE(model.indexOf(ref), index);
            QCOMPARE(index.data().toString(), jobName(*servers.job(ref)));
        }
        QCOMPARE(refs.size(), model.rowCount());
        QCOMPARE(refs, naive.refs());
        for (std::size_t group = 0; group < jobGroupCount; ++group)
            QCOMPARE(model.count(JobGroup(group)), naive.count(JobGroup(group)));
        // … in its order …
        model.sortNow();
        for (int row = 1; row < model.rowCount(); ++row) {
            const JobPlace above = naive.placeOf(*model.refAt(model.index(row - 1, 0)));
            const JobPlace below = naive.placeOf(*model.refAt(model.index(row, 0)));
            QVERIFY(model.order().compare(above, below) <= 0);
        }
        stillHeld();
        if (round % 20 == 0) {
            held.clear();
            for (int row = 0; row < model.rowCount(); row += 3)
                held.append({model.index(row, 0), *model.refAt(model.index(row, 0))});
        }
    }
    QCOMPARE(resets.count(), 0);
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
