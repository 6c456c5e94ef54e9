// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/json.h"
#include "base/jsonprune.h"
#include "support/damage.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;

class JsonPruneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesOutWhatLiesDeeper_data();
    void takesOutWhatLiesDeeper();
    void whatIsLeftCanBeRead_data();
    void whatIsLeftCanBeRead();
    void neverLongerThanWhatItTookOutAllows();
};

void JsonPruneTest::takesOutWhatLiesDeeper_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("pruned"); // of two levels
    const auto stays = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json << json; };
    stays("nothing", "");
    stays("a word", "true");
    stays("two levels", R"({"a":[1,2],"b":{}})");
    stays("brackets in a text are text", R"(["[[[[{{{{", "]]]"])");
    stays("a quote in a text ends nothing", R"(["\"[[[[", "\\", [1]])");
    stays("a text without an end", R"(["[[[[)");
    stays("an escape at the end", R"(["a\)");
    stays("closed more often than opened", "]]}[1]");
    QTest::newRow("an array") << QByteArray("[[1,[2,[3]],4],5]") << QByteArray("[[1,null,4],5]");
    QTest::newRow("an object") << QByteArray(R"({"a":{"b":{"c":1},"d":2}})") << QByteArray(R"({"a":{"b":null,"d":2}})");
    QTest::newRow("empty ones") << QByteArray("[[[],{}]]") << QByteArray("[[null,null]]");
    QTest::newRow("a text inside that closes") << QByteArray(R"([[["]]]"],1],2])") << QByteArray("[[null,1],2]");
    QTest::newRow("blanks stay outside") << QByteArray("[ [ [ 1 ] , 2 ] ]") << QByteArray("[ [ null , 2 ] ]");
    QTest::newRow("never closed") << QByteArray("[[[[1") << QByteArray("[[null");
}

void JsonPruneTest::takesOutWhatLiesDeeper()
{
    QFETCH(const QByteArray, json);
    QTEST(pruneJson(json, 2), "pruned");
}

void JsonPruneTest::whatIsLeftCanBeRead_data()
{
    QTest::addColumn<int>("levels");
    for (const int levels : {1, 997, 998, 999, 1'000, 1'001, 5'000, 100'000})
        QTest::addRow("%d", levels) << levels;
}

void JsonPruneTest::whatIsLeftCanBeRead()
{
    QFETCH(const int, levels);
    const QByteArray json = "[1," + QByteArray(levels, '[') + QByteArray(levels, ']') + ",2]";
    JsonReader reader;
    const auto parsed = reader.parse(pruneJson(json, JsonReader::maxDepth - 1));
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(qint64(parsed->at(0).get_int64().value()), 1);
    QCOMPARE(qint64(parsed->at(2).get_int64().value()), 2);
}

// "[]" takes two bytes and "null" four.
void JsonPruneTest::neverLongerThanWhatItTookOutAllows()
{
    const QByteArray json = R"([1,{"a":[{"b":[[[]]],"c":"]}"},"\"["],"d":[[],[],{}]},"e"])";
    for (const QByteArray &text : damaged(json)) {
        for (const qsizetype levels : {1, 2, 3}) {
            const QByteArray pruned = pruneJson(text, levels);
            QVERIFY(pruned.size() <= 2 * text.size() + 4);
            QCOMPARE(pruneJson(pruned, levels), pruned);
        }
    }
}

QTEST_APPLESS_MAIN(JsonPruneTest)
#include "jsonprunetest.moc"
