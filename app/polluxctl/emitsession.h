// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timer.h"
#include "feed/connectionsettings.h"
#include "feed/secretfilter.h"
#include "polluxctl/session.h"
#include "profile/profile.h"
#include "socketio/ackregistry.h"
#include "socketio/manager.h"

#include <QCborArray>

#include <optional>

namespace Pollux::Ctl {

class StandardOutput;

//! Connects, sends one event, prints the answer if one is wanted, and leaves.
class EmitSession final : public Session
{
    Q_OBJECT
public:
    struct Task
    {
        QString event;
        QCborArray arguments;
        bool wantsAck = false;
        Milliseconds timeout{10'000}; //!< for everything, connecting included
    };

    //! `output` and `clock` outlive it.
    EmitSession(const Profile &profile, const ConnectionSettings &settings, const Task &task, StandardOutput *output,
                Clock *clock);
    ~EmitSession() override;

    void start() override;
    void finish() override;
    ExitCode exitCode() const override { return m_exitCode; }

private:
    enum class State {
        Sending, //!< connecting, sending, waiting for the answer
        Leaving, //!< the exit code is settled but for a failure of the last bytes
        Finished,
    };

    void onAttemptFailed(const Error &cause);
    void onConnected();
    void onAck(const SocketIo::AckResult &answer);
    void onTimeout();
    void onEngineClosed(const Error &cause);
    void fail(const Error &cause);
    void leave(ExitCode code);
    void end();

    const Task m_task;
    const SecretFilter m_secrets; // a server may say back what it was told
    StandardOutput *const m_output;
    SocketIo::Manager m_manager;
    SocketIo::Socket *const m_socket;
    Timer m_deadline;                 // Sending: the task's; Leaving: the longest farewell
    std::optional<Error> m_lastCause; // of a try that failed; the manager goes on
    ExitCode m_exitCode = ExitCode::Unavailable;
    State m_state = State::Sending;
};

} // namespace Pollux::Ctl
