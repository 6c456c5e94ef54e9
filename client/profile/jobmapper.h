// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "profile/valuetemplate.h"
#include "queue/jobchange.h"

#include <QHash>

#include <string>

namespace Pollux {

class ScaleDetector;
struct MappingMemory;

//! A JobMapping, compiled.
class JobMapper
{
public:
    JobMapper(const JobMapping &mapping, TemplateKind kind, const Variables &variables);

    //! Fills in all of a fresh change but its `source`. The error is one line: no usable id.
    Result<void, QString> map(const MappingInput &input, MappingMemory &memory, JobChange &change) const;

private:
    std::optional<JobState> state(const TemplateInput &input) const;
    std::optional<double> progress(const TemplateInput &input, const QString &queue, ScaleDetector &scales) const;

    PointerTree m_pointers; // before the templates that fill it
    QString m_noId;
    ValueTemplate m_id;
    ValueTemplate m_queue;
    ValueTemplate m_name;
    ValueTemplate m_stateFrom;
    QHash<QString, JobState> m_stateWords;
    std::optional<JobState> m_stateOfAnyWord;
    std::optional<JobState> m_stateOtherwise;
    ValueTemplate m_progress;
    ProgressScale m_scale;
    ValueTemplate m_message;
    ValueTemplate m_step;
    ValueTemplate m_stepIndex;
    ValueTemplate m_steps;
    ValueTemplate m_error;
    ValueTemplate m_stack;
    ValueTemplate m_result;
    ValueTemplate m_data;
    ValueTemplate m_attempt;
    ValueTemplate m_created;
    ValueTemplate m_started;
    ValueTemplate m_finished;
    ValueTemplate m_time;
    bool m_removed;
};

} // namespace Pollux
