// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/columns.h"

#include <QTest>

using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;

class ColumnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
    void cuts_data();
    void cuts();
    void pads();
};

void ColumnsTest::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("ASCII") << u"abc"_s << 3;
    QTest::newRow("Chinese") << u"第三章 · 夜"_s << 11;
    QTest::newRow("full-width colon") << u"：a"_s << 3;
    QTest::newRow("Hangul and Kana") << u"한カ"_s << 4;
    QTest::newRow("half-width Kana") << u"ｶ"_s << 1;
    QTest::newRow("emoji") << u"🎉"_s << 2;
    QTest::newRow("beyond the BMP") << u"𠀀"_s << 2;
    QTest::newRow("combining mark") << u"e\u0301"_s << 1;
    QTest::newRow("joiner") << u"a\u200db"_s << 2;
    QTest::newRow("typographic quotes") << u"“a”…"_s << 4;
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << 1;
}

void ColumnsTest::counts()
{
    QFETCH(const QString, text);
    QTEST(columnsOf(QStringView(text)), "columns");
}

void ColumnsTest::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("cut");
    QTest::newRow("fits") << u"abcd"_s << 4 << u"abcd"_s;
    QTest::newRow("one too many") << u"abcde"_s << 4 << u"abc…"_s;
    QTest::newRow("a wide one is not halved") << u"第三章"_s << 4 << u"第…"_s;
    QTest::newRow("wide ones fit") << u"第三章"_s << 6 << u"第三章"_s;
    QTest::newRow("a pair is not halved") << u"🎉🎉"_s << 3 << u"🎉…"_s;
    QTest::newRow("one column") << u"abc"_s << 1 << u"…"_s;
    QTest::newRow("none") << u"abc"_s << 0 << QString();
    QTest::newRow("less than none") << u"abc"_s << -5 << QString();
}

void ColumnsTest::cuts()
{
    QFETCH(const QString, text);
    QFETCH(const int, columns);
    QTEST(cutToColumns(text, columns), "cut");
    QVERIFY(columnsOf(QStringView(cutToColumns(text, columns))) <= std::max(0, columns));
}

void ColumnsTest::pads()
{
    QCOMPARE(padToColumns(u"第"_s, 5), u"第   "_s);
    QCOMPARE(padToColumns(u"第三章"_s, 4), u"第… "_s);
    QCOMPARE(padToColumns(u"abc"_s, -1), QString());
}

QTEST_APPLESS_MAIN(ColumnsTest)
#include "columnstest.moc"
