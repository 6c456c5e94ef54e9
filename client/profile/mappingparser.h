// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/mapping.h"
#include "profile/objectreader.h"
#include "profile/valuetemplate.h"

namespace Pollux {

//! A job mapping. `requiresId` is false for the part that all rules of a file share.
JobMapping parseJobMapping(const QJsonValue &value, const QString &pointer, TemplateKind kind, bool requiresId,
                           Flaws &flaws);
QueueMapping parseQueueMapping(const QJsonValue &value, const QString &pointer, TemplateKind kind, Flaws &flaws);
WorkerMapping parseWorkerMapping(const QJsonValue &value, const QString &pointer, TemplateKind kind, Flaws &flaws);

//! A template or a list of them.
ValueSource parseSource(ObjectReader &reader, QLatin1StringView name, TemplateKind kind);

//! The states that a file may name: all but "unknown", which is what a drop makes of a job.
std::optional<JobState> stateOf(const QString &word);
//! "one of queued, …".
QString stateRule();

} // namespace Pollux
