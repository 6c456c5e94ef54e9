// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/checkupoutput.h"

#include "polluxctl/checkuplines.h"
#include "polluxctl/standardoutput.h"

#include <QJsonDocument>

#include <limits>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;
using namespace Diagnosis;

QByteArray reportBytes(const Report &report, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Json:
        return QJsonDocument(report.toJson()).toJson(QJsonDocument::Compact) + '\n';
    case ReportFormat::Markdown:
        return report.toMarkdown().toUtf8();
    case ReportFormat::Text:
        break;
    }
    return report.toText().toUtf8();
}

CheckUpOutput::CheckUpOutput(StandardOutput *output) : m_output(output)
{
    if (output->isTerminal())
        m_terminal.emplace(output);
}

void CheckUpOutput::begin(const QString &url)
{
    write({TextLine{u"Check-up of "_s + url}, TextLine{}});
}

void CheckUpOutput::showStep(const CheckResult &result)
{
    const bool isUnderWay = result.status == CheckStatus::Running || result.status == CheckStatus::Pending;
    if (!isUnderWay)
        write({stepText(result)});
    else if (m_terminal)
        write({}, {stepText(result)});
}

void CheckUpOutput::showVerdicts(const QList<Verdict> &verdicts)
{
    write(verdictTexts(verdicts));
}

QStringList CheckUpOutput::shown(const QList<TextLine> &lines, qsizetype width) const
{
    QStringList texts;
    for (const TextLine &line : lines)
        texts += inColour(line.text.left(width), line.tone, m_terminal && m_terminal->isColoured());
    return texts;
}

void CheckUpOutput::write(const QList<TextLine> &lines, const QList<TextLine> &live)
{
    constexpr auto whole = std::numeric_limits<qsizetype>::max();
    if (m_terminal) {
        m_terminal->draw(shown(lines, whole), shown(live, m_terminal->size().columns - 1));
        return;
    }
    QByteArray bytes;
    for (const QString &line : shown(lines, whole))
        bytes += line.toUtf8() + '\n';
    m_output->write(bytes);
}

} // namespace Pollux::Ctl
