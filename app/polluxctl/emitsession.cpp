// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/emitsession.h"

#include "feed/connectionplan.h"
#include "polluxctl/eventarguments.h"
#include "polluxctl/exitrule.h"
#include "polluxctl/messages.h"
#include "polluxctl/standardoutput.h"
#include "socketio/socket.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;
using SocketIo::Manager;
using SocketIo::Socket;

namespace {

// Longer than the engine's own deadline for an orderly close.
constexpr Milliseconds longestFarewell{5'000};

// The task's own deadline comes first.
constexpr Milliseconds afterTheDeadline{1'000};

} // namespace

EmitSession::EmitSession(const Profile &profile, const ConnectionSettings &settings, const Task &task,
                         StandardOutput *output, Clock *clock)
    : m_task(task)
    , m_secrets(settings)
    , m_output(output)
    , m_manager(managerOptions(profile, settings), clock)
    , m_socket(m_manager.socket(namespaceOf(profile, settings)))
    , m_deadline(clock)
{
    m_socket->setAuth(authPayload(profile, settings));
    connect(&m_manager, &Manager::attemptFailed, this, &EmitSession::onAttemptFailed);
    connect(m_manager.engine(), &EngineIo::Engine::closed, this,
            [this](EngineIo::CloseReason, const Error &cause) { onEngineClosed(cause); });
    connect(m_socket, &Socket::connected, this, &EmitSession::onConnected);
    connect(m_socket, &Socket::refused, this, &EmitSession::fail);
    connect(m_socket, &Socket::disconnected, this, [this](const QString &, const Error &cause) { fail(cause); });
    connect(m_socket, &Socket::eventDropped, this, [this](const QString &, const Error &cause) { fail(cause); });
    connect(&m_deadline, &Timer::expired, this, &EmitSession::onTimeout);
}

EmitSession::~EmitSession() = default;

void EmitSession::start()
{
    m_deadline.start(m_task.timeout);
    // Kept until the namespace is connected.
    const auto accepted =
        m_task.wantsAck ? m_socket->emitEvent(
            m_task.event, m_task.arguments, [this](const SocketIo::AckResult &answer) { onAck(answer); },
            m_task.timeout + afterTheDeadline)
                        : m_socket->emitEvent(m_task.event, m_task.arguments);
    if (!accepted) {
        printMessage(accepted.error().toString());
        leave(ExitCode::Usage);
        return;
    }
    m_socket->open();
}

void EmitSession::onAttemptFailed(const Error &cause)
{
    m_lastCause = cause;
    if (isRefusal(cause))
        fail(cause);
}

// The event has been handed over by now; leaving sends what is still queued.
void EmitSession::onConnected()
{
    m_lastCause.reset();
    if (m_state == State::Sending && !m_task.wantsAck)
        leave(ExitCode::Ok);
}

void EmitSession::onAck(const SocketIo::AckResult &answer)
{
    if (m_state != State::Sending)
        return;
    if (!answer) {
        fail(answer.error());
        return;
    }
    m_output->write(argumentsToJson(*answer) + '\n');
    leave(ExitCode::Ok);
}

void EmitSession::onTimeout()
{
    if (m_state == State::Leaving) {
        end();
        return;
    }
    const bool isConnected = m_socket->state() == Socket::State::Connected;
    const QString what = isConnected ? u"no answer within %1 s"_s : u"not connected within %1 s"_s;
    const QString why = m_lastCause ? u": "_s + m_secrets.cleaned(*m_lastCause).toString() : QString();
    printMessage(what.arg(double(m_task.timeout.count()) / 1000) + why);
    leave(ExitCode::Unavailable);
}

void EmitSession::onEngineClosed(const Error &cause)
{
    if (m_state != State::Leaving)
        return;
    // While leaving, every end is a "forced close"; its cause tells whether the last bytes got through. A server may
    // answer our close packet with one of its own.
    const bool isOrderly = cause.code == "closed"_L1 || cause.code == "server-closed"_L1;
    if (m_exitCode == ExitCode::Ok && !m_task.wantsAck && !isOrderly) {
        printMessage(u"the event may not have arrived: "_s + m_secrets.cleaned(cause).toString());
        m_exitCode = ExitCode::Unavailable;
    }
    end();
}

void EmitSession::finish()
{
    if (m_state != State::Sending)
        return;
    printMessage(u"interrupted"_s);
    leave(ExitCode::Unavailable);
}

void EmitSession::fail(const Error &cause)
{
    if (m_state != State::Sending)
        return;
    printMessage(m_secrets.cleaned(cause).toString());
    leave(isRefusal(cause) ? ExitCode::Refused : ExitCode::Unavailable);
}

void EmitSession::leave(ExitCode code)
{
    m_state = State::Leaving;
    m_exitCode = code;
    m_deadline.start(longestFarewell);
    m_manager.close();
    if (m_manager.engine()->state() == EngineIo::Engine::State::Closed)
        end();
}

void EmitSession::end()
{
    if (m_state == State::Finished)
        return;
    m_state = State::Finished;
    m_deadline.stop();
    Q_EMIT finished();
}

} // namespace Pollux::Ctl
