// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fake/feed/realtimescenario.h"

#include "profile/profileparser.h"
#include "support/waituntil.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

const char *const profileText = R"({
  "name": "t", "title": "T",
  "link": {
    "kind": "phoenix", "path": "/realtime/v1/websocket",
    "reconnection": { "minMs": 1000, "maxMs": 8000 },
    "channels": [
      { "topic": "realtime:jobs",
        "join": { "config": { "postgres_changes": [{ "event": "*", "schema": "public", "table": "jobs" }] },
                  "access_token": "{secret}" } },
      { "topic": "realtime:{room}", "join": { "config": {} }, "requires": ["room"] }
    ]
  },
  "auth": { "place": "query", "field": "apikey" },
  "events": [
    { "event": ["postgres_changes:INSERT", "postgres_changes:UPDATE"],
      "job": { "id": "/0/record/id", "queue": "/0/record/queue", "state": { "from": "/0/record/status" } } },
    { "event": "broadcast:progress", "job": { "id": "/0/id", "queue": "/0/queue", "state": "running" } },
    { "event": ["presence:join", "presence:leave"], "worker": { "name": "/0/key", "running": "/0/count" } }
  ]
})";

} // namespace

const QString RealtimeScenario::jobs = u"realtime:jobs"_s;

RealtimeScenario::RealtimeScenario(const QString &secret, const QString &room)
{
    settings.url = server.url();
    settings.secret = secret;
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    if (!room.isEmpty())
        settings.variables.insert(u"room"_s, room);
}

void RealtimeScenario::make()
{
    const auto profile = parseProfile(profileText, u"t.json"_s);
    feed = std::make_unique<RealtimeFeed>(*profile, settings, &clock, &random);
    JobFeed *const source = feed.get();
    QObject::connect(source, &JobFeed::linkChanged, source, [this](const LinkStateChange &change) {
        states += linkStateName(change.state);
        last = change;
    });
    QObject::connect(source, &JobFeed::problemFound, source, [this](const QString &text) { problems += text; });
    QObject::connect(source, &JobFeed::stopped, source, [this] { ++stopped; });
    QObject::connect(source, &JobFeed::changesReceived, source,
                     [this](const QList<Change> &changes) { received += changes; });
    QObject::connect(source, &JobFeed::eventReceived, source, [this](const QByteArray &payload) { events += payload; });
}

void RealtimeScenario::start()
{
    if (!feed)
        make();
    feed->start();
}

bool RealtimeScenario::reach(const QString &state)
{
    return waitUntil([&] { return !states.isEmpty() && states.last() == state; }, patience);
}

bool RealtimeScenario::hears(const QString &event, int times)
{
    return waitUntil([&] { return server.received(event).size() >= times; }, patience);
}

bool isJoin(const PhoenixMessage &message)
{
    return message.event == PhoenixEvent::join;
}

} // namespace Pollux::Test
