// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/queuerow.h"

#include "ui/models/actiontexts.h"
#include "ui/widgets/iconbutton.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 4;
constexpr int gap = 8;
constexpr double nameShare = 0.4;
constexpr int actSize = 22;
constexpr int actIcon = 12;
constexpr int actPadding = (actSize - actIcon) / 2; // so that its icon ends where other rows' texts do

QString symbolOf(ActionKind kind)
{
    return kind == ActionKind::Pause ? u"pause"_s : u"play"_s;
}

} // namespace

QueueRow::QueueRow(QWidget *parent)
    : PanelRow(std::max(2 * padding + lineHeight(Metrics::noteTextPixels), actSize), parent)
{
    for (std::size_t i = 0; i < m_acts.size(); ++i) {
        m_acts[i] = new IconButton(symbolOf(ActionKind::Pause), {}, this);
        m_acts[i]->setIconSize({actIcon, actIcon});
        m_acts[i]->setFixedSize(actSize, actSize);
        m_acts[i]->hide();
        connect(m_acts[i], &IconButton::clicked, this,
                [this, i] { Q_EMIT actionChosen(m_line.acts.at(qsizetype(i)).kind); });
    }
}

void QueueRow::setLine(const QueueLine &line)
{
    if (line == m_line)
        return;
    m_line = line;
    showActs();
    textsChanged();
}

void QueueRow::showActs()
{
    for (std::size_t i = 0; i < m_acts.size(); ++i) {
        const bool isUsed = qsizetype(i) < m_line.acts.size();
        m_acts[i]->setVisible(isUsed);
        if (!isUsed)
            continue;
        const QueueAct act = m_line.acts.at(qsizetype(i));
        m_acts[i]->setSymbol(symbolOf(act.kind), act.isUnderWay ? actionUnderWayText(act.kind)
                                                                : actionOnText(act.kind, m_line.name));
        m_acts[i]->setEnabled(!act.isUnderWay);
    }
    placeActs();
}

void QueueRow::placeActs()
{
    int right = contents().right() + 1 + actPadding;
    for (qsizetype i = std::ssize(m_acts) - 1; i >= 0; --i) {
        IconButton *const act = m_acts[std::size_t(i)];
        if (i >= m_line.acts.size())
            continue;
        act->move(mirrored(QRect(right - actSize, (height() - actSize) / 2, actSize, actSize)).topLeft());
        right -= actSize;
    }
}

void QueueRow::resizeEvent(QResizeEvent *event)
{
    PanelRow::resizeEvent(event);
    placeActs();
}

void QueueRow::paintRow(QPainter *painter)
{
    const int acts = m_line.acts.isEmpty() ? 0 : int(m_line.acts.size()) * actSize - actPadding + gap / 2;
    const QRect line = contents().adjusted(0, 0, -acts, 0);
    const Piece name{m_line.name, Tone::Text, Metrics::noteTextPixels, false, {}};
    const int used = drawPiece(painter, line.adjusted(0, 0, -int(line.width() * (1 - nameShare)), 0), Qt::AlignLeft, name);
    const Piece counts{m_line.counts, Tone::Muted, Metrics::noteTextPixels, true, m_line.shorterCounts};
    const Piece end = m_line.alarm.isEmpty() ? Piece{m_line.pace, Tone::Muted, Metrics::noteTextPixels, true, {}}
                                             : Piece{m_line.alarm, Tone::Warn, Metrics::noteTextPixels, true, {}};
    drawSides(painter, line.adjusted(used + gap, 0, 0, 0), counts, end, 0.5);
}

QStringList QueueRow::fullTexts() const
{
    QStringList texts{m_line.name, m_line.counts, m_line.pace, m_line.alarm};
    texts.removeAll(QString());
    return texts;
}

} // namespace Pollux::Ui
