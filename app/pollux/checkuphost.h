// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/facts/checkupoptions.h"
#include "feed/connectionsettings.h"
#include "profile/profile.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace Pollux {
class Clock;
class LocalClock;
} // namespace Pollux

namespace Pollux::Diagnosis {
class CheckUp;
}

namespace Pollux::Desktop {

class CheckUpMailbox;

//! Runs one check-up in the network's thread. Made in the picture's and moved there; leave it by deleteLater().
class CheckUpHost final : public QObject
{
    Q_OBJECT
public:
    enum Order : unsigned {
        Start = 1,
        Stop = 2,
    };

    //! `clock` outlives it.
    CheckUpHost(const Profile &profile, const ConnectionSettings &settings, const Diagnosis::CheckUpOptions &options,
                Clock *clock, const std::shared_ptr<CheckUpMailbox> &mailbox);
    ~CheckUpHost() override;

    //! From the picture's thread.
    void give(Order order);

protected:
    void customEvent(QEvent *event) override;

private:
    const Profile m_profile;
    const ConnectionSettings m_settings;
    const Diagnosis::CheckUpOptions m_options;
    Clock *const m_clock;
    const std::shared_ptr<CheckUpMailbox> m_mailbox;
    std::unique_ptr<LocalClock> m_localClock; // the check-up's
    std::unique_ptr<Diagnosis::CheckUp> m_checkUp;
    std::atomic<unsigned> m_orders = 0;
};

} // namespace Pollux::Desktop
