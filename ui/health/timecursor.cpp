// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/timecursor.h"

#include "ui/health/timeaxis.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Pollux::Ui {

namespace {

constexpr int labelHeight = 5 * Metrics::grid; // of the times below
constexpr int notch = 120;                     // of a wheel
constexpr double zoomStep = 0.8;
constexpr double moveStep = 0.2;

} // namespace

TimeCursor::TimeCursor(TimeAxis *axis, QWidget *picture, int left)
    : QWidget(picture)
    , m_axis(axis)
    , m_picture(picture)
    , m_left(left)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(picture->rect());
    picture->setMouseTracking(true);
    picture->installEventFilter(this);
    connect(axis, &TimeAxis::marked, this, qOverload<>(&QWidget::update));
}

int TimeCursor::areaWidth() const
{
    return std::max(1, width() - m_left - 1);
}

QDateTime TimeCursor::timeAt(int x) const
{
    const double share = std::clamp(double(x - m_left) / areaWidth(), 0.0, 1.0);
    return m_axis->from().addMSecs(std::llround(share * double(m_axis->from().msecsTo(m_axis->to()))));
}

int TimeCursor::pixelOf(const QDateTime &time) const
{
    const double length = double(m_axis->from().msecsTo(m_axis->to()));
    const double share = length > 0 ? double(m_axis->from().msecsTo(time)) / length : 0;
    return m_left + int(std::lround(std::clamp(share, 0.0, 1.0) * areaWidth()));
}

bool TimeCursor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
        setGeometry(m_picture->rect());
        raise();
        return false;
    case QEvent::MouseButtonPress:
        return onPress(static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return onMove(static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return onRelease(static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        m_axis->reset();
        return true;
    case QEvent::Wheel:
        return onWheel(static_cast<QWheelEvent *>(event));
    case QEvent::KeyPress:
        return onKey(static_cast<QKeyEvent *>(event));
    case QEvent::Leave:
    case QEvent::FocusOut:
    case QEvent::Hide:
        m_axis->point({});
        return false;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

bool TimeCursor::onPress(const QMouseEvent *event)
{
    m_picture->setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton)
        m_pressedAt = event->position().toPoint().x();
    return true;
}

bool TimeCursor::onMove(const QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    m_axis->point(x >= m_left ? std::optional(timeAt(x)) : std::nullopt);
    if (!m_pressedAt)
        return false;
    if (!m_drags && std::abs(x - *m_pressedAt) < QGuiApplication::styleHints()->startDragDistance())
        return true;
    m_drags = true;
    const auto [first, last] = std::minmax({timeAt(*m_pressedAt), timeAt(x)});
    m_axis->select(TimeAxis::Range{first, last});
    return true;
}

bool TimeCursor::onRelease(const QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return true;
    const auto range = m_axis->selected();
    m_pressedAt.reset();
    m_axis->select({});
    if (std::exchange(m_drags, false) && range)
        m_axis->show(range->from, range->to);
    return true;
}

bool TimeCursor::onWheel(QWheelEvent *event)
{
    const bool sideways = std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y());
    if (!m_picture->hasFocus() && !event->modifiers().testFlag(Qt::ControlModifier))
        return false;
    m_wheel += sideways ? event->angleDelta().x() : event->angleDelta().y();
    const int steps = m_wheel / notch;
    m_wheel -= steps * notch;
    if (steps != 0 && sideways)
        m_axis->move(-moveStep * steps);
    else if (steps != 0)
        m_axis->zoom(std::pow(zoomStep, steps), timeAt(event->position().toPoint().x()));
    event->accept();
    return true;
}

bool TimeCursor::onKey(const QKeyEvent *event)
{
    const QDateTime around =
        m_axis->pointed().value_or(m_axis->from().addMSecs(m_axis->from().msecsTo(m_axis->to()) / 2));
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_axis->zoom(zoomStep * zoomStep, around);
        return true;
    case Qt::Key_Minus:
        m_axis->zoom(1 / (zoomStep * zoomStep), around);
        return true;
    case Qt::Key_0:
        m_axis->reset();
        return true;
    case Qt::Key_Escape: // closes other things where there is nothing to reset
        if (!m_axis->isZoomed())
            return false;
        m_axis->reset();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!shift)
            return false;
        m_axis->move(event->key() == Qt::Key_Left ? -moveStep : moveStep);
        return true;
    default:
        return false;
    }
}

void TimeCursor::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::instance()->tokens();
    QPainter painter(this);
    const int bottom = height() - labelHeight;
    if (const auto &range = m_axis->selected()) {
        const int left = pixelOf(range->from);
        QColor shade = tokens.accent;
        shade.setAlphaF(0.18F);
        painter.fillRect(QRect(left, 0, std::max(1, pixelOf(range->to) - left), bottom), shade);
    }
    if (const auto &time = m_axis->pointed()) {
        painter.setPen(tokens.muted);
        painter.drawLine(pixelOf(*time), 0, pixelOf(*time), bottom);
    }
}

} // namespace Pollux::Ui
