// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/snapshotparser.h"

#include "profile/callparser.h"
#include "profile/jsonpointer.h"
#include "profile/mappingparser.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxPageSize = 10'000;

QString parsePointer(ObjectReader &reader, QLatin1StringView name)
{
    const QString pointer = reader.path(name).value_or(QString());
    if (!JsonPointer::parse(pointer))
        reader.refuse(name, u"a JSON Pointer such as \"/jobs\""_s);
    return pointer;
}

void parseList(const QJsonValue &value, const QString &pointer, const CallRules &rules, Snapshot &snapshot,
               Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    snapshot.list = parseCall(reader, rules);
    snapshot.rows = parsePointer(reader, "rows"_L1);
    snapshot.next = parsePointer(reader, "next"_L1);
    snapshot.pageSize = reader.wholeNumber("pageSize"_L1, 1, maxPageSize).value_or(snapshot.pageSize);
    reader.finish();
}

void parseJob(const QJsonValue &value, const QString &pointer, const CallRules &rules, Snapshot &snapshot, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    snapshot.job = parseCall(reader, rules);
    snapshot.jobRow = parsePointer(reader, "row"_L1);
    reader.finish();
}

void parseQueueList(const QJsonValue &value, const QString &pointer, const CallRules &rules, Snapshot &snapshot,
                    Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    snapshot.queueList = parseCall(reader, rules);
    snapshot.queueRows = parsePointer(reader, "rows"_L1);
    reader.require("row"_L1);
    if (reader.has("row"_L1))
        snapshot.queueRow =
            parseQueueMapping(reader.value("row"_L1), reader.pointerTo("row"_L1), TemplateKind::Row, flaws);
    reader.finish();
}

void parseWorkerList(const QJsonValue &value, const QString &pointer, const CallRules &rules, Snapshot &snapshot,
                     Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    snapshot.workerList = parseCall(reader, rules);
    snapshot.workerRows = parsePointer(reader, "rows"_L1);
    reader.require("row"_L1);
    if (reader.has("row"_L1))
        snapshot.workerRow =
            parseWorkerMapping(reader.value("row"_L1), reader.pointerTo("row"_L1), TemplateKind::WorkerRow, flaws);
    reader.finish();
}

} // namespace

Snapshot parseSnapshot(const QJsonValue &value, const QString &pointer, bool linkHasEvents, Flaws &flaws)
{
    using Parse = void (*)(const QJsonValue &, const QString &, const CallRules &, Snapshot &, Flaws &);
    ObjectReader reader(value, pointer, flaws);
    Snapshot snapshot;
    snapshot.queues = reader.texts("queues"_L1);
    const auto parsePart = [&](QLatin1StringView name, Parse parse) {
        if (reader.has(name))
            parse(reader.value(name), reader.pointerTo(name), {.hasEvents = linkHasEvents}, snapshot, flaws);
    };
    parsePart("list"_L1, parseList);
    parsePart("job"_L1, parseJob);
    parsePart("queueList"_L1, parseQueueList);
    parsePart("workerList"_L1, parseWorkerList);
    const bool asksForJobs = reader.has("list"_L1) || reader.has("job"_L1);
    if (asksForJobs || !(reader.has("queueList"_L1) || reader.has("workerList"_L1)))
        reader.require("row"_L1);
    if (reader.has("row"_L1))
        snapshot.row =
            parseJobMapping(reader.value("row"_L1), reader.pointerTo("row"_L1), TemplateKind::Row, true, flaws);
    reader.finish();
    return snapshot;
}

} // namespace Pollux
