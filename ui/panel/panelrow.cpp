// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/panelrow.h"

#include "ui/style/painting.h"
#include "ui/style/theme.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/tabulartext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int gap = 8;

int widthOf(const QFont &font, const QString &text, bool isTabular)
{
    const QFontMetrics metrics(font);
    return 1 + (isTabular ? tabularWidth(metrics, text) : metrics.horizontalAdvance(text));
}

} // namespace

int lineHeight(int pixels)
{
    return QFontMetrics(Theme::instance()->font(pixels)).height();
}

PanelRow::PanelRow(int height, QWidget *parent) : QAbstractButton(parent), m_height(height)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize PanelRow::sizeHint() const
{
    return {Metrics::panelWidth, m_height};
}

QSize PanelRow::minimumSizeHint() const
{
    return {0, m_height};
}

QRect PanelRow::contents() const
{
    // A scroll bar takes from the padding, so that the right edge stays in line with all others.
    const int missing = std::max(Metrics::panelWidth - 2 - width(), 0);
    return rect().adjusted(sidePadding, 0, -std::max(sidePadding - missing, Metrics::grid), 0);
}

QRect PanelRow::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), QWidget::rect(), rect);
}

int PanelRow::drawPiece(QPainter *painter, const QRect &where, Qt::Alignment align, const Piece &piece)
{
    if (piece.text.isEmpty() || where.width() <= 0)
        return 0;
    const QFont font = Theme::instance()->font(piece.pixels);
    painter->setFont(font);
    painter->setPen(Theme::instance()->tokens().of(piece.tone));
    const int wanted = widthOf(font, piece.text, piece.isTabular);
    const bool fits = wanted <= where.width();
    m_isCut |= !fits;
    if (!fits) {
        for (const QString &shorter : piece.shorter) {
            if (widthOf(font, shorter, piece.isTabular) <= where.width())
                return drawPiece(painter, where, align, {shorter, piece.tone, piece.pixels, piece.isTabular, {}});
        }
    }
    const QString shown =
        fits ? piece.text : painter->fontMetrics().elidedText(piece.text, Qt::ElideRight, where.width());
    const Qt::Alignment visual = QStyle::visualAlignment(layoutDirection(), align | Qt::AlignVCenter);
    const int flags = int(visual | Qt::AlignAbsolute);
    if (piece.isTabular && fits)
        drawTabular(painter, mirrored(where), flags, shown);
    else
        painter->drawText(mirrored(where), flags | Qt::TextSingleLine, shown);
    return std::min(wanted, where.width());
}

void PanelRow::drawSides(QPainter *painter, const QRect &line, const Piece &left, const Piece &right, double rightShare)
{
    QRect end = line;
    const int most = int(line.width() * rightShare);
    const int wanted = widthOf(Theme::instance()->font(right.pixels), right.text, right.isTabular);
    end.setLeft(line.right() + 1 - std::min(wanted, most));
    const int used = drawPiece(painter, end, Qt::AlignRight, right);
    drawPiece(painter, line.adjusted(0, 0, used > 0 ? -used - gap : 0, 0), Qt::AlignLeft, left);
}

void PanelRow::textsChanged()
{
    setAccessibleName(fullTexts().join(u", "));
    update();
}

bool PanelRow::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QStringList texts = (m_isCut || !reasons().isEmpty() ? fullTexts() : QStringList()) + reasons();
        if (texts.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(texts.join(u'\n')), this);
        return true;
    }
    return QAbstractButton::event(event);
}

void PanelRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_isCut = false;
    if (isDown() || underMouse())
        painter.fillRect(rect(),
                         Theme::instance()->tokens().tint(Theme::instance()->tokens().text, isDown() ? 0.07 : 0.04));
    paintRow(&painter);
    if (showsFocus(this))
        paintFocusRing(&painter, rect().adjusted(4, 1, -4, -1), Metrics::buttonRadius);
}

} // namespace Pollux::Ui
