// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/event.h"

#include <QCborValue>
#include <QTest>

using namespace Pollux::SocketIo;
using namespace Qt::StringLiterals;

class EventTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasANameAndArguments_data();
    void hasANameAndArguments();
    void binaryStandsInItsPlace();
};

void EventTest::hasANameAndArguments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QCborArray>("arguments");
    QTest::newRow("name alone") << QByteArray(R"(["a"])") << u"a"_s << QCborArray();
    QTest::newRow("arguments") << QByteArray(R"(["a:b",1,"x"])") << u"a:b"_s << QCborArray{1, u"x"_s};
    QTest::newRow("Chinese") << QByteArray("[\"進度\",\"夜航\"]") << u"進度"_s << QCborArray{u"夜航"_s};
    QTest::newRow("escaped quote") << QByteArray(R"(["a\"b",1])") << u"a\"b"_s << QCborArray{1};
    QTest::newRow("escaped letter") << QByteArray(R"(["\u0061",1])") << u"a"_s << QCborArray{1};
    QTest::newRow("blanks before the name") << QByteArray(R"( [ "a" , 1 ] )") << u"a"_s << QCborArray{1};
    QTest::newRow("number as the name") << QByteArray("[7,1]") << u"7"_s << QCborArray{1};
    QTest::newRow("empty name") << QByteArray(R"(["",1])") << u""_s << QCborArray{1};
}

void EventTest::hasANameAndArguments()
{
    QFETCH(const QByteArray, json);
    const Event event{json, {}, {}};
    QTEST(event.name(), "name");
    QTEST(event.arguments(), "arguments");
}

void EventTest::binaryStandsInItsPlace()
{
    const Event event{R"(["a",{"_placeholder":true,"num":0}])", {"\x01\x02"}, 7};
    QCOMPARE(event.name(), u"a"_s);
    QCOMPARE(event.arguments(), QCborArray{QByteArray("\x01\x02")});
}

QTEST_APPLESS_MAIN(EventTest)
#include "eventtest.moc"
