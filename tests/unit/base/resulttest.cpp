// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/result.h"

#include <QString>
#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Qt::StringLiterals;

class ResultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsAValue();
    void holdsAnError();
    void tellsValueAndErrorOfOneTypeApart();
    void movesAValueThatCannotBeCopied();
    void voidIsSuccessOrError();
};

void ResultTest::holdsAValue()
{
    Result<QString, int> result(u"job"_s);
    QVERIFY(result);
    QVERIFY(result.hasValue());
    QCOMPARE(result.value(), u"job"_s);
    QCOMPARE(result->size(), 3);
    *result += u" 7"_s;
    QCOMPARE(*result, u"job 7"_s);
}

void ResultTest::holdsAnError()
{
    const Result<QString, int> result(Failure{404});
    QVERIFY(!result);
    QVERIFY(!result.hasValue());
    QCOMPARE(result.error(), 404);
    QVERIFY_EXCEPTION_THROWN(result.value(), std::bad_variant_access);
}

void ResultTest::tellsValueAndErrorOfOneTypeApart()
{
    const Result<int, int> good(1);
    const Result<int, int> bad(Failure{1});
    QVERIFY(good);
    QVERIFY(!bad);

    const Result<double, int> convertible(Failure{2});
    QVERIFY(!convertible);
    QCOMPARE(convertible.error(), 2);
}

void ResultTest::movesAValueThatCannotBeCopied()
{
    Result<std::unique_ptr<int>, QString> result(std::make_unique<int>(7));
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 7);
}

void ResultTest::voidIsSuccessOrError()
{
    const Result<void, QString> good;
    QVERIFY(good);
    const Result<void, QString> bad(Failure{u"no"_s});
    QVERIFY(!bad);
    QCOMPARE(bad.error(), u"no"_s);
}

QTEST_APPLESS_MAIN(ResultTest)
#include "resulttest.moc"
