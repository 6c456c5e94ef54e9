// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/stackvalue.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class StackValueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data();
    void values();
};

void StackValueTest::values_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *json, const char *expected) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(expected);
    };
    row("a text", R"("Error: a\n at 1")", "Error: a\n at 1");
    row("a text that is too long", R"("Error: abc\n at 1234567890")", "Error: abc\n at 123…");
    row("one attempt", R"(["Error: a\n at 1"])", "Error: a\n at 1");
    row("the newest is the last", R"(["Error: a\n at 1","Error: b\n at 2"])", "Error: b\n at 2");
    row("attempts without a stack count for nothing", R"(["Error: a\n at 1",null,"",7])", "Error: a\n at 1");
    row("lines", R"(["Error: a","at 1","at 2"])", "Error: a\nat 1\nat 2");
    row("too many lines", R"(["Error: a","at 1","at 2","at 3","at 4","at 5"])", "Error: a\nat 1\nat 2…");
    row("a text of several lines among some", R"(["first","Error: b\n at 2","last"])", "Error: b\n at 2");
    row("an empty list", "[]", "");
    row("a list of nothing", R"(["",null,{}])", "");
    row("an empty text", R"("")", "");
    row("a number", "7", "");
    row("an object", R"({"stack":"a"})", "");
    row("nothing", "null", "");
}

void StackValueTest::values()
{
    QFETCH(const QByteArray, json);
    constexpr qsizetype limit = 19;
    simdjson::dom::parser parser;
    const simdjson::padded_string text(json.constData(), std::size_t(json.size()));
    QTEST(stackValue(parser.parse(text).value(), limit).value_or(QString()), "expected");
}

QTEST_APPLESS_MAIN(StackValueTest)
#include "stackvaluetest.moc"
