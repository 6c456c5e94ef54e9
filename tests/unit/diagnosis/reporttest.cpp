// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/report/report.h"
#include "base/makeerror.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/judge.h"
#include "judgerows.h"
#include "ladderscript.h"
#include "support/damage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Diagnosis;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatItHasWritten_data();
    void readsWhatItHasWritten();
    void keepsTheLink();
    void flaws_data();
    void flaws();
    void hostileFactsBecomePlainAndSmall();
    void damagedIsToldOrRead();
    void newerReportsAreRead();
    void markdownTakesNoMarkupOfStrangers();
    void textHasStepsAndVerdicts();
    void noSecretIsInIt_data();
    void noSecretIsInIt();
    void noSessionIdIsInIt();
};

namespace {

const QDateTime moment(QDate(2026, 11, 22), QTime(2, 3, 4, 5), Qt::UTC);

Report reportOf(const Case &given)
{
    Report report;
    report.tool = u"polluxctl"_s;
    report.version = u"1.0"_s;
    report.time = moment;
    report.url = u"https://queue.example.com"_s;
    report.profile = {{u"name"_s, u"generic"_s}, {u"transports"_s, QJsonArray{u"polling"_s}}};
    report.checks = given.checks;
    for (CheckResult &check : report.checks)
        check.elapsed = 12ms;
    report.verdicts = judge(given);
    return report;
}

ReportLink someLink()
{
    LinkTimeline timeline;
    LinkStateChange connected;
    connected.state = LinkState::Connected;
    connected.transport = u"websocket"_s;
    connected.sid = u"s3ssion-1d"_s;
    LinkStateChange dropped;
    dropped.reason = u"transport close"_s;
    dropped.cause = makeError(Layer::Tcp, u"connection-closed"_s, u"gone"_s);
    QList<LinkEvent> events{{moment, connected}, {moment.addSecs(60), dropped}, {moment.addSecs(62), connected}};
    for (const LinkEvent &event : events)
        timeline.add(event);
    const LinkSample sample{moment.addSecs(70), u"websocket"_s, 41'250us, -300us, 1'000, 20};
    return reportLinkOf(timeline, events, {sample}, moment.addSecs(120));
}

QByteArray bytesOf(const Report &report)
{
    return QJsonDocument(report.toJson()).toJson(QJsonDocument::Compact);
}

Report fullReport()
{
    Report report = reportOf(judgeRows().constLast().given);
    report.link = someLink();
    report.packets = {u"> websocket message 42[\"hello\"]"_s};
    return report;
}

} // namespace

void ReportTest::readsWhatItHasWritten_data()
{
    QTest::addColumn<int>("row");
    const QList<JudgeRow> rows = judgeRows();
    for (int i = 0; i < rows.size(); ++i)
        QTest::newRow(rows[i].name) << i;
}

void ReportTest::readsWhatItHasWritten()
{
    QFETCH(const int, row);
    const Report report = reportOf(judgeRows()[row].given);
    const auto read = Report::fromJson(bytesOf(report));
    QVERIFY2(read, read ? "" : qPrintable(read.error().toString()));
    QCOMPARE(read->checks, report.checks);
    for (qsizetype i = 0; i < report.verdicts.size(); ++i)
        QCOMPARE(read->verdicts.value(i).fix, report.verdicts[i].fix);
    QCOMPARE(read->verdicts, report.verdicts);
    QVERIFY(*read == report);
}

void ReportTest::keepsTheLink()
{
    const Report report = fullReport();
    QCOMPARE(report.link->state, u"connected"_s);
    QCOMPARE(report.link->drops.size(), 1);
    QCOMPARE(report.link->readings.size(), 1);
    QVERIFY(report.link->numbers.contains(u"uptimePercent"_s));
    const auto read = Report::fromJson(bytesOf(report));
    QVERIFY2(read, read ? "" : qPrintable(read.error().toString()));
    QVERIFY(*read == report);
}

void ReportTest::flaws_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("flaw");

    QTest::newRow("nothing") << QByteArray() << u"/: expected JSON:"_s;
    QTest::newRow("no JSON") << QByteArray("hello") << u"/: expected JSON:"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"/: expected an object"_s;
    QTest::newRow("another file") << QByteArray("{}") << u"/time: expected a member of this name"_s;
    const QByteArray head = R"({"time":"2026-11-22T02:03:04.005Z","checks":[],"verdicts":[])";
    QTest::newRow("a time that is none") << QByteArray(R"({"time":"now","checks":[],"verdicts":[]})")
                                         << u"/time: expected a time in ISO 8601"_s;
    QTest::newRow("a step without status")
        << QByteArray(R"({"time":"2026-11-22T02:03:04.005Z","checks":[{"id":"dns"}],"verdicts":[]})")
        << u"/checks/0/status: expected a member of this name"_s;
    QTest::newRow("a severity") << QByteArray(
        R"({"time":"2026-11-22T02:03:04.005Z","checks":[],"verdicts":[{"code":"x","severity":"awful"}]})")
                                << u"/verdicts/0/severity: expected a word that is known here"_s;
    QTest::newRow("a confidence") << QByteArray(
        R"({"time":"2026-11-22T02:03:04.005Z","checks":[],"verdicts":[{"code":"x","severity":"ok","confidence":7}]})")
                                  << u"/verdicts/0/confidence: expected a number from 0 to 1"_s;
    QTest::newRow("an event")
        << head + R"(,"link":{"events":[{"time":"2026-11-22T02:03:04.005Z","kind":"link","state":"up"}]}})"
        << u"/link/events/0/state: expected a word that is known here"_s;
    QTest::newRow("too many steps") << QByteArray(R"({"time":"2026-11-22T02:03:04.005Z","verdicts":[],"checks":[)")
                                           + QByteArray("{},").repeated(500) + "{}]}"
                                    << u"/checks: expected a list of at most 100"_s;
    QTest::newRow("nested without end") << head + R"(,"profile":)" + QByteArray("[").repeated(5'000)
                                        << u"/: expected JSON:"_s;
    QTest::newRow("too large") << QByteArray(Report::maxBytes + 1, ' ') << u"/: expected a report of at most 16 MiB"_s;
}

void ReportTest::flaws()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, flaw);
    const auto read = Report::fromJson(json);
    QVERIFY(!read);
    QVERIFY2(read.error().toString().startsWith(flaw), qPrintable(read.error().toString()));
}

void ReportTest::hostileFactsBecomePlainAndSmall()
{
    QJsonObject deep{{u"text"_s, u"a\x1b[2J\u202Eb"_s + QString(9'000, u'x')}};
    for (int i = 0; i < 50; ++i)
        deep = {{u"deeper"_s, deep}};
    QJsonObject wide{{u"deep"_s, deep}};
    for (int i = 0; i < 500; ++i)
        wide.insert(u"fact%1"_s.arg(i), u"y\n"_s);
    QJsonObject json = reportOf(caseWith(LinkKind::SocketIo, {})).toJson();
    json.insert(u"checks"_s, QJsonArray{QJsonObject{{u"id"_s, u"dns"_s}, {u"status"_s, u"pass"_s}, {u"data"_s, wide}}});
    const auto read = Report::fromJson(QJsonDocument(json).toJson());
    QVERIFY(read);
    const QByteArray kept = QJsonDocument(read->checks.first().data).toJson();
    QVERIFY(kept.size() < 20'000);
    QVERIFY(!kept.contains("\\u001b"));
    QVERIFY(!kept.contains("\\n"));
}

void ReportTest::damagedIsToldOrRead()
{
    Report small = reportOf(caseWith(LinkKind::Rest, {}));
    small.link = someLink();
    small.profile = {};
    int refused = 0;
    for (const QByteArray &bytes : damaged(bytesOf(small))) {
        const auto read = Report::fromJson(bytes);
        if (read)
            QVERIFY2(Report::fromJson(bytesOf(*read)).value() == *read, bytes);
        else
            ++refused;
    }
    QVERIFY(refused > 100);
}

void ReportTest::newerReportsAreRead()
{
    QJsonObject json = fullReport().toJson();
    json.insert(u"weather"_s, u"fine"_s);
    const auto read = Report::fromJson(QJsonDocument(json).toJson());
    QVERIFY(read);
    QVERIFY(*read == fullReport());
}

void ReportTest::markdownTakesNoMarkupOfStrangers()
{
    Report report = reportOf(caseWith(LinkKind::SocketIo, {}));
    report.checks.first().detail = u"<script>alert(1)</script> | [x](http://evil) ``` `"_s;
    report.verdicts.first().fix = u"```\n# not a heading"_s;
    const QString text = report.toMarkdown();
    QVERIFY(text.contains(u"\\<script\\>"_s));
    QVERIFY(text.contains(u"\\| \\[x\\]"_s));
    QVERIFY(text.contains(u"````\n```\n# not a heading\n````"_s));
    QVERIFY(text.contains(u"`healthy` · ok · 95 % sure"_s));
}

void ReportTest::textHasStepsAndVerdicts()
{
    const QString text = fullReport().toText();
    QVERIFY2(text.startsWith(u"Check-up of https://queue.example.com\npolluxctl 1.0, 2026-11-22 02:03:04 UTC\n\n"_s),
             qPrintable(text));
    for (const QString &line : text.split(u'\n'))
        QCOMPARE(line, line.trimmed().isEmpty() ? QString() : line); // no line of blanks
    const Report blocked =
        reportOf(caseWith(LinkKind::SocketIo, {failed(CheckId::webSocketDirect, Layer::Http, u"http-426"_s,
                                                      {{u"status"_s, 426}, {u"answeredBy"_s, u"hop"_s}})}));
    QVERIFY(blocked.toText().contains(u"✕ websocket-direct      12 ms  websocket-direct fail\n"_s));
    QVERIFY(blocked.toText().contains(
        u"\n! Something in front of it refuses the WebSocket\n  websocket-blocked (degraded, 70 % sure)\n"_s));
    QVERIFY(blocked.toText().contains(u"\n  Fix:\n    # nginx"_s));
}

void ReportTest::noSecretIsInIt_data()
{
    QTest::addColumn<int>("place");
    for (const auto &[name, place] :
         {std::pair("payload", Auth::Place::Payload), std::pair("query", Auth::Place::Query),
          std::pair("header", Auth::Place::Header), std::pair("first message", Auth::Place::FirstMessage)})
        QTest::newRow(name) << int(place);
}

// The server repeats whatever it was told, in every text of every step.
void ReportTest::noSecretIsInIt()
{
    QFETCH(const int, place);
    Profile profile;
    profile.name = u"mine"_s;
    profile.auth.place = Auth::Place(place);
    profile.auth.field = u"hall-pass"_s;
    ConnectionSettings settings;
    settings.url = QUrl(u"https://S3cretUser:S3cretPassword@queue.example.com/?ticket=S3cretTicket#S3cretFragment"_s);
    settings.path = u"/live/?key=S3cretPathKey"_s;
    settings.secret = u"S3cretToken/with+signs="_s;
    settings.headers = {
        {"Cookie", "sid=S3cretCookie; theme=dark"}, {"Authorization", "Bearer S3cretBearer"}, {"X-Trace", "on"}};
    settings.variables = {{u"token"_s, u"S3cretVariable"_s}};
    settings.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.example"_s, 3128, u"S3cretProxyUser"_s,
                                   u"S3cretProxyPassword"_s);
    settings.proxyPassword = u"S3cretOtherPassword"_s;
    const QString echo =
        u"you said S3cretToken/with+signs= S3cretToken%2Fwith%2Bsigns%3D S3cretCookie S3cretBearer S3cretVariable "
        "S3cretProxyPassword S3cretOtherPassword S3cretPassword"_s;
    Case given = caseOf(profile, settings, {});
    given.checks = caseWith(LinkKind::SocketIo,
                            {failed(CheckId::nsp, Layer::SocketIo, u"connect-refused"_s,
                                    {{u"message"_s, echo}, {u"location"_s, u"https://else.example/"_s + echo}}, echo)})
                       .checks;
    for (CheckResult &check : given.checks)
        check.detail = echo;
    Report report = makeReport(u"polluxctl"_s, u"1.0"_s, moment, profile, settings, given);
    QVERIFY(!report.verdicts.isEmpty());
    for (const QString &text : {QString::fromUtf8(bytesOf(report)), report.toMarkdown(), report.toText()}) {
        QVERIFY2(!text.contains(u"S3cret"_s), qPrintable(text.mid(text.indexOf(u"S3cret"_s) - 60, 160)));
        QVERIFY(text.contains(u"queue.example.com"_s));
    }
}

void ReportTest::noSessionIdIsInIt()
{
    QVERIFY(bytesOf(fullReport()).contains("\"state\":\"connected\""));
    QVERIFY(!bytesOf(fullReport()).contains("s3ssion-1d"));
}

QTEST_APPLESS_MAIN(ReportTest)
#include "reporttest.moc"
