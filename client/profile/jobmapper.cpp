// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/jobmapper.h"

#include "profile/converters.h"
#include "profile/mappingmemory.h"

#include <algorithm>
#include <cmath>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

const QString anyWord = u"*"_s;

// A fraction times 100 leaves dust behind: 0.07 · 100 = 7.000000000000001.
double percentWithoutDust(double percent)
{
    return std::round(std::clamp(percent, 0.0, 100.0) * 1e6) / 1e6;
}

} // namespace

JobMapper::JobMapper(const JobMapping &mapping, TemplateKind kind, const Variables &variables)
    : m_noId(u"no usable job id at "_s + mapping.id.join(u", "_s))
    , m_id(mapping.id, kind, variables, m_pointers)
    , m_queue(mapping.queue, kind, variables, m_pointers)
    , m_name(mapping.name, kind, variables, m_pointers)
    , m_stateFrom(mapping.state.from, kind, variables, m_pointers)
    , m_stateWords(mapping.state.words)
    , m_stateOtherwise(mapping.state.otherwise)
    , m_progress(mapping.progress.from, kind, variables, m_pointers)
    , m_scale(mapping.progress.scale)
    , m_message(mapping.message, kind, variables, m_pointers)
    , m_step(mapping.step, kind, variables, m_pointers)
    , m_stepIndex(mapping.stepIndex, kind, variables, m_pointers)
    , m_steps(mapping.steps, kind, variables, m_pointers)
    , m_error(mapping.error, kind, variables, m_pointers)
    , m_stack(mapping.stack, kind, variables, m_pointers)
    , m_result(mapping.result, kind, variables, m_pointers)
    , m_data(mapping.data, kind, variables, m_pointers)
    , m_attempt(mapping.attempt, kind, variables, m_pointers)
    , m_created(mapping.created, kind, variables, m_pointers)
    , m_started(mapping.started, kind, variables, m_pointers)
    , m_finished(mapping.finished, kind, variables, m_pointers)
    , m_time(mapping.time, kind, variables, m_pointers)
    , m_removed(mapping.removed)
{
    if (m_stateWords.contains(anyWord))
        m_stateOfAnyWord = m_stateWords.take(anyWord);
    for (const JobState state : allJobStates()) {
        if (state != JobState::Unknown && !m_stateWords.contains(jobStateName(state)))
            m_stateWords.insert(jobStateName(state), state);
    }
}

Result<void, QString> JobMapper::map(const MappingInput &input, MappingMemory &memory, JobChange &change) const
{
    const TemplateInput found{m_pointers.find(input.root), input.context};
    auto id = m_id.resolve(found, ToText{TextLimit::id});
    if (!id)
        return Failure{m_noId};
    change.key.id = *std::move(id);
    change.key.queue = m_queue.resolve(found, ToText{TextLimit::id, &memory.texts}).value_or(QString());
    change.removed = m_removed;
    change.name = m_name.resolve(found, ToText{TextLimit::name, &memory.texts});
    change.state = state(found);
    change.progress = progress(found, change.key.queue, memory.scales);
    change.message = m_message.resolve(found, ToString{TextLimit::message});
    change.step = m_step.resolve(found, ToString{TextLimit::name, &memory.texts});
    change.stepIndex = m_stepIndex.resolve(found, ToCount{});
    change.steps = m_steps.resolve(found, ToCount{});
    change.error = m_error.resolve(found, ToText{TextLimit::message});
    change.stack = m_stack.resolve(found, ToStack{TextLimit::message});
    change.result = m_result.resolve(found, ToJsonText{TextLimit::result});
    change.data = m_data.resolve(found, ToJsonText{TextLimit::data});
    change.attempt = m_attempt.resolve(found, ToCount{});
    if (change.attempt == 0)
        change.attempt.reset();
    change.created = m_created.resolve(found, ToTime{});
    change.started = m_started.resolve(found, ToTime{});
    change.finished = m_finished.resolve(found, ToTime{});
    change.time = m_time.resolve(found, ToTime{});
    return {};
}

std::optional<JobState> JobMapper::state(const TemplateInput &input) const
{
    if (const auto word = m_stateFrom.resolve(input, ToWord{TextLimit::id})) {
        const auto known = m_stateWords.constFind(*word);
        if (known != m_stateWords.constEnd())
            return *known;
        if (m_stateOfAnyWord)
            return m_stateOfAnyWord;
    }
    return m_stateOtherwise;
}

std::optional<double> JobMapper::progress(const TemplateInput &input, const QString &queue, ScaleDetector &scales) const
{
    const auto value = m_progress.resolve(input, ToNumber{});
    if (!value)
        return std::nullopt;
    switch (m_scale) {
    case ProgressScale::Percent:
        return percentWithoutDust(*value);
    case ProgressScale::Fraction:
        return percentWithoutDust(*value * 100);
    case ProgressScale::Auto:
        return percentWithoutDust(scales.toPercent(queue, *value));
    }
    return std::nullopt;
}

} // namespace Pollux
