// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/dragmover.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QWindow>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

bool canPlaceWindows()
{
    return !QGuiApplication::platformName().startsWith("wayland"_L1);
}

DragMover::DragMover(QWidget *window) : QObject(window), m_window(window) {}

bool DragMover::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return onPress(static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return onMove(watched, static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        onRelease();
        return false;
    default:
        return false;
    }
}

bool DragMover::onPress(const QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_state = State::Pressed;
        m_pressed = event->globalPosition().toPoint();
        m_grip = m_pressed - m_window->pos();
    }
    return false;
}

bool DragMover::onMove(QObject *watched, const QMouseEvent *event)
{
    const QPoint now = event->globalPosition().toPoint();
    if (m_state == State::Idle || !event->buttons().testFlag(Qt::LeftButton))
        return false;
    if (m_state == State::Pressed) {
        if ((now - m_pressed).manhattanLength() < QApplication::startDragDistance())
            return false;
        m_state = State::Dragging;
        // It would be a click when the mouse lets go.
        if (auto *const button = qobject_cast<QAbstractButton *>(watched))
            button->setDown(false);
        if (!canPlaceWindows() && m_window->windowHandle()->startSystemMove()) {
            m_state = State::Idle;
            return true;
        }
    }
    if (canPlaceWindows())
        Q_EMIT dragged(now - m_grip);
    return true;
}

// The button hears of it, too: it is not down any more, so for it this is no click.
void DragMover::onRelease()
{
    const bool wasDragging = m_state == State::Dragging;
    m_state = State::Idle;
    if (wasDragging)
        Q_EMIT dropped();
}

} // namespace Pollux::Ui
