// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/pointertree.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const std::optional<simdjson::dom::element> &found)
{
    return found ? QByteArray::fromStdString(simdjson::minify(*found)) : QByteArray("nothing");
}

} // namespace

class PointerTreeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatEachPointerFindsAlone_data();
    void findsWhatEachPointerFindsAlone();
    void ofMembersWithOneNameTheFirstCounts();
    void equalPointersHaveOneNumber();
    void anEmptyTreeFindsNothing();
};

void PointerTreeTest::findsWhatEachPointerFindsAlone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("an event") << QByteArray(
        R"(["audio:progress",{"jobId":"7","progress":{"percentage":30,"message":"a","x":[1,[2,3]]},"0":"zero"}])");
    QTest::newRow("members in another order") << QByteArray(R"(["e",{"progress":{"message":"b","percentage":0},"jobId":7}])");
    QTest::newRow("a number where an object may be") << QByteArray(R"(["e",{"progress":55,"jobId":null}])");
    QTest::newRow("arguments missing") << QByteArray(R"(["e"])");
    QTest::newRow("more arguments") << QByteArray(R"(["e",1,2,{"deep":{"deep":{"deep":true}}},[[[]]]])");
    QTest::newRow("an object") << QByteArray(R"({"1":{"jobId":1},"jobId":2,"":{"":3},"a/b":4,"progress":[5,6]})");
    QTest::newRow("a text") << QByteArray(R"("text")");
    QTest::newRow("members twice") << QByteArray(R"(["e",{"jobId":1,"jobId":2,"progress":1,"progress":{"message":"late"}}])");
    QTest::newRow("nothing in it") << QByteArray("[]");
}

void PointerTreeTest::findsWhatEachPointerFindsAlone()
{
    QFETCH(const QByteArray, json);
    const QStringList texts{u""_s,           u"/0"_s,  u"/1"_s,          u"/1/jobId"_s,  u"/1/progress"_s,
                            u"/1/progress/percentage"_s, u"/1/progress/message"_s, u"/1/progress/x/1/0"_s, u"/1/progress/x/7"_s,
                            u"/1/0"_s,       u"/01"_s, u"/-"_s,          u"/jobId"_s,    u"//"_s,
                            u"/a~1b"_s,      u"/3/deep/deep/deep"_s,     u"/4/0/0"_s,    u"/1/jobId/none"_s};
    simdjson::dom::parser parser;
    const simdjson::dom::element root = parser.parse(json.data(), std::size_t(json.size())).value();
    PointerTree tree;
    QList<qsizetype> numbers;
    for (const QString &text : texts)
        numbers += tree.add(*JsonPointer::parse(text));
    const PointerTree::Found found = tree.find(root);
    for (qsizetype at = 0; at < texts.size(); ++at) {
        const QByteArray alone = textOf(JsonPointer::parse(texts[at])->resolve(root));
        QVERIFY2(textOf(found[numbers[at]]) == alone, qPrintable(texts[at] + u" alone: "_s + QString::fromUtf8(alone)));
    }
}

void PointerTreeTest::ofMembersWithOneNameTheFirstCounts()
{
    simdjson::dom::parser parser;
    const auto root = parser.parse(R"({"a":{"x":1},"a":{"x":2,"y":3}})"_padded).value();
    PointerTree tree;
    const qsizetype x = tree.add(*JsonPointer::parse(u"/a/x"));
    const qsizetype y = tree.add(*JsonPointer::parse(u"/a/y"));
    const auto found = tree.find(root);
    QCOMPARE(textOf(found[x]), QByteArray("1"));
    QCOMPARE(textOf(found[y]), QByteArray("nothing"));
}

void PointerTreeTest::equalPointersHaveOneNumber()
{
    PointerTree tree;
    const qsizetype first = tree.add(*JsonPointer::parse(u"/0/progress/message"));
    const qsizetype other = tree.add(*JsonPointer::parse(u"/0/progress"));
    QVERIFY(first != other);
    QCOMPARE(tree.add(*JsonPointer::parse(u"/0/progress/message")), first);
    QCOMPARE(tree.add(*JsonPointer::parse(u"/0/progress")), other);
    // An index counts where a list is; a shifted pointer has kept the text that it began with.
    QVERIFY(tree.add(JsonPointer::parse(u"/0/progress")->shifted()) != other);
}

void PointerTreeTest::anEmptyTreeFindsNothing()
{
    simdjson::dom::parser parser;
    QVERIFY(PointerTree().find(parser.parse("[1]"_padded).value()).isEmpty());
}

QTEST_APPLESS_MAIN(PointerTreeTest)
#include "pointertreetest.moc"
