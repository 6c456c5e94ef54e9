// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Pollux::Ui {

class PlainLabel;
struct QueueFigures;

//! What waits, runs, has failed or is paused, as the servers tell it; by our own counts where they don't. Hidden while
//! nothing of it is worth a line.
class QueueStrip : public QWidget
{
    Q_OBJECT
public:
    explicit QueueStrip(QWidget *parent = nullptr);

    void setFigures(const QueueFigures &figures);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_waiting;
    PlainLabel *m_running;
    PlainLabel *m_failed;
    PlainLabel *m_paused;
};

} // namespace Pollux::Ui
