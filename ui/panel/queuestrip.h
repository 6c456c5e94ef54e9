// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Pollux::Ui {

class PlainLabel;
struct QueueFigures;
struct WorkerSum;

//! What waits, runs, has failed or is paused, as the servers tell it; by our own counts where they don't; and who is
//! there to work. What a queue's own line says below is not said twice. Hidden while nothing of it is worth a line.
class QueueStrip : public QWidget
{
    Q_OBJECT
public:
    explicit QueueStrip(QWidget *parent = nullptr);

    //! `lines`: so many queues have a line of their own.
    void setFigures(const QueueFigures &figures, const WorkerSum &workers, qsizetype lines);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_waiting;
    PlainLabel *m_running;
    PlainLabel *m_failed;
    PlainLabel *m_paused;
    PlainLabel *m_workers;
    bool m_hasLines = false;
};

} // namespace Pollux::Ui
