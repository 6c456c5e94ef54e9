// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "profile/valuetemplate.h"
#include "queue/queue.h"

namespace Pollux {

//! A QueueMapping, compiled.
class QueueMapper
{
public:
    QueueMapper(const QueueMapping &mapping, TemplateKind kind, const Variables &variables);

    //! Fills in a fresh change. The error is one line: no usable name.
    Result<void, QString> map(const MappingInput &input, QueueChange &change) const;

private:
    std::optional<Milliseconds> oldestWaiting(const TemplateInput &input, const QDateTime &now) const;

    PointerTree m_pointers; // before the templates that fill it
    QString m_noName;
    ValueTemplate m_name;
    ValueTemplate m_waiting;
    ValueTemplate m_running;
    ValueTemplate m_failed;
    std::optional<bool> m_paused;
    ValueTemplate m_pausedFrom;
    ValueTemplate m_oldestWaitingMs;
    ValueTemplate m_oldestWaiting;
    ValueTemplate m_perHour;
};

} // namespace Pollux
