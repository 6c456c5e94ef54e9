// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "demo/httprequest.h"
#include "demo/jobsapi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Pollux::Demo;
using namespace Qt::StringLiterals;

class DemoJobsApiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void answers_data();
    void answers();
    void lists_data();
    void lists();
    void tellsAJob();

private:
    HttpResponse request(const QByteArray &target, const QByteArray &method = "GET") const;

    QList<DemoJob> m_jobs;
};

void DemoJobsApiTest::initTestCase()
{
    for (int i = 1; i <= 600; ++i) {
        DemoJob job;
        job.id = i;
        job.kind = &jobKinds().at(i % 2);
        job.name = u"job %1"_s.arg(i);
        m_jobs += job;
    }
    DemoJob &retried = m_jobs[1];
    retried.state = DemoJob::State::Completed;
    retried.attempt = 2;
    retried.percentage = 100;
    retried.created = QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC);
    retried.started = QDateTime::fromMSecsSinceEpoch(2000, Qt::UTC);
    retried.finished = QDateTime::fromMSecsSinceEpoch(3000, Qt::UTC);
    DemoJob &failed = m_jobs[2];
    failed.state = DemoJob::State::Failed;
    failed.percentage = 40;
}

HttpResponse DemoJobsApiTest::request(const QByteArray &target, const QByteArray &method) const
{
    HttpRequest request;
    request.method = method;
    request.path = target.split('?').first();
    request.query = QUrlQuery(QString::fromLatin1(target.mid(request.path.size() + 1)));
    return answerApi(request, m_jobs);
}

void DemoJobsApiTest::answers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const QByteArray &method, const QByteArray &target, int status) {
        QTest::newRow(name) << method << target << status;
    };
    row("health", "GET", "/health", 200);
    row("health by POST", "POST", "/health", 405);
    row("list", "GET", "/api/jobs", 200);
    row("list by DELETE", "DELETE", "/api/jobs", 405);
    row("job", "GET", "/api/jobs/audio/2", 200);
    row("encoded", "GET", "/api/jobs/%61udio/2", 200);
    row("job of another queue", "GET", "/api/jobs/parse/2", 404);
    row("unknown queue", "GET", "/api/jobs/x/2", 404);
    row("unknown job", "GET", "/api/jobs/audio/601", 404);
    row("no number", "GET", "/api/jobs/audio/x", 404);
    row("no id", "GET", "/api/jobs/audio/", 404);
    row("deeper", "GET", "/api/jobs/audio/2/3", 404);
    row("root", "GET", "/", 404);
    row("elsewhere by POST", "POST", "/x", 404);
    row("bad start", "GET", "/api/jobs?start=x", 400);
    row("negative start", "GET", "/api/jobs?start=-1", 400);
    row("negative limit", "GET", "/api/jobs?limit=-1", 400);
    row("start beyond int", "GET", "/api/jobs?start=99999999999", 400);
}

void DemoJobsApiTest::answers()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    const HttpResponse response = request(target, method);
    QTEST(int(response.status), "status");
    QCOMPARE(response.contentType, "application/json"_ba);
    QVERIFY(QJsonDocument::fromJson(response.body).isObject());
}

void DemoJobsApiTest::lists_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("total");
    QTest::addColumn<QString>("first");

    const auto row = [](const char *name, const QByteArray &query, int rows, int total, const QString &first) {
        QTest::newRow(name) << query << rows << total << first;
    };
    row("all", "", 100, 600, u"1"_s);
    row("a queue", "queue=parse", 100, 300, u"1"_s);
    row("other queue", "queue=nothing", 0, 0, QString());
    row("page", "queue=audio&start=2&limit=3", 3, 300, u"6"_s);
    row("last page", "start=598&limit=10", 2, 600, u"599"_s);
    row("beyond", "start=600", 0, 600, QString());
    row("largest page", "limit=100000", 500, 600, u"1"_s);
    row("none", "limit=0", 0, 600, QString());
}

void DemoJobsApiTest::lists()
{
    QFETCH(const QByteArray, query);
    const QJsonObject answer = QJsonDocument::fromJson(request("/api/jobs?" + query).body).object();
    const QJsonArray jobs = answer.value("jobs"_L1).toArray();
    QTEST(int(jobs.size()), "rows");
    QTEST(answer.value("total"_L1).toInt(), "total");
    QTEST(jobs.at(0)["jobId"_L1].toString(), "first");
}

void DemoJobsApiTest::tellsAJob()
{
    const QJsonObject retried = QJsonDocument::fromJson(request("/api/jobs/audio/2").body).object();
    QCOMPARE(retried.value("jobId"_L1), u"2"_s);
    QCOMPARE(retried.value("queue"_L1), u"audio"_s);
    QCOMPARE(retried.value("name"_L1), u"job 2"_s);
    QCOMPARE(retried.value("state"_L1), u"completed"_s);
    QCOMPARE(retried.value("progress"_L1)["percentage"_L1], 100);
    QCOMPARE(retried.value("progress"_L1)["currentStep"_L1], u"完成"_s);
    QCOMPARE(retried.value("attemptsMade"_L1), 2);
    QCOMPARE(retried.value("returnvalue"_L1), u"/media/audio/2.mp3"_s);
    QCOMPARE(retried.value("timestamp"_L1), 1000);
    QCOMPARE(retried.value("processedOn"_L1), 2000);
    QCOMPARE(retried.value("finishedOn"_L1), 3000);
    QVERIFY(!retried.contains("failedReason"_L1));

    const QJsonObject failed = QJsonDocument::fromJson(request("/api/jobs/parse/3").body).object();
    QCOMPARE(failed.value("state"_L1), u"failed"_s);
    QCOMPARE(failed.value("attemptsMade"_L1), 1);
    QCOMPARE(failed.value("failedReason"_L1), u"Page 12 is not valid UTF-8"_s);
    QVERIFY(!failed.contains("returnvalue"_L1));
    QVERIFY(!failed.contains("processedOn"_L1));

    const QJsonObject waiting = QJsonDocument::fromJson(request("/api/jobs/audio/4").body).object();
    QCOMPARE(waiting.value("state"_L1), u"waiting"_s);
    QCOMPARE(waiting.value("attemptsMade"_L1), 0);
}

QTEST_GUILESS_MAIN(DemoJobsApiTest)
#include "demojobsapitest.moc"
