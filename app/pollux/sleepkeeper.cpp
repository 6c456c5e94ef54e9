// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/sleepkeeper.h"

namespace Pollux::Desktop {

SleepKeeper::SleepKeeper(QObject *parent) : QObject(parent)
{
    listen();
}

SleepKeeper::SleepKeeper(const std::function<Microseconds()> &suspended, QObject *parent)
    : QObject(parent)
    , m_kernel(suspended)
{
    listen();
}

void SleepKeeper::watch()
{
    m_logind.watch();
}

void SleepKeeper::listen()
{
    connect(&m_kernel, &ResumeWatch::resumed, this, &SleepKeeper::onResumed);
    connect(&m_logind, &SleepWatch::aboutToSleep, this, &SleepKeeper::onAboutToSleep);
    connect(&m_logind, &SleepWatch::awake, this, &SleepKeeper::onAwake);
}

void SleepKeeper::onAboutToSleep()
{
    m_isAsleep = true;
    Q_EMIT aboutToSleep();
}

// The kernel's clocks know for how long; if they know of none, it did not come to a sleep.
void SleepKeeper::onAwake()
{
    m_kernel.check();
    if (m_isAsleep)
        onResumed(Milliseconds(0));
}

void SleepKeeper::onResumed(Milliseconds slept)
{
    m_isAsleep = false;
    Q_EMIT resumed(slept);
}

} // namespace Pollux::Desktop
