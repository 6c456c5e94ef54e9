// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"
#include "discovery/profiletrial.h"
#include "feed/monitor.h"

#include <QObject>

namespace Pollux {

//! Watches a server by one profile for a moment, and counts. See ServerDiscovery.
class TrialRun : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostEvents = 200;             //!< that are looked at; later ones count for nothing
    static constexpr qsizetype longestEvent = 64 * 1024;     //!< bytes; a longer one is left out

    //! `clock` and `random` outlive it.
    TrialRun(const ProfileCandidate &candidate, const ConnectionSettings &settings, Clock *clock, Random *random,
             QObject *parent = nullptr);
    ~TrialRun() override;

    void start();
    //! Leaves the server; what was found stays. One that was still connecting has failed.
    void giveUp();
    const ProfileTrial &trial() const { return m_trial; }
    //! The server knows that nobody is there any more.
    bool hasLeft() const { return m_hasLeft; }

Q_SIGNALS:
    void changed();
    //! Within a few seconds of giveUp(); once.
    void left();

private:
    void onLinkEvent(const LinkEvent &event);
    void onEvent(const QByteArray &payload);
    void onJobs();
    void fail(const Error &cause);
    void setTrial(const ProfileTrial &trial);

    const Profile m_profile;
    const Variables m_variables;
    Clock *const m_clock;
    ProfileTrial m_trial;
    Monitor m_monitor;
    bool m_isLeft = false; // by us
    bool m_hasLeft = false;
};

} // namespace Pollux
