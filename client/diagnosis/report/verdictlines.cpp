// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/report/verdictlines.h"

#include "base/plaintext.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype widest = 96;

// At blanks; a word that is longer stays whole, for it may be an address.
QStringList wrapped(const QString &text, const QString &indent)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && indent.size() + line.size() + 1 + word.size() > widest) {
            lines += indent + line;
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    if (!line.isEmpty())
        lines += indent + line;
    return lines;
}

} // namespace

QString severityMark(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return u"✓"_s;
    case Severity::Degraded:
        return u"!"_s;
    case Severity::Down:
        break;
    }
    return u"✕"_s;
}

QStringList verdictLines(const Verdict &verdict)
{
    QStringList lines{u"%1 %2"_s.arg(severityMark(verdict.severity), plainLine(verdict.title))};
    lines += u"  %1 (%2, %3 % sure)"_s.arg(verdict.code, severityName(verdict.severity))
                 .arg(qRound(verdict.confidence * 100));
    lines += wrapped(plainLine(verdict.explanation, 5'000), u"  "_s);
    for (const Evidence &evidence : verdict.evidence)
        lines += wrapped(u"- %1: %2"_s.arg(plainLine(evidence.check), plainLine(evidence.text)), u"  "_s);
    if (verdict.fix.isEmpty())
        return lines;
    lines += u"  Fix:"_s;
    for (const QString &line : verdict.fix.split(u'\n'))
        lines += line.isEmpty() ? QString() : u"    "_s + line;
    return lines;
}

} // namespace Pollux::Diagnosis
