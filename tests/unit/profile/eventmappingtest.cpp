// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/eventmapping.h"

#include "changetext.h"
#include "profile/profilecatalog.h"
#include "profile/profileparser.h"
#include "support/damage.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

// Every pointer of a built-in profile meets something here.
const QByteArray fullEvent =
    R"(["audio:progress",{"userId":"u","projectId":"p","chapterId":"c","jobId":"4711","name":"夜航","attempt":2,)"
    R"("progress":{"percentage":64.5,"message":"合成","currentStep":"音频合成","totalSteps":4,"stepIndex":3}}])";

EventMapping mappingOf(const QByteArray &events, const Variables &variables = {})
{
    const auto profile = parseProfile(R"({"name":"x","events":)" + events + '}', u"x.json"_s);
    return EventMapping(profile ? *profile : Profile(), variables);
}

QString mappedText(EventMapping &mapping, const QByteArray &event)
{
    const auto mapped = mapping.map(event);
    if (!mapped)
        return u"error: "_s + mapped.error().toString();
    if (!mapped->matched)
        return u"no rule"_s;
    QStringList texts;
    for (const Change &change : mapped->changes)
        texts.append(changeText(change));
    return texts.join(u" | "_s);
}

} // namespace

class EventMappingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exactNamesGoBeforePatterns();
    void oneEventMayTellOfSeveralThings();
    void variablesAreFilledIn();
    void stateFromAWord_data();
    void stateFromAWord();
    void anyOtherWord();
    void queuesAndWorkers();
    void ids_data();
    void ids();
    void progress_data();
    void progress();
    void theScaleIsLearntForEachQueue();
    void longTextsAreCut();
    void hostileEvents_data();
    void hostileEvents();
    void damagedEventsAreAnAnswer();
};

void EventMappingTest::exactNamesGoBeforePatterns()
{
    EventMapping mapping = mappingOf(R"([
        { "event": "*:b", "job": { "id": "/0", "queue": "first {1}" } },
        { "event": "a:*", "job": { "id": "/0", "queue": "second {1}" } },
        { "event": "a:b", "job": { "id": "/0", "queue": "exact" } }
    ])");
    QCOMPARE(mappedText(mapping, R"(["a:b","1"])"), u"exact/1"_s);
    QCOMPARE(mappedText(mapping, R"(["c:b","1"])"), u"first c/1"_s);
    QCOMPARE(mappedText(mapping, R"(["a:c","1"])"), u"second c/1"_s);
    QCOMPARE(mappedText(mapping, R"(["a:","1"])"), u"no rule"_s);
}

void EventMappingTest::oneEventMayTellOfSeveralThings()
{
    EventMapping mapping = mappingOf(R"([{ "event": "e", "job": { "id": "/0", "state": "running" },
        "queue": { "name": "/1", "waiting": "/3" }, "worker": { "name": "/2", "running": "/3" } }])");
    QCOMPARE(mappedText(mapping, R"(["e","1","q","w",4])"),
             u"/1 running | queue q waiting:4 | worker w online running:4"_s);
    QCOMPARE(mappedText(mapping, R"(["e","1","q"])"), u"error: e: no usable worker name at /2"_s);
    QCOMPARE(mappedText(mapping, R"(["e","1"])"), u"error: e: no usable queue name at /1"_s);
}

void EventMappingTest::variablesAreFilledIn()
{
    const QByteArray events = R"([{ "event": "e", "job": { "id": "/0", "queue": ["{project}/{user}", "none"],
        "name": ["{nobody}", "Job {/0} of {/9}", "Job {/0}"] } }])";
    EventMapping some = mappingOf(events, {{u"project"_s, u"p"_s}, {u"user"_s, u"u"_s}});
    QCOMPARE(mappedText(some, R"(["e",7])"), u"p/u/7 n:Job 7"_s);
    EventMapping none = mappingOf(events, {{u"project"_s, u"p"_s}});
    QCOMPARE(mappedText(none, R"(["e",7])"), u"none/7 n:Job 7"_s);
}

void EventMappingTest::stateFromAWord_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("mapped") << QByteArray(R"("on")") << u"/1 running"_s;
    QTest::newRow("canonical") << QByteArray(R"("failed")") << u"/1 failed"_s;
    QTest::newRow("mapped before canonical") << QByteArray(R"("succeeded")") << u"/1 cancelled"_s;
    QTest::newRow("a number") << QByteArray("3") << u"/1 succeeded"_s;
    QTest::newRow("not a word of ours") << QByteArray(R"("busy")") << u"/1 queued"_s;
    QTest::newRow("unknown is not for servers") << QByteArray(R"("unknown")") << u"/1 queued"_s;
    QTest::newRow("an object") << QByteArray("{}") << u"/1 queued"_s;
    QTest::newRow("null") << QByteArray("null") << u"/1 queued"_s;
    QTest::newRow("true") << QByteArray("true") << u"/1 running"_s;
    QTest::newRow("false") << QByteArray("false") << u"/1 queued"_s;
}

void EventMappingTest::stateFromAWord()
{
    QFETCH(const QByteArray, word);
    EventMapping mapping = mappingOf(R"([{ "event": "e", "job": { "id": "/0", "state": { "from": "/1",
        "map": { "on": "running", "true": "running", "3": "succeeded", "succeeded": "cancelled" }, "otherwise": "queued" } } }])");
    QTEST(mappedText(mapping, R"(["e",1,)" + word + ']'), "expected");
}

void EventMappingTest::anyOtherWord()
{
    EventMapping mapping = mappingOf(R"([{ "event": "e", "job": { "id": "/0", "state": { "from": "/1",
        "map": { "on": "running", "*": "scheduled" }, "otherwise": "queued" } } }])");
    QCOMPARE(mappedText(mapping, R"(["e",1,"on"])"), u"/1 running"_s);
    QCOMPARE(mappedText(mapping, R"(["e",1,"failed"])"), u"/1 failed"_s);
    QCOMPARE(mappedText(mapping, R"(["e",1,"2026-01-01"])"), u"/1 scheduled"_s);
    QCOMPARE(mappedText(mapping, R"(["e",1,null])"), u"/1 queued"_s);
    QCOMPARE(mappedText(mapping, R"(["e",1])"), u"/1 queued"_s);
}

void EventMappingTest::queuesAndWorkers()
{
    EventMapping mapping = mappingOf(R"([
        { "event": "q", "queue": { "name": "/0", "paused": "/1", "oldestWaiting": "/2", "perHour": "/3" } },
        { "event": "w", "worker": { "name": "/0", "state": { "from": "/1", "map": { "up": "online", "*": "offline" } } } },
        { "event": "v", "worker": { "name": "/0" } }])");
    const auto at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    const auto mapped = mapping.map(R"(["q","a",true,1699999999000,7])", at);
    QCOMPARE(changeText(mapped->changes.constFirst()), u"queue a oldest:1000 rate:7 paused:yes"_s);
    QCOMPARE(mappedText(mapping, R"(["q","a","resumed",1699999999000])"), u"queue a paused:no"_s);
    QCOMPARE(mappedText(mapping, R"(["w","a","up"])"), u"worker a online"_s);
    QCOMPARE(mappedText(mapping, R"(["w","a","offline"])"), u"worker a offline"_s);
    QCOMPARE(mappedText(mapping, R"(["w","a","busy"])"), u"worker a"_s);
    QCOMPARE(mappedText(mapping, R"(["v","a"])"), u"worker a online"_s);
}

void EventMappingTest::ids_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("expected");
    const QString refused = u"error: e: no usable job id at /0/id"_s;
    QTest::newRow("text") << QByteArray(R"("a-1")") << u"/a-1"_s;
    QTest::newRow("number") << QByteArray("17") << u"/17"_s;
    QTest::newRow("zero") << QByteArray("0") << u"/0"_s;
    QTest::newRow("negative") << QByteArray("-1") << u"/-1"_s;
    QTest::newRow("largest") << QByteArray("18446744073709551615") << u"/18446744073709551615"_s;
    QTest::newRow("with a point") << QByteArray("17.0") << u"/17"_s;
    QTest::newRow("broken") << QByteArray("1.5") << u"/1.5"_s;
    QTest::newRow("the word null") << QByteArray(R"("null")") << u"/null"_s;
    QTest::newRow("null") << QByteArray("null") << refused;
    QTest::newRow("true") << QByteArray("true") << refused;
    QTest::newRow("object") << QByteArray("{}") << refused;
    QTest::newRow("array") << QByteArray("[1]") << refused;
    QTest::newRow("empty") << QByteArray(R"("")") << refused;
    QTest::newRow("longest") << '"' + QByteArray(512, 'a') + '"' << u"/"_s + QString(512, u'a');
    QTest::newRow("too long") << '"' + QByteArray(513, 'a') + '"' << u"/"_s + QString(511, u'a') + u'…';
}

void EventMappingTest::ids()
{
    QFETCH(const QByteArray, id);
    EventMapping mapping = mappingOf(R"([{ "event": "e", "job": { "id": "/0/id" } }])");
    QTEST(mappedText(mapping, R"(["e",{"id":)" + id + "}]"), "expected");
}

void EventMappingTest::progress_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *value, const char *expected) {
        QTest::newRow(value) << QByteArray(value) << QString::fromUtf8(expected);
    };
    row("0", "/1 0%");
    row("64", "/1 64%");
    row("64.25", "/1 64.25%");
    row("100", "/1 100%");
    row("101", "/1 100%");
    row("1e300", "/1 100%");
    row("-5", "/1 0%");
    row("-1e300", "/1 0%");
    row("18446744073709551615", "/1 100%");
    row(R"("64")", "/1 64%");
    row(R"("64%")", "/1 64%");
    row(R"(" 64.5 % ")", "/1 64.5%");
    row(R"("inf")", "/1 100%");
    row(R"("-inf")", "/1 0%");
    row(R"("nan")", "/1");
    row(R"("%")", "/1");
    row(R"("")", "/1");
    row(R"("64 of 100")", "/1");
    row("true", "/1");
    row("false", "/1");
    row("null", "/1");
    row("{}", "/1");
    row("[64]", "/1");
}

void EventMappingTest::progress()
{
    QFETCH(const QByteArray, value);
    EventMapping mapping = mappingOf(R"([{ "event": "e", "job": { "id": "/0", "progress": "/1" } }])");
    QTEST(mappedText(mapping, R"(["e",1,)" + value + ']'), "expected");
}

void EventMappingTest::theScaleIsLearntForEachQueue()
{
    EventMapping mapping = mappingOf(R"([
        { "event": "auto", "job": { "id": "/0", "queue": "/1", "progress": { "from": "/2", "scale": "auto" } } },
        { "event": "fraction", "job": { "id": "/0", "progress": { "from": "/1", "scale": "fraction" } } }
    ])");
    QCOMPARE(mappedText(mapping, R"(["auto",1,"a",0.07])"), u"a/1 7%"_s);
    QCOMPARE(mappedText(mapping, R"(["auto",1,"a",1])"), u"a/1 100%"_s);
    QCOMPARE(mappedText(mapping, R"(["auto",1,"b",30])"), u"b/1 30%"_s);
    QCOMPARE(mappedText(mapping, R"(["auto",1,"b",0.5])"), u"b/1 0.5%"_s);
    QCOMPARE(mappedText(mapping, R"(["auto",1,"a",0.5])"), u"a/1 50%"_s);
    QCOMPARE(mappedText(mapping, R"(["auto",1,"a",2])"), u"a/1 2%"_s);
    QCOMPARE(mappedText(mapping, R"(["auto",1,"a",1])"), u"a/1 1%"_s);
    QCOMPARE(mappedText(mapping, R"(["fraction",1,0.64])"), u"/1 64%"_s);
    QCOMPARE(mappedText(mapping, R"(["fraction",1,7])"), u"/1 100%"_s);
}

void EventMappingTest::longTextsAreCut()
{
    EventMapping mapping = mappingOf(R"([{ "event": "e", "job": { "id": "1", "name": "/0", "message": "/0",
        "error": "/0", "result": "/0", "data": "/0" } }])");
    const auto mapped = mapping.map(R"(["e",")" + QByteArray(200'000, 'x') + "\"]");
    const auto &job = std::get<JobChange>(mapped->changes.constFirst());
    QCOMPARE(job.name->size(), 1000);
    QCOMPARE(job.message->size(), 16 * 1024);
    QCOMPARE(job.error->size(), 16 * 1024);
    QCOMPARE(job.result->size(), 64 * 1024);
    QVERIFY(job.result->endsWith(u'…'));
    QCOMPARE(job.data->size(), 64 * 1024);
}

void EventMappingTest::hostileEvents_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &event, const QString &expected) {
        QTest::newRow(name) << event << expected;
    };
    const QString noId = u"error: a:progress: no usable job id at "_s;
    row("nothing", "", u"error: expected JSON"_s);
    row("HTML", "<html>", u"error: not JSON"_s);
    row("an object", "{}", u"error: expected an array"_s);
    row("a text", R"("a:progress")", u"error: expected an array"_s);
    row("no name", "[]", u"error: expected an array"_s);
    row("name as a number", R"([7,{"id":"1"}])", u"error: expected an array"_s);
    row("name as an object", R"([{"id":"1"}])", u"error: expected an array"_s);
    row("no argument", R"(["a:progress"])", noId);
    row("null", R"(["a:progress",null])", noId);
    row("true", R"(["a:progress",true])", noId);
    row("a list", R"(["a:progress",[{"id":"1"}]])", noId);
    row("binary", R"(["a:progress",{"_placeholder":true,"num":0}])", noId);
    row("null for all", R"(["a:progress",{"jobId":null,"id":null,"progress":null,"name":null}])", noId);
    row("wrong types", R"(["a:progress",{"id":"1","progress":[],"name":{},"message":7,"step":[],"attempt":"x"}])",
        u"a/1"_s);
    row("attempt of none", R"(["a:progress",{"id":"1","attempt":0}])", u"a/1"_s);
    row("attempt of many", R"(["a:progress",{"id":"1","attempt":1e18}])", u"a/1"_s);
    row("half an attempt", R"(["a:progress",{"id":"1","attempt":1.5}])", u"a/1"_s);
    row("time of long ago", R"(["a:progress",{"id":"1","timestamp":-1}])", u"a/1"_s);
    row("time far ahead", R"(["a:progress",{"id":"1","timestamp":1e17}])", u"a/1"_s);
    row("time of nonsense", R"(["a:progress",{"id":"1","timestamp":"yesterday"}])", u"a/1"_s);
    row("time in seconds", R"(["a:progress",{"id":"1","timestamp":1700000000}])", u"a/1 @1700000000000"_s);
    row("truncated emoji", R"(["a:progress",{"id":"1","name":"\ud83d"}])", u"a/1 n:\uFFFD"_s);
    row("a number without end", R"(["a:progress",{"id":"1","progress":1)" + QByteArray(400, '0') + "}]", u"a/1 100%"_s);
    row("a member twice", R"(["a:progress",{"id":"1","id":"2"}])", u"a/1"_s);
    row("deep", R"(["a:progress",)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + ']',
        u"error: JSON is nested"_s);
    row("a long name", "[\"" + QByteArray(5000, 'x') + ":progress\",{}]",
        u"error: "_s + QString(99, u'x') + u"…: no usable"_s);
}

void EventMappingTest::hostileEvents()
{
    QFETCH(const QByteArray, event);
    QFETCH(const QString, expected);
    EventMapping mapping(*loadProfile(genericProfileName()));
    const QString text = mappedText(mapping, event);
    if (expected.startsWith("error"_L1))
        QVERIFY2(text.startsWith(expected), qPrintable(text));
    else
        QCOMPARE(text, expected);
    QCOMPARE(mappedText(mapping, R"(["a:queued",{"id":"1"}])"), u"a/1 queued"_s);
}

void EventMappingTest::damagedEventsAreAnAnswer()
{
    for (const QString &name : builtInProfileNames()) {
        EventMapping mapping(*loadProfile(name));
        for (const QByteArray &event : damaged(fullEvent)) {
            const auto mapped = mapping.map(event);
            if (!mapped)
                QVERIFY(!mapped.error().message.isEmpty());
            else
                QCOMPARE(mapped->changes.isEmpty(), !mapped->matched);
        }
    }
}

QTEST_APPLESS_MAIN(EventMappingTest)
#include "eventmappingtest.moc"
