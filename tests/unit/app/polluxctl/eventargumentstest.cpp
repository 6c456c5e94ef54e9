// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/eventarguments.h"

#include <QCborMap>
#include <QTest>

using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;

class EventArgumentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writesBinary();
};

void EventArgumentsTest::reads_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("none") << QStringList() << QByteArray("[]");
    QTest::newRow("each kind") << QStringList{u"1"_s, u"-2.5"_s, u"\"a\""_s, u"true"_s, u"null"_s, u"[1]"_s, u"{}"_s}
                               << QByteArray(R"([1,-2.5,"a",true,null,[1],{}])");
    QTest::newRow("blanks around") << QStringList{u" {\"a\": 1}\n"_s} << QByteArray(R"([{"a":1}])");
    QTest::newRow("large integer") << QStringList{u"9007199254740993"_s} << QByteArray("[9007199254740993]");
}

void EventArgumentsTest::reads()
{
    QFETCH(const QStringList, texts);
    const auto arguments = parseEventArguments(texts);
    QVERIFY(arguments);
    QTEST(argumentsToJson(*arguments), "json");
}

void EventArgumentsTest::refuses_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("where");
    QTest::newRow("bare word") << QStringList{u"1"_s, u"hello"_s} << u"argument 2 is not JSON at byte 0"_s;
    QTest::newRow("nothing") << QStringList{QString()} << u"argument 1 is not JSON at byte 0"_s;
    QTest::newRow("two values") << QStringList{u"1,2"_s} << u"argument 1 is not JSON at byte 0: more than one"_s;
    QTest::newRow("out of the brackets") << QStringList{u"1],[2"_s} << u"argument 1 is not JSON at byte "_s;
    QTest::newRow("broken in the middle") << QStringList{u"{\"a\":tru}"_s} << u"argument 1 is not JSON at byte "_s;
    QTest::newRow("no end") << QStringList{u"[1"_s} << u"argument 1 is not JSON at byte 2"_s;
}

void EventArgumentsTest::refuses()
{
    QFETCH(const QStringList, texts);
    QFETCH(const QString, where);
    const auto arguments = parseEventArguments(texts);
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().code, ExitCode::Usage);
    QVERIFY2(arguments.error().message.contains(where), qPrintable(arguments.error().message));
}

void EventArgumentsTest::writesBinary()
{
    const QCborArray arguments{QByteArray("\x00\xff", 2), QCborMap{{u"deep"_s, QCborArray{QByteArray()}}}, u"\u009b"_s};
    QCOMPARE(argumentsToJson(arguments), QByteArray(R"([{"$binary":"AP8="},{"deep":[{"$binary":""}]},"\u009b"])"));
}

QTEST_APPLESS_MAIN(EventArgumentsTest)
#include "eventargumentstest.moc"
