// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/report/report.h"
#include "polluxctl/textline.h"

#include <QList>

namespace Pollux::Ctl {

// What a person reads of a check-up. Pure.

TextLine stepText(const Diagnosis::CheckResult &result);
//! The verdicts, an empty line before each.
QList<TextLine> verdictTexts(const QList<Diagnosis::Verdict> &verdicts);

} // namespace Pollux::Ctl
