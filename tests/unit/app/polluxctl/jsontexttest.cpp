// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/jsontext.h"
#include "polluxctl/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;

class JsonTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void escapes_data();
    void escapes();
    void everyUnitIsHarmlessAndComesBack();
    void leavesJsonAlone_data();
    void leavesJsonAlone();
    void writesMembersInOrder();
    void leavesOutWhatIsNotKnown();
};

void JsonTextTest::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QString() << QByteArray(R"("")");
    QTest::newRow("plain") << u"Field notes"_s << QByteArray(R"("Field notes")");
    QTest::newRow("quotes") << u"a\"b\\c/"_s << QByteArray(R"("a\"b\\c/")");
    QTest::newRow("Chinese") << u"第三章"_s << QByteArray("\"第三章\"");
    QTest::newRow("emoji") << u"🎉"_s << QByteArray("\"🎉\"");
    QTest::newRow("joined emoji") << u"👩\u200d🚀"_s << QByteArray("\"👩\u200d🚀\"");
    QTest::newRow("line feed") << u"a\nb"_s << QByteArray(R"("a\u000ab")");
    QTest::newRow("terminal escape") << u"\x1b[2J"_s << QByteArray(R"("\u001b[2J")");
    QTest::newRow("C1") << u"\u009b31m"_s << QByteArray(R"("\u009b31m")");
    QTest::newRow("DEL") << u"\u007f"_s << QByteArray(R"("\u007f")");
    QTest::newRow("bidi override") << u"exe.\u202egnp"_s << QByteArray(R"("exe.\u202egnp")");
    QTest::newRow("line separator") << u"\u2028"_s << QByteArray(R"("\u2028")");
    QTest::newRow("tag character") << QString::fromUcs4(U"\U000e0041") << QByteArray(R"("\udb40\udc41")");
    QTest::newRow("lone surrogate") << QString(QChar(0xd83d)) << QByteArray("\"\ufffd\"");
}

void JsonTextTest::escapes()
{
    QFETCH(const QString, text);
    QTEST(jsonString(text), "json");
}

void JsonTextTest::everyUnitIsHarmlessAndComesBack()
{
    for (char32_t point = 0; point <= 0xffff; ++point) {
        const QString text = QChar(char16_t(point));
        const QByteArray json = jsonString(text);
        const QString back = QJsonDocument::fromJson('[' + json + ']').array().first().toString();
        QCOMPARE(back, QChar(char16_t(point)).isSurrogate() ? u"\ufffd"_s : text);
        for (const QChar c : QString::fromUtf8(json))
            QVERIFY2(c.category() != QChar::Other_Control, json.constData());
    }
}

void JsonTextTest::leavesJsonAlone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("harmless");
    QTest::newRow("plain") << QByteArray(R"({"a":[1,"b\n\"第"]})") << QByteArray(R"({"a":[1,"b\n\"第"]})");
    QTest::newRow("C1 and bidi") << QByteArray("[\"\u009b\u202e\"]") << QByteArray(R"(["\u009b\u202e"])");
}

void JsonTextTest::leavesJsonAlone()
{
    QFETCH(const QByteArray, json);
    QTEST(harmlessJson(json), "harmless");
    QCOMPARE(QJsonDocument::fromJson(harmlessJson(json)), QJsonDocument::fromJson(json));
}

void JsonTextTest::writesMembersInOrder()
{
    const QDateTime time(QDate(2026, 7, 30), QTime(12, 3, 4, 50), Qt::OffsetFromUTC, 8 * 3600);
    JsonWriter writer;
    writer.addTime("time"_L1, time)
        .addText("name"_L1, u"a\"b")
        .addInteger("count"_L1, -9'007'199'254'740'993)
        .addNumber("progress"_L1, 33.3)
        .addFlag("paused"_L1, false)
        .addJson("list"_L1, "[1]");
    const QByteArray members = R"("time":"2026-07-30T04:03:04.050Z","name":"a\"b","count":-9007199254740993,)"
                               R"("progress":33.3,"paused":false,"list":[1])";
    QCOMPARE(writer.line(), '{' + members + "}\n");
}

void JsonTextTest::leavesOutWhatIsNotKnown()
{
    JsonWriter writer;
    writer.addTextIfAny("a"_L1, {})
        .addIntegerIfAny("b"_L1, std::nullopt)
        .addNumberIfAny("c"_L1, std::nullopt)
        .addFlagIfAny("d"_L1, std::nullopt)
        .addNumber("e"_L1, std::numeric_limits<double>::quiet_NaN())
        .addNumber("f"_L1, std::numeric_limits<double>::infinity());
    QCOMPARE(writer.object(), QByteArray("{}"));
    writer.addTextIfAny("a"_L1, u"x").addIntegerIfAny("b"_L1, 0).addFlagIfAny("d"_L1, false);
    QCOMPARE(writer.object(), QByteArray(R"({"a":"x","b":0,"d":false})"));
}

QTEST_APPLESS_MAIN(JsonTextTest)
#include "jsontexttest.moc"
