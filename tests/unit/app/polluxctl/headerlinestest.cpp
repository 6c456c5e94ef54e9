// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/headerlines.h"

#include <QTest>

using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;

class HeaderLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void aFileThatIsNotThere();
};

void HeaderLinesTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Headers>("headers");
    QTest::newRow("empty") << QByteArray() << Headers();
    QTest::newRow("one") << QByteArray("X-Key: abc") << Headers{{"X-Key", "abc"}};
    QTest::newRow("several, comments, line ends of both kinds")
        << QByteArray("# mine\r\nA: 1\r\n\n  # more\nB:2\n") << Headers{{"A", "1"}, {"B", "2"}};
    QTest::newRow("colons and blanks in the value") << QByteArray("A:  b: c \t") << Headers{{"A", "b: c"}};
    QTest::newRow("no value") << QByteArray("A:") << Headers{{"A", ""}};
    QTest::newRow("UTF-8 in the value") << QByteArray("A: 第") << Headers{{"A", "第"}};
}

void HeaderLinesTest::reads()
{
    QFETCH(const QByteArray, text);
    const auto headers = parseHeaderLines(text);
    QVERIFY(headers);
    QTEST(*headers, "headers");
}

void HeaderLinesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("start");
    QTest::newRow("no colon") << QByteArray("A: 1\ns3cret") << u"line 2: expected"_s;
    QTest::newRow("no name") << QByteArray("\n\n: s3cret") << u"line 3: the text before"_s;
    QTest::newRow("blank in the name") << QByteArray("X Key: s3cret") << u"line 1: the text before"_s;
    QTest::newRow("control character") << QByteArray("A: s3cret\x01") + 'b' << u"line 1: a control character"_s;
    QTest::newRow("carriage return inside") << QByteArray("A: s3cret\rB: 2") << u"line 1: a control character"_s;
    QTest::newRow("NUL") << QByteArray("A: s3cret\0b", 11) << u"line 1: a control character"_s;
}

void HeaderLinesTest::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, start);
    const auto headers = parseHeaderLines(text);
    QVERIFY(!headers);
    QVERIFY2(headers.error().startsWith(start), qPrintable(headers.error()));
    QVERIFY(!headers.error().contains("s3cret"_L1));
}

void HeaderLinesTest::aFileThatIsNotThere()
{
    const auto headers = headersFromFile(u"/nonexistent/headers"_s);
    QVERIFY(!headers);
    QCOMPARE(headers.error().code, ExitCode::NoInput);
    QVERIFY(headers.error().message.startsWith(u"--header-file: \"/nonexistent/headers\""_s));
}

QTEST_APPLESS_MAIN(HeaderLinesTest)
#include "headerlinestest.moc"
