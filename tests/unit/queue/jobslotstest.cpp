// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobslots.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Pollux;

namespace {

struct Entry
{
    JobKey job;
    int value = 0;
    JobLinks links{};

    const JobKey &key() const { return job; }
};

JobKey key(int id)
{
    return {QString::number(id % 7), QString::number(id)};
}

} // namespace

class JobSlotsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyChangesGiveWhatAHashHolds_data();
    void anyChangesGiveWhatAHashHolds();
    void anEntryNeverMoves();
    void whatIsRemovedLetsItsTextsGo();
    void aChainKeepsTheOrder();
};

void JobSlotsTest::anyChangesGiveWhatAHashHolds_data()
{
    QTest::addColumn<int>("ids");
    QTest::newRow("ever empty again") << 3;
    QTest::newRow("one chunk") << 20;
    QTest::newRow("many") << 3000; // grows some times; holes are closed over collisions
}

void JobSlotsTest::anyChangesGiveWhatAHashHolds()
{
    QFETCH(const int, ids);
    QRandomGenerator random(11);
    JobSlots<Entry> entries;
    QHash<JobKey, int> naive;
    for (int round = 0; round < 60'000; ++round) {
        const JobKey job = key(random.bounded(ids));
        const JobSlotId id = entries.find(job);
        QCOMPARE(id != noJobSlot, naive.contains(job));
        if (id == noJobSlot) {
            const JobSlotId fresh = entries.insert({job, round});
            QVERIFY(entries.contains(fresh));
            QCOMPARE(entries.find(job), fresh);
            naive.insert(job, round);
        } else if (random.bounded(3) > 0 || round > 50'000) {
            entries.remove(id);
            QVERIFY(!entries.contains(id));
            naive.remove(job);
        }
        QCOMPARE(entries.size(), naive.size());
    }
    QHash<JobKey, int> found;
    for (const Entry &entry : std::as_const(entries))
        found.insert(entry.job, entry.value);
    QCOMPARE(found, naive);
    entries.clear();
    QVERIFY(entries.isEmpty());
    QCOMPARE(entries.find(key(1)), noJobSlot);
    QVERIFY(entries.begin() == entries.end());
}

void JobSlotsTest::anEntryNeverMoves()
{
    JobSlots<Entry> entries;
    const Entry *const first = &entries[entries.insert({key(0), 42})];
    for (int id = 1; id < 5000; ++id)
        entries.insert({key(id), id});
    QCOMPARE(&entries[entries.find(key(0))], first);
    QCOMPARE(first->value, 42);
}

void JobSlotsTest::whatIsRemovedLetsItsTextsGo()
{
    JobSlots<Entry> entries;
    entries.insert({key(1), 1});
    QString text = QString(40, u'x');
    const JobSlotId id = entries.insert({{QStringLiteral("q"), text}, 2});
    QVERIFY(!text.isDetached());
    entries.remove(id);
    QVERIFY(text.isDetached());
}

void JobSlotsTest::aChainKeepsTheOrder()
{
    JobSlots<Entry> entries;
    JobChain<Entry, &Entry::links> chain;
    const auto order = [&] {
        QList<int> values;
        for (JobSlotId id = chain.first(); id != noJobSlot; id = chain.next(entries, id))
            values += entries[id].value;
        return values;
    };
    QVERIFY(chain.isEmpty());
    for (int id = 0; id < 5; ++id)
        chain.append(entries, entries.insert({key(id), id}));
    QCOMPARE(order(), QList<int>({0, 1, 2, 3, 4}));
    chain.remove(entries, entries.find(key(0))); // the first
    chain.remove(entries, entries.find(key(2)));
    chain.remove(entries, entries.find(key(4))); // the last
    QCOMPARE(order(), QList<int>({1, 3}));
    chain.append(entries, entries.find(key(0)));
    QCOMPARE(order(), QList<int>({1, 3, 0}));
    for (const int id : {3, 0, 1})
        chain.remove(entries, entries.find(key(id)));
    QVERIFY(chain.isEmpty());
    chain.append(entries, entries.find(key(2)));
    QCOMPARE(order(), QList<int>({2}));
}

QTEST_APPLESS_MAIN(JobSlotsTest)
#include "jobslotstest.moc"
