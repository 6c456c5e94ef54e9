// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

#include <chrono>
#include <vector>

namespace Pollux::Bench {

//! What was measured from the first event on.
class Tally
{
public:
    //! One more event; `text` begins with when it was sent: 19 digits of nanoseconds of the monotonic clock, 0 for none.
    void count(QStringView text);
    //! One more event whose time does not matter.
    void count();
    //! The last event has come; `jobs` are known.
    void end(qsizetype jobs);

    //! {events, jobs, cpuUs, wallUs, latenciesUs: […]}, one line.
    QByteArray toJson() const;

private:
    using Steady = std::chrono::steady_clock;

    qsizetype m_events = 0;
    qsizetype m_jobs = 0;
    Steady::time_point m_firstAt;
    std::chrono::microseconds m_firstCpu{};
    std::chrono::microseconds m_cpu{};
    std::chrono::microseconds m_wall{};
    std::vector<double> m_latencies; // microseconds
};

//! Processor time of this process, in user and kernel.
std::chrono::microseconds processorTime();
//! Of the monotonic clock.
std::chrono::nanoseconds monotonicNow();

} // namespace Pollux::Bench
