// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profileparser.h"

#include "profile/callparser.h"
#include "profile/joblinkparser.h"
#include "profile/linkparser.h"
#include "profile/mappingparser.h"
#include "profile/objectreader.h"
#include "profile/snapshotparser.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

QString parseName(ObjectReader &reader)
{
    reader.require("name"_L1);
    const QString name = reader.text("name"_L1).value_or(QString());
    if (!name.isEmpty() && !isProfileName(name))
        reader.refuse("name"_L1, u"lower-case letters, digits and hyphens"_s);
    return name;
}

Auth parseAuth(const QJsonValue &value, const QString &pointer, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
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

Emission parseEmission(const QJsonValue &value, const QString &pointer, LinkKind kind, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    Emission emission;
    if (kind == LinkKind::WebSocket && !reader.has("event"_L1))
        reader.require("arguments"_L1);
    else
        reader.require("event"_L1);
    emission.event = reader.text("event"_L1).value_or(QString());
    emission.arguments = reader.array("arguments"_L1);
    refuseSecret(emission.arguments, reader.pointerTo("arguments"_L1), flaws);
    if (kind == LinkKind::WebSocket && emission.event.isEmpty() && reader.value("arguments"_L1).isArray()
        && emission.arguments.isEmpty())
        reader.refuse("arguments"_L1, u"a list that begins with the message"_s);
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

EventRule parseRule(const QJsonValue &value, const QString &pointer, const QJsonObject &everyJob, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    EventRule rule;
    rule.events = parseEventNames(reader);
    if (reader.has("job"_L1)) {
        const QJsonValue job = withShared(reader.value("job"_L1), everyJob);
        rule.job = parseJobMapping(job, reader.pointerTo("job"_L1), TemplateKind::Event, true, flaws);
    }
    if (reader.has("queue"_L1))
        rule.queue =
            parseQueueMapping(reader.value("queue"_L1), reader.pointerTo("queue"_L1), TemplateKind::Event, flaws);
    if (reader.has("worker"_L1))
        rule.worker =
            parseWorkerMapping(reader.value("worker"_L1), reader.pointerTo("worker"_L1), TemplateKind::Event, flaws);
    if (!rule.job && !rule.queue && !rule.worker)
        flaws.refuse(pointer, u"a member \"job\", \"queue\" or \"worker\""_s);
    reader.finish();
    return rule;
}

// What all rules share is told once where it is wrong, not again in each rule.
void parseRules(ObjectReader &reader, Profile &profile, Flaws &flaws)
{
    const QJsonValue everyJob = reader.value("everyJob"_L1);
    const qsizetype before = flaws.count();
    if (!everyJob.isUndefined())
        parseJobMapping(everyJob, u"/everyJob"_s, TemplateKind::Event, false, flaws);
    const bool isGood = flaws.count() == before;
    const QJsonObject shared = isGood ? everyJob.toObject() : QJsonObject{{u"id"_s, u"/0"_s}};
    for (const QJsonValue &rule : reader.array("events"_L1))
        profile.events.append(parseRule(rule, itemPointer(u"/events"_s, profile.events.size()), shared, flaws));
}

void parseVariables(ObjectReader &reader, Profile &profile, Flaws &flaws)
{
    const QString pointer = reader.pointerTo("variables"_L1);
    const QJsonValue value = reader.value("variables"_L1);
    if (!value.isUndefined() && !value.isObject())
        flaws.refuse(pointer, u"an object"_s);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString text = member.value().toString();
        const QString place = memberPointer(pointer, member.key());
        if (!isVariableName(member.key()) || member.key() == "secret"_L1)
            flaws.refuse(place, u"a variable's name: a letter, then letters, digits, _ and -, but not \"secret\""_s);
        else if (text.isEmpty())
            flaws.refuse(place, u"a text that is not empty"_s);
        profile.variables.insert(member.key(), text);
    }
}

std::optional<Milliseconds> parseWorkers(ObjectReader &profile, Flaws &flaws)
{
    const QJsonValue value = profile.value("workers"_L1);
    if (value.isUndefined())
        return std::nullopt;
    ObjectReader reader(value, profile.pointerTo("workers"_L1), flaws);
    reader.require("offlineAfterMs"_L1);
    const auto silence = reader.wait("offlineAfterMs"_L1);
    reader.finish();
    return silence;
}

// Whoever asks over REST needs something to ask for.
void checkPolling(ObjectReader &reader, const Profile &profile, bool isSnapshotGood, Flaws &flaws)
{
    const auto asksOverRest = [](const Call &call) { return !call.path.isEmpty(); };
    const bool canAsk =
        profile.snapshot && (asksOverRest(profile.snapshot->list) || asksOverRest(profile.snapshot->job));
    if (!profile.link.polling || canAsk || !isSnapshotGood)
        return;
    const bool isRest = profile.link.kind == LinkKind::Rest;
    const QString what = u"a list or a job to ask for over REST, in \"snapshot\""_s;
    if (reader.has("snapshot"_L1))
        reader.refuse("snapshot"_L1, u"a \"path\" in \"list\" or in \"job\" for the polling"_s);
    else
        flaws.refuse(isRest ? u"/link/kind"_s : u"/link/polling"_s, what);
}

Profile parseMembers(ObjectReader &reader, Flaws &flaws)
{
    Profile profile;
    reader.value("$schema"_L1);
    profile.name = parseName(reader);
    profile.title = reader.text("title"_L1).value_or(profile.name);
    parseVariables(reader, profile, flaws);
    if (reader.has("link"_L1))
        profile.link = parseLink(reader.value("link"_L1), u"/link"_s, flaws);
    const bool linkHasEvents = profile.link.kind != LinkKind::Rest;
    if (reader.has("auth"_L1))
        profile.auth = parseAuth(reader.value("auth"_L1), u"/auth"_s, flaws);
    if (reader.has("onConnect"_L1) && !linkHasEvents)
        reader.refuse("onConnect"_L1, u"nothing here: no event can be sent over a link of kind rest"_s);
    for (const QJsonValue &emission : reader.array("onConnect"_L1)) {
        const QString pointer = itemPointer(u"/onConnect"_s, profile.onConnect.size());
        profile.onConnect.append(parseEmission(emission, pointer, profile.link.kind, flaws));
    }
    parseRules(reader, profile, flaws);
    const qsizetype before = flaws.count();
    if (reader.has("snapshot"_L1))
        profile.snapshot = parseSnapshot(reader.value("snapshot"_L1), u"/snapshot"_s, linkHasEvents, flaws);
    checkPolling(reader, profile, flaws.count() == before, flaws);
    if (reader.has("actions"_L1))
        profile.actions = parseActions(reader.value("actions"_L1), u"/actions"_s, linkHasEvents, flaws);
    for (const QJsonValue &link : reader.array("links"_L1))
        profile.links.append(parseJobLink(link, itemPointer(u"/links"_s, profile.links.size()), flaws));
    profile.healthPath = reader.path("health"_L1).value_or(QString());
    profile.workerSilence = parseWorkers(reader, flaws);
    reader.finish();
    return profile;
}

Result<Profile, QList<ProfileError>> parse(const QByteArray &json, const QString &fileName)
{
    using Kind = ProfileError::Kind;
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (syntax.error != QJsonParseError::NoError) {
        const QString message = u"not JSON at byte %1: %2"_s.arg(syntax.offset).arg(syntax.errorString());
        return Failure{QList<ProfileError>{{Kind::Malformed, fileName, {}, message}}};
    }
    Flaws flaws;
    ObjectReader reader(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), {}, flaws);
    Profile profile = parseMembers(reader, flaws);
    if (flaws.count() == 0)
        return profile;
    QList<ProfileError> errors;
    for (const Flaws::Flaw &flaw : flaws.all())
        errors.append({Kind::Invalid, fileName, flaw.pointer, flaw.expected});
    return Failure{errors};
}

} // namespace

bool isProfileName(const QString &name)
{
    static const QRegularExpression pattern(u"^[a-z0-9][a-z0-9-]*\\z"_s);
    return pattern.match(name).hasMatch();
}

Result<Profile, ProfileError> parseProfile(const QByteArray &json, const QString &fileName)
{
    auto profile = parse(json, fileName);
    if (!profile)
        return Failure{profile.error().constFirst()};
    return *std::move(profile);
}

QList<ProfileError> profileFlaws(const QByteArray &json, const QString &fileName)
{
    const auto profile = parse(json, fileName);
    return profile ? QList<ProfileError>() : profile.error();
}

} // namespace Pollux
