// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/queuerow.h"

#include <QPainter>

namespace Pollux::Ui {

namespace {

constexpr int padding = 4;
constexpr int gap = 8;
constexpr double nameShare = 0.4;

} // namespace

QueueRow::QueueRow(QWidget *parent) : PanelRow(2 * padding + lineHeight(Metrics::noteTextPixels), parent) {}

void QueueRow::setLine(const QueueLine &line)
{
    if (line == m_line)
        return;
    m_line = line;
    textsChanged();
}

void QueueRow::paintRow(QPainter *painter)
{
    const QRect line = contents();
    const Piece name{m_line.name, Tone::Text, Metrics::noteTextPixels};
    const int used = drawPiece(painter, line.adjusted(0, 0, -int(line.width() * (1 - nameShare)), 0), Qt::AlignLeft, name);
    const Piece counts{m_line.counts, Tone::Muted, Metrics::noteTextPixels, true};
    const Piece end = m_line.alarm.isEmpty() ? Piece{m_line.pace, Tone::Muted, Metrics::noteTextPixels, true}
                                             : Piece{m_line.alarm, Tone::Warn, Metrics::noteTextPixels, true};
    drawSides(painter, line.adjusted(used + gap, 0, 0, 0), counts, end, 0.5);
}

QStringList QueueRow::fullTexts() const
{
    QStringList texts{m_line.name, m_line.counts, m_line.pace, m_line.alarm};
    texts.removeAll(QString());
    return texts;
}

} // namespace Pollux::Ui
