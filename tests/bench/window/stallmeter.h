// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QThread>

#include <atomic>
#include <vector>

namespace Pollux::Bench {

//! How long this thread lets somebody wait: another thread knocks every millisecond while nobody is at the door, and the
//! time until the event loop comes to it is a stall.
class StallMeter : public QObject
{
    Q_OBJECT
public:
    StallMeter();
    ~StallMeter() override;

    void start();
    //! Milliseconds, sorted.
    std::vector<double> stalls() const;

private:
    void knock();
    void answer(qint64 knocked);

    QThread m_thread;
    QObject m_knocker; // lives in m_thread
    std::atomic_bool m_isWaiting = false;
    std::vector<double> m_stalls;
};

} // namespace Pollux::Bench
