// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/jsonmembers.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class JsonMembersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void absentIsNoFlaw();
    void flaws_data();
    void flaws();
    void keepsTheFirstFlaw();
    void keepsTheBlanksOfLines();
};

void JsonMembersTest::reads()
{
    const QJsonObject object{{u"text"_s, u"a\nb\u202Ec"_s},
                             {u"flag"_s, true},
                             {u"number"_s, 1.5},
                             {u"ms"_s, 1500},
                             {u"rtt"_s, -1.234},
                             {u"time"_s, u"2026-11-22T01:02:03.004+01:00"_s},
                             {u"list"_s, QJsonArray{1, 2}}};
    std::optional<JsonFlaw> flaw;
    JsonMembers members(object, {}, flaw);
    QCOMPARE(members.text("text"_L1), u"a bc"_s);
    QCOMPARE(members.text("text"_L1, 3), u"a …"_s);
    QCOMPARE(members.flag("flag"_L1), std::optional(true));
    QCOMPARE(members.number("number"_L1, 0, 2), std::optional(1.5));
    QCOMPARE(members.milliseconds("ms"_L1), std::optional<Milliseconds>(1500ms));
    QCOMPARE(members.microseconds("rtt"_L1), std::optional<Microseconds>(-1234us));
    QCOMPARE(members.time("time"_L1), QDateTime(QDate(2026, 11, 22), QTime(0, 2, 3, 4), Qt::UTC));
    QCOMPARE(members.array("list"_L1, 2).size(), 2);
    QVERIFY(!flaw);
}

void JsonMembersTest::absentIsNoFlaw()
{
    std::optional<JsonFlaw> flaw;
    JsonMembers members(QJsonObject(), {}, flaw);
    QCOMPARE(members.text("x"_L1), QString());
    QCOMPARE(members.lines("x"_L1), QString());
    QVERIFY(!members.flag("x"_L1));
    QVERIFY(!members.integer("x"_L1));
    QVERIFY(!members.number("x"_L1, 0, 1));
    QVERIFY(!members.milliseconds("x"_L1));
    QVERIFY(!members.microseconds("x"_L1));
    QVERIFY(!members.time("x"_L1).isValid());
    QVERIFY(members.array("x"_L1, 1).isEmpty());
    QVERIFY(!members.word("x"_L1, [](QStringView) { return std::optional<int>(1); }));
    QVERIFY(!flaw);
    members.require("x"_L1);
    QCOMPARE(flaw->toString(), u"/x: expected a member of this name"_s);
}

void JsonMembersTest::flaws_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("flaw");

    QTest::newRow("text") << u"text"_s << QJsonValue(7) << u"a text"_s;
    QTest::newRow("lines") << u"lines"_s << QJsonValue(QJsonArray()) << u"a text"_s;
    QTest::newRow("flag") << u"flag"_s << QJsonValue(0) << u"true or false"_s;
    QTest::newRow("fraction") << u"integer"_s << QJsonValue(1.5) << u"a whole number from 0 to 9"_s;
    QTest::newRow("below") << u"integer"_s << QJsonValue(-1) << u"a whole number from 0 to 9"_s;
    QTest::newRow("above") << u"integer"_s << QJsonValue(1e300) << u"a whole number from 0 to 9"_s;
    QTest::newRow("null") << u"integer"_s << QJsonValue(QJsonValue::Null) << u"a whole number from 0 to 9"_s;
    QTest::newRow("number") << u"number"_s << QJsonValue(2) << u"a number from 0 to 1"_s;
    QTest::newRow("negative duration") << u"ms"_s << QJsonValue(-1) << u"a whole number from 0 to 31536000000000"_s;
    QTest::newRow("a duration past all clocks") << u"rtt"_s << QJsonValue(1e300) << u"a number from -1e+12 to 1e+12"_s;
    QTest::newRow("time") << u"time"_s << QJsonValue(u"yesterday"_s) << u"a time in ISO 8601"_s;
    QTest::newRow("a number for a time") << u"time"_s << QJsonValue(5) << u"a time in ISO 8601"_s;
    QTest::newRow("a long time") << u"time"_s << QJsonValue(u"2026-11-22T01:02:03."_s + QString(500, u'0'))
                                 << u"a time in ISO 8601"_s;
    QTest::newRow("list") << u"list"_s << QJsonValue(QJsonObject()) << u"a list of at most 1"_s;
    QTest::newRow("long list") << u"list"_s << QJsonValue(QJsonArray{1, 2}) << u"a list of at most 1"_s;
    QTest::newRow("word") << u"word"_s << QJsonValue(u"maybe"_s) << u"a word that is known here"_s;
    QTest::newRow("no word") << u"word"_s << QJsonValue(false) << u"a word that is known here"_s;
}

void JsonMembersTest::flaws()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, flaw);
    std::optional<JsonFlaw> found;
    JsonMembers members(QJsonObject{{member, value}}, u"/at"_s, found);
    members.text("text"_L1);
    members.lines("lines"_L1);
    members.flag("flag"_L1);
    members.integer("integer"_L1, 0, 9);
    members.number("number"_L1, 0, 1);
    members.milliseconds("ms"_L1);
    members.microseconds("rtt"_L1);
    members.time("time"_L1);
    members.array("list"_L1, 1);
    members.word("word"_L1, [](QStringView word) { return word == u"yes" ? std::optional(1) : std::nullopt; });
    QVERIFY(found);
    QCOMPARE(*found, (JsonFlaw{u"/at/"_s + member, flaw}));
}

void JsonMembersTest::keepsTheFirstFlaw()
{
    std::optional<JsonFlaw> flaw;
    JsonMembers(QJsonValue(1), {}, flaw).require("a"_L1);
    QCOMPARE(flaw->toString(), u"/: expected an object"_s);
    flaw.reset();
    JsonMembers members(QJsonObject(), u"/x"_s, flaw);
    members.refuse("a/b~c"_L1, u"one"_s);
    members.refuse("d"_L1, u"two"_s);
    QCOMPARE(flaw->pointer, u"/x/a~1b~0c"_s);
    QCOMPARE(members.pointerTo("list"_L1, 3), u"/x/list/3"_s);
}

void JsonMembersTest::keepsTheBlanksOfLines()
{
    std::optional<JsonFlaw> flaw;
    JsonMembers members(QJsonObject{{u"fix"_s, u"server {\n    listen\t80;  # x\x1b[31m\n}\n"_s}}, {}, flaw);
    QCOMPARE(members.lines("fix"_L1), u"server {\n    listen 80;  # x [31m\n}\n"_s);
    QCOMPARE(members.lines("fix"_L1, 12), u"server {\n   "_s);
    QVERIFY(!flaw);
}

QTEST_APPLESS_MAIN(JsonMembersTest)
#include "jsonmemberstest.moc"
