// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/mapping.h"
#include "profile/objectreader.h"
#include "profile/valuetemplate.h"

namespace Pollux {

//! A job mapping. `requiresId` is false for the part that all rules of a file share.
JobMapping parseJobMapping(const QJsonValue &value, const QString &pointer, TemplateKind kind, bool requiresId,
                           FirstFlaw &flaw);
QueueMapping parseQueueMapping(const QJsonValue &value, const QString &pointer, FirstFlaw &flaw);
WorkerMapping parseWorkerMapping(const QJsonValue &value, const QString &pointer, FirstFlaw &flaw);

} // namespace Pollux
