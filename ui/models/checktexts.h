// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/facts/checkresult.h"

#include <QString>

namespace Pollux::Ui {

// The words for a check-up's steps, translated and plain.

//! "Name (DNS)", "WebSocket upgrade"; a step that is not known here keeps its id, as one plain line.
QString checkName(const QString &id);
//! What a screen reader says for the mark: "passed", "failed", "skipped" …
QString checkStatusText(Diagnosis::CheckStatus status);
//! What stands beside the name: the evidence, or why there is none. One plain line.
QString checkDetailText(const Diagnosis::CheckResult &result);
//! "41 ms", "10.0 s"; empty for a step that did not run.
QString checkTimeText(const Diagnosis::CheckResult &result);

} // namespace Pollux::Ui
