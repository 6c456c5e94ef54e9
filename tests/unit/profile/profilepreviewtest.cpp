// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profilepreview.h"

#include "changetext.h"
#include "profile/profileparser.h"
#include "support/damage.h"

#include <QRegularExpression>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);

Profile profileOf(const QByteArray &link)
{
    const auto profile = parseProfile(R"({"name":"x","link":)" + link + R"(,
        "events":[{"event":["done","INSERT","postgres_changes:INSERT","broadcast:done"],
                   "job":{"id":["/0/id","/0/record/id"],"state":"succeeded","result":"/0/result"}},
                  {"event":"at","job":{"id":"/0/id","progress":"/0/p"}},
                  {"event":"gone","job":{"id":"/0/id","removed":true}},
                  {"event":"queue","queue":{"name":"/0","waiting":"/1"}},
                  {"event":"worker","worker":{"name":"/0"}}],
        "snapshot":{"list":{"path":"/l","rows":"/rows"},"row":{"id":"/id","state":{"from":"/s"}}}})",
                                      u"x.json"_s);
    return profile ? *profile : Profile();
}

const QByteArray socketIo = R"({"kind":"socket.io"})";
const QByteArray webSocket = R"({"kind":"websocket","messages":{"event":["/type","/t"]}})";
const QByteArray phoenix = R"({"kind":"phoenix"})";

QString outcomeName(PreviewLine::Outcome outcome)
{
    switch (outcome) {
    case PreviewLine::Outcome::Understood:
        return u"ok"_s;
    case PreviewLine::Outcome::NoRule:
        return u"no rule"_s;
    case PreviewLine::Outcome::Refused:
        return u"refused"_s;
    case PreviewLine::Outcome::NotAnEvent:
        break;
    }
    return u"no event"_s;
}

QString textOf(const PreviewLine &line)
{
    QStringList words{QString::number(line.number), line.event, outcomeName(line.outcome)};
    for (const Change &change : line.changes)
        words.append(changeText(change));
    if (!line.why.isEmpty())
        words.append(u"("_s + line.why + u")"_s);
    return words.join(u' ');
}

QString textOf(const ProfilePreview &preview)
{
    QStringList lines;
    for (const PreviewLine &line : preview.lines)
        lines.append(textOf(line));
    return lines.join(u" | "_s);
}

} // namespace

class ProfilePreviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEachShape_data();
    void readsEachShape();
    void jobsAtTheEnd();
    void anAnswerOfRest();
    void isBounded();
    void anyBytesAreAnAnswer();
};

void ProfilePreviewTest::readsEachShape_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &link, const char *text, const char *expected) {
        QTest::newRow(name) << link << QByteArray(text) << QString::fromUtf8(expected);
    };
    row("list", socketIo, R"(["done",{"id":1}])", "1 done ok /1 succeeded");
    row("lines, empty ones and a carriage return", socketIo,
        "\n[\"done\",{\"id\":1}]\r\n\n[\"at\",{\"id\":2,\"p\":5}]\n", "2 done ok /1 succeeded | 4 at ok /2 5%");
    row("object", socketIo, R"({"event":"done","args":[{"id":1}]})", "1 done ok /1 succeeded");
    row("listen", socketIo,
        R"({"time":"2026-01-01T00:00:00.000Z","kind":"event","namespace":"/","event":"done","args":[{"id":1}],"binary":0})",
        "1 done ok /1 succeeded");
    row("listen --packets", socketIo,
        R"({"time":"2026-01-01T00:00:00.000Z","kind":"packet","direction":"in","transport":"websocket","type":"message","data":"2/ns,[\"done\",{\"id\":1}]"})",
        "1 done ok /1 succeeded");
    row("a packet of our own", socketIo,
        R"({"time":"2026-01-01T00:00:00.000Z","kind":"packet","direction":"out","transport":"websocket","type":"message","data":"2[\"done\",{\"id\":1}]"})",
        "1  no event (a line of kind \"packet\", not an event)");
    row("a packet without event", socketIo,
        R"({"time":"2026-01-01T00:00:00.000Z","kind":"packet","direction":"in","transport":"websocket","type":"message","data":"0{\"sid\":\"x\"}"})",
        "1  no event (a packet that carries no event)");
    row("a line of watch", socketIo, R"({"time":"2026-01-01T00:00:00.000Z","kind":"link","state":"connected"})",
        "1  no event (a line of kind \"link\", not an event)");
    row("packet", socketIo, R"(42["done",{"id":1}])", "1 done ok /1 succeeded");
    row("packet of a namespace, acknowledged", socketIo, R"(42/queues,13["done",{"id":1}])", "1 done ok /1 succeeded");
    row("packet with attachments", socketIo, R"(451-["done",{"id":1,"b":{"_placeholder":true,"num":0}}])",
        "1 done ok /1 succeeded");
    row("acknowledgement", socketIo, R"(431["done",{"id":1}])", "1  no event (not JSON)");
    row("one list of all", socketIo, R"([["done",{"id":1}], {"event":"at","args":[{"id":2,"p":5}]}])",
        "1 done ok /1 succeeded | 2 at ok /2 5%");
    row("one event over several lines", socketIo, "[\"done\",\n  {\n \"id\": 1\n }\n]", "1 done ok /1 succeeded");
    row("no rule", socketIo, R"(["other",1])", "1 other no rule (no rule is meant for this event)");
    row("refused", socketIo, R"(["done",{}])", "1 done refused (no usable job id at /0/id, /0/record/id)");
    row("nothing found", socketIo, R"(["at",{"id":1,"q":5}])", "1 at ok /1 (nothing but the job's id was found)");
    row("no JSON", socketIo, "hello\n[\"done\",{\"id\":1}]", "1  no event (not JSON) | 2 done ok /1 succeeded");
    row("a number", socketIo, "7", "1  no event (neither a list nor an object)");
    row("no name", socketIo, "[1,2]", "1  no event (a list that does not begin with a name)");
    row("an object of another kind", socketIo, R"({"type":"done","id":1})",
        "1  no event (an object without \"event\" and a list \"args\")");
    row("message", webSocket, R"({"type":"done","id":1})", "1 done ok /1 succeeded");
    row("message with a second name", webSocket, R"({"t":"done","id":1})", "1 done ok /1 succeeded");
    row("message that looks like an event", webSocket, R"({"type":"done","event":"x","id":1})",
        "1 done ok /1 succeeded");
    row("message with time and kind", webSocket, R"({"type":"done","kind":"a","time":"b","id":1})",
        "1 done ok /1 succeeded");
    row("messages as events", webSocket, R"(["done",{"id":1}])", "1 done ok /1 succeeded");
    row("message without name", webSocket, R"({"id":1})", "1 message no rule (no rule is meant for this event)");
    row("a bare word", webSocket, "ping", "1 ping no rule (no rule is meant for this event)");
    row("frame", phoenix,
        R"([null,null,"realtime:jobs","postgres_changes",{"ids":[1],"data":{"type":"INSERT","record":{"id":7}}}])",
        "1 postgres_changes:INSERT ok /7 succeeded");
    row("frame as an object", phoenix,
        R"({"topic":"realtime:jobs","event":"broadcast","ref":null,"payload":{"type":"broadcast","event":"done","payload":{"id":1}}})",
        "1 broadcast:done ok /1 succeeded");
    row("frame of the protocol", phoenix, R"(["1","2","realtime:jobs","phx_reply",{"status":"ok","response":{}}])",
        "1  no event (a frame of the protocol's own, \"phx_reply\")");
    row("event of a capture", phoenix, R"(["postgres_changes:INSERT",{"type":"INSERT","record":{"id":7}}])",
        "1 postgres_changes:INSERT ok /7 succeeded");
    row("hostile name", socketIo, R"(["a\u001b[31m\nb",1])", "1 a [31m b no rule (no rule is meant for this event)");
}

void ProfilePreviewTest::readsEachShape()
{
    QFETCH(const QByteArray, link);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    QString found = textOf(previewProfile(profileOf(link), text, now));
    // What the JSON library says, in its own words.
    static const QRegularExpression inItsWords(u"\\(not JSON: [^)]+\\)"_s);
    QCOMPARE(found.replace(inItsWords, u"(not JSON)"_s), expected);
}

void ProfilePreviewTest::jobsAtTheEnd()
{
    const QByteArray text = R"(["at",{"id":1,"p":5}]
["at",{"id":2,"p":7}]
["at",{"id":3,"p":1}]
["at",{"id":1,"p":50}]
["gone",{"id":3}]
["gone",{"id":9}]
["done",{"id":2,"result":"r"}]
["queue","mail",3]
["worker","w1"]
["queue","mail",4])";
    const ProfilePreview preview = previewProfile(profileOf(socketIo), text, now);
    QCOMPARE(preview.lines.size(), 10);
    QCOMPARE(preview.jobs.size(), 2);
    QCOMPARE(preview.jobs[0].key.id, u"1"_s);
    QCOMPARE(preview.jobs[0].progress, 50.0);
    QCOMPARE(preview.jobs[0].state, JobState::Running);
    QCOMPARE(preview.jobs[1].state, JobState::Succeeded);
    QCOMPARE(preview.jobs[1].result, u"r"_s);
    QCOMPARE(preview.queues.size(), 1);
    QCOMPARE(preview.queues[0].waiting, 4);
    QCOMPARE(preview.workers.size(), 1);
    QCOMPARE(preview.workers[0].name, u"w1"_s);
    QVERIFY(preview.cut.isEmpty());
}

void ProfilePreviewTest::anAnswerOfRest()
{
    const Profile rest = profileOf(R"({"kind":"rest"})");
    const ProfilePreview list = previewProfile(rest, "{\"rows\":[{\"id\":1,\"s\":\"running\"},\n{\"id\":2}, {}]}", now);
    QCOMPARE(textOf(list), u"1  ok /1 running /2 (snapshot: no usable job id at /id)"_s);
    QCOMPARE(list.jobs.size(), 2);
    QCOMPARE(textOf(previewProfile(rest, R"({"id":1,"s":"failed"})", now)), u"1  ok /1 failed"_s);
    QCOMPARE(textOf(previewProfile(rest, R"({"error":"no"})", now)),
             u"1  refused (snapshot: no usable job id at /id)"_s);
}

void ProfilePreviewTest::isBounded()
{
    const Profile profile = profileOf(socketIo);
    const QByteArray line = "[\"done\",{\"id\":1}]\n";
    const ProfilePreview lines = previewProfile(profile, line.repeated(3000), now);
    QCOMPARE(lines.lines.size(), 2000);
    QCOMPARE(lines.cut, u"more than 2000 lines"_s);
    const ProfilePreview bytes = previewProfile(profile, line.repeated(10), now, {}, {.bytes = line.size() * 3 + 5});
    QCOMPARE(bytes.lines.size(), 3);
    QVERIFY(bytes.cut.startsWith("longer than"_L1));
    int asked = 0;
    const ProfilePreview time =
        previewProfile(profile, line.repeated(10), now, {}, {.isOver = [&asked] { return ++asked > 4; }});
    QCOMPARE(time.lines.size(), 4);
    QCOMPARE(time.cut, u"it took too long"_s);
    QVERIFY(previewProfile(profile, QByteArray(2'000'000, 'x'), now).lines.isEmpty());
    QVERIFY(previewProfile(profile, {}, now).lines.isEmpty());
}

void ProfilePreviewTest::anyBytesAreAnAnswer()
{
    const QByteArray text =
        R"(42/a,1["done",{"id":1}])"
        "\n"
        R"({"time":"t","kind":"packet","direction":"in","type":"message","data":"2[\"at\",{\"id\":2}]"})"
        "\n"
        R"([null,null,"t","postgres_changes",{"data":{"type":"INSERT","record":{"id":7}}}])";
    for (const QByteArray &link : {socketIo, webSocket, phoenix, QByteArray(R"({"kind":"rest"})")}) {
        const Profile profile = profileOf(link);
        for (const QByteArray &bytes : damaged(text)) {
            const ProfilePreview preview = previewProfile(profile, bytes, now);
            for (const PreviewLine &line : preview.lines)
                QVERIFY(!line.why.contains(u'\n'));
        }
    }
}

QTEST_APPLESS_MAIN(ProfilePreviewTest)
#include "profilepreviewtest.moc"
