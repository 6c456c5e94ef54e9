// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/random.h"
#include "diagnosis/facts/checkresult.h"
#include "diagnosis/facts/checkupoptions.h"
#include "feed/connectionsettings.h"
#include "profile/profile.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace Pollux::Diagnosis {

//! Climbs the ladder of a profile, one step after the other (ladder.h, checkids.h). It connects as the feeds do, and is a
//! guest: it says nothing but handshakes and what the server wants to know of who we are, has one session at a time, and
//! leaves each politely. Every step has a deadline, so it always ends. Thread of its owner, with an event loop; a listener
//! may stop or destroy it at any signal.
class CheckUp : public QObject
{
    Q_OBJECT
public:
    //! `clock` and `random` outlive it.
    CheckUp(const Profile &profile, const ConnectionSettings &settings, const CheckUpOptions &options = {},
            Clock *clock = SystemClock::instance(), Random *random = SystemRandom::instance(),
            QObject *parent = nullptr);
    ~CheckUp() override;

    //! Begins; once. stepChanged() and finished() follow, never from within.
    void start();
    //! Ends it early: the step under way keeps what it has found where that is of use (dwell), the others are Skip.
    //! finished() follows, once the session that is open has been left. Without start() nothing happens.
    void stop();

    //! The whole ladder, from the beginning; Pending first.
    QList<CheckResult> results() const;
    //! With CheckUpOptions::keepsPackets: the newest packets of Socket.IO's connections, a plain line each, the oldest first,
    //! redacted and without secrets. Probes of single requests are not among them.
    QStringList packets() const;
    //! finished() has been emitted.
    bool isFinished() const;

Q_SIGNALS:
    //! A step is Running now; and once more, with what it has found. In the order of the ladder.
    void stepChanged(const Pollux::Diagnosis::CheckResult &result);
    //! Once, last.
    void finished();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Pollux::Diagnosis
