// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/facts/checkresult.h"

namespace Pollux::Diagnosis {

//! "✓" pass, "!" warn, "✕" fail, "–" skip, "…" running, "·" still to come.
QString statusMark(CheckStatus status);

//! "✓ polling-handshake  12 ms  Engine.IO 4; …": the mark, the step in a column as wide as the longest id, its time in
//! another, its evidence. One plain line.
QString stepLine(const CheckResult &result);

} // namespace Pollux::Diagnosis
