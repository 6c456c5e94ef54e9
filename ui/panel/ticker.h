// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

namespace Pollux::Ui {

//! Wakes whoever shows ages and countdowns: at each full second or minute of the wall clock, so that all of them move
//! together. Costs nothing while stopped.
class Ticker : public QObject
{
    Q_OBJECT
public:
    enum class Pace { Stopped, Minutes, Seconds };

    explicit Ticker(QObject *parent = nullptr);

    void setPace(Pace pace);
    Pace pace() const { return m_pace; }

Q_SIGNALS:
    void ticked();

private:
    void wait();

    Pace m_pace = Pace::Stopped;
    QTimer m_timer;
};

} // namespace Pollux::Ui
