// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/plaintext.h"
#include "diagnosis/report/report.h"
#include "link/linkeventjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 100;
constexpr qsizetype longestLine = 500;
constexpr qsizetype longestFix = 20'000;
constexpr qsizetype mostSteps = 100;
constexpr qsizetype mostVerdicts = 100;
constexpr qsizetype mostMembers = 100;
constexpr int deepest = 4; // of facts

// A stranger's facts: plain, bounded, of the few shapes that ours have.
QJsonValue plainValue(const QJsonValue &value, int depth)
{
    if (value.isString())
        return plainLine(value.toString(), JsonMembers::longestText);
    if (value.isArray() && depth > 0) {
        QJsonArray items;
        for (const QJsonValue &item : value.toArray()) {
            if (items.size() == mostMembers)
                break;
            items += plainValue(item, depth - 1);
        }
        return items;
    }
    if (value.isObject() && depth > 0) {
        QJsonObject object;
        const QJsonObject given = value.toObject();
        for (auto member = given.begin(); member != given.end() && object.size() < mostMembers; ++member)
            object.insert(plainLine(member.key(), longestWord), plainValue(member.value(), depth - 1));
        return object;
    }
    return value.isObject() || value.isArray() ? QJsonValue(QJsonValue::Null) : value;
}

QJsonObject readObject(JsonMembers &members, QLatin1StringView name)
{
    const QJsonValue value = members.value(name);
    if (!value.isUndefined() && !value.isObject())
        members.refuse(name, u"an object"_s);
    return plainValue(value.toObject(), deepest).toObject();
}

// Each item by `read(value, pointer)`.
template<typename T, typename Read>
QList<T> readList(JsonMembers &members, QLatin1StringView name, qsizetype most, Read read)
{
    QList<T> list;
    const QJsonArray items = members.array(name, most);
    for (qsizetype i = 0; i < items.size(); ++i)
        list += read(items[i], members.pointerTo(name, i));
    return list;
}

// Of those whose readers give a Result.
template<typename T>
auto taking(Result<T, JsonFlaw> (*read)(const QJsonValue &, const QString &), std::optional<JsonFlaw> &flaw)
{
    return [read, &flaw](const QJsonValue &value, const QString &pointer) {
        auto result = read(value, pointer);
        if (result)
            return *result;
        if (!flaw)
            flaw = result.error();
        return T();
    };
}

void addIfAny(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

QJsonObject checkToJson(const CheckResult &check)
{
    QJsonObject object{{u"id"_s, check.id}, {u"status"_s, checkStatusName(check.status)}, {u"detail"_s, check.detail}};
    if (check.elapsed)
        object.insert(u"ms"_s, qint64(check.elapsed->count()));
    if (check.cause)
        object.insert(u"cause"_s, errorToJson(*check.cause));
    if (!check.data.isEmpty())
        object.insert(u"data"_s, check.data);
    return object;
}

CheckResult readCheck(const QJsonValue &json, const QString &pointer, std::optional<JsonFlaw> &flaw)
{
    JsonMembers members(json, pointer, flaw);
    members.require("id"_L1);
    members.require("status"_L1);
    CheckResult check;
    check.id = members.text("id"_L1, longestWord);
    check.status = members.word("status"_L1, checkStatusOf).value_or(CheckStatus::Pending);
    check.detail = members.text("detail"_L1);
    check.elapsed = members.milliseconds("ms"_L1);
    check.data = readObject(members, "data"_L1);
    if (members.has("cause"_L1))
        check.cause = taking<Error>(errorFromJson, flaw)(members.value("cause"_L1), members.pointerTo("cause"_L1));
    return check;
}

QJsonObject verdictToJson(const Verdict &verdict)
{
    QJsonArray evidence;
    for (const Evidence &one : verdict.evidence)
        evidence += QJsonObject{{u"check"_s, one.check}, {u"text"_s, one.text}};
    QJsonObject object{{u"code"_s, verdict.code},   {u"severity"_s, severityName(verdict.severity)},
                       {u"title"_s, verdict.title}, {u"explanation"_s, verdict.explanation},
                       {u"evidence"_s, evidence},   {u"confidence"_s, verdict.confidence}};
    addIfAny(object, "fix"_L1, verdict.fix);
    QJsonObject facts;
    for (auto fact = verdict.facts.begin(); fact != verdict.facts.end(); ++fact)
        facts.insert(fact.key(), fact.value());
    if (!facts.isEmpty())
        object.insert(u"facts"_s, facts);
    return object;
}

Verdict readVerdict(const QJsonValue &json, const QString &pointer, std::optional<JsonFlaw> &flaw)
{
    JsonMembers members(json, pointer, flaw);
    members.require("code"_L1);
    members.require("severity"_L1);
    Verdict verdict;
    verdict.code = members.text("code"_L1, longestWord);
    verdict.severity = members.word("severity"_L1, severityOf).value_or(Severity::Down);
    verdict.title = members.text("title"_L1);
    verdict.explanation = members.text("explanation"_L1);
    verdict.evidence =
        readList<Evidence>(members, "evidence"_L1, mostMembers, [&](const QJsonValue &value, const QString &at) {
            JsonMembers one(value, at, flaw);
            return Evidence{one.text("check"_L1, longestWord), one.text("text"_L1)};
        });
    verdict.confidence = members.number("confidence"_L1, 0, 1).value_or(0);
    verdict.fix = members.lines("fix"_L1, longestFix);
    const QJsonObject facts = readObject(members, "facts"_L1);
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        verdict.facts.insert(fact.key(), fact.value().toString());
    return verdict;
}

std::optional<DropClass> dropClassOf(QStringView name)
{
    constexpr std::array all{DropClass::Restart,     DropClass::IdleTimeout, DropClass::ServerKick,
                             DropClass::NetworkLost, DropClass::Suspended,   DropClass::EdgeError,
                             DropClass::Protocol,    DropClass::Unknown};
    for (const DropClass kind : all) {
        if (name == dropClassName(kind))
            return kind;
    }
    return {};
}

// As in NDJSON, a drop's reading stands with it.
QJsonObject dropToJson(const LinkDrop &drop, const DropReading &reading)
{
    QJsonObject object = linkDropToJson(drop);
    object.insert(u"class"_s, dropClassName(reading.kind));
    object.insert(u"confidence"_s, reading.confidence);
    addIfAny(object, "evidence"_L1, reading.evidence);
    return object;
}

DropReading readReading(const QJsonValue &json, const QString &pointer, std::optional<JsonFlaw> &flaw)
{
    JsonMembers members(json, pointer, flaw);
    return {members.word("class"_L1, dropClassOf).value_or(DropClass::Unknown),
            members.number("confidence"_L1, 0, 1).value_or(0), members.text("evidence"_L1)};
}

QJsonObject linkToJson(const ReportLink &link)
{
    QJsonArray drops;
    for (qsizetype at = 0; at < link.drops.size(); ++at)
        drops += dropToJson(link.drops[at], link.readings.value(at));
    QJsonArray events;
    for (const LinkEvent &event : link.events)
        events += linkEventToJson(withoutSid(event));
    QJsonArray samples;
    for (const LinkSample &sample : link.samples)
        samples += linkSampleToJson(sample);
    QJsonObject object{{u"state"_s, link.state}, {u"drops"_s, drops}, {u"events"_s, events}, {u"samples"_s, samples}};
    addIfAny(object, "transport"_L1, link.transport);
    addIfAny(object, "quality"_L1, link.quality);
    if (!link.numbers.isEmpty())
        object.insert(u"numbers"_s, link.numbers);
    return object;
}

ReportLink readLink(const QJsonValue &json, const QString &pointer, std::optional<JsonFlaw> &flaw)
{
    JsonMembers members(json, pointer, flaw);
    ReportLink link;
    link.state = members.text("state"_L1, longestWord);
    link.transport = members.text("transport"_L1, longestWord);
    link.quality = members.text("quality"_L1, longestWord);
    link.numbers = readObject(members, "numbers"_L1);
    link.drops =
        readList<LinkDrop>(members, "drops"_L1, LinkTimeline::maxDrops, taking<LinkDrop>(linkDropFromJson, flaw));
    link.readings =
        readList<DropReading>(members, "drops"_L1, LinkTimeline::maxDrops,
                              [&](const QJsonValue &value, const QString &at) { return readReading(value, at, flaw); });
    link.events =
        readList<LinkEvent>(members, "events"_L1, Report::maxEvents, taking<LinkEvent>(linkEventFromJson, flaw));
    link.samples =
        readList<LinkSample>(members, "samples"_L1, Report::maxSamples, taking<LinkSample>(linkSampleFromJson, flaw));
    return link;
}

Report readReport(const QJsonValue &json, std::optional<JsonFlaw> &flaw)
{
    JsonMembers members(json, {}, flaw);
    for (const QLatin1StringView name : {"time"_L1, "checks"_L1, "verdicts"_L1})
        members.require(name);
    Report report;
    report.tool = members.text("tool"_L1, longestWord);
    report.version = members.text("version"_L1, longestWord);
    report.time = members.time("time"_L1);
    report.url = members.text("url"_L1);
    report.profile = readObject(members, "profile"_L1);
    report.checks =
        readList<CheckResult>(members, "checks"_L1, mostSteps,
                              [&](const QJsonValue &value, const QString &at) { return readCheck(value, at, flaw); });
    report.verdicts =
        readList<Verdict>(members, "verdicts"_L1, mostVerdicts,
                          [&](const QJsonValue &value, const QString &at) { return readVerdict(value, at, flaw); });
    if (members.has("link"_L1))
        report.link = readLink(members.value("link"_L1), members.pointerTo("link"_L1), flaw);
    report.packets =
        readList<QString>(members, "packets"_L1, Report::maxPackets, [](const QJsonValue &value, const QString &) {
            return plainLine(value.toString(), longestLine);
        });
    return report;
}

} // namespace

QJsonObject Report::toJson() const
{
    QJsonArray checkList;
    for (const CheckResult &check : checks)
        checkList += checkToJson(check);
    QJsonArray verdictList;
    for (const Verdict &verdict : verdicts)
        verdictList += verdictToJson(verdict);
    QJsonObject object{{u"tool"_s, tool},
                       {u"version"_s, version},
                       {u"time"_s, time.toUTC().toString(Qt::ISODateWithMs)},
                       {u"url"_s, url},
                       {u"profile"_s, profile},
                       {u"checks"_s, checkList},
                       {u"verdicts"_s, verdictList}};
    if (link)
        object.insert(u"link"_s, linkToJson(*link));
    if (!packets.isEmpty())
        object.insert(u"packets"_s, QJsonArray::fromStringList(packets));
    return object;
}

Result<Report, JsonFlaw> Report::fromJson(const QByteArray &json)
{
    if (json.size() > maxBytes)
        return Failure{JsonFlaw{{}, u"a report of at most %1 MiB"_s.arg(maxBytes / 1024 / 1024)}};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Failure{JsonFlaw{{}, u"JSON: %1 (at byte %2)"_s.arg(problem.errorString()).arg(problem.offset)}};
    if (!document.isObject())
        return Failure{JsonFlaw{{}, u"an object"_s}};
    std::optional<JsonFlaw> flaw;
    Report report = readReport(document.object(), flaw);
    if (flaw)
        return Failure{*flaw};
    return report;
}

} // namespace Pollux::Diagnosis
