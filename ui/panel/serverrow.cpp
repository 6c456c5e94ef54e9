// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/serverrow.h"

#include "ui/models/healthtexts.h"
#include "ui/style/theme.h"
#include "ui/widgets/healthmark.h"

#include <QPainter>

namespace Pollux::Ui {

namespace {

constexpr int padding = 4;
constexpr int markSize = 10;
constexpr int gap = 9; // so that the names stand below the strip's

} // namespace

ServerRow::ServerRow(QWidget *parent) : PanelRow(2 * padding + lineHeight(Metrics::noteTextPixels), parent) {}

void ServerRow::setLine(const LinkLine &line)
{
    if (line == m_line)
        return;
    m_line = line;
    textsChanged();
}

void ServerRow::paintRow(QPainter *painter)
{
    const Tokens &tokens = Theme::instance()->tokens();
    const QRect line = contents();
    const QRect mark(line.left() + 1, line.top() + (line.height() - markSize) / 2, markSize, markSize);
    paintMark(painter, mirrored(mark), m_line.mark, markColour(m_line.mark, tokens));
    const QRect text = line.adjusted(1 + markSize + gap, 0, 0, 0);
    const int room = m_line.health == HealthState::Unknown ? 0 : markSize + gap;
    drawSides(painter, text.adjusted(0, 0, -room, 0), {m_line.title, Tone::Text, Metrics::noteTextPixels},
              {m_line.detail, Tone::Muted, Metrics::noteTextPixels, true});
    const QRect health(line.right() + 1 - markSize, mark.top(), markSize, markSize);
    paintHealth(painter, mirrored(health), m_line.health, healthColour(m_line.health, tokens));
}

QStringList ServerRow::fullTexts() const
{
    QStringList texts{m_line.title, m_line.detail, m_line.right, healthText(m_line.health)};
    texts.removeAll(QString());
    return texts;
}

} // namespace Pollux::Ui
