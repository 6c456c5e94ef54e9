// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/verdicttexts.h"

#include "base/plaintext.h"
#include "diagnosis/verdict/verdictcatalog.h"
#include "diagnosis/verdict/verdictwords.h"
#include "ui/models/checktexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace Diagnosis;

namespace {

struct Verdicts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::Verdicts)
};

constexpr qsizetype titleLength = 200;
constexpr qsizetype explanationLength = 2'000;
constexpr qsizetype mostLines = 200;
constexpr qsizetype lineLength = 1'000;

QString inOurLanguage(const char *text)
{
    return QCoreApplication::translate(wordingContext, text);
}

// A report may know codes that we do not, or lack the facts that our words are made with: then its own words stand.
Words wordsOf(const Verdict &verdict)
{
    if (!verdict.facts.isEmpty() && verdictCodes().contains(verdict.code))
        return wordsFor(verdict.code, verdict.facts, inOurLanguage);
    return {verdict.title, verdict.explanation};
}

} // namespace

QString verdictTitle(const Verdict &verdict)
{
    return plainLine(wordsOf(verdict).title, titleLength);
}

QString verdictExplanation(const Verdict &verdict)
{
    return plainLine(wordsOf(verdict).explanation, explanationLength);
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Verdicts::tr("Fine");
    case Severity::Degraded:
        return Verdicts::tr("Degraded");
    case Severity::Down:
        return Verdicts::tr("Down");
    }
    return {};
}

QString surenessText(double confidence)
{
    const double share = std::isfinite(confidence) ? std::clamp(confidence, 0.0, 1.0) : 0;
    return Verdicts::tr("sure to %1 %").arg(QLocale().toString(std::round(100 * share), 'f', 0));
}

QString evidenceSource(const QString &check)
{
    return check == "link"_L1 ? Verdicts::tr("Link so far") : checkName(check);
}

QString plainEvidence(const Evidence &evidence)
{
    return plainLine(evidence.text);
}

QString plainBlock(const QString &text)
{
    QStringList lines;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (lines.size() == mostLines)
            break;
        // Indentation is part of what is pasted; plainLine() would take it away.
        const auto begin = std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' ' && c != u'\t'; });
        const qsizetype indent = std::min<qsizetype>(begin - line.begin(), 40);
        lines += QString(indent, u' ') + plainLine(line.sliced(begin - line.begin()), lineLength);
    }
    while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

} // namespace Pollux::Ui
