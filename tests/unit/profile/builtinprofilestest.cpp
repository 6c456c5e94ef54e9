// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// What servers of each kind send, and what the profile that is built in for them makes of it.
#include "changetext.h"
#include "profile/eventmapping.h"
#include "profile/profilecatalog.h"
#include "profile/profilepreview.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

// Every pointer of a built-in profile meets something here.
const QByteArray fullEvent =
    R"(["audio:progress",{"userId":"u","projectId":"p","chapterId":"c","jobId":"4711","name":"夜航","attempt":2,)"
    R"("progress":{"percentage":64.5,"message":"合成","currentStep":"音频合成","totalSteps":4,"stepIndex":3}}])";

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

QString jobText(const Job &job)
{
    QString text = u"%1/%2 %3"_s.arg(job.key.queue, job.key.id, jobStateName(job.state));
    if (job.progress)
        text += u" %1%"_s.arg(*job.progress);
    if (job.attempt)
        text += u" #%1"_s.arg(*job.attempt);
    if (!job.error.isEmpty())
        text += u" e:"_s + job.error;
    return text;
}

} // namespace

class BuiltInProfilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void events_data();
    void events();
    void lives_data();
    void lives();
};

void BuiltInProfilesTest::events_data()
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
        "i/1 failed #3 @1700000000005");
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

    row("bull-global", R"(["global:delayed","7"])", "bull/7 scheduled");
    row("bull-global", R"(["global:removed","7"])", "bull/7 removed");

    row("heart-whisper", R"(["queue:progress",{"taskId":"t1","progress":42,"message":"m"}])", "queue/t1 42% m:m");
    row("heart-whisper", R"(["job:completed",{"id":5,"queue":"import","result":"ok"}])", "import/5 succeeded r:ok");
    row("heart-whisper", R"(["queue:failed",{"id":5,"reason":"boom"}])", "queue/5 failed e:boom");
    row("heart-whisper", R"(["queue:queued","5"])", "queue/5 queued");
    row("heart-whisper", R"(["queue:added",{"job":{"id":5,"data":{"to":"A"}}}])", R"(queue/5 queued d:{"to":"A"})");
    row("heart-whisper", R"(["queue:paused",{"queue":"import"}])", "queue import paused:yes");
    row("heart-whisper", R"(["queue:resumed"])", "queue queue paused:no");

    row("celery-events",
        R"json(["task-sent",{"hostname":"gen1@web","utcoffset":0,"pid":3,"clock":4,"uuid":"u-1","root_id":"u-1","parent_id":null,"name":"tasks.add","args":"(2, 3)","kwargs":"{}","retries":0,"eta":null,"expires":null,"queue":"celery","exchange":"","routing_key":"celery","timestamp":1700000000.125,"type":"task-sent"}])json",
        "celery/u-1 queued n:tasks.add d:(2, 3) {} @1700000000125");
    row("celery-events",
        R"(["task-received",{"uuid":"u-1","name":"tasks.add","args":"[2, 3]","kwargs":"{'a': 1}","retries":0,"eta":"2026-01-01T00:00:00+00:00","expires":null,"hostname":"celery@a","timestamp":1700000000.25,"type":"task-received","local_received":1700000000.3}])",
        "celery/u-1 scheduled n:tasks.add d:[2, 3] {'a': 1} @1700000000250");
    row("celery-events",
        R"(["task-started",{"uuid":"u-1","hostname":"celery@a","pid":9,"timestamp":1700000001,"type":"task-started"}])",
        "celery/u-1 running @1700000001000");
    row("celery-events", R"(["task-progress",{"uuid":"u-1","progress":40,"message":"m","timestamp":1700000001.5}])",
        "celery/u-1 40% m:m @1700000001500");
    row("celery-events",
        R"(["task-succeeded",{"uuid":"u-1","result":"5","runtime":0.01,"hostname":"celery@a","timestamp":1700000002,"type":"task-succeeded"}])",
        "celery/u-1 succeeded r:5 @1700000002000");
    row("celery-events",
        R"json(["task-failed",{"uuid":"u-1","exception":"ValueError('boom')","traceback":"Traceback …","timestamp":1700000002}])json",
        "celery/u-1 failed e:ValueError('boom') stack:Traceback … @1700000002000");
    row("celery-events",
        R"json(["task-retried",{"uuid":"u-1","exception":"Timeout()","traceback":"…","timestamp":1700000002}])json",
        "celery/u-1 retrying e:Timeout() stack:… @1700000002000");
    row("celery-events", R"(["task-rejected",{"uuid":"u-1","timestamp":1700000002}])",
        "celery/u-1 failed e:rejected by its worker @1700000002000");
    row("celery-events",
        R"(["task-revoked",{"uuid":"u-1","terminated":true,"signum":15,"expired":false,"timestamp":1700000002}])",
        "celery/u-1 cancelled @1700000002000");
    row("celery-events", R"(["celery:task-started",{"uuid":"u-1"}])", "celery/u-1 running");
    row("celery-events", R"(["task-started",{"hostname":"celery@a"}])",
        "error: task-started: no usable job id at /0/uuid, /0/task_id, /0/id");
    row("celery-events",
        R"(["worker-online",{"hostname":"celery@a","freq":2.0,"sw_ident":"py-celery","timestamp":1700000000}])",
        "worker celery@a online");
    row("celery-events",
        R"(["worker-heartbeat",{"hostname":"celery@a","freq":2.0,"active":3,"processed":40,"loadavg":[0.1,0.2,0.3],"timestamp":1700000000}])",
        "worker celery@a online running:3");
    row("celery-events", R"(["worker-offline",{"hostname":"celery@a","timestamp":1700000000}])",
        "worker celery@a offline running:0");

    row("geo-websocket",
        R"(["job:progress",{"type":"job:progress","jobId":7,"progress":40,"message":"m","timestamp":1700000000000}])",
        "geo/7 40% m:m @1700000000000");
    row("geo-websocket",
        R"(["task_progress",{"type":"task_progress","data":{"taskId":"t","progress":0.5,"step":"parse","queue":"crawl"}}])",
        "crawl/t 50% s:parse");
    row("geo-websocket",
        R"(["task_update",{"type":"task_update","data":{"id":"t","status":"processing","title":"n"}}])",
        "geo/t running n:n");
    row("geo-websocket",
        R"(["job.status",{"type":"job.status","payload":{"id":"t","status":"done","result":{"url":"/r/1"}}}])",
        R"(geo/t succeeded r:{"url":"/r/1"})");
    row("geo-websocket", R"(["job:completed",{"type":"job:completed","jobId":"t","result":"ok"}])",
        "geo/t succeeded r:ok");
    row("geo-websocket", R"(["job:failed",{"type":"job:failed","jobId":"t","error":{"message":"boom"}}])",
        "geo/t failed e:boom");
    row("geo-websocket", R"(["job:queued",{"type":"job:queued","jobId":"t","params":{"q":"a"}}])",
        R"(geo/t queued d:{"q":"a"})");
    row("geo-websocket", R"(["job_started",{"type":"job_started","data":{"job_id":"t"}}])", "geo/t running");
    row("geo-websocket", R"(["job:cancelled",{"type":"job:cancelled","jobId":"t"}])", "geo/t cancelled");
    row("geo-websocket", R"(["job:retrying",{"type":"job:retrying","jobId":"t","attempt":2,"error":"e"}])",
        "geo/t retrying e:e #2");
    row("geo-websocket", R"(["pong",{"type":"pong"}])", "no rule");
    row("geo-websocket", R"(["auth_ok",{"type":"auth_ok","user":{"id":1}}])", "no rule");
    row("geo-websocket", R"(["auth_error",{"type":"auth_error","message":"expired"}])", "no rule");

    row("supabase-realtime",
        R"(["postgres_changes:INSERT",{"schema":"public","table":"jobs","commit_timestamp":"2023-11-14T22:13:20.125Z","type":"INSERT","record":{"id":7,"name":"n","status":"pending","progress":0,"payload":{"a":1}},"old_record":{}}])",
        R"(jobs/7 queued 0% n:n d:{"a":1} @1700000000125)");
    row("supabase-realtime",
        R"(["postgres_changes:UPDATE",{"schema":"public","table":"jobs","commit_timestamp":"2023-11-14T22:13:20.125456+00:00","type":"UPDATE","record":{"id":"a-1","type":"t","status":"in_progress","progress":45,"current_step":"s","total_steps":4},"old_record":{"id":"a-1"}}])",
        "jobs/a-1 running 45% n:t s:s 0/4 @1700000000125");
    row("supabase-realtime",
        R"(["postgres_changes:UPDATE",{"table":"jobs","type":"UPDATE","record":{"id":"a-1","status":"completed","result":{"url":"https://x"},"error":null}}])",
        R"(jobs/a-1 succeeded r:{"url":"https://x"})");
    row("supabase-realtime",
        R"(["postgres_changes:UPDATE",{"table":"jobs","type":"UPDATE","record":{"id":"a-1","status":"errored","error":"boom"}}])",
        "jobs/a-1 failed e:boom");
    row("supabase-realtime",
        R"(["postgres_changes:DELETE",{"schema":"public","table":"jobs","commit_timestamp":"2023-11-14T22:13:20Z","type":"DELETE","record":{},"old_record":{"id":7}}])",
        "jobs/7 @1700000000000 removed");
    row("supabase-realtime", R"(["presence:join",{"key":"w-1","meta":{"phx_ref":"x","worker":"resizer"},"count":2}])",
        "worker resizer online");
    row("supabase-realtime", R"(["presence:leave",{"key":"w-1","meta":{"phx_ref":"x"},"count":1}])",
        "worker w-1 offline");
    row("supabase-realtime", R"(["broadcast:chat",{"id":7}])", "no rule");

    row("generic", fullEvent, "audio/4711 64.5% n:夜航 m:合成 s:音频合成 3/4 #2");
    row("generic", R"(["video:progress",{"job_id":"a","percent":"64%"}])", "video/a 64%");
    row("generic", R"(["video:progress","a",12])", "video/a 12%");
    row("generic", R"(["video:progress",17,{"percent":12}])", "video/17 12%");
    row("generic", R"(["a:b:progress",{"task_id":"a","progress":0.25,"queueName":"q"}])", "q/a 25%");
    row("generic", R"(["x:progress",{"uuid":"a","progress":{"currentStep":2,"totalSteps":4}}])", "x/a 2/4");
    row("generic", R"(["x:completed",{"id":"a","result":[1,2]}])", "x/a succeeded 100% r:[1,2]");
    row("generic", R"(["x:complete","a","done"])", "x/a succeeded 100% r:done");
    row("generic", R"(["x:failed",{"job":{"id":"a","name":"n"},"error":"e"}])", "x/a failed n:n e:e");
    row("generic", R"(["x:failed",{"id":"a","error":{"message":"e","stack":"Error: e\n at 1"}}])",
        "x/a failed e:e stack:Error: e\n at 1");
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

void BuiltInProfilesTest::events()
{
    QFETCH(const QString, profile);
    QFETCH(const QByteArray, event);
    EventMapping mapping(*loadProfile(profile));
    QTEST(mappedText(mapping, event), "expected");
}

// The jobs that a run of events becomes: the order in which the real server tells them.
void BuiltInProfilesTest::lives_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *profile, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(profile) << QByteArray(text) << QString::fromUtf8(expected);
    };
    row("BullMQ: retried with a delay, then exhausted", "bullmq-events",
        R"(["added",{"jobId":"1","name":"n","queue":"q"},"1700000000000-0"]
["waiting",{"jobId":"1","queue":"q"},"1700000000000-1"]
["active",{"jobId":"1","prev":"waiting","queue":"q"},"1700000000001-0"]
["progress",{"jobId":"1","data":30,"queue":"q"},"1700000000002-0"]
["delayed",{"jobId":"1","delay":"1700000001000","queue":"q"},"1700000000003-0"]
["waiting",{"jobId":"1","prev":"delayed","queue":"q"},"1700000001000-0"]
["active",{"jobId":"1","prev":"waiting","queue":"q"},"1700000001001-0"]
["progress",{"jobId":"1","data":60,"queue":"q"},"1700000001001-1"]
["retries-exhausted",{"jobId":"1","attemptsMade":"2","queue":"q"},"1700000001002-0"]
["failed",{"jobId":"1","failedReason":"boom","prev":"active","queue":"q"},"1700000001002-1"])",
        "q/1 failed 60% #2 e:boom");
    row("BullMQ: exhausted is told after failed, and not all attempts were seen", "bullmq-events",
        R"(["active",{"jobId":"1","queue":"q"},"1700000000001-0"]
["failed",{"jobId":"1","failedReason":"boom","prev":"active","queue":"q"},"1700000001002-0"]
["retries-exhausted",{"jobId":"1","attemptsMade":"3","queue":"q"},"1700000001002-1"])",
        "q/1 failed #3 e:boom");
    row("BullMQ: a failed job once more", "bullmq-events",
        R"(["failed",{"jobId":"1","failedReason":"boom","queue":"q"},"1700000000001-0"]
["waiting",{"jobId":"1","prev":"failed","queue":"q"},"1700000000002-0"]
["active",{"jobId":"1","prev":"waiting","queue":"q"},"1700000000003-0"]
["completed",{"jobId":"1","returnvalue":"\"ok\"","prev":"active","queue":"q"},"1700000000004-0"]
["drained",{"queue":"q"},"1700000000004-1"])",
        "q/1 succeeded 100% #2");
    row("BullMQ: removed", "bullmq-events", R"(["added",{"jobId":"1","name":"n","queue":"q"},"1700000000000-0"]
["removed",{"jobId":"1","prev":"waiting","queue":"q"},"1700000000001-0"])",
        "");
    row("Celery: retried with a countdown", "celery-events",
        R"json(["task-sent",{"uuid":"u","name":"t","eta":null,"timestamp":1700000000.0}]
["task-received",{"uuid":"u","name":"t","eta":null,"timestamp":1700000000.1}]
["task-started",{"uuid":"u","timestamp":1700000000.2}]
["task-retried",{"uuid":"u","exception":"E()","timestamp":1700000000.3}]
["task-received",{"uuid":"u","name":"t","retries":1,"eta":"2023-11-14T22:13:22+00:00","timestamp":1700000000.4}]
["task-started",{"uuid":"u","timestamp":1700000002.0}]
["task-succeeded",{"uuid":"u","result":"5","runtime":0.1,"timestamp":1700000002.1}])json",
        "celery/u succeeded 100% #2");
    row("Celery: revoked while it ran", "celery-events", R"(["task-started",{"uuid":"u","timestamp":1700000000.2}]
["task-revoked",{"uuid":"u","terminated":true,"timestamp":1700000000.3}])",
        "celery/u cancelled");
    row("SmartVoice", "smartvoice", R"(["audio:progress",{"jobId":"9","progress":{"percentage":10}}]
["audio:progress",{"jobId":"9","progress":{"percentage":90}}]
["audio:complete",{"jobId":"9","progress":{"percentage":100},"audioUrl":"/audio/9.mp3"}])",
        "audio-generation/9 succeeded 100%");
    row("Supabase: frames as they come", "supabase-realtime",
        R"([null,null,"realtime:jobs","postgres_changes",{"ids":[1],"data":{"schema":"public","table":"jobs","commit_timestamp":"2023-11-14T22:13:20Z","type":"INSERT","record":{"id":7,"status":"queued"},"errors":null}}]
[null,null,"realtime:jobs","postgres_changes",{"ids":[1],"data":{"schema":"public","table":"jobs","commit_timestamp":"2023-11-14T22:13:21Z","type":"UPDATE","record":{"id":7,"status":"processing","progress":50},"old_record":{"id":7}}}])",
        "jobs/7 running 50%");
    row("GEO: messages as they come", "geo-websocket", R"({"type":"auth_ok"}
{"type":"job:created","jobId":"g-1","params":{}}
{"type":"pong"}
{"type":"job:progress","jobId":"g-1","progress":20}
{"type":"job:completed","jobId":"g-1"})",
        "geo/g-1 succeeded 100%");
}

void BuiltInProfilesTest::lives()
{
    QFETCH(const QString, profile);
    QFETCH(const QByteArray, text);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'010'000, Qt::UTC);
    QStringList jobs;
    for (const Job &job : previewProfile(*loadProfile(profile), text, now).jobs)
        jobs.append(jobText(job));
    QTEST(jobs.join(u" | "_s), "expected");
}

QTEST_APPLESS_MAIN(BuiltInProfilesTest)
#include "builtinprofilestest.moc"
