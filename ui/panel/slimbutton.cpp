// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/slimbutton.h"

#include "ui/style/painting.h"
#include "ui/style/theme.h"
#include "ui/widgets/tabulartext.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int ringSize = 30;
constexpr qreal ringWidth = 4;
constexpr int beforeRing = 8;
constexpr int afterRing = 9;
constexpr int afterText = 16;
constexpr int widthStep = 16;
constexpr int longestText = 240;
constexpr int fullCircle = 360 * 16;

int widthFor(const QString &text)
{
    const int words = tabularWidth(QFontMetrics(Theme::instance()->font()), text) + 1;
    const int width = beforeRing + ringSize + afterRing + std::min(words, longestText) + afterText;
    return (width + widthStep - 1) / widthStep * widthStep;
}

} // namespace

SlimButton::SlimButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleDescription(tr("Opens the panel"));
    m_width = widthFor(m_line.text);
}

void SlimButton::setLine(const SlimLine &line)
{
    if (line == m_line)
        return;
    m_line = line;
    setAccessibleName(line.text);
    update();
    if (const int width = widthFor(line.text); width != m_width) {
        m_width = width;
        updateGeometry();
        Q_EMIT sizeChanged();
    }
}

QSize SlimButton::sizeHint() const
{
    return {m_width, height};
}

void SlimButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::instance()->tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isDown() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.tint(tokens.text, isDown() ? 0.07 : 0.04));
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), height / 2.0 - 1, height / 2.0 - 1);
    }
    const QRect ring(beforeRing, (height - ringSize) / 2, ringSize, ringSize);
    paintRing(&painter, QRectF(QStyle::visualRect(layoutDirection(), rect(), ring)));

    painter.setFont(Theme::instance()->font());
    painter.setPen(tokens.text);
    const int left = beforeRing + ringSize + afterRing;
    const QRect words =
        QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width() - left - afterText + 2, height));
    const QString shown = painter.fontMetrics().elidedText(m_line.text, Qt::ElideRight, words.width());
    drawTabular(&painter, words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                shown);
    if (showsFocus(this))
        paintFocusRing(&painter, rect().adjusted(1, 1, -1, -1), height / 2.0 - 1);
}

void SlimButton::paintRing(QPainter *painter, const QRectF &ring)
{
    const Tokens &tokens = Theme::instance()->tokens();
    const QRectF arc = ring.adjusted(ringWidth / 2, ringWidth / 2, -ringWidth / 2, -ringWidth / 2);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(tokens.bar, ringWidth));
    painter->drawEllipse(arc);
    if (m_line.progress && *m_line.progress > 0) {
        painter->setPen(QPen(tokens.of(m_line.ringTone), ringWidth, Qt::SolidLine, Qt::FlatCap));
        painter->drawArc(arc, 90 * 16, -int(fullCircle * std::min(*m_line.progress, 100.0) / 100));
    }
    const int pixels = m_line.inRing.size() > 2 ? Metrics::smallTextPixels - 2 : Metrics::smallTextPixels;
    painter->setFont(Theme::instance()->font(pixels, QFont::DemiBold));
    painter->setPen(tokens.text);
    painter->drawText(ring, Qt::AlignCenter | Qt::TextSingleLine, m_line.inRing);
}

} // namespace Pollux::Ui
