// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/endmemory.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class EndMemoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void remembersTheLastEndOfEach();
    void isBounded();
};

namespace {

JobKey key(int id)
{
    return {u"q"_s, QString::number(id)};
}

} // namespace

void EndMemoryTest::remembersTheLastEndOfEach()
{
    EndMemory memory(10);
    QVERIFY(!memory.find(key(1)));
    memory.remember(key(1), {1, JobState::Failed, {}, {}});
    memory.remember(key(2), {1, JobState::Cancelled, {}, {}});
    memory.remember(key(1), {2, JobState::Succeeded, {}, {}});
    QCOMPARE(memory.find(key(1))->state, JobState::Succeeded);
    QCOMPARE(memory.find(key(1))->attempt, 2);
    QCOMPARE(memory.find(key(2))->state, JobState::Cancelled);
    QVERIFY(!memory.find({u"other"_s, u"1"_s}));
    memory.forget(key(1));
    QVERIFY(!memory.find(key(1)));
    QCOMPARE(memory.size(), 1);
}

void EndMemoryTest::isBounded()
{
    constexpr int capacity = 100;
    EndMemory memory(capacity);
    for (int id = 0; id < 1000; ++id) {
        memory.remember(key(id), {id, JobState::Succeeded, {}, {}});
        QVERIFY(memory.size() <= capacity);
        for (int newer = std::max(0, id - capacity / 2 + 1); newer <= id; ++newer)
            QVERIFY2(memory.find(key(newer)), qPrintable(u"%1 of %2"_s.arg(newer).arg(id)));
    }
    QVERIFY(!memory.find(key(0)));
    for (int again = 0; again < 1000; ++again)
        memory.remember(key(again % 3), {again, JobState::Failed, {}, {}});
    QVERIFY(memory.size() <= capacity);
    QCOMPARE(memory.find(key(999 % 3))->attempt, 999);
    memory.forget(key(0));
    QVERIFY(!memory.find(key(0)));
}

QTEST_APPLESS_MAIN(EndMemoryTest)
#include "endmemorytest.moc"
