// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/timer.h"

#include <algorithm>

namespace Pollux {

namespace {
// QTimer takes an int of milliseconds; a longer wait is armed in steps.
constexpr Milliseconds longestStep = std::chrono::hours(24);
} // namespace

Timer::Timer(Clock *clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_wakeUp.setSingleShot(true);
    m_wakeUp.setTimerType(Qt::PreciseTimer);
    connect(&m_wakeUp, &QTimer::timeout, this, &Timer::check);
    connect(m_clock, &Clock::jumped, this, &Timer::check);
}

void Timer::start(Microseconds delay)
{
    startAt(m_clock->now() + std::max(delay, Microseconds::zero()));
}

void Timer::startAt(Instant deadline)
{
    m_deadline = deadline;
    arm();
}

void Timer::stop()
{
    m_deadline.reset();
    m_wakeUp.stop();
}

void Timer::check()
{
    if (!m_deadline)
        return;
    if (m_clock->now() < *m_deadline) {
        arm();
        return;
    }
    stop();
    Q_EMIT expired();
}

void Timer::arm()
{
    const auto left = std::chrono::ceil<Milliseconds>(*m_deadline - m_clock->now());
    m_wakeUp.start(std::clamp(left, Milliseconds::zero(), longestStep));
}

} // namespace Pollux
