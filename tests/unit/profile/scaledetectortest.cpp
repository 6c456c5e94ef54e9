// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/scaledetector.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class ScaleDetectorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data();
    void values();
    void manyQueuesAreNotRemembered();
};

void ScaleDetectorTest::values_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QList<double>>("percent");
    QTest::newRow("per cent") << QList<double>{0, 10, 50, 100} << QList<double>{0, 10, 50, 100};
    QTest::newRow("fraction") << QList<double>{0, 0.25, 0.5, 1} << QList<double>{0, 25, 50, 100};
    QTest::newRow("one per cent first") << QList<double>{1, 2, 3} << QList<double>{1, 2, 3};
    QTest::newRow("fraction after per cent") << QList<double>{10, 0.5, 1} << QList<double>{10, 0.5, 1};
    QTest::newRow("per cent after fraction") << QList<double>{0.5, 64, 0.5} << QList<double>{50, 64, 0.5};
    QTest::newRow("negative proves nothing") << QList<double>{-1, 1} << QList<double>{-1, 1};
}

void ScaleDetectorTest::values()
{
    QFETCH(const QList<double>, values);
    ScaleDetector scales;
    QList<double> percent;
    for (const double value : values)
        percent.append(scales.toPercent(u"q"_s, value));
    QTEST(percent, "percent");
}

void ScaleDetectorTest::manyQueuesAreNotRemembered()
{
    ScaleDetector scales;
    for (int queue = 0; queue < 10'000; ++queue)
        QCOMPARE(scales.toPercent(QString::number(queue), 0.5), 50.0);
    QCOMPARE(scales.toPercent(u"one more"_s, 0.5), 0.5);
    QCOMPARE(scales.toPercent(u"0"_s, 0.25), 25.0);
}

QTEST_APPLESS_MAIN(ScaleDetectorTest)
#include "scaledetectortest.moc"
