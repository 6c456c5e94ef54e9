// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profileparser.h"

#include "profile/mappingparser.h"
#include "profile/objectreader.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxWaitMs = 3'600'000;
constexpr int maxPageSize = 10'000;

QString itemPointer(const QString &list, qsizetype index)
{
    return u"%1/%2"_s.arg(list).arg(index);
}

QString parseName(ObjectReader &reader)
{
    static const QRegularExpression pattern(u"^[a-z0-9][a-z0-9-]*\\z"_s);
    reader.require("name"_L1);
    const QString name = reader.text("name"_L1).value_or(QString());
    if (!name.isEmpty() && !pattern.match(name).hasMatch())
        reader.refuse("name"_L1, u"lower-case letters, digits and hyphens"_s);
    return name;
}

QUrl parseUrl(ObjectReader &reader)
{
    static const QRegularExpression pattern(u"^(https?|wss?)://[^/?#@\\s]+([/?#]\\S*)?\\z"_s);
    const auto text = reader.text("url"_L1);
    if (!text)
        return {};
    const QUrl url(*text, QUrl::StrictMode);
    if (pattern.match(*text).hasMatch() && url.isValid())
        return url;
    reader.refuse("url"_L1, u"an http, https, ws or wss URL without user and password"_s);
    return {};
}

QStringList parseTransports(ObjectReader &reader)
{
    const QStringList transports = reader.texts("transports"_L1);
    for (const QString &transport : transports) {
        if (transport != "polling"_L1 && transport != "websocket"_L1)
            reader.refuse("transports"_L1, ObjectReader::oneOf({u"polling"_s, u"websocket"_s}));
    }
    return transports.isEmpty() ? Link().transports : transports;
}

Milliseconds parseWait(ObjectReader &reader, QLatin1StringView name, Milliseconds fallback)
{
    const auto wait = reader.wholeNumber(name, 1, maxWaitMs);
    return wait ? Milliseconds(*wait) : fallback;
}

Reconnection parseReconnection(const QJsonValue &value, const QString &pointer, FirstFlaw &flaw)
{
    ObjectReader reader(value, pointer, flaw);
    Reconnection reconnection;
    reconnection.min = parseWait(reader, "minMs"_L1, reconnection.min);
    reconnection.max = parseWait(reader, "maxMs"_L1, reconnection.max);
    reconnection.factor = reader.number("factor"_L1, 1, 10).value_or(reconnection.factor);
    reconnection.jitter = reader.number("jitter"_L1, 0, 1).value_or(reconnection.jitter);
    if (reconnection.max < reconnection.min)
        reader.refuse("maxMs"_L1, u"at least minMs, %1"_s.arg(reconnection.min.count()));
    reader.finish();
    return reconnection;
}

Link parseLink(const QJsonValue &value, const QString &pointer, FirstFlaw &flaw)
{
    ObjectReader reader(value, pointer, flaw);
    Link link;
    link.kind = reader
                    .choice<LinkKind>("kind"_L1, {{"socket.io"_L1, LinkKind::SocketIo},
                                                  {"websocket"_L1, LinkKind::WebSocket},
                                                  {"phoenix"_L1, LinkKind::Phoenix},
                                                  {"rest"_L1, LinkKind::Rest}})
                    .value_or(link.kind);
    link.url = parseUrl(reader);
    link.path = reader.path("path"_L1).value_or(link.path);
    link.nsp = reader.path("namespace"_L1).value_or(link.nsp);
    link.transports = parseTransports(reader);
    link.origin = reader.text("origin"_L1).value_or(QString());
    if (reader.has("reconnection"_L1))
        link.reconnection =
            parseReconnection(reader.value("reconnection"_L1), reader.pointerTo("reconnection"_L1), flaw);
    link.connectTimeout = parseWait(reader, "connectTimeoutMs"_L1, link.connectTimeout);
    reader.finish();
    return link;
}

Auth parseAuth(const QJsonValue &value, const QString &pointer, FirstFlaw &flaw)
{
    ObjectReader reader(value, pointer, flaw);
    Auth auth;
    reader.require("place"_L1);
    auth.place = reader
                     .choice<Auth::Place>("place"_L1, {{"none"_L1, Auth::Place::None},
                                                       {"payload"_L1, Auth::Place::Payload},
                                                       {"query"_L1, Auth::Place::Query},
                                                       {"header"_L1, Auth::Place::Header},
                                                       {"firstMessage"_L1, Auth::Place::FirstMessage}})
                     .value_or(Auth::Place::None);
    if (auth.place != Auth::Place::None)
        reader.require("field"_L1);
    auth.field = reader.text("field"_L1).value_or(QString());
    reader.finish();
    return auth;
}

Emission parseEmission(const QJsonValue &value, const QString &pointer, FirstFlaw &flaw)
{
    ObjectReader reader(value, pointer, flaw);
    Emission emission;
    reader.require("event"_L1);
    emission.event = reader.text("event"_L1).value_or(QString());
    emission.arguments = reader.array("arguments"_L1);
    emission.variables = reader.texts("requires"_L1);
    emission.ack = reader.boolean("ack"_L1).value_or(false);
    reader.finish();
    return emission;
}

QStringList parseEventNames(ObjectReader &reader)
{
    reader.require("event"_L1);
    const QStringList events = reader.textOrTexts("event"_L1);
    for (const QString &event : events) {
        if (event.count(u'*') > 1)
            reader.refuse("event"_L1, u"an event's name with at most one \"*\""_s);
    }
    return events;
}

// What a rule says itself goes before what all rules share.
QJsonValue withShared(const QJsonValue &job, const QJsonObject &shared)
{
    if (!job.isObject())
        return job;
    QJsonObject merged = shared;
    const QJsonObject own = job.toObject();
    for (auto member = own.begin(); member != own.end(); ++member)
        merged.insert(member.key(), member.value());
    return merged;
}

EventRule parseRule(const QJsonValue &value, const QString &pointer, const QJsonObject &everyJob, FirstFlaw &flaw)
{
    ObjectReader reader(value, pointer, flaw);
    EventRule rule;
    rule.events = parseEventNames(reader);
    if (reader.has("job"_L1)) {
        const QJsonValue job = withShared(reader.value("job"_L1), everyJob);
        rule.job = parseJobMapping(job, reader.pointerTo("job"_L1), TemplateKind::Event, true, flaw);
    }
    if (reader.has("queue"_L1))
        rule.queue = parseQueueMapping(reader.value("queue"_L1), reader.pointerTo("queue"_L1), flaw);
    if (reader.has("worker"_L1))
        rule.worker = parseWorkerMapping(reader.value("worker"_L1), reader.pointerTo("worker"_L1), flaw);
    if (!rule.job && !rule.queue && !rule.worker)
        flaw.refuse(pointer, u"a member \"job\", \"queue\" or \"worker\""_s);
    reader.finish();
    return rule;
}

void parseSnapshotList(const QJsonValue &value, const QString &pointer, Snapshot &snapshot, FirstFlaw &flaw)
{
    ObjectReader reader(value, pointer, flaw);
    reader.require("path"_L1);
    snapshot.list.path = reader.path("path"_L1).value_or(QString());
    snapshot.rows = reader.path("rows"_L1).value_or(QString());
    if (!JsonPointer::parse(snapshot.rows))
        reader.refuse("rows"_L1, u"a JSON Pointer such as \"/jobs\""_s);
    snapshot.pageSize = reader.wholeNumber("pageSize"_L1, 1, maxPageSize).value_or(snapshot.pageSize);
    reader.finish();
}

QString parseSnapshotJob(const QJsonValue &value, const QString &pointer, FirstFlaw &flaw)
{
    ObjectReader reader(value, pointer, flaw);
    reader.require("path"_L1);
    const QString path = reader.path("path"_L1).value_or(QString());
    reader.finish();
    return path;
}

Snapshot parseSnapshot(const QJsonValue &value, const QString &pointer, FirstFlaw &flaw)
{
    ObjectReader reader(value, pointer, flaw);
    Snapshot snapshot;
    snapshot.queues = reader.texts("queues"_L1);
    if (reader.has("list"_L1))
        parseSnapshotList(reader.value("list"_L1), reader.pointerTo("list"_L1), snapshot, flaw);
    if (reader.has("job"_L1))
        snapshot.job.path = parseSnapshotJob(reader.value("job"_L1), reader.pointerTo("job"_L1), flaw);
    reader.require("row"_L1);
    snapshot.row = parseJobMapping(reader.value("row"_L1), reader.pointerTo("row"_L1), TemplateKind::Row, true, flaw);
    reader.finish();
    return snapshot;
}

Profile parseMembers(ObjectReader &reader, FirstFlaw &flaw)
{
    Profile profile;
    reader.value("$schema"_L1);
    profile.name = parseName(reader);
    profile.title = reader.text("title"_L1).value_or(profile.name);
    if (reader.has("link"_L1))
        profile.link = parseLink(reader.value("link"_L1), u"/link"_s, flaw);
    if (reader.has("auth"_L1))
        profile.auth = parseAuth(reader.value("auth"_L1), u"/auth"_s, flaw);
    for (const QJsonValue &emission : reader.array("onConnect"_L1))
        profile.onConnect.append(parseEmission(emission, itemPointer(u"/onConnect"_s, profile.onConnect.size()), flaw));
    const QJsonValue everyJob = reader.value("everyJob"_L1);
    if (!everyJob.isUndefined())
        parseJobMapping(everyJob, u"/everyJob"_s, TemplateKind::Event, false, flaw);
    for (const QJsonValue &rule : reader.array("events"_L1)) {
        const QString pointer = itemPointer(u"/events"_s, profile.events.size());
        profile.events.append(parseRule(rule, pointer, everyJob.toObject(), flaw));
    }
    if (reader.has("snapshot"_L1))
        profile.snapshot = parseSnapshot(reader.value("snapshot"_L1), u"/snapshot"_s, flaw);
    profile.healthPath = reader.path("health"_L1).value_or(QString());
    reader.finish();
    return profile;
}

} // namespace

Result<Profile, ProfileError> parseProfile(const QByteArray &json, const QString &fileName)
{
    using Kind = ProfileError::Kind;
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (syntax.error != QJsonParseError::NoError) {
        const QString message = u"not JSON at byte %1: %2"_s.arg(syntax.offset).arg(syntax.errorString());
        return Failure{ProfileError{Kind::Malformed, fileName, {}, message}};
    }
    FirstFlaw flaw;
    ObjectReader reader(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), {}, flaw);
    Profile profile = parseMembers(reader, flaw);
    if (flaw.flaw)
        return Failure{ProfileError{Kind::Invalid, fileName, flaw.flaw->pointer, flaw.flaw->expected}};
    return profile;
}

} // namespace Pollux
