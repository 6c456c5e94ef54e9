// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/ticker.h"

#include <QDateTime>

namespace Pollux::Ui {

namespace {

constexpr qint64 secondLength = 1'000;
constexpr qint64 minuteLength = 60'000;
constexpr qint64 late = 20; // a timer that comes a little early would show the old second

} // namespace

Ticker::Ticker(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        wait();
        Q_EMIT ticked();
    });
}

void Ticker::setPace(Pace pace)
{
    if (pace == m_pace)
        return;
    m_pace = pace;
    wait();
}

void Ticker::wait()
{
    if (m_pace == Pace::Stopped) {
        m_timer.stop();
        return;
    }
    const qint64 length = m_pace == Pace::Seconds ? secondLength : minuteLength;
    m_timer.start(int(length - QDateTime::currentMSecsSinceEpoch() % length + late));
}

} // namespace Pollux::Ui
