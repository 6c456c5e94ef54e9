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
    void hasDefaults();
    void aRuleGoesBeforeWhatAllShare();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
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
    QVERIFY(!profile.events[2].worker->online);
    QCOMPARE(profile.snapshot->queues, QStringList{u"q"_s});
    QCOMPARE(profile.snapshot->list.path, u"/l"_s);
    QCOMPARE(profile.snapshot->rows, u"/r"_s);
    QCOMPARE(profile.snapshot->pageSize, 9);
    QCOMPARE(profile.snapshot->job.path, u"/j"_s);
    QCOMPARE(profile.snapshot->row.state.words, (QHash<QString, JobState>{{u"on"_s, JobState::Running}}));
    QCOMPARE(profile.healthPath, u"/h"_s);
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
