// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/resumewatch.h"
#include "platform/sleepwatch.h"

#include <QObject>

namespace Pollux::Desktop {

//! When this computer sleeps, made of logind's word (SleepWatch) and of what the kernel's clocks tell (ResumeWatch): each
//! sleep once, whoever is first to know of it, and also where one of the two is silent.
class SleepKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit SleepKeeper(QObject *parent = nullptr);
    //! `suspended`: see ResumeWatch.
    explicit SleepKeeper(const std::function<Microseconds()> &suspended, QObject *parent = nullptr);

    //! Asks the system bus from now on.
    void watch();

Q_SIGNALS:
    void aboutToSleep();
    //! 0: it did not come to a sleep.
    void resumed(Pollux::Milliseconds slept);

private:
    void listen();
    void onAboutToSleep();
    void onAwake();
    void onResumed(Milliseconds slept);

    ResumeWatch m_kernel;
    SleepWatch m_logind;
    bool m_isAsleep = false; // as far as logind has told
};

} // namespace Pollux::Desktop
