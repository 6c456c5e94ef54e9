// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/settings/jsonplace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Pollux::Ui;

class JsonPlaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void hostileTextsEnd_data();
    void hostileTextsEnd();
};

void JsonPlaceTest::finds_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("found");
    const QString json = uR"({ "name": "x", "link": {"url": "é", "a/b": [1, {"~": true}, "q\"]"]}, "": 7 })"_s;
    QTest::newRow("all") << json << QString() << json;
    QTest::newRow("member") << json << u"/name"_s << u"\"x\""_s;
    QTest::newRow("deep") << json << u"/link/url"_s << u"\"é\""_s;
    QTest::newRow("escaped, index") << json << u"/link/a~1b/1/~0"_s << u"true"_s;
    QTest::newRow("string with brackets") << json << u"/link/a~1b/2"_s << u"\"q\\\"]\""_s;
    QTest::newRow("empty name") << json << u"/"_s << u"7"_s;
    QTest::newRow("missing: its parent") << json << u"/link/missing/x"_s
                                         << uR"({"url": "é", "a/b": [1, {"~": true}, "q\"]"]})"_s;
    QTest::newRow("past the end") << json << u"/link/a~1b/9"_s << uR"([1, {"~": true}, "q\"]"])"_s;
    QTest::newRow("no container") << json << u"/name/x"_s << u"\"x\""_s;
    QTest::newRow("a number at the end") << u"[1,22]"_s << u"/1"_s << u"22"_s;
}

void JsonPlaceTest::finds()
{
    QFETCH(const QString, json);
    QFETCH(const QString, pointer);
    const auto place = placeOf(json, pointer);
    QVERIFY(place);
    QTEST(json.sliced(place->begin, place->end - place->begin), "found");
}

void JsonPlaceTest::hostileTextsEnd_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("empty") << QString();
    QTest::newRow("open") << u"{\"a\""_s;
    QTest::newRow("open text") << u"[\"a\\"_s;
    QTest::newRow("only opens") << QString(100'000, u'[');
    QTest::newRow("commas") << u"[,,,,]"_s;
    QTest::newRow("no colon") << u"{\"a\" 1}"_s;
    QTest::newRow("words") << u"hello {"_s;
}

void JsonPlaceTest::hostileTextsEnd()
{
    QFETCH(const QString, json);
    const auto place = placeOf(json, u"/0/0"_s);
    if (place)
        QVERIFY(place->begin >= 0 && place->end <= json.size() && place->begin <= place->end);
}

QTEST_GUILESS_MAIN(JsonPlaceTest)
#include "jsonplacetest.moc"
