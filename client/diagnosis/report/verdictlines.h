// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/verdict/verdict.h"

#include <QStringList>

namespace Pollux::Diagnosis {

//! "✓" ok, "!" degraded, "✕" down.
QString severityMark(Severity severity);

//! A verdict for people, at most 100 characters a line but for the fix: title, code and sureness, explanation,
//! evidence, fix. The first line is the title.
QStringList verdictLines(const Verdict &verdict);

} // namespace Pollux::Diagnosis
