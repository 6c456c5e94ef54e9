// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

class QMouseEvent;
class QWidget;

namespace Pollux::Ui {

//! Moves a frameless window by what it is installed on as an event filter. Where windows may be placed by us, the
//! window follows the mouse and snaps; where only the desktop may (Wayland), the desktop is asked to move it. A click
//! stays one.
class DragMover : public QObject
{
    Q_OBJECT
public:
    //! `window` owns it.
    explicit DragMover(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    //! The mouse wants its top left corner here.
    void dragged(const QPoint &topLeft);
    void dropped();

private:
    enum class State { Idle, Pressed, Dragging };

    bool onPress(const QMouseEvent *event);
    bool onMove(QObject *watched, const QMouseEvent *event);
    void onRelease();

    QWidget *const m_window;
    State m_state = State::Idle;
    QPoint m_grip;    // of the mouse within the window
    QPoint m_pressed; // global
};

//! Whether we know and may decide where our windows are.
bool canPlaceWindows();

} // namespace Pollux::Ui
