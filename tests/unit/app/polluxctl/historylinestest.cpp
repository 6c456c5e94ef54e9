// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/historylines.h"

#include "polluxctl/moment.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime start(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

QDateTime at(int seconds)
{
    return start.addSecs(seconds);
}

LinkEvent stateEvent(int seconds, LinkState state, int status = 0)
{
    LinkStateChange change;
    change.state = state;
    if (state == LinkState::Connected)
        change.transport = u"websocket"_s;
    if (state == LinkState::Disconnected)
        change.reason = u"transport close"_s;
    if (status > 0) {
        change.cause = Error{};
        change.cause->layer = Layer::Http;
        change.cause->code = u"http-%1"_s.arg(status);
        change.cause->detail = u"answered, \"%1\""_s.arg(status);
        change.cause->httpStatus = status;
    }
    return {at(seconds), change};
}

LinkSample sample(int seconds)
{
    LinkSample made;
    made.time = at(seconds);
    made.transport = u"websocket"_s;
    made.roundTrip = Microseconds(1'250);
    made.bytesReceived = 7;
    return made;
}

// Watched for ten minutes with a restart of the server, then nobody watched for ten, then for ten again.
LinkHistoryPart part()
{
    LinkPast past;
    past.stretches = {
        {at(0), at(600),
         {stateEvent(0, LinkState::Connected), stateEvent(300, LinkState::Disconnected, 502), stateEvent(301, LinkState::Connecting),
          stateEvent(302, LinkState::Waiting, 502), stateEvent(310, LinkState::Connected)}},
        {at(1200), at(1800), {stateEvent(1200, LinkState::Connected), stateEvent(1700, LinkState::Disconnected)}},
    };
    past.samples = {sample(25)};
    return {u"https://one.example/"_s, at(0), at(2400), past};
}

} // namespace

class HistoryLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void moments_data();
    void moments();
    void aPersonReadsDropsAndGaps();
    void aTimerIsFound();
    void aScriptReadsTheLinesOfWatch();
    void aTableHasARowForEach();
    void nothingKnownIsNothingSaid();
};

void HistoryLinesTest::moments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("moment"); // invalid: refused
    const auto row = [](const char *text, const QDateTime &moment) { QTest::newRow(text) << QString::fromUtf8(text) << moment; };
    row("90s", at(-90));
    row("0s", at(0));
    row("30m", at(-1'800));
    row("2h", at(-7'200));
    row("3d", at(-3 * 86'400));
    row("1w", at(-7 * 86'400));
    row("2026-11-20T14:00:00Z", at(7'200));
    row("2026-11-20T14:00:00.250Z", at(7'200).addMSecs(250));
    row("2026-11-20T14:00:00+02:00", at(0));
    row("2026-11-20T14:00", at(7'200)); // local, and that is UTC here
    row("2026-11-20 14:00", at(7'200));
    row("2026-11-20", at(-12 * 3'600));
    row("", {});
    row("2", {});
    row("h", {});
    row("-2h", {});
    row("2 h", {});
    row("2y", {});
    row("999999999w", {});
    row("yesterday", {});
    row("2026-13-20", {});
    row("2026-11-20T25:00", {});
}

void HistoryLinesTest::moments()
{
    QFETCH(const QString, text);
    QTEST(parseMoment(text, start).value_or(QDateTime()), "moment");
}

void HistoryLinesTest::aPersonReadsDropsAndGaps()
{
    const QStringList lines = QString::fromUtf8(historyText(part())).split(u'\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[0], u"https://one.example/"_s);
    QCOMPARE(lines[1], u"  watched for 20 min of 40 min, connected 90.83 % of it, 2 drops, back after 10 s (median)"_s);
    QVERIFY2(lines[2].startsWith(u"  2026-11-20 12:05:00  restart after 5 min; back after 10 s · transport close: http http-502"_s),
             qPrintable(lines[2]));
    QVERIFY2(lines[2].endsWith(u"502, then connected"_s), qPrintable(lines[2]));
    QCOMPARE(lines[3], u"  2026-11-20 12:10:00  not watched for 10 min"_s);
    QCOMPARE(lines[4], u"  2026-11-20 12:28:20  unknown after 8 min 20 s; not back while watched · transport close"_s);
    QVERIFY(lines[5].isEmpty());
}

void HistoryLinesTest::aTimerIsFound()
{
    LinkHistoryPart told{u"https://one.example/"_s, at(0), at(86'400), {}};
    WatchedStretch stretch{at(0), at(86'400), {}};
    for (int i = 0; i < 20; ++i)
        stretch.events += {stateEvent(i * 3'600, LinkState::Disconnected, 502), stateEvent(i * 3'600 + 10, LinkState::Connected)};
    stretch.events.prepend(stateEvent(0, LinkState::Connected));
    told.past.stretches = {stretch};
    QVERIFY(historyText(told).contains("  periodic-restart: "));
    const QByteArray last = historyNdjson(told, false).trimmed().split('\n').constLast();
    const QJsonObject finding = QJsonDocument::fromJson(last).object();
    QCOMPARE(finding.value(u"kind"_s).toString(), u"finding"_s);
    QCOMPARE(finding.value(u"code"_s).toString(), u"periodic-restart"_s);
}

void HistoryLinesTest::aScriptReadsTheLinesOfWatch()
{
    QStringList kinds;
    QList<QJsonObject> objects;
    const QList<QByteArray> lines = historyNdjson(part(), true).split('\n');
    for (const QByteArray &line : lines.mid(0, lines.size() - 1)) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object.value(u"server"_s).toString(), u"https://one.example/"_s);
        QVERIFY(object.value(u"time"_s).toString().endsWith(u'Z'));
        kinds += object.value(u"kind"_s).toString();
        objects += object;
    }
    QCOMPARE(kinds.join(u' '), u"watched link link link link link watched link link sample"_s);
    QCOMPARE(objects[0].value(u"until"_s).toString(), u"2026-11-20T12:10:00.000Z"_s);
    QCOMPARE(objects[5].value(u"drop"_s).toObject().value(u"class"_s).toString(), u"restart"_s);
    QCOMPARE(objects[9].value(u"rttMs"_s).toDouble(), 1.25);
    QVERIFY(!historyNdjson(part(), false).contains("sample"));
}

void HistoryLinesTest::aTableHasARowForEach()
{
    const QList<QByteArray> rows = (historyCsvHead() + historyCsv(part(), true)).split('\n');
    QCOMPARE(rows.size(), 10); // the head, seven events, a sample, and the end
    QCOMPARE(rows[1], "2026-11-20T12:00:00.000Z,https://one.example/,link,connected,websocket,,,,,,,,,,,,\r");
    QCOMPARE(rows[2], "2026-11-20T12:05:00.000Z,https://one.example/,link,disconnected,,transport close,http,http-502,502,"
                      "\"answered, \"\"502\"\"\",,,,,,,\r");
    QCOMPARE(rows[5], "2026-11-20T12:05:10.000Z,https://one.example/,link,connected,websocket,,,,,,restart,300000,10000,,,,\r");
    QCOMPARE(rows[8], "2026-11-20T12:00:25.000Z,https://one.example/,sample,,websocket,,,,,,,,,1.25,,7,0\r");
    QCOMPARE(rows[0].count(','), 16);
    for (qsizetype at : {1, 5, 8})
        QCOMPARE(rows[at].count(','), 16);
    // A spreadsheet would take it for a formula.
    LinkHistoryPart hostile = part();
    hostile.past.stretches[0].events = {stateEvent(0, LinkState::Connected), stateEvent(1, LinkState::Disconnected)};
    std::get<LinkStateChange>(hostile.past.stretches[0].events[1].what).reason = u"=cmd()\n"_s;
    QVERIFY(historyCsv(hostile, false).contains(",'=cmd(),"));
}

void HistoryLinesTest::nothingKnownIsNothingSaid()
{
    const LinkHistoryPart nothing{u"https://one.example/"_s, at(0), at(60), {}};
    QVERIFY(historyNdjson(nothing, true).isEmpty());
    QVERIFY(historyCsv(nothing, true).isEmpty());
}

QTEST_GUILESS_MAIN(HistoryLinesTest)
#include "historylinestest.moc"
