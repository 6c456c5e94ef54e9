// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/readabletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;

class ReadableTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockKeepsItsLines_data();
    void aBlockKeepsItsLines();
    void aLongBlockIsCut();
    void jsonIsLaidOut_data();
    void jsonIsLaidOut();
    void secretsAreNotShown_data();
    void secretsAreNotShown();
};

void ReadableTextTest::aBlockKeepsItsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("lines and indents") << u"one\n    at two\n\tthree"_s << u"one\n    at two\n\tthree"_s;
    QTest::newRow("other line ends") << u"a\r\nb\rc"_s << u"a\nb\nc"_s;
    QTest::newRow("a last carriage return") << u"a\r"_s << u"a\n"_s;
    QTest::newRow("terminal escapes") << u"\u001b[31mred\u0007"_s << u"[31mred"_s;
    QTest::newRow("bidi controls") << u"a\u202Eb\u2066c"_s << u"abc"_s;
    QTest::newRow("separators of lines") << u"a\u2028b\u2029c"_s << u"abc"_s;
    QTest::newRow("joined emoji") << u"👩\u200D🔧"_s << u"👩\u200D🔧"_s;
    QTest::newRow("markup") << u"<b>no</b>"_s << u"<b>no</b>"_s;
}

void ReadableTextTest::aBlockKeepsItsLines()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(plainBlock(text), shown);
    QCOMPARE(readableText(text), shown);
}

void ReadableTextTest::aLongBlockIsCut()
{
    QCOMPARE(plainBlock(u"abcdef"_s, 4), u"abc…"_s);
    QCOMPARE(plainBlock(u"abcd"_s, 4), u"abcd"_s);
    QCOMPARE(plainBlock(u"ab😀def"_s, 4), u"ab…"_s);
    QCOMPARE(readableText(QString(300'000, u'x')).size(), qsizetype(256 * 1024));
}

void ReadableTextTest::jsonIsLaidOut_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("shown");
    QTest::newRow("its own order and numbers")
        << uR"({"b":12345678901234567890,"a":1.0})"_s << u"{\n  \"b\": 12345678901234567890,\n  \"a\": 1.0\n}"_s;
    QTest::newRow("nested") << uR"([{"a":[1,2]},3])"_s
                            << u"[\n  {\n    \"a\": [\n      1,\n      2\n    ]\n  },\n  3\n]"_s;
    QTest::newRow("empty ones") << uR"({"a":{ },"b":[]})"_s << u"{\n  \"a\": {},\n  \"b\": []\n}"_s;
    QTest::newRow("signs within texts") << uR"({"a":"{,:\"[\\"})"_s << u"{\n  \"a\": \"{,:\\\"[\\\\\"\n}"_s;
    QTest::newRow("blanks of its own") << u" {\n \"a\" : 1 }\n"_s << u"{\n  \"a\": 1\n}"_s;
    QTest::newRow("no JSON") << u"{a:1}"_s << u"{a:1}"_s;
    QTest::newRow("cut off") << u"{\"a\":[1,2"_s << u"{\"a\":[1,2"_s;
    QTest::newRow("a text") << u"done"_s << u"done"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void ReadableTextTest::jsonIsLaidOut()
{
    QFETCH(QString, json);
    QFETCH(QString, shown);
    QCOMPARE(readableText(json), shown);
}

void ReadableTextTest::secretsAreNotShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a secret member") << uR"({"url":"x","by":{"token":"abc"}})"_s
                                     << u"{\n  \"by\": {\n    \"token\": \"[redacted]\"\n  },\n  \"url\": \"x\"\n}"_s;
    QTest::newRow("none keeps its order") << uR"({"b":1,"a":2})"_s << u"{\n  \"b\": 1,\n  \"a\": 2\n}"_s;
    QTest::newRow("cut off") << uR"({"token":"abc)"_s << u"[redacted, 13 bytes]"_s;
    QTest::newRow("a text") << u"chapter 3"_s << u"chapter 3"_s;
}

void ReadableTextTest::secretsAreNotShown()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(readableWithoutSecrets(text), shown);
}

QTEST_GUILESS_MAIN(ReadableTextTest)
#include "readabletexttest.moc"
