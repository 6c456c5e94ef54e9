// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/verdict/verdict.h"

#include <QStringList>

namespace Pollux::Diagnosis {

// The fixed vocabulary of verdicts (diagnosis.md). Relied on outside: codes are added, none change meaning.

//! Every code, in the order of the layers.
QStringList verdictCodes();
//! What a code usually weighs. Some weigh more where there is no other way in (a WebSocket that is blocked).
Severity usualSeverity(const QString &code);
//! A finding beside the link: where the link itself is fine it is listed after `healthy`.
bool isBesideTheLink(const QString &code);

//! What `polluxctl diagnose` tells the shell: 0 healthy, 1 degraded, 2 down. The worst of all decides, so that a
//! finding beside a healthy link is 1. Without a verdict nothing is known to work: 2.
int exitCodeOf(const QList<Verdict> &verdicts);

} // namespace Pollux::Diagnosis
