// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "profile/valuetemplate.h"
#include "queue/worker.h"

namespace Pollux {

//! A WorkerMapping, compiled.
class WorkerMapper
{
public:
    WorkerMapper(const WorkerMapping &mapping, TemplateKind kind, const Variables &variables);

    //! Fills in a fresh change. The error is one line: no usable name.
    Result<void, QString> map(const MappingInput &input, WorkerChange &change) const;

private:
    std::optional<Worker::State> state(const TemplateInput &input) const;

    PointerTree m_pointers; // before the templates that fill it
    QString m_noName;
    ValueTemplate m_name;
    ValueTemplate m_running;
    ValueTemplate m_stateFrom;
    QHash<QString, Worker::State> m_stateWords;
    std::optional<Worker::State> m_stateOtherwise;
};

} // namespace Pollux
