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
    void builtInProfiles_data();
    void builtInProfiles();
    void exactNamesGoBeforePatterns();
    void oneEventMayTellOfSeveralThings();
    void variablesAreFilledIn();
    void stateFromAWord_data();
    void stateFromAWord();
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

void EventMappingTest::builtInProfiles_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *profile, const char *event, const char *expected) {
        QTest::addRow("%s %.60s", profile, event)
            << QString::fromUtf8(profile) << QByteArray(event) << QString::fromUtf8(expected);
    };
    row("smartvoice", fullEvent, "audio-generation/4711 64.5% n:夜航 m:合成 s:音频合成 3/4 #2");
    row("smartvoice",
        R"(["audio:progress",{"chapterId":"7","jobId":9,"progress":{"percentage":10,"message":"初始化中","currentStep":"初始化","totalSteps":4}}])",
        "audio-generation/9 10% n:章节 7 m:初始化中 s:初始化 0/4");
    row("smartvoice", R"(["audio:progress",{"jobId":"9","progress":30}])", "audio-generation/9 30%");
    row("smartvoice", R"(["audio:complete",{"jobId":"9","audioUrl":"https://a.example/9.mp3"}])",
        "audio-generation/9 succeeded r:https://a.example/9.mp3");
    row("smartvoice", R"(["audio:failed",{"jobId":"9","error":"TTS quota exceeded"}])",
        "audio-generation/9 failed e:TTS quota exceeded");
    row("smartvoice", R"(["parse:progress",{"jobId":"3","progress":{"percentage":90}}])", "parse/3 90%");
    row("smartvoice", R"(["parse:complete",{"jobId":"3","result":{"paragraphs":128}}])",
        R"(parse/3 succeeded r:{"paragraphs":128})");
    row("smartvoice", R"(["parse:failed",{"jobId":"3","error":{"message":"bad quote"}}])",
        "parse/3 failed e:bad quote");
    row("smartvoice", R"(["chat:message",{"jobId":"3"}])", "no rule");

    row("bullmq-events", R"(["added",{"jobId":"1","name":"导入客户名单","queue":"import"},"1700000000000-0"])",
        "import/1 queued n:导入客户名单 @1700000000000");
    row("bullmq-events",
        R"(["added",{"jobId":"1","data":"{\"file\":\"a\"}","opts":"{}","queue":"i"},"1700000000000-0"])",
        R"(i/1 queued d:{"file":"a"} @1700000000000)");
    row("bullmq-events", R"(["waiting",{"jobId":"1","queue":"import"},"1700000000001-0"])",
        "import/1 queued @1700000000001");
    row("bullmq-events", R"(["waiting",{"jobId":"1","prev":"failed","queue":"import"},"1700000000002-3"])",
        "import/1 retrying @1700000000002");
    row("bullmq-events", R"(["waiting",{"jobId":"1","prev":"active","queue":"import"},"1700000000002-3"])",
        "import/1 retrying @1700000000002");
    row("bullmq-events", R"(["waiting",{"jobId":"1","prev":"delayed","queue":"import"},"1700000000002-3"])",
        "import/1 queued @1700000000002");
    row("bullmq-events", R"(["waiting",{"jobId":"1","prev":"waiting-children","queue":"i"},"1700000000002-3"])",
        "i/1 queued @1700000000002");
    row("bullmq-events", R"(["delayed",{"jobId":"1","delay":1700000005000,"queue":"i"},"1700000000002-3"])",
        "i/1 scheduled @1700000000002");
    row("bullmq-events",
        R"(["delayed",{"jobId":"1","prev":"active","delay":1700000005000,"queue":"i"},"1700000000002-3"])",
        "i/1 retrying @1700000000002");
    row("bullmq-events", R"(["active",{"jobId":"1","prev":"waiting","queue":"i"},"1700000000003-0"])",
        "i/1 running @1700000000003");
    row("bullmq-events", R"(["waiting-children",{"jobId":"1","queue":"i"},"1700000000003-0"])",
        "i/1 blocked @1700000000003");
    row("bullmq-events", R"(["stalled",{"jobId":"1","queue":"i"},"1700000000003-0"])", "i/1 stalled @1700000000003");
    row("bullmq-events", R"(["progress",{"jobId":"1","data":40,"queue":"i"},"1700000000003-0"])",
        "i/1 40% @1700000000003");
    row("bullmq-events",
        R"(["progress",{"jobId":"1","data":{"percentage":60,"message":"m","currentStep":"s","totalSteps":5},"queue":"i"},"1700000000003-0"])",
        "i/1 60% m:m s:s 0/5 @1700000000003");
    row("bullmq-events", R"(["progress",{"jobId":"1","data":"half-way","queue":"i"},"1700000000003-0"])",
        "i/1 m:half-way @1700000000003");
    row("bullmq-events", R"(["progress",{"jobId":"1","data":true,"queue":"i"},"1700000000003-0"])",
        "i/1 @1700000000003");
    row("bullmq-events",
        R"(["completed",{"jobId":"1","returnvalue":{"rows":2400},"prev":"active","queue":"i"},"1700000000004-0"])",
        R"(i/1 succeeded r:{"rows":2400} @1700000000004)");
    row("bullmq-events", R"(["completed",{"jobId":"1","returnvalue":null,"queue":"i"},"1700000000004-0"])",
        "i/1 succeeded @1700000000004");
    row("bullmq-events",
        R"(["failed",{"jobId":"1","failedReason":"boom","prev":"active","queue":"i"},"1700000000004-0"])",
        "i/1 failed e:boom @1700000000004");
    row("bullmq-events", R"(["retries-exhausted",{"jobId":"1","attemptsMade":"3","queue":"i"},"1700000000005-0"])",
        "i/1 failed @1700000000005");
    row("bullmq-events", R"(["removed",{"jobId":"1","prev":"completed","queue":"i"},"1700000000006-0"])",
        "i/1 @1700000000006 removed");
    row("bullmq-events", R"(["paused",{"queue":"i"},"1700000000006-0"])", "queue i paused:yes");
    row("bullmq-events", R"(["resumed",{"queue":"i"},"1700000000006-0"])", "queue i paused:no");
    row("bullmq-events", R"(["drained",{"queue":"i"},"1700000000006-0"])", "no rule");
    row("bullmq-events", R"(["cleaned",{"count":"3","queue":"i"},"1700000000006-0"])", "no rule");
    row("bullmq-events", R"(["upload:progress",{"jobId":"1","data":40},"1700000000003-0"])",
        "upload/1 40% @1700000000003");
    row("bullmq-events", R"(["upload:waiting-children",{"jobId":"1"}])", "upload/1 blocked");

    row("bull-global", R"(["global:waiting","7"])", "bull/7 queued");
    row("bull-global", R"(["global:active",7,{"queue":"x"}])", "bull/7 running");
    row("bull-global", R"(["global:progress","7",64])", "bull/7 64%");
    row("bull-global", R"(["global:completed","7","{\"url\":1}"])", R"(bull/7 succeeded r:{"url":1})");
    row("bull-global", R"(["global:failed","7","boom"])", "bull/7 failed e:boom");
    row("bull-global", R"(["global:drained"])", "no rule");
    row("bull-global", R"(["global:paused"])", "queue bull paused:yes");

    row("heart-whisper", R"(["queue:progress",{"taskId":"t1","progress":42,"message":"m"}])", "queue/t1 42% m:m");
    row("heart-whisper", R"(["job:completed",{"id":5,"queue":"import","result":"ok"}])", "import/5 succeeded r:ok");
    row("heart-whisper", R"(["queue:failed",{"id":5,"reason":"boom"}])", "queue/5 failed e:boom");
    row("heart-whisper", R"(["queue:queued","5"])", "queue/5 queued");
    row("heart-whisper", R"(["queue:added",{"job":{"id":5,"data":{"to":"A"}}}])", R"(queue/5 queued d:{"to":"A"})");
    row("heart-whisper", R"(["queue:paused",{"queue":"import"}])", "queue import paused:yes");
    row("heart-whisper", R"(["queue:resumed"])", "queue queue paused:no");

    row("generic", fullEvent, "audio/4711 64.5% n:夜航 m:合成 s:音频合成 3/4 #2");
    row("generic", R"(["video:progress",{"job_id":"a","percent":"64%"}])", "video/a 64%");
    row("generic", R"(["video:progress","a",12])", "video/a 12%");
    row("generic", R"(["video:progress",17,{"percent":12}])", "video/17 12%");
    row("generic", R"(["a:b:progress",{"task_id":"a","progress":0.25,"queueName":"q"}])", "q/a 25%");
    row("generic", R"(["x:progress",{"uuid":"a","progress":{"currentStep":2,"totalSteps":4}}])", "x/a 2/4");
    row("generic", R"(["x:completed",{"id":"a","result":[1,2]}])", "x/a succeeded 100% r:[1,2]");
    row("generic", R"(["x:complete","a","done"])", "x/a succeeded 100% r:done");
    row("generic", R"(["x:failed",{"job":{"id":"a","name":"n"},"error":"e"}])", "x/a failed n:n e:e");
    row("generic", R"(["x:error","a",{"message":"e"}])", "x/a failed m:e e:e");
    row("generic", R"(["x:started",{"id":"a"}])", "x/a running");
    row("generic", R"(["x:queued",{"id":"a","title":"t"}])", "x/a queued n:t");
    row("generic", R"(["x:queued",{"id":"a","data":{"b":[1,"c"]}}])", R"(x/a queued d:{"b":[1,"c"]})");
    row("generic", R"(["x:started",{"id":"a","data":"text"}])", "x/a running d:text");
    row("generic", R"(["x:delayed",{"id":"a","data":null}])", "x/a scheduled");
    row("generic", R"(["x:progress",{"id":"a","progress":10,"data":{"not":"what it was given"}}])", "x/a 10%");
    row("generic", R"(["x:cancelled",{"id":"a"}])", "x/a cancelled");
    row("generic", R"(["x:stalled",{"id":"a"}])", "x/a stalled");
    row("generic", R"(["x:retrying",{"id":"a","attempt":2,"error":"e"}])", "x/a retrying e:e #2");
    row("generic", R"(["x:started",{"id":"a","timestamp":"2026-01-01T12:00:00.250Z"}])", "x/a running @1767268800250");
    row("generic", R"(["progress",{"id":"a"}])", "no rule");
    row("generic", R"([":progress",{"id":"a"}])", "no rule");
    row("generic", R"(["x:progressing",{"id":"a"}])", "no rule");
}

void EventMappingTest::builtInProfiles()
{
    QFETCH(const QString, profile);
    QFETCH(const QByteArray, event);
    EventMapping mapping(*loadProfile(profile));
    QTEST(mappedText(mapping, event), "expected");
}

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
}

void EventMappingTest::stateFromAWord()
{
    QFETCH(const QByteArray, word);
    EventMapping mapping = mappingOf(R"([{ "event": "e", "job": { "id": "/0", "state": { "from": "/1",
        "map": { "on": "running", "3": "succeeded", "succeeded": "cancelled" }, "otherwise": "queued" } } }])");
    QTEST(mappedText(mapping, R"(["e",1,)" + word + ']'), "expected");
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
