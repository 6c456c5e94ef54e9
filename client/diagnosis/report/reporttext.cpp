// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/report/report.h"
#include "diagnosis/report/steplines.h"
#include "diagnosis/report/verdictlines.h"

#include <QRegularExpression>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

// What GitHub and its like would take for markup, in text of the network too.
QString escaped(const QString &text)
{
    static const QRegularExpression markup(uR"(([\\`*_{}\[\]<>#|!~]))"_s);
    QString plain = text;
    return plain.replace(markup, uR"(\\1)"_s);
}

// A fence longer than any in the text.
QString fenced(const QString &text)
{
    QString fence = u"```"_s;
    while (text.contains(fence))
        fence += u'`';
    return fence + u'\n' + text + u'\n' + fence + u'\n';
}

QString markdownOf(const Verdict &verdict)
{
    QString text = u"## %1 %2\n\n"_s.arg(severityMark(verdict.severity), escaped(verdict.title));
    text += u"`%1` · %2 · %3 % sure\n\n"_s.arg(verdict.code, severityName(verdict.severity))
                .arg(qRound(verdict.confidence * 100));
    text += escaped(verdict.explanation) + u"\n\n"_s;
    for (const Evidence &evidence : verdict.evidence)
        text += u"- %1: %2\n"_s.arg(escaped(evidence.check), escaped(evidence.text));
    if (!verdict.fix.isEmpty())
        text += u"\n### Fix\n\n"_s + fenced(verdict.fix);
    return text + u'\n';
}

QString markdownOf(const CheckResult &check)
{
    const QString time = check.elapsed ? u"%1 ms"_s.arg(check.elapsed->count()) : QString();
    return u"| %1 | %2 | %3 | %4 |\n"_s.arg(statusMark(check.status), escaped(check.id), time, escaped(check.detail));
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s;
}

QString headText(const Report &report)
{
    return u"%1 %2, %3"_s.arg(report.tool, report.version, timeText(report.time));
}

QString linkText(const ReportLink &link)
{
    QString text = u"Link: "_s + link.state;
    if (!link.transport.isEmpty())
        text += u" over "_s + link.transport;
    if (!link.quality.isEmpty())
        text += u", "_s + link.quality;
    return text;
}

QString dropText(const LinkDrop &drop, const DropReading &reading)
{
    QString text = u"%1  %2  %3"_s.arg(timeText(drop.time), dropClassName(reading.kind), drop.reason);
    return reading.evidence.isEmpty() ? text : text + u": "_s + reading.evidence;
}

} // namespace

QString Report::toMarkdown() const
{
    QString text = u"# Check-up of %1\n\n%2\n\n"_s.arg(escaped(url), escaped(headText(*this)));
    for (const Verdict &verdict : verdicts)
        text += markdownOf(verdict);
    text += u"## Steps\n\n| | Step | Time | Seen |\n|---|---|---|---|\n"_s;
    for (const CheckResult &check : checks)
        text += markdownOf(check);
    if (link) {
        text += u"\n## Link\n\n%1\n"_s.arg(escaped(linkText(*link)));
        for (qsizetype at = 0; at < link->drops.size(); ++at)
            text += u"- %1\n"_s.arg(escaped(dropText(link->drops[at], link->readings.value(at))));
    }
    if (!packets.isEmpty())
        text += u"\n## Packets\n\n"_s + fenced(packets.join(u'\n'));
    return text;
}

QString Report::toText() const
{
    QString text = u"Check-up of %1\n%2\n\n"_s.arg(url, headText(*this));
    for (const CheckResult &check : checks)
        text += stepLine(check) + u'\n';
    for (const Verdict &verdict : verdicts)
        text += u'\n' + verdictLines(verdict).join(u'\n') + u'\n';
    if (link) {
        text += u'\n' + linkText(*link) + u'\n';
        for (qsizetype at = 0; at < link->drops.size(); ++at)
            text += u"  "_s + dropText(link->drops[at], link->readings.value(at)) + u'\n';
    }
    if (!packets.isEmpty())
        text += u"\nPackets:\n"_s + packets.join(u'\n') + u'\n';
    return text;
}

} // namespace Pollux::Diagnosis
