// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/timelineview.h"

#include "base/plaintext.h"
#include "ui/models/texts.h"
#include "ui/style/roles.h"
#include "ui/style/theme.h"

#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

QString momentLine(const JobMoment &moment)
{
    QStringList parts;
    for (const QString &text : {plainLine(moment.step), plainLine(moment.message)}) {
        if (!text.isEmpty() && !parts.contains(text))
            parts += text;
    }
    if (parts.isEmpty() || moment.state != JobState::Running)
        parts.prepend(stateText(moment.state));
    if (moment.progress && !isTerminal(moment.state))
        parts += percentText(moment.progress);
    return parts.join(u" · "_s);
}

Tone toneOf(JobState state)
{
    switch (state) {
    case JobState::Failed:
        return Tone::Bad;
    case JobState::Unknown:
    case JobState::Stalled:
        return Tone::Warn;
    default:
        return Tone::Text;
    }
}

} // namespace

TimelineView::TimelineView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setRole(this, Role::Bare);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(0);
    connect(Theme::instance(), &Theme::changed, this, &TimelineView::paintAnew);
}

void TimelineView::setMoments(const QList<JobMoment> &moments)
{
    if (moments == m_moments)
        return;
    const auto differs = std::mismatch(m_moments.cbegin(), m_moments.cend(), moments.cbegin(), moments.cend());
    m_moments = moments;
    writeFrom(differs.second - m_moments.cbegin());
}

void TimelineView::writeFrom(qsizetype first)
{
    const bool wasAtEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    const QTextBlock block = document()->findBlockByNumber(int(first));
    cursor.setPosition(block.isValid() ? block.position() : document()->characterCount() - 1);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    const Tokens &tokens = Theme::instance()->tokens();
    QTextCharFormat format;
    for (qsizetype i = first; i < m_moments.size(); ++i) {
        if (i > 0 && !cursor.atBlockStart())
            cursor.insertBlock();
        format.setForeground(tokens.muted);
        cursor.insertText(clockText(m_moments[i].time) + u"  "_s, format);
        format.setForeground(tokens.of(toneOf(m_moments[i].state)));
        cursor.insertText(momentLine(m_moments[i]), format);
    }
    if (m_moments.isEmpty())
        document()->clear();
    cursor.endEditBlock();
    if (wasAtEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void TimelineView::paintAnew()
{
    document()->clear();
    writeFrom(0);
}

} // namespace Pollux::Ui
