// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/manualclock.h"
#include "ui/models/serverstate.h"

namespace Pollux::Test {

//! Tells a ServerState what a Watch would, at whatever time the story has come to.
class Story
{
public:
    //! Both outlive it.
    Story(Ui::ServerState *server, ManualClock *clock) : m_server(server), m_clock(clock) {}

    //! A new job, or what is new about a known one.
    void job(Job job);
    //! One that ran from `seconds` ago until `duration` later and was seen at 10, 30, 64 and 90 %: what estimates learn
    //! from.
    void pastJob(const JobKey &key, const QString &name, int secondsAgo, int duration);

    void link(const LinkStateChange &change, int secondsAgo = 0);
    void upgrade(const UpgradeOutcome &outcome, int secondsAgo = 0);
    void connected(const QString &transport, int secondsAgo);
    //! The connection breaks and comes back after `milliseconds`; 0: it does not.
    void drop(const QString &reason, const Error &cause, int secondsAgo, int milliseconds, const QString &transport);
    //! The same, and what is answered while coming back.
    void restart(const Error &cause, const QList<Error> &answers, int secondsAgo, int milliseconds,
                 const QString &transport);
    //! Samples a heartbeat apart, from so long ago until so long ago; the round trips swing around `milliseconds`.
    void samples(const QString &transport, int fromSecondsAgo, int toSecondsAgo, int milliseconds);
    void waiting(const Error &cause, int attempt, int seconds);
    void figures(const LinkFigures &figures);
    void queue(const Queue &queue);
    void worker(const Worker &worker);

    Ui::ServerState *server() const { return m_server; }
    QDateTime now() const { return m_clock->wallTime(); }

private:
    Ui::ServerState *m_server;
    ManualClock *m_clock;
};

} // namespace Pollux::Test
