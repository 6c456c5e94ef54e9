// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace Pollux::Ui {

//! The pages of a window, or one choice of a few ("Running 5", "Failed 2"): flat pills, the chosen one tinted. A
//! QTabBar, so arrow keys and assistive tools work; texts are ours, never from the network.
class TabBar : public QTabBar
{
    Q_OBJECT
public:
    explicit TabBar(QWidget *parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void setHovered(int index);

    int m_hovered = -1;
};

} // namespace Pollux::Ui
