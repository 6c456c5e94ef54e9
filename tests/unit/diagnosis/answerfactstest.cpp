// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/probe/answerfacts.h"

#include "base/makeerror.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/probe/roundtripfacts.h"

#include <QJsonArray>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class AnswerFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsOnePlainLine_data();
    void textIsOnePlainLine();
    void whoHasAnswered_data();
    void whoHasAnswered();
    void aSessionIsNotShown();
    void anApplicationsCodeIsNotEngineIos();
    void hopsAreShownWithoutQueries();
    void aLongWishIsShownAsItIs();
    void roundTripsByNearestRank();
};

void AnswerFactsTest::textIsOnePlainLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fact");
    QTest::newRow("lines") << "a\r\n\x1b[31mb"_ba << u"a [31mb"_s;
    QTest::newRow("secrets in JSON") << R"({"message":"no","token":"hush"})"_ba
                                     << u"{\"message\":\"no\",\"token\":\"[redacted]\"}"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
}

void AnswerFactsTest::textIsOnePlainLine()
{
    QFETCH(QByteArray, text);
    QTEST(factText(text), "fact");
    QVERIFY(factText(QByteArray(100'000, 'x')).size() <= 500);
}

void AnswerFactsTest::whoHasAnswered_data()
{
    QTest::addColumn<Error>("cause");
    QTest::addColumn<QString>("who");
    const auto row = [](const char *name, Layer layer, const QString &code, int status, const QString &who) {
        Error cause = makeError(layer, code, {});
        cause.httpStatus = status;
        QTest::newRow(name) << cause << who;
    };
    row("Engine.IO", Layer::EngineIo, u"forbidden"_s, 403, u"engine.io"_s);
    row("something in front", Layer::Http, u"http-403"_s, 403, u"hop"_s);
    row("a page", Layer::EngineIo, u"not-engine-io"_s, 200, u"hop"_s);
    row("a damaged request", Layer::Http, u"upgrade-headers-stripped"_s, 400, u"engine.io"_s);
    row("silence", Layer::Http, u"request-timeout"_s, 0, u"nobody"_s);
}

void AnswerFactsTest::whoHasAnswered()
{
    QFETCH(Error, cause);
    QJsonObject data;
    noteAnsweredBy(data, cause);
    QTEST(data.value(Fact::answeredBy).toString(), "who");
}

void AnswerFactsTest::aSessionIsNotShown()
{
    QJsonObject data;
    noteAnswer(data, {200, "OK", "nginx", "text/plain; charset=UTF-8", {}, {}, R"(0{"sid":"hush"})"}, Asked::EngineIo);
    QVERIFY(!data.contains(Fact::body));
    QCOMPARE(data.value(Fact::server).toString(), u"nginx"_s);
}

void AnswerFactsTest::anApplicationsCodeIsNotEngineIos()
{
    const EngineIo::HttpAnswer answer{400, "No", {}, "application/json", {}, {}, R"({"code":1,"message":"no"})"};
    QJsonObject data;
    noteAnswer(data, answer, Asked::Other);
    QVERIFY(!data.contains(Fact::engineIoCode));
    noteAnswer(data, answer, Asked::EngineIo);
    QCOMPARE(data.value(Fact::engineIoCode).toInt(), 1);
}

void AnswerFactsTest::hopsAreShownWithoutQueries()
{
    HttpFinding finding;
    finding.url = QUrl(u"https://me:pw@queue.example/health?token=hush"_s);
    finding.answer.status = 200;
    finding.hops = {{301, QUrl(u"http://queue.example/health?token=hush"_s)}, {200, finding.url}};
    QJsonObject data;
    noteFinding(data, finding, Asked::Other);
    const QJsonArray hops{QJsonObject{{Fact::status, 301}, {Fact::url, u"http://queue.example/health"_s}},
                          QJsonObject{{Fact::status, 200}, {Fact::url, u"https://queue.example/health"_s}}};
    QCOMPARE(data.value(Fact::hops).toArray(), hops);
}

// We come back sooner, but it is not what the server has said.
void AnswerFactsTest::aLongWishIsShownAsItIs()
{
    EngineIo::HttpAnswer answer;
    answer.status = 503;
    answer.retryAfter = "3600";
    QJsonObject data;
    noteAnswer(data, answer, Asked::EngineIo);
    QCOMPARE(data.value(Fact::retryAfterMs).toInteger(), qint64(3'600'000));
}

void AnswerFactsTest::roundTripsByNearestRank()
{
    QJsonObject data;
    noteRoundTrips(data, {30ms, 10ms, 20ms, 1234us});
    QCOMPARE(data.value(Fact::roundTrips).toInt(), 4);
    QCOMPARE(data.value(Fact::roundTripP50Ms).toDouble(), 10.0);
    QCOMPARE(data.value(Fact::roundTripP95Ms).toDouble(), 30.0);
    QJsonObject none;
    noteRoundTrips(none, {});
    QCOMPARE(none, (QJsonObject{{Fact::roundTrips, 0}}));
}

QTEST_APPLESS_MAIN(AnswerFactsTest)
#include "answerfactstest.moc"
