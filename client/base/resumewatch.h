// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/export.h"

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace Pollux {

//! Tells when the machine has come back from suspend, without a timer that ticks: a timerfd with TFD_TIMER_CANCEL_ON_SET
//! is cancelled by the kernel when it resumes (timerfd_create(2)). It is cancelled also when somebody sets the clock, so
//! the time spent suspended decides. On other systems than Linux it stays silent.
//! Thread of its owner, with an event loop.
class POLLUX_BASE_EXPORT ResumeWatch : public QObject
{
    Q_OBJECT
public:
    //! Shorter sleeps are none: the two clocks are read one after the other.
    static constexpr Milliseconds shortest{500};

    explicit ResumeWatch(QObject *parent = nullptr);
    //! `suspended`: how long the machine has been suspended since it was started, as far as is known.
    explicit ResumeWatch(const std::function<Microseconds()> &suspended, QObject *parent = nullptr);
    ~ResumeWatch() override;

    //! Looks now; resumed() is emitted before this returns, if there is something to tell.
    void check();

Q_SIGNALS:
    //! Once a sleep. Deadlines may have passed, and connections died, without anybody noticing.
    void resumed(Pollux::Milliseconds slept);

private:
    void arm();
    void onCancelled();

    const std::function<Microseconds()> m_suspended;
    Microseconds m_known;
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Pollux
