// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/statestrip.h"

#include "ui/health/linkwords.h"
#include "ui/health/samplewords.h"
#include "ui/health/timescale.h"
#include "ui/style/theme.h"
#include "ui/widgets/linkmark.h"
#include "ui/widgets/plaintooltip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Pollux::Ui {

namespace {

constexpr int barHeight = 6 * Metrics::grid;
constexpr int labelHeight = 5 * Metrics::grid;
constexpr qreal leastWidth = 3; // of a piece without connection
constexpr qreal reach = 4;      // how far beside such a piece the mouse still means it
constexpr qreal labelGap = 72;  // between ticks

constexpr qreal inset = barHeight / 6.0; // see paintCondition()

} // namespace

void paintCondition(QPainter *painter, const QRectF &where, LinkCondition condition)
{
    const Tokens &tokens = Theme::instance()->tokens();
    const QColor colour = markColour(markOf(condition), tokens);
    // What is connected keeps within the strip, what is not stands out of it.
    const qreal margin = where.height() / 6;
    const QRectF middle = where.adjusted(0, margin, 0, -margin);
    switch (condition) {
    case LinkCondition::WebSocket:
        painter->fillRect(middle, colour);
        break;
    case LinkCondition::Polling:
        painter->fillRect(middle, tokens.tint(colour, 0.25));
        painter->fillRect(middle.adjusted(0, middle.height() / 2, 0, 0), colour);
        break;
    case LinkCondition::Starting:
        painter->fillRect(middle, tokens.tint(colour, 0.25));
        break;
    case LinkCondition::Connecting:
        painter->fillRect(middle, tokens.tint(colour, 0.25));
        painter->fillRect(middle, QBrush(colour, Qt::BDiagPattern));
        break;
    case LinkCondition::Disconnected:
        painter->fillRect(where, colour);
        break;
    case LinkCondition::Refused:
        painter->fillRect(where, tokens.tint(colour, 0.25));
        painter->fillRect(where, QBrush(colour, Qt::DiagCrossPattern));
        break;
    }
}

StateStrip::StateStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("State over time"));
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StateStrip::setStory(const QList<LinkSpan> &spans, const QDateTime &from, const QDateTime &to)
{
    const bool isOther = spans.size() != m_spans.size();
    m_spans = spans;
    m_from = from;
    m_to = to;
    if (isOther)
        m_selected = -1;
    describe();
    update();
}

const LinkSpan *StateStrip::spanAt(const QPoint &place) const
{
    const LinkSpan *found = nullptr;
    for (const LinkSpan &span : m_spans) {
        const QRectF piece = pieceOf(span);
        const bool isOut = !isConnected(span.condition);
        const qreal more = isOut ? reach : 0;
        if (place.x() < piece.left() - more || place.x() > piece.right() + more)
            continue;
        if (isOut)
            return &span;
        found = &span;
    }
    return found;
}

QString StateStrip::textAt(const QPoint &place) const
{
    if (const LinkSpan *const span = spanAt(place))
        return spanText(*span);
    return m_from.isValid() && contentsRect().contains(place) ? tr("Not watched") : QString();
}

QSize StateStrip::sizeHint() const
{
    return {120 * Metrics::grid, barHeight + labelHeight};
}

QSize StateStrip::minimumSizeHint() const
{
    return {40 * Metrics::grid, barHeight + labelHeight};
}

bool StateStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(textAt(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

void StateStrip::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_spans.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return select(m_selected < 0 ? last : std::max<qsizetype>(0, m_selected - 1));
    case Qt::Key_Right:
        return select(m_selected < 0 ? last : std::min(last, m_selected + 1));
    case Qt::Key_Home:
        return select(0);
    case Qt::Key_End:
        return select(last);
    default:
        QWidget::keyPressEvent(event);
    }
}

void StateStrip::focusOutEvent(QFocusEvent *event)
{
    select(-1);
    QWidget::focusOutEvent(event);
}

void StateStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::instance()->tokens();
    QPainter painter(this);
    painter.fillRect(QRectF(contentsRect().left(), inset, contentsRect().width(), barHeight - 2 * inset), tokens.bar);
    // First what is connected: an outage of a second would vanish under its neighbours.
    for (const bool connected : {true, false}) {
        for (const LinkSpan &span : m_spans) {
            if (isConnected(span.condition) == connected)
                paintCondition(&painter, pieceOf(span), span.condition);
        }
    }
    paintTicks(&painter);
    if (m_selected >= 0) {
        painter.setPen(QPen(tokens.text, 2));
        painter.drawRect(pieceOf(m_spans.at(m_selected)).adjusted(1, 1, -1, -1));
    } else if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 1));
        painter.drawRect(QRectF(contentsRect().left() + 0.5, 0.5, contentsRect().width() - 1.0, barHeight - 1.0));
    }
}

QRectF StateStrip::pieceOf(const LinkSpan &span) const
{
    const qreal wide = contentsRect().width();
    const TimeScale scale(m_from, m_to, wide);
    qreal left = scale.x(span.begin);
    qreal right = scale.x(span.end);
    if (!isConnected(span.condition) && right - left < leastWidth) {
        left = std::clamp((left + right - leastWidth) / 2, 0.0, std::max(0.0, wide - leastWidth));
        right = left + leastWidth;
    }
    return {contentsRect().left() + left, 0, right - left, qreal(barHeight)};
}

void StateStrip::paintTicks(QPainter *painter) const
{
    if (!m_from.isValid())
        return;
    const Tokens &tokens = Theme::instance()->tokens();
    painter->setFont(Theme::instance()->font(Metrics::smallTextPixels));
    const qreal begin = contentsRect().left();
    const auto ticks = TimeScale(m_from, m_to, contentsRect().width()).ticks(labelGap);
    for (const TimeTick &tick : ticks) {
        const qreal x = begin + tick.x;
        painter->setPen(tokens.line);
        painter->drawLine(QPointF(x, barHeight), QPointF(x, barHeight + 3));
        // Kept within the strip, as half a time at the edge tells nothing.
        const qreal wide = painter->fontMetrics().horizontalAdvance(tick.label);
        const qreal left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter->setPen(tokens.muted);
        painter->drawText(QRectF(left, barHeight + 3, wide + 1, labelHeight - 3), Qt::AlignLeft | Qt::AlignVCenter,
                          tick.label);
    }
}

void StateStrip::select(qsizetype index)
{
    if (index == m_selected || m_spans.isEmpty())
        return;
    m_selected = index;
    describe();
    update();
    if (m_selected < 0)
        return QToolTip::hideText();
    const QPoint middle = pieceOf(m_spans.at(m_selected)).center().toPoint();
    QToolTip::showText(mapToGlobal(middle), plainToolTip(accessibleDescription()), this);
}

void StateStrip::describe()
{
    setAccessibleDescription(m_selected < 0 ? storyText(m_spans) : spanText(m_spans.at(m_selected)));
}

} // namespace Pollux::Ui
