// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timer.h"
#include "feed/secretfilter.h"
#include "feed/socketiofeed.h"
#include "polluxctl/exitrule.h"
#include "polluxctl/session.h"

namespace Pollux::Ctl {

class StandardOutput;

//! Prints a server's events as they come, and packets where they are wanted, until it is told to finish or nobody tries
//! to connect any more. Joins what the profile says. The link's story goes to standard error.
class ListenSession final : public Session
{
    Q_OBJECT
public:
    struct Style
    {
        bool isNdjson = false;
        bool showsPackets = false;
    };

    //! `output` and `clock` outlive it.
    ListenSession(const Profile &profile, const ConnectionSettings &settings, const Style &style,
                  StandardOutput *output, Clock *clock);
    ~ListenSession() override;

    void start() override;
    void finish() override;
    ExitCode exitCode() const override { return m_exitCode; }

private:
    enum class State { Listening, Leaving, Finished };

    void onLinkChange(const LinkStateChange &change);
    void onUpgrade(const UpgradeOutcome &outcome);
    void showEvent(const SocketIo::Event &event);
    void showPacket(bool outgoing, const QString &transport, const EngineIo::Packet &packet);
    void end();

    const Style m_style;
    const QString m_nsp;
    const SecretFilter m_secrets; // a server may say back what it was told
    StandardOutput *const m_output;
    Clock *const m_clock;
    SocketIoFeed m_feed;
    ExitRule m_rule;
    Timer m_farewell;
    ExitCode m_exitCode = ExitCode::Unavailable;
    State m_state = State::Listening;
};

} // namespace Pollux::Ctl
