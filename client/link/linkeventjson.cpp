// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/linkeventjson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <limits>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 100;  // a code, a phase, a transport
constexpr qsizetype longestChain = 100; // of causes: more than any of ours, and no more than a page

std::optional<Layer> layerOf(QStringView name)
{
    constexpr std::array all{Layer::Dns,       Layer::Tcp,      Layer::Proxy,    Layer::Tls,         Layer::Http,
                             Layer::WebSocket, Layer::EngineIo, Layer::SocketIo, Layer::Application, Layer::Client};
    for (const Layer layer : all) {
        if (name == layerName(layer))
            return layer;
    }
    return {};
}

std::optional<LinkState> linkStateOf(QStringView name)
{
    for (const LinkState state : {LinkState::Disconnected, LinkState::Connecting, LinkState::Connected,
                                  LinkState::Waiting, LinkState::Failed}) {
        if (name == linkStateName(state))
            return state;
    }
    return {};
}

std::optional<UpgradeOutcome::Result> upgradeResultOf(QStringView name)
{
    using Outcome = UpgradeOutcome::Result;
    for (const Outcome result : {Outcome::Upgraded, Outcome::Failed, Outcome::Skipped}) {
        if (name == upgradeResultName(result))
            return result;
    }
    return {};
}

void addText(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

void addTime(QJsonObject &object, const QDateTime &time)
{
    if (time.isValid())
        object.insert("time"_L1, time.toUTC().toString(Qt::ISODateWithMs));
}

void addDuration(QJsonObject &object, QLatin1StringView name, const std::optional<Milliseconds> &duration)
{
    if (duration)
        object.insert(name, qint64(std::max<Milliseconds::rep>(0, duration->count()))); // a wall clock may go back
}

void addDuration(QJsonObject &object, QLatin1StringView name, const std::optional<Microseconds> &duration)
{
    if (duration)
        object.insert(name, double(duration->count()) / 1000);
}

QJsonObject bareErrorToJson(const Error &error)
{
    QJsonObject object{
        {u"layer"_s, layerName(error.layer)}, {u"code"_s, error.code}, {u"transient"_s, error.transient}};
    addText(object, "detail"_L1, error.detail);
    addText(object, "phase"_L1, error.phase);
    addText(object, "transport"_L1, error.transport);
    if (error.httpStatus > 0)
        object.insert("httpStatus"_L1, error.httpStatus);
    addDuration(object, "retryAfterMs"_L1, error.retryAfter);
    addDuration(object, "ms"_L1, error.elapsed);
    return object;
}

QJsonArray errorsToJson(const auto &errors)
{
    QJsonArray items;
    for (const Error &error : errors)
        items += errorToJson(error);
    return items;
}

void addCause(QJsonObject &object, const std::optional<Error> &cause)
{
    if (cause)
        object.insert("cause"_L1, errorToJson(*cause));
}

Error readBareError(const QJsonValue &json, const QString &pointer, std::optional<JsonFlaw> &flaw)
{
    JsonMembers members(json, pointer, flaw);
    members.require("layer"_L1);
    members.require("code"_L1);
    Error error;
    error.layer = members.word("layer"_L1, layerOf).value_or(Layer::Client);
    error.code = members.text("code"_L1, longestWord);
    error.detail = members.text("detail"_L1);
    error.transient = members.flag("transient"_L1).value_or(true);
    error.phase = members.text("phase"_L1, longestWord);
    error.transport = members.text("transport"_L1, longestWord);
    error.httpStatus = int(members.integer("httpStatus"_L1, 0, 999).value_or(0));
    error.retryAfter = members.milliseconds("retryAfterMs"_L1);
    error.elapsed = members.milliseconds("ms"_L1);
    return error;
}

// A link of a chain has none of its own, so this does not nest.
Error readError(const QJsonValue &json, const QString &pointer, std::optional<JsonFlaw> &flaw)
{
    Error error = readBareError(json, pointer, flaw);
    JsonMembers members(json, pointer, flaw);
    const QJsonArray because = members.array("because"_L1, longestChain);
    for (qsizetype i = 0; i < because.size(); ++i)
        error.addCause(readBareError(because[i], members.pointerTo("because"_L1, i), flaw));
    return error;
}

std::optional<Error> readCause(JsonMembers &members, std::optional<JsonFlaw> &flaw)
{
    if (!members.has("cause"_L1))
        return {};
    return readError(members.value("cause"_L1), members.pointerTo("cause"_L1), flaw);
}

LinkStateChange readStateChange(JsonMembers &members, std::optional<JsonFlaw> &flaw)
{
    members.require("state"_L1);
    LinkStateChange change;
    change.state = members.word("state"_L1, linkStateOf).value_or(LinkState::Disconnected);
    change.transport = members.text("transport"_L1, longestWord);
    change.sid = members.text("sid"_L1);
    if (const auto attempt = members.integer("attempt"_L1, 0, std::numeric_limits<int>::max()))
        change.attempt = int(*attempt);
    change.delay = members.milliseconds("delayMs"_L1);
    change.reason = members.text("reason"_L1);
    change.cause = readCause(members, flaw);
    change.recovered = members.flag("recovered"_L1);
    return change;
}

UpgradeOutcome readUpgrade(JsonMembers &members, std::optional<JsonFlaw> &flaw)
{
    members.require("result"_L1);
    UpgradeOutcome outcome;
    outcome.result = members.word("result"_L1, upgradeResultOf).value_or(UpgradeOutcome::Result::Skipped);
    outcome.elapsed = members.milliseconds("ms"_L1);
    outcome.cause = readCause(members, flaw);
    return outcome;
}

QDateTime readTime(JsonMembers &members)
{
    members.require("time"_L1);
    return members.time("time"_L1);
}

template<typename T>
Result<T, JsonFlaw> unless(const std::optional<JsonFlaw> &flaw, T value)
{
    if (flaw)
        return Failure{*flaw};
    return value;
}

} // namespace

QJsonObject errorToJson(const Error &error)
{
    QJsonObject object = bareErrorToJson(error);
    QJsonArray because;
    for (const Error &cause : error.because)
        because += bareErrorToJson(cause);
    if (!because.isEmpty())
        object.insert("because"_L1, because);
    return object;
}

Result<Error, JsonFlaw> errorFromJson(const QJsonValue &json, const QString &pointer)
{
    std::optional<JsonFlaw> flaw;
    Error error = readError(json, pointer, flaw);
    return unless(flaw, std::move(error));
}

QJsonObject linkEventToJson(const LinkEvent &event)
{
    QJsonObject object;
    addTime(object, event.time);
    if (const auto *outcome = std::get_if<UpgradeOutcome>(&event.what)) {
        object.insert("kind"_L1, u"upgrade"_s);
        object.insert("result"_L1, upgradeResultName(outcome->result));
        addDuration(object, "ms"_L1, outcome->elapsed);
        addCause(object, outcome->cause);
        return object;
    }
    const auto &change = std::get<LinkStateChange>(event.what);
    object.insert("kind"_L1, u"link"_s);
    object.insert("state"_L1, linkStateName(change.state));
    addText(object, "transport"_L1, change.transport);
    addText(object, "sid"_L1, change.sid);
    if (change.attempt)
        object.insert("attempt"_L1, *change.attempt);
    addDuration(object, "delayMs"_L1, change.delay);
    addText(object, "reason"_L1, change.reason);
    addCause(object, change.cause);
    if (change.recovered)
        object.insert("recovered"_L1, *change.recovered);
    return object;
}

Result<LinkEvent, JsonFlaw> linkEventFromJson(const QJsonValue &json, const QString &pointer)
{
    std::optional<JsonFlaw> flaw;
    JsonMembers members(json, pointer, flaw);
    LinkEvent event;
    event.time = readTime(members);
    const QString kind = members.value("kind"_L1).toString();
    if (kind == "link"_L1)
        event.what = readStateChange(members, flaw);
    else if (kind == "upgrade"_L1)
        event.what = readUpgrade(members, flaw);
    else
        members.refuse("kind"_L1, u"link or upgrade"_s);
    return unless(flaw, std::move(event));
}

LinkEvent withoutSid(LinkEvent event)
{
    if (auto *change = std::get_if<LinkStateChange>(&event.what))
        change->sid.clear();
    return event;
}

QJsonObject linkSampleToJson(const LinkSample &sample)
{
    QJsonObject object;
    addTime(object, sample.time);
    addText(object, "transport"_L1, sample.transport);
    addDuration(object, "rttMs"_L1, sample.roundTrip);
    addDuration(object, "pingLatenessMs"_L1, sample.pingLateness);
    object.insert("bytesIn"_L1, sample.bytesReceived);
    object.insert("bytesOut"_L1, sample.bytesSent);
    if (sample.packetsReceived > 0 || sample.packetsSent > 0) {
        object.insert("packetsIn"_L1, sample.packetsReceived);
        object.insert("packetsOut"_L1, sample.packetsSent);
    }
    return object;
}

Result<LinkSample, JsonFlaw> linkSampleFromJson(const QJsonValue &json, const QString &pointer)
{
    std::optional<JsonFlaw> flaw;
    JsonMembers members(json, pointer, flaw);
    LinkSample sample;
    sample.time = readTime(members);
    sample.transport = members.text("transport"_L1, longestWord);
    sample.roundTrip = members.microseconds("rttMs"_L1);
    sample.pingLateness = members.microseconds("pingLatenessMs"_L1);
    sample.bytesReceived = members.integer("bytesIn"_L1).value_or(0);
    sample.bytesSent = members.integer("bytesOut"_L1).value_or(0);
    sample.packetsReceived = members.integer("packetsIn"_L1).value_or(0);
    sample.packetsSent = members.integer("packetsOut"_L1).value_or(0);
    return unless(flaw, std::move(sample));
}

QJsonObject linkDropToJson(const LinkDrop &drop)
{
    QJsonObject object;
    addTime(object, drop.time);
    addText(object, "reason"_L1, drop.reason);
    addCause(object, drop.cause);
    addDuration(object, "connectedMs"_L1, std::optional(drop.connectedFor));
    addDuration(object, "healedAfterMs"_L1, drop.healedAfter);
    if (!drop.failures.isEmpty())
        object.insert("failures"_L1, errorsToJson(drop.failures));
    return object;
}

Result<LinkDrop, JsonFlaw> linkDropFromJson(const QJsonValue &json, const QString &pointer)
{
    std::optional<JsonFlaw> flaw;
    JsonMembers members(json, pointer, flaw);
    LinkDrop drop;
    drop.time = readTime(members);
    drop.reason = members.text("reason"_L1);
    drop.cause = readCause(members, flaw);
    drop.connectedFor = members.milliseconds("connectedMs"_L1).value_or(Milliseconds(0));
    drop.healedAfter = members.milliseconds("healedAfterMs"_L1);
    const QJsonArray failures = members.array("failures"_L1, LinkTimeline::maxFailures);
    for (qsizetype i = 0; i < failures.size(); ++i)
        drop.failures += readBareError(failures[i], members.pointerTo("failures"_L1, i), flaw);
    return unless(flaw, std::move(drop));
}

} // namespace Pollux
