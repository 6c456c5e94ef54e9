// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "support/manualclock.h"
#include "ui/models/jobtablemodel.h"
#include "ui/models/serverlist.h"
#include "ui/models/texts.h"
#include "unit/ui/models/jobmaking.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Pollux;
using namespace Pollux::Ui;
using namespace Pollux::Test;

namespace {

// What a server could say next, by chance; always the same chance.
class RandomServer
{
public:
    RandomServer(ServerState *server, ManualClock *clock, QRandomGenerator *random)
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
    ManualClock *m_clock;
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

class JobTableChangesTest : public QObject
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
    void anyChangesGiveTheTableMadeAnew_data();
    void anyChangesGiveTheTableMadeAnew();
};

void JobTableChangesTest::initTestCase()
{
    // The C locale knows no numbers within names.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void JobTableChangesTest::anyChangesGiveTheTableMadeAnew_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("changes"); // a batch, at most
    QTest::newRow("single changes") << 1u << 2;
    QTest::newRow("small batches") << 2u << 12;
    QTest::newRow("large batches") << 3u << 80;
}

void JobTableChangesTest::anyChangesGiveTheTableMadeAnew()
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

QTEST_GUILESS_MAIN(JobTableChangesTest)
#include "jobtablechangestest.moc"
