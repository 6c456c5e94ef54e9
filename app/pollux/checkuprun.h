// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "diagnosis/facts/checkupoptions.h"
#include "feed/connectionsettings.h"
#include "pollux/checkupmailbox.h"
#include "profile/profile.h"

#include <QThread>

#include <memory>

namespace Pollux::Desktop {

class CheckUpHost;

//! One check-up in another thread, as the picture's thread has it: what it finds arrives here. May be destroyed at any
//! moment, also by a listener: nobody waits for the other thread, which lets go of the sockets by itself.
class CheckUpRun : public QObject
{
    Q_OBJECT
public:
    //! `network` runs already and outlives it; `clock` outlives that, and is asked in both threads.
    CheckUpRun(const Profile &profile, const ConnectionSettings &settings, const Diagnosis::CheckUpOptions &options,
               QThread *network, Clock *clock = SystemClock::instance(), QObject *parent = nullptr);
    ~CheckUpRun() override;

    //! Once.
    void start();
    //! Ends it early; the last news follow within a few seconds.
    void stop();

Q_SIGNALS:
    void arrived(const Pollux::Desktop::CheckUpNews &news);

protected:
    void customEvent(QEvent *event) override;

private:
    const std::shared_ptr<CheckUpMailbox> m_mailbox;
    CheckUpHost *const m_host; // lives in the network's thread, and is deleted there
};

} // namespace Pollux::Desktop
