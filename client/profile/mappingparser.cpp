// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/mappingparser.h"

namespace Pollux {

using namespace Qt::StringLiterals;

ValueSource parseSource(ObjectReader &reader, QLatin1StringView name, TemplateKind kind)
{
    const QStringList templates = reader.textOrTexts(name);
    for (const QString &text : templates) {
        if (const auto expected = templateFlaw(text, kind))
            reader.refuse(name, *expected);
    }
    return templates;
}

std::optional<JobState> stateOf(const QString &word)
{
    const auto state = jobStateFromName(word);
    return state == JobState::Unknown ? std::nullopt : state;
}

QString stateRule()
{
    QStringList words;
    for (const JobState state : allJobStates()) {
        if (state != JobState::Unknown)
            words.append(jobStateName(state));
    }
    return ObjectReader::oneOf(words);
}

namespace {

std::optional<JobState> parseState(ObjectReader &reader, QLatin1StringView name)
{
    const auto word = reader.text(name);
    if (!word)
        return std::nullopt;
    const auto state = stateOf(*word);
    if (!state)
        reader.refuse(name, stateRule());
    return state;
}

QHash<QString, JobState> parseStateWords(const QJsonValue &value, const QString &pointer, Flaws &flaws)
{
    QHash<QString, JobState> words;
    if (!value.isObject())
        flaws.refuse(pointer, u"an object"_s);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto state = stateOf(member.value().toString());
        if (!state)
            flaws.refuse(memberPointer(pointer, member.key()), stateRule());
        words.insert(member.key(), state.value_or(JobState::Unknown));
    }
    return words;
}

StateMapping parseStateMapping(ObjectReader &job, TemplateKind kind, Flaws &flaws)
{
    constexpr auto name = "state"_L1;
    if (!job.has(name))
        return {};
    const QJsonValue value = job.value(name);
    if (value.isString())
        return {.from = {}, .words = {}, .otherwise = parseState(job, name)};
    ObjectReader reader(value, job.pointerTo(name), flaws);
    reader.require("from"_L1);
    StateMapping state;
    state.from = parseSource(reader, "from"_L1, kind);
    if (reader.has("map"_L1))
        state.words = parseStateWords(reader.value("map"_L1), reader.pointerTo("map"_L1), flaws);
    state.otherwise = parseState(reader, "otherwise"_L1);
    reader.finish();
    return state;
}

ProgressMapping parseProgressMapping(ObjectReader &job, TemplateKind kind, Flaws &flaws)
{
    constexpr auto name = "progress"_L1;
    const QJsonValue value = job.value(name);
    if (!value.isObject())
        return {.from = parseSource(job, name, kind), .scale = ProgressScale::Percent};
    ObjectReader reader(value, job.pointerTo(name), flaws);
    reader.require("from"_L1);
    ProgressMapping progress;
    progress.from = parseSource(reader, "from"_L1, kind);
    progress.scale = reader
                         .choice<ProgressScale>("scale"_L1, {{"percent"_L1, ProgressScale::Percent},
                                                             {"fraction"_L1, ProgressScale::Fraction},
                                                             {"auto"_L1, ProgressScale::Auto}})
                         .value_or(ProgressScale::Percent);
    reader.finish();
    return progress;
}

std::optional<Worker::State> parseWorkerWord(ObjectReader &reader, QLatin1StringView name)
{
    return reader.choice<Worker::State>(name,
                                        {{"online"_L1, Worker::State::Online}, {"offline"_L1, Worker::State::Offline}});
}

QHash<QString, Worker::State> parseWorkerWords(const QJsonValue &value, const QString &pointer, Flaws &flaws)
{
    QHash<QString, Worker::State> words;
    if (!value.isObject())
        flaws.refuse(pointer, u"an object"_s);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto state = workerStateFromName(member.value().toString());
        if (!state)
            flaws.refuse(memberPointer(pointer, member.key()), ObjectReader::oneOf({u"online"_s, u"offline"_s}));
        words.insert(member.key(), state.value_or(Worker::State::Online));
    }
    return words;
}

WorkerStateMapping parseWorkerState(ObjectReader &worker, TemplateKind kind)
{
    constexpr auto name = "state"_L1;
    const auto isOnline = worker.boolean("online"_L1);
    if (isOnline && worker.has(name))
        worker.refuse("online"_L1, u"nothing here: \"state\" already says it"_s);
    const auto said = isOnline.value_or(true) ? Worker::State::Online : Worker::State::Offline;
    if (!worker.has(name))
        return {.from = {}, .words = {}, .otherwise = said};
    const QJsonValue value = worker.value(name);
    if (value.isString())
        return {.from = {}, .words = {}, .otherwise = parseWorkerWord(worker, name)};
    ObjectReader reader(value, worker.pointerTo(name), worker.flaws());
    reader.require("from"_L1);
    WorkerStateMapping state;
    state.from = parseSource(reader, "from"_L1, kind);
    if (reader.has("map"_L1))
        state.words = parseWorkerWords(reader.value("map"_L1), reader.pointerTo("map"_L1), worker.flaws());
    state.otherwise = parseWorkerWord(reader, "otherwise"_L1);
    reader.finish();
    return state;
}

} // namespace

JobMapping parseJobMapping(const QJsonValue &value, const QString &pointer, TemplateKind kind, bool requiresId,
                           Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    if (requiresId)
        reader.require("id"_L1);
    JobMapping job;
    job.id = parseSource(reader, "id"_L1, kind);
    job.queue = parseSource(reader, "queue"_L1, kind);
    job.name = parseSource(reader, "name"_L1, kind);
    job.state = parseStateMapping(reader, kind, flaws);
    job.progress = parseProgressMapping(reader, kind, flaws);
    job.message = parseSource(reader, "message"_L1, kind);
    job.step = parseSource(reader, "step"_L1, kind);
    job.stepIndex = parseSource(reader, "stepIndex"_L1, kind);
    job.steps = parseSource(reader, "steps"_L1, kind);
    job.error = parseSource(reader, "error"_L1, kind);
    job.stack = parseSource(reader, "stack"_L1, kind);
    job.result = parseSource(reader, "result"_L1, kind);
    job.data = parseSource(reader, "data"_L1, kind);
    job.attempt = parseSource(reader, "attempt"_L1, kind);
    job.created = parseSource(reader, "created"_L1, kind);
    job.started = parseSource(reader, "started"_L1, kind);
    job.finished = parseSource(reader, "finished"_L1, kind);
    job.time = parseSource(reader, "time"_L1, kind);
    job.removed = reader.boolean("removed"_L1).value_or(false);
    reader.finish();
    return job;
}

QueueMapping parseQueueMapping(const QJsonValue &value, const QString &pointer, TemplateKind kind, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    reader.require("name"_L1);
    QueueMapping queue;
    queue.name = parseSource(reader, "name"_L1, kind);
    queue.waiting = parseSource(reader, "waiting"_L1, kind);
    queue.running = parseSource(reader, "running"_L1, kind);
    queue.failed = parseSource(reader, "failed"_L1, kind);
    if (reader.value("paused"_L1).isBool())
        queue.paused = reader.boolean("paused"_L1);
    else
        queue.pausedFrom = parseSource(reader, "paused"_L1, kind);
    queue.oldestWaitingMs = parseSource(reader, "oldestWaitingMs"_L1, kind);
    queue.oldestWaiting = parseSource(reader, "oldestWaiting"_L1, kind);
    queue.perHour = parseSource(reader, "perHour"_L1, kind);
    reader.finish();
    return queue;
}

WorkerMapping parseWorkerMapping(const QJsonValue &value, const QString &pointer, TemplateKind kind, Flaws &flaws)
{
    ObjectReader reader(value, pointer, flaws);
    reader.require("name"_L1);
    WorkerMapping worker;
    worker.name = parseSource(reader, "name"_L1, kind);
    worker.running = parseSource(reader, "running"_L1, kind);
    worker.state = parseWorkerState(reader, kind);
    reader.finish();
    return worker;
}

} // namespace Pollux
