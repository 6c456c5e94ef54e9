// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QThread>

#include <atomic>
#include <chrono>
#include <memory>

namespace Pollux::Test {

//! Measures how long the thread that made it was away from its event loop: another thread knocks every millisecond,
//! and the longest wait for an answer is the longest stall. What the thread waited for a processor that others had (by
//! /proc/PID/task/TID/schedstat, where the kernel keeps that) is not its own doing, and does not count.
class StallWatch : public QObject
{
    Q_OBJECT
public:
    explicit StallWatch(QObject *parent = nullptr);
    ~StallWatch() override;

    //! Since construction or the last reset().
    std::chrono::microseconds longest() const;
    void reset();

protected:
    bool event(QEvent *event) override;

private:
    void knock();
    //! Since the thread began, in nanoseconds.
    qint64 waitedForProcessor() const;

    using Steady = std::chrono::steady_clock;

    const QByteArray m_scheduling; // the file of the thread that made it
    std::atomic<Steady::rep> m_knockedAt{0}; // 0: answered
    std::atomic<qint64> m_waitedBefore{0};   // when it was knocked
    std::atomic<Steady::rep> m_longest{0};
    std::atomic<bool> m_isOver{false};
    std::unique_ptr<QThread> m_knocker;
};

} // namespace Pollux::Test
