// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/export.h"

#include <QTimer>

#include <optional>

namespace Pollux {

//! A single-shot deadline. QTimer only wakes us; the Clock decides whether the time has come, so a
//! suspended laptop or a test's clock jump is noticed at once and a wake-up that came early is not taken
//! for the real thing. At most one deadline at a time; thread of the owner.
class POLLUX_BASE_EXPORT Timer : public QObject
{
    Q_OBJECT
public:
    //! `clock` must outlive the timer.
    explicit Timer(Clock *clock, QObject *parent = nullptr);

    //! Expires `delay` from now (a negative delay counts as none). Replaces an earlier deadline.
    void start(Microseconds delay);
    void startAt(Instant deadline);
    void stop();

    bool isActive() const { return m_deadline.has_value(); }
    std::optional<Instant> deadline() const { return m_deadline; }

Q_SIGNALS:
    //! The deadline has passed; the timer is inactive again and may be restarted or deleted by a listener.
    void expired();

private:
    void check();
    void arm();

    Clock *const m_clock;
    QTimer m_wakeUp;
    std::optional<Instant> m_deadline;
};

} // namespace Pollux
