// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/snapshotmapping.h"

#include "changetext.h"
#include "profile/profilecatalog.h"
#include "profile/profileparser.h"
#include "support/damage.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

SnapshotMapping mappingOf(const QString &profile)
{
    return SnapshotMapping(*loadProfile(profile)->snapshot);
}

SnapshotMapping parsedMapping(const QByteArray &snapshot)
{
    const auto profile = parseProfile(R"({"name":"x","snapshot":)" + snapshot + '}', u"x.json"_s);
    return SnapshotMapping(profile ? *profile->snapshot : Snapshot());
}

// 2023-11-14T22:13:20Z
const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);

template<typename ChangeOf>
QString textOf(const Result<SnapshotMapping::Rows<ChangeOf>, MappingError> &found)
{
    if (!found)
        return u"error: "_s + found.error().toString();
    QStringList texts;
    for (const ChangeOf &change : found->changes)
        texts.append(changeText(change));
    if (found->firstRefusal)
        texts.append(u"refused: "_s + found->firstRefusal->message);
    return texts.join(u" | "_s);
}

const QByteArray queueSnapshot = R"({"queueList":{"path":"/q","rows":"/queues","row":{"name":["/name","{queue}"],
    "waiting":"/waiting","running":"/active","failed":"/failed","paused":["/isPaused","/status"],"oldestWaitingMs":"/age",
    "oldestWaiting":"/oldest","perHour":"/rate"}}})";
const QByteArray workerSnapshot = R"({"workerList":{"path":"/w","row":{"name":["/host","{worker}"],"running":"/active",
    "state":{"from":["/up","/state"],"map":{"true":"online","false":"offline","gone":"offline"}}}}})";

} // namespace

class SnapshotMappingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_data();
    void rows();
    void timesOfARow();
    void aPage();
    void aRowThatCannotBeUnderstoodIsLeftOut();
    void aRowNestedTooDeepCostsNoOther();
    void otherAnswersAreRefused_data();
    void otherAnswersAreRefused();
    void cursors_data();
    void cursors();
    void aJobWithinItsAnswer();
    void queues_data();
    void queues();
    void workers_data();
    void workers();
    void damagedAnswersAreAnAnswer();
};

void SnapshotMappingTest::rows_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *profile, const char *json, const char *expected) {
        QTest::addRow("%s %.50s", profile, json)
            << QString::fromUtf8(profile) << QByteArray(json) << QString::fromUtf8(expected);
    };
    for (const char *profile : {"bullmq-events", "smartvoice"}) {
        row(profile, R"({"jobId":"1","state":"waiting"})", "asked/1 queued");
        row(profile, R"({"jobId":"1","state":"prioritized"})", "asked/1 queued");
        row(profile, R"({"jobId":"1","state":"paused"})", "asked/1 queued");
        row(profile, R"({"jobId":"1","state":"delayed"})", "asked/1 scheduled");
        row(profile, R"({"jobId":"1","state":"waiting-children"})", "asked/1 blocked");
        row(profile, R"({"jobId":"1","state":"active","queue":"own","progress":30})", "own/1 running 30%");
        row(profile, R"({"jobId":"1","state":"completed","progress":100})", "asked/1 succeeded 100%");
        row(profile, R"({"jobId":"1","state":"failed","failedReason":"boom"})", "asked/1 failed e:boom");
        row(profile, R"({"jobId":"1","state":"failed","failedReason":"b","stacktrace":["Error: a\n at 1","Error: b\n at 2"]})",
            "asked/1 failed e:b stack:Error: b\n at 2");
        row(profile, R"({"jobId":"1","state":"waiting","stacktrace":[]})", "asked/1 queued");
        row(profile, R"({"jobId":"1","state":"unknown"})", "asked/1");
        row(profile, R"({"id":7,"state":"completed","returnvalue":{"rows":3},"failedReason":null})",
            R"(asked/7 succeeded r:{"rows":3})");
        row(profile, R"({"jobId":"1","name":"n","state":"waiting","data":{"file":"a.csv","rows":[1,2]}})",
            R"(asked/1 queued n:n d:{"file":"a.csv","rows":[1,2]})");
        row(profile,
            R"({"jobId":"1","name":"夜航","state":"active","progress":{"percentage":40,"message":"m","currentStep":"s","totalSteps":5}})",
            "asked/1 running 40% n:夜航 m:m s:s 0/5");
    }
    row("smartvoice", R"({"jobId":"1","state":"completed","returnvalue":{"audioUrl":"https://a.example/1.mp3"}})",
        "asked/1 succeeded r:https://a.example/1.mp3");
    row("bull-global", R"({"jobId":"1","state":"failed","stacktrace":[null,"Error: b\n at 2"]})",
        "asked/1 failed stack:Error: b\n at 2");
    row("celery-events", R"({"uuid":"1","state":"FAILURE","error":"no","traceback":"Traceback\n  File a"})",
        "asked/1 failed e:no stack:Traceback\n  File a");
    row("geo-websocket", R"({"id":"1","status":"error","error":{"message":"no","stack":"Error: no\n at 1"}})",
        "geo/1 failed e:no stack:Error: no\n at 1");
    row("smartvoice", R"({"jobId":"1","data":{"chapterId":"7"}})", R"(asked/1 n:章节 7 d:{"chapterId":"7"})");
}

void SnapshotMappingTest::rows()
{
    QFETCH(const QString, profile);
    QFETCH(const QByteArray, row);
    SnapshotMapping mapping = mappingOf(profile);
    const auto job = mapping.mapJob(row, u"asked"_s);
    QVERIFY(job);
    QCOMPARE(job->source, ChangeSource::Snapshot);
    QTEST(changeText(*job), "expected");
}

void SnapshotMappingTest::timesOfARow()
{
    SnapshotMapping mapping = mappingOf(u"bullmq-events"_s);
    const auto at = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); };
    const auto ended = mapping.mapJob(
        R"({"jobId":"1","timestamp":1700000000001,"processedOn":1700000000002,"finishedOn":1700000000003})", u"q"_s);
    QCOMPARE(ended->created, at(1700000000001));
    QCOMPARE(ended->started, at(1700000000002));
    QCOMPARE(ended->finished, at(1700000000003));
    QCOMPARE(ended->time, at(1700000000003));
    const auto waiting = mapping.mapJob(R"({"jobId":"1","timestamp":1700000000001,"processedOn":null})", u"q"_s);
    QCOMPARE(waiting->time, at(1700000000001));
    QVERIFY(!waiting->started);
}

void SnapshotMappingTest::aPage()
{
    SnapshotMapping mapping = mappingOf(u"bullmq-events"_s);
    const auto page = mapping.mapList(R"({"jobs":[{"jobId":"1"},{"jobId":"2","queue":"own"}],"total":2})", u"asked"_s);
    QVERIFY(page);
    QCOMPARE(page->rows, 2);
    QVERIFY(!page->firstRefusal);
    QCOMPARE(page->changes.size(), 2);
    QCOMPARE(page->changes[0].key, (JobKey{u"asked"_s, u"1"_s}));
    QCOMPARE(page->changes[1].key, (JobKey{u"own"_s, u"2"_s}));
    QCOMPARE(mapping.mapList(R"({"jobs":[]})", u"asked"_s)->rows, 0);
}

void SnapshotMappingTest::aRowThatCannotBeUnderstoodIsLeftOut()
{
    SnapshotMapping mapping = mappingOf(u"bullmq-events"_s);
    const auto page = mapping.mapList(R"({"jobs":[{"jobId":null},7,null,[],{"jobId":"2"}]})", u"asked"_s);
    QCOMPARE(page->rows, 5);
    QCOMPARE(page->changes.size(), 1);
    QCOMPARE(page->firstRefusal->toString(), u"snapshot: no usable job id at /jobId, /id"_s);
}

void SnapshotMappingTest::aRowNestedTooDeepCostsNoOther()
{
    const QByteArray deep = QByteArray(1'001, '[') + QByteArray(1'001, ']');
    SnapshotMapping mapping = mappingOf(u"bullmq-events"_s);
    const auto page = mapping.mapList(
        R"({"jobs":[{"jobId":"1"},{"jobId":"2","state":"active","data":)" + deep + R"(},)" + deep + R"(,{"jobId":"3"}]})",
        u"asked"_s);
    QVERIFY2(page, page ? "" : qPrintable(page.error().toString()));
    QCOMPARE(page->rows, 4);
    QCOMPARE(page->changes.size(), 3);
    QCOMPARE(page->changes.at(1).key.id, u"2"_s);
    QCOMPARE(page->changes.at(2).key.id, u"3"_s);
    // The job asked for alone, too.
    const auto job = mapping.mapJob(R"({"jobId":"2","state":"active","data":)" + deep + '}', u"asked"_s);
    QVERIFY(job);
    QCOMPARE(job->state, JobState::Running);
}

void SnapshotMappingTest::otherAnswersAreRefused_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("job");
    const QString noRows = u"expected an array of jobs"_s;
    const QString noId = u"no usable job id at /jobId, /id"_s;
    QTest::newRow("not found") << QByteArray(R"({"error":"not found"})") << noRows << noId;
    QTest::newRow("rows as an object") << QByteArray(R"({"jobs":{}})") << noRows << noId;
    QTest::newRow("a list at once") << QByteArray(R"([{"jobId":"1"}])") << noRows << noId;
    QTest::newRow("null") << QByteArray("null") << noRows << noId;
    QTest::newRow("HTML") << QByteArray("<html>") << u"not JSON: illegal value"_s << u"not JSON: illegal value"_s;
}

void SnapshotMappingTest::otherAnswersAreRefused()
{
    QFETCH(const QByteArray, answer);
    SnapshotMapping mapping = mappingOf(u"bullmq-events"_s);
    const auto list = mapping.mapList(answer, u"q"_s);
    QVERIFY(!list);
    QTEST(list.error().message, "list");
    const auto job = mapping.mapJob(answer, u"q"_s);
    QVERIFY(!job);
    QTEST(job.error().message, "job");
}

void SnapshotMappingTest::cursors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("next");
    const auto row = [](const char *name, const QByteArray &json, const QString &next) {
        QTest::newRow(name) << json << next;
    };
    row("text", R"({"rows":[],"next":{"cursor":"a/b=="}})", u"a/b=="_s);
    row("number", R"({"rows":[],"next":{"cursor":1700000000000}})", u"1700000000000"_s);
    row("none", R"({"rows":[]})", {});
    row("null", R"({"rows":[],"next":{"cursor":null}})", {});
    row("empty", R"({"rows":[],"next":{"cursor":""}})", {});
    row("an object", R"({"rows":[],"next":{"cursor":{}}})", {});
    row("false", R"({"rows":[],"next":{"cursor":false}})", {});
    row("overlong", R"({"rows":[],"next":{"cursor":")" + QByteArray(5000, 'a') + R"("}})", {});
}

void SnapshotMappingTest::cursors()
{
    QFETCH(const QByteArray, json);
    SnapshotMapping mapping =
        parsedMapping(R"({"list":{"path":"/l","rows":"/rows","next":"/next/cursor"},"row":{"id":"/id"}})");
    const auto page = mapping.mapList(json, {});
    QVERIFY(page);
    QTEST(page->next, "next");
    SnapshotMapping without = parsedMapping(R"({"list":{"path":"/l","rows":"/rows"},"row":{"id":"/id"}})");
    QCOMPARE(without.mapList(json, {})->next, QString());
}

void SnapshotMappingTest::aJobWithinItsAnswer()
{
    SnapshotMapping mapping =
        parsedMapping(R"({"job":{"event":"job","row":"/0/job"},"row":{"id":"/id","state":{"from":"/s"}}})");
    QCOMPARE(changeText(*mapping.mapJob(R"([{"job":{"id":1,"s":"running"}}])", u"q"_s)), u"/1 running"_s);
    QVERIFY(!mapping.mapJob(R"([{"id":1,"s":"running"}])", u"q"_s));
    QVERIFY(!mapping.mapJob(R"([{"job":null}])", u"q"_s));
}

void SnapshotMappingTest::queues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *json, const char *expected, const QString &asked = {}) {
        QTest::newRow(name) << QByteArray(json) << asked << QString::fromUtf8(expected);
    };
    row("list",
        R"({"queues":[{"name":"a","waiting":3,"active":1,"failed":2,"isPaused":false,"rate":12.5},{"name":"b"}]})",
        "queue a waiting:3 running:1 failed:2 rate:12.5 paused:no | queue b");
    row("by name", R"({"queues":{"a":{"waiting":3},"b":{"waiting":"4"}}})", "queue a waiting:3 | queue b waiting:4");
    row("one row", R"({"queues":{"name":"a","waiting":3}})", "queue a waiting:3");
    row("one row of the queue that was asked about", R"({"queues":{"waiting":3}})", "queue mail waiting:3", u"mail"_s);
    row("one row with objects in it", R"({"queues":{"counts":{"x":1}}})", "queue mail", u"mail"_s);
    row("paused as a word", R"({"queues":[{"name":"a","status":"paused"}]})", "queue a paused:yes");
    row("paused as a number", R"({"queues":[{"name":"a","isPaused":1}]})", "queue a paused:yes");
    row("paused as some other word", R"({"queues":[{"name":"a","status":"busy"}]})", "queue a");
    row("age", R"({"queues":[{"name":"a","age":1500}]})", "queue a oldest:1500");
    row("since", R"({"queues":[{"name":"a","oldest":1699999990000}]})", "queue a oldest:10000");
    row("since, in words", R"({"queues":[{"name":"a","oldest":"2023-11-14T22:13:10Z"}]})", "queue a oldest:10000");
    row("since the future", R"({"queues":[{"name":"a","oldest":1700000001000}]})", "queue a oldest:0");
    row("an age before time", R"({"queues":[{"name":"a","age":-1}]})", "queue a");
    row("a rate before nothing", R"({"queues":[{"name":"a","rate":-1}]})", "queue a");
    row("a row without name", R"({"queues":[{"waiting":1},{"name":"b"}]})",
        "queue b | refused: no usable queue name at /name, {queue}");
    row("rows of other kinds", R"({"queues":[1,null,"a",[]]})", "refused: no usable queue name at /name, {queue}");
    row("none", R"({"queues":[]})", "");
    row("an empty object", R"({"queues":{}})", "refused: no usable queue name at /name, {queue}");
    row("no rows", R"({"jobs":[]})", "error: snapshot: the answer has nothing where its rows should be");
}

void SnapshotMappingTest::queues()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, asked);
    SnapshotMapping mapping = parsedMapping(queueSnapshot);
    QTEST(textOf(mapping.mapQueues(json, asked, now)), "expected");
}

void SnapshotMappingTest::workers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *json, const char *expected) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(expected);
    };
    row("list", R"([{"host":"a","up":true,"active":2},{"host":"b","up":false}])",
        "worker a online running:2 | worker b offline");
    row("by name", R"({"celery@a":{"state":"online"},"celery@b":{"state":"gone"}})",
        "worker celery@a online | worker celery@b offline");
    row("one row", R"({"host":"a","active":0})", "worker a running:0");
    row("a word that is not known", R"([{"host":"a","state":"busy"}])", "worker a");
    row("no name", R"([{"state":"online"}])", "refused: no usable worker name at /host, {worker}");
}

void SnapshotMappingTest::workers()
{
    QFETCH(const QByteArray, json);
    SnapshotMapping mapping = parsedMapping(workerSnapshot);
    QTEST(textOf(mapping.mapWorkers(json)), "expected");
}

void SnapshotMappingTest::damagedAnswersAreAnAnswer()
{
    SnapshotMapping queues = parsedMapping(queueSnapshot);
    SnapshotMapping workers = parsedMapping(workerSnapshot);
    const QByteArray answer = R"({"queues":{"a":{"waiting":3,"oldest":1699999990000}},"host":"b"})";
    for (const QByteArray &bytes : damaged(answer)) {
        static_cast<void>(queues.mapQueues(bytes, u"q"_s, now).hasValue());
        static_cast<void>(workers.mapWorkers(bytes).hasValue());
    }
}

QTEST_APPLESS_MAIN(SnapshotMappingTest)
#include "snapshotmappingtest.moc"
