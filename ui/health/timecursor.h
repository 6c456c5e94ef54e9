// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QWidget>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace Pollux::Ui {

class TimeAxis;

//! Lies over a picture of a TimeAxis and gives it the axis's manners, the same in every picture: a line at what is
//! pointed at, zoom by dragging over a range, by Ctrl and the wheel (the wheel alone once the picture has the focus: a
//! page must scroll under it), by + and −; a double click, 0 or Escape resets. Paints without touching the picture.
class TimeCursor : public QWidget
{
    Q_OBJECT
public:
    //! Covers `picture`, whose area begins at `left` and ends one pixel before its right edge. The axis outlives it.
    TimeCursor(TimeAxis *axis, QWidget *picture, int left);

    QDateTime timeAt(int x) const;
    int pixelOf(const QDateTime &time) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool onPress(const QMouseEvent *event);
    bool onMove(const QMouseEvent *event);
    bool onRelease(const QMouseEvent *event);
    bool onWheel(QWheelEvent *event);
    bool onKey(const QKeyEvent *event);
    int areaWidth() const;

    TimeAxis *const m_axis;
    QWidget *const m_picture;
    const int m_left;
    std::optional<int> m_pressedAt;
    bool m_drags = false;
    int m_wheel = 0; // eighths of a degree not yet used
};

} // namespace Pollux::Ui
