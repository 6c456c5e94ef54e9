// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/plaintext.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class PlainTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesOneHarmlessLine_data();
    void makesOneHarmlessLine();
    void cutsAtTheLimit_data();
    void cutsAtTheLimit();
    void anyUnitIsHarmless();
};

void PlainTextTest::makesOneHarmlessLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("plain") << u"Field notes 2026"_s << u"Field notes 2026"_s;
    QTest::newRow("Chinese") << u"第三章 · 夜航西飞"_s << u"第三章 · 夜航西飞"_s;
    QTest::newRow("emoji") << u"done 🎉"_s << u"done 🎉"_s;
    QTest::newRow("joined emoji stays joined") << u"👩\u200d🚀"_s << u"👩\u200d🚀"_s;
    QTest::newRow("line ends") << u"one\r\ntwo\nthree"_s << u"one two three"_s;
    QTest::newRow("terminal escape") << u"\x1b[2Jgone\a"_s << u"[2Jgone"_s;
    QTest::newRow("NUL") << QString::fromUtf16(u"a\0b", 3) << u"a b"_s;
    QTest::newRow("DEL") << u"a\x7f"
                            u"b"_s
                         << u"a b"_s;
    QTest::newRow("C1 control sequence introducer") << u"a\u009b31mb"_s << u"a 31mb"_s;
    QTest::newRow("next line") << u"a\u0085b"_s << u"a b"_s;
    QTest::newRow("line and paragraph separator") << u"a\u2028b\u2029c"_s << u"a b c"_s;
    QTest::newRow("blanks shrink") << u"  a \t\u00a0\u3000 b  "_s << u"a b"_s;
    QTest::newRow("only blanks") << u" \t\n"_s << QString();
    QTest::newRow("bidi override") << u"exe.\u202egnp"_s << u"exe.gnp"_s;
    QTest::newRow("bidi isolates") << u"\u2066a\u2067b\u2068c\u2069"_s << u"abc"_s;
    QTest::newRow("bidi marks") << u"\u200ea\u200f\u061cb"_s << u"ab"_s;
    QTest::newRow("zero width space and byte order mark") << u"\ufeffa\u200bb\u2060c"_s << u"abc"_s;
    QTest::newRow("tag characters") << u"a"_s + QString::fromUcs4(U"\U000e0041\U000e0042") + u"b"_s << u"ab"_s;
    QTest::newRow("lone high surrogate") << u"a"_s + QChar(0xd83d) + u"b"_s << u"a\ufffdb"_s;
    QTest::newRow("lone low surrogate") << u"a"_s + QChar(0xde00) + u"b"_s << u"a\ufffdb"_s;
    QTest::newRow("high surrogate at the end") << u"a"_s + QChar(0xd83d) << u"a\ufffd"_s;
    QTest::newRow("surrogates in the wrong order") << QString(QChar(0xde00)) + QChar(0xd83d) << u"\ufffd\ufffd"_s;
}

void PlainTextTest::makesOneHarmlessLine()
{
    QFETCH(const QString, text);
    QTEST(plainLine(text), "line");
    QCOMPARE(plainLine(plainLine(text)), plainLine(text));
}

void PlainTextTest::cutsAtTheLimit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("line");
    QTest::newRow("exactly") << u"abcd"_s << 4 << u"abcd"_s;
    QTest::newRow("one more") << u"abcde"_s << 4 << u"abc…"_s;
    QTest::newRow("blanks at the end do not count") << u"abcd   "_s << 4 << u"abcd"_s;
    QTest::newRow("a pair is not halved") << u"ab🎉c"_s << 4 << u"ab…"_s;
    QTest::newRow("a pair that fits") << u"ab🎉"_s << 4 << u"ab🎉"_s;
    QTest::newRow("invisible characters do not count") << u"a\u202eb\u202ec\u202ed"_s << 4 << u"abcd"_s;
    QTest::newRow("one unit") << u"abc"_s << 1 << u"…"_s;
    QTest::newRow("one unit and a pair") << u"🎉"_s << 1 << u"…"_s;
}

void PlainTextTest::cutsAtTheLimit()
{
    QFETCH(const QString, text);
    QFETCH(const int, limit);
    QTEST(plainLine(text, limit), "line");
}

void PlainTextTest::anyUnitIsHarmless()
{
    for (int unit = 0; unit <= 0xffff; ++unit) {
        const QString line = plainLine(u"a"_s + QChar(unit) + u"b"_s);
        QVERIFY2(line.startsWith(u'a') && line.endsWith(u'b'), qPrintable(QString::number(unit, 16)));
        QVERIFY(line.isValidUtf16());
        for (const QChar c : line) {
            const bool joiner = c == QChar(0x200c) || c == QChar(0x200d);
            QVERIFY2(c.isPrint() || joiner || c.category() == QChar::Other_PrivateUse
                         || c.category() == QChar::Other_NotAssigned,
                     qPrintable(QString::number(unit, 16)));
        }
    }
}

QTEST_APPLESS_MAIN(PlainTextTest)
#include "plaintexttest.moc"
