// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"
#include "base/timer.h"
#include "feed/restclient.h"
#include "link/healthreading.h"
#include "link/linkevent.h"

namespace Pollux {

//! Asks a profile's health address now and then, from the first time that the link has something to tell until stop():
//! about every minute, and soon after the link has dropped or is back (see HealthPace). One question at a time; a redirect
//! is an answer, and is not followed. Without an address it does nothing. May be destroyed at any moment.
class HealthWatch : public QObject
{
    Q_OBJECT
public:
    //! `clock` and `random` outlive it.
    HealthWatch(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
                QObject *parent = nullptr);

    //! From now on. The first question comes when the link has told something.
    void start() { m_isWanted = true; }
    //! Asks no more.
    void stop();
    //! For each change of the link's state.
    void onLink(LinkState state);

    //! No question is under way.
    bool isIdle() const { return m_rest.pending() == 0; }
    const ServerHealth &health() const { return m_health; }

Q_SIGNALS:
    //! After each answer, or its absence.
    void asked(const Pollux::ServerHealth &health);

private:
    void askSoon();
    void ask();
    void onAnswer(const RestAnswer &answer);

    const QString m_path;
    Clock *const m_clock;
    Random *const m_random;
    RestClient m_rest;
    Timer m_next;
    ServerHealth m_health;
    bool m_isWanted = false;
};

} // namespace Pollux
