// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/jsonpointer.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class JsonPointerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsSomewhere_data();
    void leadsSomewhere();
    void isRefused_data();
    void isRefused();
    void shiftsItsFirstStep();
};

// The examples of RFC 6901 §5 and what else may be met.
void JsonPointerTest::leadsSomewhere_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *pointer, const char *expected) {
        QTest::newRow(pointer) << QString::fromUtf8(pointer) << QByteArray(expected);
    };
    row("/foo", R"(["bar","baz"])");
    row("/foo/0", R"("bar")");
    row("/", "0");
    row("/a~1b", "1");
    row("/c%d", "2");
    row("/e^f", "3");
    row("/g|h", "4");
    row("/i\\j", "5");
    row("/k\"l", "6");
    row("/ ", "7");
    row("/m~0n", "8");
    row("/中文", "9");
    row("/deep/0/x", "true");
    row("/deep/1", "");
    row("/foo/2", "");
    row("/foo/-", "");
    row("/foo/00", "");
    row("/foo/x", "");
    row("/nothing", "");
    row("/foo/0/0", "");
    row("/0", R"("zero")");
}

void JsonPointerTest::leadsSomewhere()
{
    QFETCH(const QString, pointer);
    simdjson::dom::parser parser;
    auto root = parser.parse(R"({"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,)"
                             R"("m~n":8,"中文":9,"deep":[{"x":true}],"0":"zero"})"_padded);
    const auto parsed = JsonPointer::parse(pointer);
    QVERIFY(parsed);
    const auto found = parsed->resolve(root.value());
    QTEST(found ? QByteArray::fromStdString(simdjson::minify(*found)) : QByteArray(""), "expected");
}

void JsonPointerTest::isRefused_data()
{
    QTest::addColumn<QString>("pointer");
    for (const char *pointer : {"foo", "~0", " /foo", "/~", "/~2", "/a/b~", "/~~0"})
        QTest::newRow(pointer) << QString::fromUtf8(pointer);
}

void JsonPointerTest::isRefused()
{
    QFETCH(const QString, pointer);
    QVERIFY(!JsonPointer::parse(pointer));
}

void JsonPointerTest::shiftsItsFirstStep()
{
    simdjson::dom::parser parser;
    const auto root = parser.parse(R"(["name",["a",{"x":7}]])"_padded).value();
    const auto pointer = JsonPointer::parse(u"/0/1/x");
    QVERIFY(pointer->beginsWithIndex());
    QVERIFY(!pointer->resolve(root));
    QCOMPARE(pointer->shifted().resolve(root)->get_int64().value(), 7);
    QVERIFY(!JsonPointer::parse(u"/x")->beginsWithIndex());
    QVERIFY(!JsonPointer().beginsWithIndex());
}

QTEST_APPLESS_MAIN(JsonPointerTest)
#include "jsonpointertest.moc"
