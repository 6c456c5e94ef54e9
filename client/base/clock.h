// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/export.h"

#include <QDateTime>
#include <QObject>

#include <chrono>

namespace Pollux {

using Milliseconds = std::chrono::milliseconds;
using Microseconds = std::chrono::microseconds;

//! Where "now" comes from. Everything that waits takes a Clock, so that tests own the time.
//! A Clock outlives whoever holds a pointer to it.
class POLLUX_BASE_EXPORT Clock : public QObject
{
    Q_OBJECT
public:
    //! Monotonic, and counting time spent suspended; only differences mean anything.
    using Instant = std::chrono::time_point<Clock, Microseconds>;

    explicit Clock(QObject *parent = nullptr) : QObject(parent) {}

    virtual Instant now() const = 0;
    //! The wall clock in UTC. May be set back; only for what people read and for job times.
    virtual QDateTime wallTime() const = 0;

Q_SIGNALS:
    //! now() moved by more than time passing (resume from suspend, a test): re-read your deadlines.
    void jumped();
};

using Instant = Clock::Instant;

//! CLOCK_BOOTTIME where there is one, so that a laptop's sleep counts (steady clock elsewhere).
class POLLUX_BASE_EXPORT SystemClock final : public Clock
{
    Q_OBJECT
public:
    using Clock::Clock;
    Instant now() const override;
    QDateTime wallTime() const override;

    //! The process-wide instance; may be used from every thread.
    static SystemClock *instance();
};

//! Whole milliseconds of a finer duration, rounded down.
constexpr Milliseconds toMilliseconds(Microseconds duration)
{
    return std::chrono::floor<Milliseconds>(duration);
}

} // namespace Pollux
