// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/linkstrip.h"

#include "ui/style/theme.h"

#include <QPainter>

namespace Pollux::Ui {

namespace {

constexpr int padding = 8;
constexpr int markSize = 12;
constexpr int gap = 8;

// Neutral states are not tinted by their colour, which is a grey.
double tintShare(Mark mark)
{
    switch (mark) {
    case Mark::Connected:
        return 0.07;
    case Mark::Connecting:
    case Mark::Disconnected:
        return 0.10;
    case Mark::Starting:
    case Mark::Polling:
    case Mark::Paused:
        return 0.06;
    }
    return 0;
}

} // namespace

LinkStrip::LinkStrip(QWidget *parent) : PanelRow(2 * padding + lineHeight(Metrics::textPixels) + 1, parent) {}

void LinkStrip::setLine(const LinkLine &line)
{
    if (line == m_line)
        return;
    m_line = line;
    textsChanged();
}

void LinkStrip::paintRow(QPainter *painter)
{
    const Tokens &tokens = Theme::instance()->tokens();
    const QColor colour = markColour(m_line.mark, tokens);
    painter->fillRect(rect(), tokens.tint(colour, tintShare(m_line.mark) + (underMouse() ? 0.05 : 0)));
    painter->fillRect(QRect(0, height() - 1, width(), 1), tokens.line);

    const QRect line = contents().adjusted(0, 0, 0, -1);
    const QRect mark(line.left(), line.top() + (line.height() - markSize) / 2, markSize, markSize);
    paintMark(painter, mirrored(mark), m_line.mark, colour);

    QRect text = line.adjusted(markSize + gap, 0, 0, 0);
    const int right = drawPiece(painter, text.adjusted(text.width() / 2, 0, 0, 0), Qt::AlignRight,
                                {m_line.right, Tone::Text, Metrics::textPixels, true});
    if (right > 0)
        text.adjust(0, 0, -right - gap, 0);
    const int title = drawPiece(painter, text.adjusted(0, 0, m_line.detail.isEmpty() ? 0 : -text.width() / 3, 0),
                                Qt::AlignLeft, {m_line.title});
    drawPiece(painter, text.adjusted(title + gap, 0, 0, 0), Qt::AlignLeft, {m_line.detail, Tone::Muted});
}

QStringList LinkStrip::fullTexts() const
{
    QStringList texts{m_line.title, m_line.detail, m_line.right};
    texts.removeAll(QString());
    return texts;
}

} // namespace Pollux::Ui
