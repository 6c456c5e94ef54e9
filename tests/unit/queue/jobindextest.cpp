// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobindex.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Pollux;

namespace {

//! What is looked for stands for itself; its hash is what the test says.
quint32 find(const JobIndex &index, quint32 hash, quint32 number)
{
    return index.find(hash, [number](quint32 one) { return one == number; });
}

} // namespace

class JobIndexTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyOneFindsNothing();
    void anyChangesGiveWhatAHashHolds_data();
    void anyChangesGiveWhatAHashHolds();
    void onlyThoseOfTheHashAreAskedAbout();
};

void JobIndexTest::anEmptyOneFindsNothing()
{
    JobIndex index;
    QCOMPARE(find(index, 7, 1), JobIndex::none);
    QVERIFY(!index.renumber(7, 1, 2));
    index.insert(7, 1);
    index.remove(7, 1);
    QCOMPARE(index.size(), 0);
    QCOMPARE(find(index, 7, 1), JobIndex::none);
    QVERIFY(!index.renumber(7, 1, 2));
}

void JobIndexTest::anyChangesGiveWhatAHashHolds_data()
{
    QTest::addColumn<quint32>("hashes");
    QTest::newRow("all of one hash") << 1u;
    QTest::newRow("long clusters") << 5u;
    QTest::newRow("around the end of the table") << ~0u;
}

// Each number's hash is given by the number it began with; numbers change, hashes do not.
void JobIndexTest::anyChangesGiveWhatAHashHolds()
{
    QFETCH(const quint32, hashes);
    constexpr quint32 most = 300;
    const auto hashOf = [hashes](quint32 key) { return hashes == ~0u ? ~(key % 16) : key % hashes; };
    QRandomGenerator random(3);
    JobIndex index;
    QHash<quint32, quint32> naive; // key → number
    quint32 fresh = most;
    for (int round = 0; round < 20'000; ++round) {
        const quint32 key = random.bounded(most);
        const quint32 hash = hashOf(key);
        if (!naive.contains(key)) {
            QCOMPARE(find(index, hash, key), JobIndex::none);
            index.insert(hash, fresh);
            naive.insert(key, fresh++);
        } else if (random.bounded(2) == 0) {
            QVERIFY(index.renumber(hash, naive.value(key), fresh));
            naive[key] = fresh++;
        } else {
            index.remove(hash, naive.take(key));
        }
        QCOMPARE(index.size(), naive.size());
        if (round % 100 != 0)
            continue;
        for (auto one = naive.cbegin(); one != naive.cend(); ++one)
            QCOMPARE(find(index, hashOf(one.key()), one.value()), one.value());
    }
}

void JobIndexTest::onlyThoseOfTheHashAreAskedAbout()
{
    JobIndex index;
    index.insert(0, 1);
    index.insert(16, 2); // where the first one stands, while the table is small
    QList<quint32> asked;
    index.find(16, [&](quint32 number) {
        asked += number;
        return false;
    });
    QCOMPARE(asked, QList<quint32>{2});
}

QTEST_GUILESS_MAIN(JobIndexTest)
#include "jobindextest.moc"
