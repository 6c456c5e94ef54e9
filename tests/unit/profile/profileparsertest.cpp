// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profileparser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

Profile parsed(const QByteArray &json)
{
    const auto profile = parseProfile(json, u"x.json"_s);
    return profile ? *profile : Profile();
}

} // namespace

class ProfileParserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheSchema_data();
    void agreesWithTheSchema();
    void readsEachMember();
    void readsHowLinksTalk();
    void readsWhatIsAsked();
    void readsWhatAPersonCanDo();
    void hasDefaults();
    void hasDefaultsOfEachKind();
    void aRuleGoesBeforeWhatAllShare();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void namesAllThatIsWrong();
    void anyBytesAreAnAnswer();
};

// The schema's half is test_schema.py, on the same table.
void ProfileParserTest::agreesWithTheSchema_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QString>("pointer");
    QFile table(QFINDTESTDATA("profiletable.json"));
    QVERIFY(table.open(QFile::ReadOnly));
    for (const QJsonValue &row : QJsonDocument::fromJson(table.readAll()).array()) {
        const QJsonValue profile = row[u"profile"_s];
        // QJsonDocument writes no lone values, but for the list that has it as its one element.
        const QByteArray json = QJsonDocument(QJsonArray{profile}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
        QTest::newRow(qPrintable(row[u"what"_s].toString()))
            << json << row[u"pointer"_s].isUndefined() << row[u"pointer"_s].toString();
    }
}

void ProfileParserTest::agreesWithTheSchema()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, isGood);
    const auto profile = parseProfile(json, u"x.json"_s);
    QCOMPARE(profile.hasValue(), isGood);
    if (isGood)
        return;
    QCOMPARE(profile.error().file, u"x.json"_s);
    QTEST(profile.error().pointer, "pointer");
    QVERIFY(!profile.error().expected.isEmpty());
}

void ProfileParserTest::readsEachMember()
{
    const Profile profile = parsed(R"({
        "name": "x", "title": "X",
        "link": { "kind": "phoenix", "url": "wss://a.example/ws", "path": "/p", "namespace": "/n",
                  "transports": ["websocket"], "origin": "https://b.example", "connectTimeoutMs": 7,
                  "reconnection": { "minMs": 1, "maxMs": 2, "factor": 3, "jitter": 0.25 } },
        "auth": { "place": "firstMessage", "field": "jwt" },
        "onConnect": [{ "event": "join", "arguments": ["{user}"], "requires": ["user"], "ack": true }],
        "events": [
            { "event": ["a", "b"], "job": { "id": "/0", "queue": "q", "state": "failed", "progress": "/1", "removed": true } },
            { "event": "c", "queue": { "name": "/0", "paused": false } },
            { "event": "d", "worker": { "name": ["/0", "/1"], "online": false } }
        ],
        "snapshot": { "queues": ["q"], "list": { "path": "/l", "rows": "/r", "pageSize": 9 },
                      "job": { "path": "/j" }, "row": { "id": "/id", "state": { "from": "/s", "map": { "on": "running" } } } },
        "health": "/h"
    })");
    QCOMPARE(profile.name, u"x"_s);
    QCOMPARE(profile.title, u"X"_s);
    QCOMPARE(profile.link.kind, LinkKind::Phoenix);
    QCOMPARE(profile.link.url, QUrl(u"wss://a.example/ws"_s));
    QCOMPARE(profile.link.path, u"/p"_s);
    QCOMPARE(profile.link.nsp, u"/n"_s);
    QCOMPARE(profile.link.transports, QStringList{u"websocket"_s});
    QCOMPARE(profile.link.origin, u"https://b.example"_s);
    QCOMPARE(profile.link.connectTimeout, Milliseconds(7));
    QCOMPARE(profile.link.reconnection, (Reconnection{Milliseconds(1), Milliseconds(2), 3, 0.25}));
    QCOMPARE(profile.auth, (Auth{Auth::Place::FirstMessage, u"jwt"_s}));
    QCOMPARE(profile.onConnect, (QList<Emission>{{u"join"_s, QJsonArray{u"{user}"_s}, {u"user"_s}, true}}));
    QCOMPARE(profile.events.size(), 3);
    QCOMPARE(profile.events[0].events, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(profile.events[0].job->id, ValueSource{u"/0"_s});
    QCOMPARE(profile.events[0].job->state.otherwise, JobState::Failed);
    QCOMPARE(profile.events[0].job->progress.from, ValueSource{u"/1"_s});
    QVERIFY(profile.events[0].job->removed);
    QCOMPARE(profile.events[1].queue->paused, false);
    QVERIFY(!profile.events[1].job);
    QCOMPARE(profile.events[2].worker->name, (ValueSource{u"/0"_s, u"/1"_s}));
    QCOMPARE(profile.events[2].worker->state.otherwise, Worker::State::Offline);
    QCOMPARE(profile.snapshot->queues, QStringList{u"q"_s});
    QCOMPARE(profile.snapshot->list.path, u"/l"_s);
    QCOMPARE(profile.snapshot->rows, u"/r"_s);
    QCOMPARE(profile.snapshot->pageSize, 9);
    QCOMPARE(profile.snapshot->job.path, u"/j"_s);
    QCOMPARE(profile.snapshot->row.state.words, (QHash<QString, JobState>{{u"on"_s, JobState::Running}}));
    QCOMPARE(profile.healthPath, u"/h"_s);
}

void ProfileParserTest::readsHowLinksTalk()
{
    const Link link = parsed(R"({ "name": "x", "link": { "kind": "websocket", "proxyBase": "https://p.example/b",
        "hello": { "message": { "token": "{secret}" }, "accepted": "ok", "refused": "no" },
        "heartbeat": { "intervalMs": 5, "timeoutMs": 6, "message": "ping", "answer": "pong" },
        "messages": { "event": ["/a", "/b"] }, "polling": { "intervalMs": 7, "maxIntervalMs": 8 } },
        "snapshot": { "job": { "path": "/j" }, "row": { "id": "/id" } } })")
                          .link;
    QCOMPARE(link.proxyBase, QUrl(u"https://p.example/b"_s));
    QCOMPARE(link.hello, (Hello{QJsonObject{{u"token"_s, u"{secret}"_s}}, u"ok"_s, u"no"_s}));
    QCOMPARE(link.heartbeat, (AppHeartbeat{Milliseconds(5), Milliseconds(6), u"ping"_s, u"pong"_s}));
    QCOMPARE(link.messages.event, (ValueSource{u"/a"_s, u"/b"_s}));
    QCOMPARE(link.polling, (Polling{Milliseconds(7), Milliseconds(8)}));
    const Link phoenix = parsed(R"({ "name": "x", "link": { "kind": "phoenix", "heartbeat": { "intervalMs": 9 },
        "channels": [{ "topic": "realtime:{t}", "join": { "a": 1 }, "requires": ["t"] }, { "topic": "b" }] } })")
                             .link;
    QCOMPARE(phoenix.heartbeat->interval, Milliseconds(9));
    QCOMPARE(phoenix.channels, (QList<Channel>{{u"realtime:{t}"_s, {{u"a"_s, 1}}, {u"t"_s}}, {u"b"_s, {}, {}}}));
}

void ProfileParserTest::readsWhatIsAsked()
{
    const Snapshot snapshot = *parsed(R"({ "name": "x", "snapshot": {
        "list": { "method": "POST", "path": "/l", "body": { "a": null }, "error": "/e", "timeoutMs": 5, "next": "/n" },
        "job": { "event": "job", "arguments": ["{id}"], "row": "/0" }, "row": { "id": "/id" },
        "queueList": { "path": "/q", "rows": "/r", "row": { "name": "{queue}", "paused": "/p", "oldestWaiting": "/o",
                       "oldestWaitingMs": "/m", "perHour": "/h" } },
        "workerList": { "path": "/w", "rows": "/s", "row": { "name": "{worker}",
                        "state": { "from": "/up", "map": { "false": "offline" }, "otherwise": "online" } } } } })")
                                   .snapshot;
    QCOMPARE(snapshot.list,
             (Call{{}, {}, "POST", u"/l"_s, QJsonObject{{u"a"_s, QJsonValue::Null}}, {u"/e"_s}, Milliseconds(5)}));
    QCOMPARE(snapshot.next, u"/n"_s);
    QCOMPARE(snapshot.job.event, u"job"_s);
    QCOMPARE(snapshot.job.arguments, QJsonArray{u"{id}"_s});
    QCOMPARE(snapshot.job.timeout, Milliseconds(10'000));
    QCOMPARE(snapshot.jobRow, u"/0"_s);
    QCOMPARE(snapshot.queueList.path, u"/q"_s);
    QCOMPARE(snapshot.queueRows, u"/r"_s);
    QCOMPARE(snapshot.queueRow.pausedFrom, ValueSource{u"/p"_s});
    QCOMPARE(snapshot.queueRow.oldestWaiting, ValueSource{u"/o"_s});
    QCOMPARE(snapshot.queueRow.oldestWaitingMs, ValueSource{u"/m"_s});
    QCOMPARE(snapshot.queueRow.perHour, ValueSource{u"/h"_s});
    QCOMPARE(snapshot.workerRows, u"/s"_s);
    QCOMPARE(snapshot.workerRow.state,
             (WorkerStateMapping{{u"/up"_s}, {{u"false"_s, Worker::State::Offline}}, Worker::State::Online}));
}

void ProfileParserTest::readsWhatAPersonCanDo()
{
    const Profile profile = parsed(R"({ "name": "x", "actions": { "pause": { "event": "p" },
        "retry": { "path": "/r", "body": { "id": "{id}" }, "states": ["failed", "stalled"] } },
        "links": [{ "title": "Result", "url": "/result" }], "workers": { "offlineAfterMs": 7 },
        "variables": { "table": "jobs" } })");
    QCOMPARE(profile.actions.size(), 2);
    QCOMPARE(profile.actions[0].kind, ActionKind::Retry);
    QCOMPARE(profile.actions[0].call.method, "POST");
    QCOMPARE(profile.actions[0].call.body, QJsonValue(QJsonObject{{u"id"_s, u"{id}"_s}}));
    QCOMPARE(profile.actions[0].states, (QList<JobState>{JobState::Failed, JobState::Stalled}));
    QCOMPARE(profile.actions[1].kind, ActionKind::Pause);
    QCOMPARE(profile.actions[1].call.event, u"p"_s);
    QCOMPARE(profile.links, (QList<JobLink>{{u"Result"_s, {u"/result"_s}}}));
    QCOMPARE(profile.workerSilence, Milliseconds(7));
    QCOMPARE(withDefaults(profile, {}), (Variables{{u"table"_s, u"jobs"_s}}));
    QCOMPARE(withDefaults(profile, {{u"table"_s, u"tasks"_s}}), (Variables{{u"table"_s, u"tasks"_s}}));
}

void ProfileParserTest::hasDefaultsOfEachKind()
{
    const auto linkOf = [](const char *kind) {
        return parsed(
                   QByteArray(R"({"name":"x","link":{"kind":"%"},"snapshot":{"job":{"path":"/j"},"row":{"id":"/i"}}})")
                       .replace('%', kind))
            .link;
    };
    QCOMPARE(linkOf("socket.io"), Link());
    QCOMPARE(linkOf("websocket").path, u"/ws"_s);
    QCOMPARE(linkOf("websocket").reconnection, (Reconnection{Milliseconds(1000), Milliseconds(30'000), 2, 0.75}));
    QCOMPARE(linkOf("phoenix").path, u"/realtime/v1/websocket"_s);
    QCOMPARE(linkOf("rest").path, QString());
    QCOMPARE(linkOf("rest").polling, (Polling{Milliseconds(3000), Milliseconds(30'000)}));
    QVERIFY(!linkOf("websocket").polling);
}

void ProfileParserTest::hasDefaults()
{
    Profile expected;
    expected.name = u"x"_s;
    expected.title = u"x"_s;
    QCOMPARE(parsed(R"({"name":"x"})"), expected);
    QCOMPARE(expected.link.path, u"/socket.io/"_s);
    QCOMPARE(expected.link.nsp, u"/"_s);
    QCOMPARE(expected.link.connectTimeout, Milliseconds(20'000));
    QCOMPARE(expected.link.reconnection, (Reconnection{Milliseconds(1000), Milliseconds(30'000), 2, 0.75}));
}

void ProfileParserTest::aRuleGoesBeforeWhatAllShare()
{
    const Profile profile = parsed(R"({"name":"x","everyJob":{"id":"/0","name":"/1"},
        "events":[{"event":"a","job":{}},{"event":"b","job":{"name":"/2"}}]})");
    QCOMPARE(profile.events[0].job->id, ValueSource{u"/0"_s});
    QCOMPARE(profile.events[0].job->name, ValueSource{u"/1"_s});
    QCOMPARE(profile.events[1].job->id, ValueSource{u"/0"_s});
    QCOMPARE(profile.events[1].job->name, ValueSource{u"/2"_s});
}

void ProfileParserTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *json, const char *text) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(text);
    };
    row("not JSON", "{\"name\":\"x\",}", "x.json: not JSON at byte 13: object is missing after a comma");
    row("nothing", "", "x.json: not JSON at byte 0: illegal value");
    row("wrong file", "[]", "x.json: (whole file): expected an object");
    row("missing", "{}", "x.json: (whole file): expected a member \"name\"");
    row("range", R"({"name":"x","link":{"connectTimeoutMs":-1}})",
        "x.json: /link/connectTimeoutMs: expected a whole number from 1 to 3600000");
    row("word", R"({"name":"x","link":{"kind":"ws"}})",
        "x.json: /link/kind: expected one of socket.io, websocket, phoenix, rest");
    row("typo", R"({"name":"x","auth":{"place":"none","feild":"a"}})",
        "x.json: /auth/feild: expected one of the members field, place");
    row("waits in the wrong order", R"({"name":"x","link":{"reconnection":{"minMs":9,"maxMs":8}}})",
        "x.json: /link/reconnection/maxMs: expected at least minMs, 9");
    row("a line break in a name", R"({"name":"x","auth":{"place":"none","fei\nld":"a"}})",
        "x.json: /auth/fei ld: expected one of the members field, place");
}

void ProfileParserTest::namesWhatIsWrong()
{
    QFETCH(const QByteArray, json);
    const auto profile = parseProfile(json, u"x.json"_s);
    QVERIFY(!profile);
    QTEST(profile.error().toString(), "text");
    QCOMPARE(profile.error().kind == ProfileError::Kind::Malformed, profile.error().toString().contains("not JSON"_L1));
}

void ProfileParserTest::namesAllThatIsWrong()
{
    const QByteArray json = R"({"name":"X","link":{"kind":"ws","url":"ftp://a","hello":{}},"everyJob":{"ids":"/0"},
        "events":[{"event":"a","job":{}},{"event":"b","job":{"state":"done"}}],"actions":{"kill":{},"retry":{}},"x":1})";
    QStringList lines;
    for (const ProfileError &error : profileFlaws(json, u"x.json"_s))
        lines.append(error.toString().section(u": expected"_s, 0, 0));
    QCOMPARE(lines, (QStringList{u"x.json: /name"_s, u"x.json: /link/kind"_s, u"x.json: /link/url"_s,
                                 u"x.json: /link/hello"_s, u"x.json: /everyJob/ids"_s, u"x.json: /events/1/job/state"_s,
                                 u"x.json: /actions/retry"_s, u"x.json: /actions/kill"_s, u"x.json: /x"_s}));
    QVERIFY(profileFlaws(R"({"name":"x"})", u"x.json"_s).isEmpty());
    QCOMPARE(profileFlaws("{", u"x.json"_s).size(), 1);
    QByteArray all = R"({"name":"x")";
    for (int at = 0; at < 1000; ++at)
        all += ",\"y" + QByteArray::number(at) + "\":1";
    QCOMPARE(profileFlaws(all + '}', u"x.json"_s).size(), 100);
}

void ProfileParserTest::anyBytesAreAnAnswer()
{
    QFile table(QFINDTESTDATA("profiletable.json"));
    QVERIFY(table.open(QFile::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(table.readAll()).array();
    const QByteArray json = QJsonDocument(rows[1][u"profile"_s].toObject()).toJson(QJsonDocument::Compact);
    QVERIFY(parseProfile(json, u"x.json"_s));
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY(!parseProfile(json.first(size), u"x.json"_s));
    for (qsizetype at = 0; at < json.size(); ++at) {
        QByteArray flipped = json;
        flipped[at] = char(flipped[at] ^ 0xff);
        QVERIFY(!parseProfile(flipped, u"x.json"_s));
    }
}

QTEST_APPLESS_MAIN(ProfileParserTest)
#include "profileparsertest.moc"
