// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabbar.h"

#include "ui/style/painting.h"
#include "ui/style/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace Pollux::Ui {

namespace {

constexpr int sidePadding = 12;
constexpr int gap = 2;
constexpr int pillHeight = 30;

} // namespace

TabBar::TabBar(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

// As if every tab were chosen (bold), so that choosing moves nothing.
QSize TabBar::tabSizeHint(int index) const
{
    const QFontMetrics metrics(Theme::instance()->font(Metrics::textPixels, QFont::DemiBold));
    return {metrics.horizontalAdvance(tabText(index)) + 2 * sidePadding + gap, pillHeight};
}

QSize TabBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void TabBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::instance()->tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < count(); ++index) {
        const QRect pill = tabRect(index).adjusted(0, 0, -gap, 0);
        const bool isChosen = index == currentIndex();
        if (isChosen || index == m_hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChosen ? tokens.tint(tokens.accent, tokens.dark ? 0.16 : 0.12)
                                      : tokens.tint(tokens.text, 0.05));
            painter.drawRoundedRect(pill, Metrics::buttonRadius, Metrics::buttonRadius);
        }
        painter.setFont(Theme::instance()->font(Metrics::textPixels, isChosen ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isChosen ? tokens.accent : isTabEnabled(index) ? tokens.muted : tokens.faded(tokens.muted));
        painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, tabText(index));
        if (isChosen && showsFocus(this))
            paintFocusRing(&painter, pill, Metrics::buttonRadius);
    }
}

void TabBar::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(tabAt(event->position().toPoint()));
    QTabBar::mouseMoveEvent(event);
}

void TabBar::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QTabBar::leaveEvent(event);
}

void TabBar::setHovered(int index)
{
    if (index == m_hovered)
        return;
    m_hovered = index;
    update();
}

} // namespace Pollux::Ui
