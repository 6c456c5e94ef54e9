// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/verdict/verdict.h"

#include <QString>

namespace Pollux::Ui {

// The words for a verdict, translated. What it was made with came from the network or from a file, and has been through
// plainLine().

QString verdictTitle(const Diagnosis::Verdict &verdict);
QString verdictExplanation(const Diagnosis::Verdict &verdict);
//! "Fine", "Degraded", "Down".
QString severityText(Diagnosis::Severity severity);
//! "sure to 95 %"
QString surenessText(double confidence);
//! Where an evidence comes from: a step's name, or the link's history.
QString evidenceSource(const QString &check);
QString plainEvidence(const Diagnosis::Evidence &evidence);
//! Several lines to paste, each a plain one; what is longer than a fix can be is cut.
QString plainBlock(const QString &text);

} // namespace Pollux::Ui
