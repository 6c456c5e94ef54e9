// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/placeholders.h"

#include <QJsonObject>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class PlaceholdersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paths_data();
    void paths();
    void arguments();
    void argumentsWithAMissingVariable();

private:
    const Variables m_variables{{u"queue"_s, u"夜 航/?#&"_s}, {u"id"_s, u"17"_s}, {u"brace"_s, u"{id}"_s}};
};

void PlaceholdersTest::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << u"/health"_s << u"/health"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("two") << u"/{id}/{id}?a={id}"_s << u"/17/17?a=17"_s;
    QTest::newRow("encoded") << u"/api/{queue}"_s << u"/api/%E5%A4%9C%20%E8%88%AA%2F%3F%23%26"_s;
    QTest::newRow("not filled twice") << u"/{brace}"_s << u"/%7Bid%7D"_s;
    QTest::newRow("open") << u"/{id"_s << u"/{id"_s;
    QTest::newRow("missing") << u"/{nobody}/{id}"_s << u"missing nobody"_s;
}

void PlaceholdersTest::paths()
{
    QFETCH(const QString, path);
    const auto filled = fillPath(path, m_variables);
    QTEST(filled ? *filled : u"missing "_s + filled.error().name, "expected");
}

void PlaceholdersTest::arguments()
{
    const QJsonArray arguments{QJsonObject{{u"a"_s, u"{id}"_s}, {u"b"_s, QJsonArray{u"x{id}"_s, 7, true}}},
                               QJsonValue::Null, u"{brace}"_s};
    const QJsonArray expected{QJsonObject{{u"a"_s, u"17"_s}, {u"b"_s, QJsonArray{u"x17"_s, 7, true}}}, QJsonValue::Null,
                              u"{id}"_s};
    QCOMPARE(*fillArguments(arguments, m_variables), expected);
    // A reference is given by the link that asks.
    const QJsonArray question{QJsonObject{{u"ref"_s, u"{ref}"_s}}};
    QCOMPARE(*fillArguments(question, m_variables), question);
}

void PlaceholdersTest::argumentsWithAMissingVariable()
{
    for (const QJsonValue &argument :
         {QJsonValue(u"{user}"_s), QJsonValue(QJsonArray{u"{user}"_s}), QJsonValue(QJsonObject{{u"a"_s, u"{user}"_s}})})
        QCOMPARE(fillArguments({1, argument}, m_variables).error(), MissingVariable{u"user"_s});
}

QTEST_APPLESS_MAIN(PlaceholdersTest)
#include "placeholderstest.moc"
