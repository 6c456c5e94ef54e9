// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/paging.h"

#include <QTest>

#include <functional>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

using Step = Paging::Step;

//! A server's list, which may be changed between two pages.
struct List
{
    QStringList ids;

    QList<JobKey> page(int start, int limit) const
    {
        QList<JobKey> keys;
        for (qsizetype i = start; i < std::min<qsizetype>(start + limit, ids.size()); ++i)
            keys += {u"q"_s, ids[i]};
        return keys;
    }
};

QStringList numbers(int from, int to)
{
    QStringList ids;
    for (int i = from; i <= to; ++i)
        ids += QString::number(i);
    return ids;
}

struct Outcome
{
    QSet<QString> seen;
    Step last = Step::More;
    int pages = 0;
};

//! Reads the list to its end; `change` is called after each page.
Outcome readAll(Paging &paging, List &list, int limit, const std::function<void(int)> &change = {})
{
    Outcome outcome;
    while (outcome.last == Step::More && outcome.pages < 1'000) {
        const auto keys = list.page(paging.place().start, limit);
        for (const JobKey &key : keys)
            outcome.seen.insert(key.id);
        outcome.last = paging.onPage(keys.size(), keys);
        if (change)
            change(++outcome.pages);
        else
            ++outcome.pages;
    }
    return outcome;
}

} // namespace

class PagingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAListThatStandsStill_data();
    void readsAListThatStandsStill();
    void losesNoRowWhileTheListMoves_data();
    void losesNoRowWhileTheListMoves();
    void aListThatNeverStandsStillEnds();
    void aServerWithoutPagesEnds();
    void enoughIsEnough();
    void followsCursors();
    void cursorsInACircleEnd();
};

void PagingTest::readsAListThatStandsStill_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("pages");
    QTest::newRow("nothing") << 0 << 100 << 1;
    QTest::newRow("one short page") << 99 << 100 << 1;
    QTest::newRow("exactly one page") << 100 << 100 << 2;
    QTest::newRow("three pages") << 250 << 100 << 3;
    QTest::newRow("small pages overlap by none") << 7 << 3 << 3;
    QTest::newRow("pages of one") << 3 << 1 << 4;
}

void PagingTest::readsAListThatStandsStill()
{
    QFETCH(const int, rows);
    QFETCH(const int, limit);
    List list{numbers(1, rows)};
    Paging paging(limit, 20'000, false);
    const Outcome outcome = readAll(paging, list, limit);
    QCOMPARE(outcome.last, Step::Done);
    QCOMPARE(outcome.seen.size(), rows);
    QTEST(outcome.pages, "pages");
}

void PagingTest::losesNoRowWhileTheListMoves_data()
{
    QTest::addColumn<int>("goFromTheFront");
    QTest::addColumn<int>("comeAtTheFront");
    QTest::newRow("one goes") << 1 << 0;
    QTest::newRow("thirty go") << 30 << 0;
    QTest::newRow("a whole page goes") << 100 << 0;
    QTest::newRow("one comes") << 0 << 1;
    QTest::newRow("forty come") << 0 << 40;
    QTest::newRow("some go and some come") << 20 << 3;
}

// What is there from beginning to end has to be seen, and so have those that came while it was read.
void PagingTest::losesNoRowWhileTheListMoves()
{
    QFETCH(const int, goFromTheFront);
    QFETCH(const int, comeAtTheFront);
    List list{numbers(1, 450)};
    Paging paging(100, 20'000, false);
    const Outcome outcome = readAll(paging, list, 100, [&](int page) {
        if (page > 2)
            return;
        list.ids = list.ids.mid(goFromTheFront);
        for (int i = 0; i < comeAtTheFront; ++i)
            list.ids.prepend(u"new %1 %2"_s.arg(page).arg(i));
    });
    QCOMPARE(outcome.last, Step::Done);
    QStringList missing;
    for (const QString &id : std::as_const(list.ids)) {
        if (!outcome.seen.contains(id))
            missing += id;
    }
    QCOMPARE(missing.join(u' '), QString());
}

void PagingTest::aListThatNeverStandsStillEnds()
{
    List list{numbers(1, 5'000)};
    Paging paging(100, 20'000, false);
    const Outcome outcome = readAll(paging, list, 100, [&](int) { list.ids = list.ids.mid(std::min<qsizetype>(150, list.ids.size())); });
    QCOMPARE(outcome.last, Step::Unsure);
    QVERIFY(outcome.pages < 60);
}

void PagingTest::aServerWithoutPagesEnds()
{
    Paging paging(100, 20'000, false);
    const List list{numbers(1, 100)};
    QCOMPARE(paging.onPage(100, list.page(0, 100)), Step::More);
    QCOMPARE(paging.onPage(100, list.page(0, 100)), Step::More); // it looks as if rows had been pushed
    QCOMPARE(paging.onPage(100, list.page(0, 100)), Step::Done);
}

void PagingTest::enoughIsEnough()
{
    List list{numbers(1, 1'000)};
    Paging paging(100, 300, false);
    const Outcome outcome = readAll(paging, list, 100);
    QCOMPARE(outcome.last, Step::TooLong);
    QVERIFY(outcome.seen.size() >= 300 && outcome.seen.size() <= 400);
}

void PagingTest::followsCursors()
{
    Paging paging(2, 20'000, true);
    QCOMPARE(paging.place(), Paging::Place{});
    QCOMPARE(paging.onPage(2, {}, u"a"_s), Step::More);
    QCOMPARE(paging.place().cursor, u"a"_s);
    QCOMPARE(paging.onPage(1, {}, u"b"_s), Step::More); // a short page is not the last one here
    QCOMPARE(paging.place().cursor, u"b"_s);
    QCOMPARE(paging.onPage(2, {}), Step::Done);
}

void PagingTest::cursorsInACircleEnd()
{
    Paging paging(2, 20'000, true);
    QCOMPARE(paging.onPage(2, {}, u"a"_s), Step::More);
    QCOMPARE(paging.onPage(2, {}, u"b"_s), Step::More);
    QCOMPARE(paging.onPage(2, {}, u"a"_s), Step::Done);
}

QTEST_APPLESS_MAIN(PagingTest)
#include "pagingtest.moc"
