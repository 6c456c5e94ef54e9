// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/health/dropmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ui;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);

LinkDrop drop(int minute)
{
    LinkDrop drop;
    drop.time = noon.addSecs(minute * 60);
    drop.reason = u"transport close"_s;
    drop.connectedFor = std::chrono::minutes(minute + 1);
    return drop;
}

QList<LinkDrop> drops(int from, int to)
{
    QList<LinkDrop> list;
    for (int minute = from; minute < to; ++minute)
        list += drop(minute);
    return list;
}

} // namespace

class DropModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qputenv("TZ", "CST-8"); }

    void newestFirst()
    {
        DropModel model;
        model.setDrops(drops(0, 3), noon);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, DropModel::Time).data().toString(), u"20:02:00"_s);
        QCOMPARE(model.index(2, DropModel::Time).data().toString(), u"20:00:00"_s);
        QCOMPARE(model.index(2, DropModel::ConnectedFor).data().toString(), u"1 min"_s);
        QCOMPARE(model.index(2, DropModel::HealedAfter).data().toString(), u"not yet"_s);
    }

    void anotherDayHasItsDate()
    {
        DropModel model;
        model.setDrops(drops(0, 1), noon.addDays(1));
        QVERIFY(model.index(0, DropModel::Time).data().toString().contains(u"26"));
    }

    void newDropsComeInAtTheTop()
    {
        DropModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDrops(drops(0, 5), noon);
        const QPersistentModelIndex watched = model.index(0, 0);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setDrops(drops(0, 7), noon);
        QCOMPARE(watched.row(), 2);
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(resets.count(), 0);
    }

    void aDropThatHeals()
    {
        DropModel model;
        model.setDrops(drops(0, 2), noon);
        auto healed = drops(0, 2);
        healed.last().healedAfter = Milliseconds(6200);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setDrops(healed, noon);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 0);
        QCOMPARE(model.index(0, DropModel::HealedAfter).data().toString(), u"6.2 s"_s);
    }

    void keepsFifty()
    {
        DropModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDrops(drops(0, 60), noon);
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(model.drop(0), drop(59));
        model.setDrops(drops(0, 70), noon);
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(model.drop(0), drop(69));
        QCOMPARE(model.drop(49), drop(20));
    }

    void anotherLinkReplacesAll_data()
    {
        QTest::addColumn<QList<LinkDrop>>("before");
        QTest::addColumn<QList<LinkDrop>>("after");
        QTest::newRow("other drops") << drops(0, 5) << drops(100, 103);
        QTest::newRow("none") << drops(0, 5) << QList<LinkDrop>{};
        QTest::newRow("from none") << QList<LinkDrop>{} << drops(0, 2);
        QTest::newRow("a longer past behind the same drop") << drops(4, 5) << drops(0, 5);
        QTest::newRow("a shorter past") << drops(0, 5) << drops(3, 6);
    }

    void anotherLinkReplacesAll()
    {
        QFETCH(QList<LinkDrop>, before);
        QFETCH(QList<LinkDrop>, after);
        DropModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDrops(before, noon);
        model.setDrops(after, noon);
        QCOMPARE(model.rowCount(), int(after.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.drop(row), after.at(after.size() - 1 - row));
    }

    void aCauseFromTheNetworkIsNoMarkup()
    {
        auto one = drop(0);
        one.cause = Error();
        one.cause->code = u"http-502"_s;
        one.cause->detail = u"<img src=http://127.0.0.1/x>"_s;
        DropModel model;
        model.setDrops({one}, noon);
        const QString tip = model.index(0, DropModel::Cause).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"&lt;img"_s));
        QVERIFY(!tip.contains(u"<img"));
    }
};

QTEST_GUILESS_MAIN(DropModelTest)
#include "dropmodeltest.moc"
