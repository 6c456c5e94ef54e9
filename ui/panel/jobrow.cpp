// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/jobrow.h"

#include "ui/style/theme.h"
#include "ui/widgets/thinprogressbar.h"

#include <QPainter>

namespace Pollux::Ui {

namespace {

constexpr int padding = 8;
constexpr int aboveBar = 6;
constexpr int belowBar = 5;

} // namespace

JobRow::JobRow(QWidget *parent) : PanelRow(height(), parent) {}

int JobRow::height()
{
    return padding + lineHeight(Metrics::textPixels) + aboveBar + Metrics::barHeight + belowBar
           + lineHeight(Metrics::noteTextPixels) + padding;
}

void JobRow::setLine(const JobLine &line)
{
    if (line == m_line)
        return;
    m_line = line;
    textsChanged();
}

void JobRow::paintRow(QPainter *painter)
{
    QRect line = contents();
    line.setTop(padding);
    line.setHeight(lineHeight(Metrics::textPixels));
    drawSides(painter, line, {m_line.name}, {m_line.value, m_line.valueTone, Metrics::textPixels, true});

    const QRect bar(line.left(), line.bottom() + 1 + aboveBar, line.width(), Metrics::barHeight);
    painter->setLayoutDirection(layoutDirection());
    paintProgress(painter, mirrored(bar), m_line.progress, !m_line.isConfirmed, Theme::instance()->tokens());

    const QRect below(line.left(), bar.bottom() + 1 + belowBar, line.width(), lineHeight(Metrics::noteTextPixels));
    drawSides(painter, below, {m_line.step, m_line.stepTone, Metrics::noteTextPixels},
              {m_line.left, m_line.leftTone, Metrics::noteTextPixels, true});
}

QStringList JobRow::fullTexts() const
{
    QStringList texts{m_line.name, m_line.value, m_line.step, m_line.left};
    texts.removeAll(QString());
    return texts;
}

} // namespace Pollux::Ui
