// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/snapshotmapping.h"

#include "changetext.h"
#include "profile/profilecatalog.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

SnapshotMapping mappingOf(const QString &profile)
{
    return SnapshotMapping(*loadProfile(profile)->snapshot);
}

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
    void otherAnswersAreRefused_data();
    void otherAnswersAreRefused();
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

QTEST_APPLESS_MAIN(SnapshotMappingTest)
#include "snapshotmappingtest.moc"
