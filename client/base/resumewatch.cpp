// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/resumewatch.h"

#include <limits>

#ifdef Q_OS_LINUX
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>
#endif

namespace Pollux {

#ifdef Q_OS_LINUX

namespace {

Microseconds timeOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::duration_cast<Microseconds>(std::chrono::seconds(time.tv_sec)
                                                    + std::chrono::nanoseconds(time.tv_nsec));
}

// Boot time counts the sleep, monotonic time does not (clock_gettime(2)).
Microseconds systemSuspended()
{
    return timeOf(CLOCK_BOOTTIME) - timeOf(CLOCK_MONOTONIC);
}

} // namespace

ResumeWatch::ResumeWatch(QObject *parent) : ResumeWatch(systemSuspended, parent)
{
    m_descriptor = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (m_descriptor < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ResumeWatch::onCancelled);
    arm();
}

ResumeWatch::~ResumeWatch()
{
    m_notifier.reset();
    if (m_descriptor >= 0)
        close(m_descriptor);
}

// It never expires of itself: only a cancellation wakes us.
void ResumeWatch::arm()
{
    itimerspec never{};
    never.it_value.tv_sec = std::numeric_limits<qint32>::max();
    timerfd_settime(m_descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}

#else

ResumeWatch::ResumeWatch(QObject *parent) : ResumeWatch([] { return Microseconds(0); }, parent) {}

ResumeWatch::~ResumeWatch() = default;

void ResumeWatch::arm() {}

#endif

ResumeWatch::ResumeWatch(const std::function<Microseconds()> &suspended, QObject *parent)
    : QObject(parent), m_suspended(suspended), m_known(suspended())
{
}

void ResumeWatch::onCancelled()
{
    arm();
    check();
}

void ResumeWatch::check()
{
    const Microseconds now = m_suspended();
    const Microseconds slept = now - m_known;
    if (slept < shortest)
        return;
    m_known = now;
    Q_EMIT resumed(toMilliseconds(slept));
}

} // namespace Pollux
