// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/report/report.h"
#include "polluxctl/terminal.h"
#include "polluxctl/textline.h"

#include <optional>

namespace Pollux::Ctl {

class StandardOutput;

//! How a report is written. In options: "text", "json", "markdown".
enum class ReportFormat { Text, Json, Markdown };

//! A report as bytes, ending with a line feed; JSON in one line, so that many of them are NDJSON. Pure.
QByteArray reportBytes(const Diagnosis::Report &report, ReportFormat format);

//! Shows a check-up for people as it runs: on a terminal the step under way stands in the last line.
class CheckUpOutput
{
public:
    //! `output` outlives it.
    explicit CheckUpOutput(StandardOutput *output);

    void begin(const QString &url);
    void showStep(const Diagnosis::CheckResult &result);
    void showVerdicts(const QList<Diagnosis::Verdict> &verdicts);

private:
    void write(const QList<TextLine> &lines, const QList<TextLine> &live = {});
    QStringList shown(const QList<TextLine> &lines, qsizetype width) const;

    StandardOutput *const m_output;
    std::optional<Terminal> m_terminal; // nothing: a pipe
};

} // namespace Pollux::Ctl
