// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "window/stallmeter.h"

#include "client/tally.h"

#include <QTimer>

#include <algorithm>

namespace Pollux::Bench {

StallMeter::StallMeter()
{
    m_knocker.moveToThread(&m_thread);
    m_thread.start();
}

StallMeter::~StallMeter()
{
    m_thread.quit();
    m_thread.wait();
}

void StallMeter::start()
{
    QMetaObject::invokeMethod(&m_knocker, [this] {
        auto *const timer = new QTimer(&m_knocker);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, &m_knocker, [this] { knock(); });
        connect(&m_thread, &QThread::finished, timer, &QTimer::deleteLater);
        timer->start(1);
    });
}

void StallMeter::knock()
{
    if (m_isWaiting.exchange(true))
        return;
    const qint64 now = monotonicNow().count();
    QMetaObject::invokeMethod(this, [this, now] { answer(now); }, Qt::QueuedConnection);
}

void StallMeter::answer(qint64 knocked)
{
    m_stalls.push_back(double(monotonicNow().count() - knocked) / 1e6);
    m_isWaiting = false;
}

std::vector<double> StallMeter::stalls() const
{
    std::vector<double> sorted = m_stalls;
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace Pollux::Bench
