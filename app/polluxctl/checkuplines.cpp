// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/checkuplines.h"

#include "diagnosis/report/steplines.h"
#include "diagnosis/report/verdictlines.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;
using namespace Diagnosis;

namespace {

Tone toneOf(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Pass:
        return Tone::Good;
    case CheckStatus::Warn:
        return Tone::Attention;
    case CheckStatus::Fail:
        return Tone::Bad;
    case CheckStatus::Pending:
    case CheckStatus::Running:
    case CheckStatus::Skip:
        break;
    }
    return Tone::Quiet;
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Tone::Good;
    case Severity::Degraded:
        return Tone::Attention;
    case Severity::Down:
        break;
    }
    return Tone::Bad;
}

} // namespace

TextLine stepText(const CheckResult &result)
{
    return {stepLine(result), toneOf(result.status)};
}

QList<TextLine> verdictTexts(const QList<Verdict> &verdicts)
{
    QList<TextLine> lines;
    for (const Verdict &verdict : verdicts) {
        lines += TextLine{};
        Tone tone = toneOf(verdict.severity); // of the title
        for (const QString &line : verdictLines(verdict)) {
            lines += TextLine{line, tone};
            tone = Tone::Plain;
        }
    }
    if (verdicts.isEmpty())
        lines += {TextLine{}, TextLine{u"The check-up ended before anything could be said."_s, Tone::Attention}};
    return lines;
}

} // namespace Pollux::Ctl
