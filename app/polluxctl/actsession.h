// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timer.h"
#include "feed/monitor.h"
#include "polluxctl/session.h"

#include <optional>

namespace Pollux::Ctl {

class StandardOutput;

//! Connects, has one thing done to a job or a queue, tells what became of it, and leaves.
class ActSession final : public Session
{
    Q_OBJECT
public:
    struct Task
    {
        ActionRequest request;
        Milliseconds timeout{20'000}; //!< for connecting; the action has its own, the profile's
        bool wantsNdjson = false;
    };

    //! `output` and `clock` outlive it. The settings must allow actions.
    ActSession(const Profile &profile, const ConnectionSettings &settings, const Task &task, StandardOutput *output,
               Clock *clock);

    void start() override;
    void finish() override;
    ExitCode exitCode() const override { return m_exitCode; }

private:
    enum class State {
        Connecting,
        Acting,
        Leaving, //!< the exit code is settled
        Finished,
    };

    void onLinkEvent(const LinkEvent &event);
    void onOutcome(const ActionOutcome &outcome);
    void onTimeout();
    void leave(ExitCode code, const QString &message);
    void end();

    const Task m_task;
    StandardOutput *const m_output;
    Clock *const m_clock;
    Monitor m_monitor;
    Timer m_deadline; // Connecting: the task's; Leaving: the longest farewell
    std::optional<Error> m_lastCause;
    ExitCode m_exitCode = ExitCode::Unavailable;
    State m_state = State::Connecting;
};

} // namespace Pollux::Ctl
