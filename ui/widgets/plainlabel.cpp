// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

#include "base/plaintext.h"
#include "ui/style/theme.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/tabulartext.h"
#include "ui/widgets/wrappedtext.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace Pollux::Ui {

namespace {

constexpr int wrappedWidth = 320; // what a wrapped text asks for; it takes what it gets

} // namespace

PlainLabel::PlainLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setLook(Metrics::textPixels);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setText(const QString &text, qsizetype limit)
{
    const QString line = plainLine(text, limit);
    if (line == QLabel::text())
        return;
    QLabel::setText(line);
    updateToolTip();
}

void PlainLabel::setTone(Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    update();
}

void PlainLabel::setLook(int pixels, int weight)
{
    setFont(Theme::instance()->font(pixels, weight));
}

void PlainLabel::setTabularFigures(bool on)
{
    m_tabular = on;
    updateGeometry();
    update();
}

void PlainLabel::setDetail(const QString &text)
{
    m_detail = text;
    updateToolTip();
}

QSize PlainLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const int width = m_tabular ? tabularWidth(fontMetrics(), text()) : fontMetrics().horizontalAdvance(text());
    if (wordWrap() && width > wrappedWidth)
        return QSize(wrappedWidth, heightForWidth(wrappedWidth)).grownBy({margins.left(), 0, margins.right(), 0});
    return QSize(width + 1, fontMetrics().height()).grownBy(margins);
}

QSize PlainLabel::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    const int some = wordWrap() ? fontMetrics().averageCharWidth() * 12 : fontMetrics().horizontalAdvance(u'…');
    return QSize(std::min(some, sizeHint().width()), fontMetrics().height()).grownBy(margins);
}

int PlainLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return -1;
    const QMargins margins = contentsMargins();
    const int height = wrappedHeight(font(), text(), std::max(width - margins.left() - margins.right(), 1));
    return std::max(height, fontMetrics().height()) + margins.top() + margins.bottom();
}

QString PlainLabel::shownText() const
{
    if (wordWrap()
        || contentsRect().width() >= sizeHint().width() - contentsMargins().left() - contentsMargins().right())
        return text();
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

void PlainLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::instance()->tokens();
    const QColor colour = tokens.of(m_tone);
    painter.setPen(isEnabled() ? colour : tokens.faded(colour));
    const int align = int(QStyle::visualAlignment(layoutDirection(), alignment()) | Qt::AlignAbsolute);
    if (wordWrap())
        drawWrapped(&painter, contentsRect(), Qt::Alignment(align), text());
    else if (m_tabular)
        drawTabular(&painter, contentsRect(), align, shownText());
    else
        painter.drawText(contentsRect(), align | Qt::TextSingleLine, shownText());
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    updateToolTip();
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        updateToolTip();
    }
}

void PlainLabel::updateToolTip()
{
    const bool isCut = shownText() != text();
    setToolTip(plainToolTip(!m_detail.isEmpty() ? m_detail : isCut ? text() : QString()));
}

} // namespace Pollux::Ui
