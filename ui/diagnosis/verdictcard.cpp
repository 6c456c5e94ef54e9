// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/verdictcard.h"

#include "ui/models/checktexts.h"
#include "ui/models/verdicttexts.h"
#include "ui/style/roles.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace Diagnosis;

namespace {

constexpr qsizetype longestWords = 2'000;
constexpr int toldFor = 2'000; // ms

Mark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Mark::Connected;
    case Severity::Degraded:
        return Mark::Polling;
    case Severity::Down:
        break;
    }
    return Mark::Disconnected;
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Tone::Ok;
    case Severity::Degraded:
        return Tone::Warn;
    case Severity::Down:
        break;
    }
    return Tone::Bad;
}

// A line each: what the verdict rests on.
QString evidenceText(const Verdict &verdict)
{
    QStringList lines;
    for (const Evidence &evidence : verdict.evidence)
        lines += VerdictCard::tr("%1: %2", "a step of the check-up, and what was seen")
                     .arg(evidenceSource(evidence.check), plainEvidence(evidence));
    return lines.join(u'\n');
}

} // namespace

VerdictCard::VerdictCard(Rank rank, QWidget *parent)
    : Card(parent)
    , m_mark(new StateMark(this))
    , m_title(new PlainLabel(this))
    , m_sureness(new PlainLabel(this))
    , m_words(new PlainLabel(this))
    , m_fix(new CodeBox(this))
    , m_copy(new QPushButton(tr("Copied"), this))
    , m_actions(new QHBoxLayout)
{
    makeBody(rank);
    m_told.setSingleShot(true);
    m_told.setInterval(toldFor);
    connect(&m_told, &QTimer::timeout, this, [this] { m_copy->setText(tr("Copy fix")); });
    connect(m_copy, &QPushButton::clicked, this, &VerdictCard::copyFix);
}

void VerdictCard::makeBody(Rank rank)
{
    const bool isMain = rank == Rank::Main;
    auto *const head = new QHBoxLayout;
    head->setSpacing(10);
    m_title->setLook(isMain ? Metrics::titlePixels + 1 : Metrics::textPixels, QFont::DemiBold);
    m_sureness->setTone(Tone::Muted);
    m_sureness->setTabularFigures(true);
    head->addWidget(m_mark);
    head->addWidget(m_title, 1);
    head->addWidget(m_sureness);
    body()->addLayout(head);

    m_words->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_words->setSizePolicy(policy);
    body()->addWidget(m_words);

    m_fix->setAccessibleName(tr("The fix, to paste"));
    body()->addWidget(m_fix);

    if (isMain)
        setRole(m_copy, Role::Primary);
    // As wide as the wider of its two texts, so that what stands beside it does not move.
    const int told = m_copy->sizeHint().width();
    m_copy->setText(tr("Copy fix"));
    m_copy->setMinimumWidth(std::max(told, m_copy->sizeHint().width()));
    m_actions->setSpacing(2 * Metrics::grid);
    m_actions->addWidget(m_copy);
    if (!isMain)
        m_actions->addStretch();
    body()->addLayout(m_actions);
}

void VerdictCard::show(const Verdict &verdict)
{
    m_mark->setMark(markOf(verdict.severity));
    m_mark->setTone(toneOf(verdict.severity));
    m_mark->setAccessibleName(severityText(verdict.severity));
    m_title->setText(verdictTitle(verdict));
    m_sureness->setVisible(true);
    m_sureness->setText(surenessText(verdict.confidence));
    m_sureness->setDetail(evidenceText(verdict));
    m_sureness->setAccessibleDescription(evidenceText(verdict));
    m_words->setText(verdictExplanation(verdict), longestWords);
    m_words->setVisible(!m_words->text().isEmpty());
    setFix(verdict.fix);
    setAccessibleName(m_title->text());
}

void VerdictCard::say(Mark mark, Tone tone, const QString &title, const QString &detail)
{
    m_mark->setMark(mark);
    m_mark->setTone(tone);
    m_mark->setAccessibleName(title);
    m_title->setText(title);
    m_sureness->setVisible(false);
    m_words->setText(detail, longestWords);
    m_words->setVisible(!m_words->text().isEmpty());
    setFix({});
    setAccessibleName(m_title->text());
}

void VerdictCard::setFix(const QString &fix)
{
    const QString text = plainBlock(fix);
    m_fix->setVisible(!text.isEmpty());
    m_copy->setVisible(!text.isEmpty());
    m_fix->setText(text);
}

void VerdictCard::copyFix()
{
    QGuiApplication::clipboard()->setText(m_fix->toPlainText());
    m_copy->setText(tr("Copied"));
    m_told.start();
}

} // namespace Pollux::Ui
