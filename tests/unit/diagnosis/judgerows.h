// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/readings/case.h"

namespace Pollux::Test {

//! What was found, and what has to be said of it.
struct JudgeRow
{
    const char *name;
    Diagnosis::Case given;
    QString codes; //!< in rank, each with its severity: "healthy=ok health-check-redirects=degraded"
};

QList<JudgeRow> judgeRows();

} // namespace Pollux::Test
