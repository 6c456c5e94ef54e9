// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/json.h"
#include "support/damage.h"

#include <QTest>

#include <limits>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Pollux::ParseError::Code)

namespace {

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

} // namespace

class JsonReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatJavaScriptReads_data();
    void readsWhatJavaScriptReads();
    void refuses_data();
    void refuses();
    void keepsTextExactly_data();
    void keepsTextExactly();
    void readsNumbersBeyond64Bits_data();
    void readsNumbersBeyond64Bits();
    void integersStayExactBesideWhatIsMended();
    void readsAView();
    void staysUsableAfterAnError();
    void readsTheSameTextAgain();
    void aTextLikeTheLastIsReadAnew();
    void afterAnErrorNothingIsRemembered();
    void survivesDamage();
};

void JsonReaderTest::readsWhatJavaScriptReads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("object") << QByteArray(R"({"a":1})");
    QTest::newRow("array") << QByteArray("[1,2]");
    QTest::newRow("blanks around") << QByteArray(" \r\n\t[1] ");
    QTest::newRow("string") << QByteArray(R"("a")");
    QTest::newRow("number") << QByteArray("1.5");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("duplicate members") << QByteArray(R"({"a":1,"a":2})");
    QTest::newRow("escapes") << QByteArray(R"(["\"\\\/\b\f\n\r\t\u0041\ud83c\udf89"])");
    QTest::newRow("lone high surrogate") << QByteArray(R"(["\ud83d"])");
    QTest::newRow("lone low surrogate") << QByteArray(R"(["\ude00"])");
    QTest::newRow("surrogates in the wrong order") << QByteArray(R"(["\ude00\ud83d"])");
    QTest::newRow("lone surrogate in a name") << QByteArray(R"({"\ud83d":1})");
    QTest::newRow("2^64") << QByteArray("[18446744073709551616]");
    QTest::newRow("10^30") << QByteArray("[1000000000000000000000000000000]");
    QTest::newRow("-10^30") << QByteArray("[-1000000000000000000000000000000]");
    QTest::newRow("10^400") << QByteArray("[1e400]");
    QTest::newRow("lone surrogate and 10^30") << QByteArray(R"(["\ud83d",1000000000000000000000000000000])");
    QTest::newRow("255 levels") << nested(255);
    QTest::newRow("large") << QByteArray("[\"" + QByteArray(1'000'000, 'a') + "\"]");
}

void JsonReaderTest::readsWhatJavaScriptReads()
{
    QFETCH(const QByteArray, json);
    JsonReader reader;
    const auto parsed = reader.parse(json);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
}

void JsonReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ParseError::Code>("code");
    using Code = ParseError::Code;
    QTest::newRow("nothing") << QByteArray() << Code::Empty;
    QTest::newRow("blanks") << QByteArray("  \n") << Code::Empty;
    QTest::newRow("word") << QByteArray("undefined") << Code::Malformed;
    QTest::newRow("HTML") << QByteArray("<html><body>502 Bad Gateway</body></html>") << Code::Malformed;
    QTest::newRow("NaN") << QByteArray("[NaN]") << Code::Malformed;
    QTest::newRow("leading zero") << QByteArray("[01]") << Code::Malformed;
    QTest::newRow("trailing comma") << QByteArray("[1,]") << Code::Malformed;
    QTest::newRow("leading zeros of a long number")
        << QByteArray("[0000000000000000000000000000001]") << Code::Malformed;
    QTest::newRow("two signs of a long number") << QByteArray("[--1000000000000000000000000000000]") << Code::Malformed;
    QTest::newRow("unfinished escape of a surrogate") << QByteArray(R"(["\ud83d\ud8"])") << Code::Malformed;
    QTest::newRow("lone surrogate outside a string") << QByteArray(R"([\ud83d])") << Code::Malformed;
    QTest::newRow("single quotes") << QByteArray("['a']") << Code::Malformed;
    QTest::newRow("unknown escape") << QByteArray(R"(["\x"])") << Code::Malformed;
    QTest::newRow("raw control character") << QByteArray("[\"a\nb\"]") << Code::Malformed;
    QTest::newRow("NUL byte") << QByteArray("[1]\0", 4) << Code::Malformed;
    QTest::newRow("something behind") << QByteArray("[1]]") << Code::Malformed;
    QTest::newRow("two documents") << QByteArray("[1][2]") << Code::Malformed;
    QTest::newRow("open array") << QByteArray("[1") << Code::Malformed;
    QTest::newRow("open string") << QByteArray("[\"a") << Code::Malformed;
    QTest::newRow("bytes that are not UTF-8") << QByteArray("[\"\xff\"]") << Code::Malformed;
    QTest::newRow("overlong UTF-8") << QByteArray("[\"\xc0\xaf\"]") << Code::Malformed;
    QTest::newRow("surrogate as UTF-8") << QByteArray("[\"\xed\xa0\xbd\"]") << Code::Malformed;
    QTest::newRow("1,001 levels") << nested(1'001) << Code::TooDeep;
    QTest::newRow("1,001 levels of objects")
        << QByteArray("{\"a\":").repeated(1'001) + "1" + QByteArray(1'001, '}') << Code::TooDeep;
    QTest::newRow("100,000 levels") << nested(100'000) << Code::TooDeep;
    QTest::newRow("100,000 open levels") << QByteArray(100'000, '[') << Code::Malformed;
    QTest::newRow("1,001 levels around a lone surrogate")
        << QByteArray(1'001, '[') + R"("\ud83d")" + QByteArray(1'001, ']') << Code::TooDeep;
}

void JsonReaderTest::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const ParseError::Code, code);
    JsonReader reader;
    const auto parsed = reader.parse(json);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, code);
    QVERIFY(!parsed.error().message.isEmpty());
    QVERIFY(parsed.error().offset >= 0 && parsed.error().offset <= json.size());
}

void JsonReaderTest::keepsTextExactly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("Chinese") << QByteArray("[\"夜航西飞\"]") << QByteArray("夜航西飞");
    QTest::newRow("escaped pair") << QByteArray(R"(["\ud83c\udf89"])") << QByteArray("🎉");
    QTest::newRow("NUL") << QByteArray(R"(["a\u0000b"])") << QByteArray("a\0b", 3);
    QTest::newRow("lone surrogate becomes U+FFFD") << QByteArray(R"(["a\ud83d"])") << QByteArray("a\xef\xbf\xbd");
    QTest::newRow("the text beside it stays")
        << QByteArray(R"(["夜\ud83d\n\"🎉"])") << QByteArray("夜\xef\xbf\xbd\n\"🎉");
    QTest::newRow("an escaped backslash is no escape")
        << QByteArray(R"(["\\ud83d\ud83d"])") << QByteArray("\\ud83d\xef\xbf\xbd");
}

void JsonReaderTest::keepsTextExactly()
{
    QFETCH(const QByteArray, json);
    JsonReader reader;
    const auto parsed = reader.parse(json);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    const std::string_view text = parsed->at(0).get_string().value_unsafe();
    QTEST(QByteArray(text.data(), qsizetype(text.size())), "text");
}

void JsonReaderTest::readsNumbersBeyond64Bits_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<double>("number");
    QTest::newRow("2^63") << QByteArray("[9223372036854775808]") << 9223372036854775808.0;
    QTest::newRow("2^64") << QByteArray("[18446744073709551616]") << 18446744073709551616.0;
    QTest::newRow("10^30") << QByteArray("[1000000000000000000000000000000]") << 1e30;
    QTest::newRow("-10^30") << QByteArray("[-1000000000000000000000000000000]") << -1e30;
    QTest::newRow("10^400") << QByteArray("[1e400]") << std::numeric_limits<double>::max();
    QTest::newRow("-10^400") << QByteArray("[-1e400]") << std::numeric_limits<double>::lowest();
    QTest::newRow("10^-400") << QByteArray("[1e-400]") << 0.0;
    QTest::newRow("0.001 * 10^400") << QByteArray("[0.001e400]") << std::numeric_limits<double>::max();
    QTest::newRow("10^-400 beside 10^400") << QByteArray("[1e-400,1e400]") << 0.0;
    QTest::newRow("1.5 beside 10^400") << QByteArray("[1.5,1e400]") << 1.5;
    QTest::newRow("a long fraction beside 10^400") << QByteArray("[0." + QByteArray(500, '0') + "1,1e400]") << 0.0;
    QTest::newRow("10^30 beside a lone surrogate")
        << QByteArray(R"([1000000000000000000000000000000,"\ud83d"])") << 1e30;
}

void JsonReaderTest::readsNumbersBeyond64Bits()
{
    QFETCH(const QByteArray, json);
    JsonReader reader;
    const auto parsed = reader.parse(json);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    double number = 0;
    QVERIFY(parsed->at(0).get(number) == simdjson::SUCCESS);
    QTEST(number, "number");
}

// Found by fuzzing: mending one number made doubles of all integers beyond 18 digits.
void JsonReaderTest::integersStayExactBesideWhatIsMended()
{
    JsonReader reader;
    const auto parsed = reader.parse("[1e400,18446744073709551615,-9223372036854775808,18446744073709551616]");
    QVERIFY(parsed);
    uint64_t largest = 0;
    QVERIFY(parsed->at(1).get(largest) == simdjson::SUCCESS);
    QCOMPARE(largest, std::numeric_limits<uint64_t>::max());
    int64_t smallest = 0;
    QVERIFY(parsed->at(2).get(smallest) == simdjson::SUCCESS);
    QCOMPARE(smallest, std::numeric_limits<int64_t>::min());
    QVERIFY(parsed->at(3).is_double());
}

void JsonReaderTest::readsAView()
{
    const QByteArray whole("42[\"a\",1]trailing");
    JsonReader reader;
    const auto parsed = reader.parse(QByteArrayView(whole).sliced(2, 7));
    QVERIFY(parsed);
    QCOMPARE(parsed->get_array().size(), std::size_t(2));
}

void JsonReaderTest::staysUsableAfterAnError()
{
    JsonReader reader;
    QVERIFY(!reader.parse("[1"));
    QVERIFY(!reader.parse(nested(1'001)));
    const auto parsed = reader.parse("[7]");
    QVERIFY(parsed);
    QCOMPARE(int(parsed->at(0).get_int64().value_unsafe()), 7);
}

// What was read last costs a comparison only: the same bytes elsewhere are the same text.
void JsonReaderTest::readsTheSameTextAgain()
{
    JsonReader &reader = JsonReader::shared();
    for (const QByteArray &json : {QByteArray(R"(["a",{"n":1}])"), QByteArray(R"(["\ud83d",1])"), QByteArray("[]")}) {
        const auto first = reader.parse(json);
        QVERIFY(first);
        const std::string text = simdjson::minify(*first);
        const QByteArray elsewhere(json.constData(), json.size());
        const auto second = reader.parse(elsewhere);
        QVERIFY(second);
        QCOMPARE(simdjson::minify(*second), text);
    }
}

void JsonReaderTest::aTextLikeTheLastIsReadAnew()
{
    JsonReader &reader = JsonReader::shared();
    for (const char *json : {"[1]", "[2]", "[22]", "[2]", "[2 ]"}) {
        const auto parsed = reader.parse(json);
        QVERIFY(parsed);
        QCOMPARE(QByteArray::fromStdString(simdjson::minify(*parsed)), QByteArray(json).replace(' ', ""));
    }
    // The same place in memory, other bytes.
    QByteArray place("[3]");
    QVERIFY(reader.parse(place));
    place[1] = '4';
    QCOMPARE(int(reader.parse(place)->at(0).get_int64().value_unsafe()), 4);
}

void JsonReaderTest::afterAnErrorNothingIsRemembered()
{
    JsonReader &reader = JsonReader::shared();
    QVERIFY(reader.parse("[5]"));
    for (int again = 0; again < 2; ++again) {
        QVERIFY(!reader.parse("[5"));
        QVERIFY(!reader.parse(nested(1'001)));
        QVERIFY(!reader.parse({}));
    }
    QCOMPARE(int(reader.parse("[5]")->at(0).get_int64().value_unsafe()), 5);
}

void JsonReaderTest::survivesDamage()
{
    JsonReader reader;
    const QByteArray json(R"(["audio:progress",{"jobId":"7","n":-1.5e3,"t":"夜\ud83c\udf89","l":[true,null]}])");
    QVERIFY(reader.parse(json));
    for (const QByteArray &bad : damaged(json)) {
        const auto parsed = reader.parse(bad);
        if (parsed)
            QVERIFY(reader.parse(QByteArray::fromStdString(simdjson::minify(*parsed))));
        else
            QVERIFY(parsed.error().offset >= 0 && parsed.error().offset <= bad.size());
    }
}

QTEST_APPLESS_MAIN(JsonReaderTest)
#include "jsonreadertest.moc"
