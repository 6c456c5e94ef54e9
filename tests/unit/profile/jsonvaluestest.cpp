// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/jsonvalues.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class JsonValuesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsAreBounded_data();
    void textsAreBounded();
    void times_data();
    void times();
    void counts_data();
    void counts();
};

void JsonValuesTest::textsAreBounded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << u""_s << QString();
    QTest::newRow("short") << u"abc"_s << u"abc"_s;
    QTest::newRow("as long as may be") << u"abcde"_s << u"abcde"_s;
    QTest::newRow("one too long") << u"abcdef"_s << u"abcd…"_s;
    QTest::newRow("Chinese, as long as may be") << u"第三章夜航"_s << u"第三章夜航"_s;
    QTest::newRow("Chinese, one too long") << u"第三章夜航西"_s << u"第三章夜…"_s;
    QTest::newRow("two emoji") << u"😀😀"_s << u"😀😀"_s;
    QTest::newRow("three emoji") << u"😀😀😀"_s << u"😀😀…"_s;
    QTest::newRow("an emoji is not split") << u"abc😀😀"_s << u"abc…"_s;
}

void JsonValuesTest::textsAreBounded()
{
    QFETCH(const QString, text);
    constexpr qsizetype limit = 5;
    QTEST(boundedText(text, limit).value_or(QString()), "expected");
    QTEST(boundedText(std::string_view(text.toStdString()), limit).value_or(QString()), "expected");
}

void JsonValuesTest::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("milliseconds") << u"1700000000123"_s << qint64(1700000000123);
    QTest::newRow("seconds") << u"1700000000"_s << qint64(1700000000000);
    QTest::newRow("seconds with a point") << u"1700000000.5"_s << qint64(1700000000500);
    QTest::newRow("stream id") << u"1700000000123-17"_s << qint64(1700000000123);
    QTest::newRow("ISO in UTC") << u"2026-01-01T12:00:00.250Z"_s << qint64(1767268800250);
    QTest::newRow("ISO with an offset") << u"2026-01-01T20:00:00+08:00"_s << qint64(1767268800000);
    QTest::newRow("ISO without a zone") << u"2026-01-01T12:00:00"_s << qint64(1767268800000);
    QTest::newRow("zero") << u"0"_s << qint64(-1);
    QTest::newRow("before 1970") << u"1969-12-31T23:59:59Z"_s << qint64(-1);
    QTest::newRow("after the year 3000") << u"32503680000001"_s << qint64(-1);
    QTest::newRow("infinite") << u"inf"_s << qint64(-1);
    QTest::newRow("nothing") << u""_s << qint64(-1);
    QTest::newRow("a word") << u"now"_s << qint64(-1);
    QTest::newRow("hyphen alone") << u"-"_s << qint64(-1);
    QTest::newRow("long") << QString(10'000, u'-') << qint64(-1);
}

void JsonValuesTest::times()
{
    QFETCH(const QString, text);
    const auto time = timeValue(text);
    QTEST(time ? time->toMSecsSinceEpoch() : -1, "expected");
    QVERIFY(!time || time->timeSpec() == Qt::UTC || time->offsetFromUtc() == 0);
}

void JsonValuesTest::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    QTest::newRow("zero") << u"0"_s << 0;
    QTest::newRow("three") << u"3"_s << 3;
    QTest::newRow("a million") << u"1000000"_s << 1'000'000;
    QTest::newRow("more") << u"1000001"_s << -1;
    QTest::newRow("negative") << u"-1"_s << -1;
    QTest::newRow("broken") << u"1.5"_s << -1;
    QTest::newRow("infinite") << u"inf"_s << -1;
    QTest::newRow("a word") << u"three"_s << -1;
}

void JsonValuesTest::counts()
{
    QFETCH(const QString, text);
    QTEST(countValue(numberValue(text)).value_or(-1), "expected");
}

QTEST_APPLESS_MAIN(JsonValuesTest)
#include "jsonvaluestest.moc"
