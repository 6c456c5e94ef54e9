// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/arguments.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

#include <limits>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Qt::StringLiterals;

class ArgumentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesAndComesBack_data();
    void goesAndComesBack();
    void placesBinary();
    void readsHostileJson_data();
    void readsHostileJson();
};

void ArgumentsTest::goesAndComesBack_data()
{
    QTest::addColumn<QCborArray>("arguments");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("none") << QCborArray() << QByteArray("[]");
    QTest::newRow("text") << QCborArray{u"進度 🎉\n\""_s} << QByteArray("[\"進度 🎉\\n\\\"\"]");
    QTest::newRow("numbers") << QCborArray{0, -1, 1.5} << QByteArray("[0,-1,1.5]");
    QTest::newRow("largest integer of JavaScript")
        << QCborArray{qint64(9007199254740991)} << QByteArray("[9007199254740991]");
    QTest::newRow("64 bits") << QCborArray{qint64(9223372036854775807)} << QByteArray("[9223372036854775807]");
    QTest::newRow("words") << QCborArray{true, false, QCborValue(nullptr)} << QByteArray("[true,false,null]");
    QTest::newRow("nested") << QCborArray{QCborMap{{u"a"_s, QCborArray{1, QCborMap{}}}}}
                            << QByteArray(R"([{"a":[1,{}]}])");
    QTest::newRow("what looks like a placeholder") << QCborArray{QCborMap{{u"_placeholder"_s, true}, {u"num"_s, 0}}}
                                                   << QByteArray(R"([{"_placeholder":true,"num":0}])");
}

void ArgumentsTest::goesAndComesBack()
{
    QFETCH(const QCborArray, arguments);
    QFETCH(const QByteArray, json);
    const WireArguments wire = toWire(arguments);
    QCOMPARE(wire.json, json);
    QVERIFY(wire.attachments.isEmpty());
    QCOMPARE(fromWire(wire.json, {}), arguments);
}

void ArgumentsTest::placesBinary()
{
    const QCborArray arguments{u"upload"_s, QByteArray("\0\xff", 2),
                               QCborMap{{u"part"_s, QCborArray{QByteArray("b")}}}};
    const WireArguments wire = toWire(arguments);
    QCOMPARE(wire.attachments, QByteArrayList({QByteArray("\0\xff", 2), "b"}));
    QCOMPARE(wire.json,
             QByteArray(R"(["upload",{"_placeholder":true,"num":0},{"part":[{"_placeholder":true,"num":1}]}])"));
    QCOMPARE(fromWire(wire.json, wire.attachments), arguments);
}

void ArgumentsTest::readsHostileJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArrayList>("attachments");
    QTest::addColumn<QCborArray>("arguments");
    const QByteArrayList one{"x"};
    QTest::newRow("nothing") << QByteArray() << QByteArrayList() << QCborArray();
    QTest::newRow("no array") << QByteArray("{}") << QByteArrayList() << QCborArray();
    QTest::newRow("not JSON") << QByteArray("[1") << QByteArrayList() << QCborArray();
    QTest::newRow("one buffer twice") << QByteArray(R"([{"_placeholder":true,"num":0},{"_placeholder":true,"num":0}])")
                                      << one << QCborArray{QByteArray("x"), QByteArray("x")};
    QTest::newRow("num out of range") << QByteArray(R"([{"_placeholder":true,"num":1}])") << one
                                      << QCborArray{QByteArray()};
    QTest::newRow("a negative num") << QByteArray(R"([{"_placeholder":true,"num":-1}])") << one
                                    << QCborArray{QByteArray()};
    QTest::newRow("10^400, as in the Decoder")
        << QByteArray("[1,1e400]") << QByteArrayList() << QCborArray{1, std::numeric_limits<double>::max()};
    QTest::newRow("10^30") << QByteArray("[1000000000000000000000000000000]") << QByteArrayList() << QCborArray{1e30};
}

void ArgumentsTest::readsHostileJson()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArrayList, attachments);
    QTEST(fromWire(json, attachments), "arguments");
}

QTEST_APPLESS_MAIN(ArgumentsTest)
#include "argumentstest.moc"
