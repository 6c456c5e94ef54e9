// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/actsession.h"

#include "base/plaintext.h"
#include "polluxctl/actwords.h"
#include "polluxctl/exitrule.h"
#include "polluxctl/messages.h"
#include "polluxctl/ndjson.h"
#include "polluxctl/standardoutput.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

// Longer than the engine's own deadline for an orderly close.
constexpr Milliseconds longestFarewell{5'000};

} // namespace

ActSession::ActSession(const Profile &profile, const ConnectionSettings &settings, const Task &task,
                       StandardOutput *output, Clock *clock)
    : m_task(task)
    , m_output(output)
    , m_clock(clock)
    , m_monitor(profile, settings, clock)
    , m_deadline(clock)
{
    connect(&m_monitor, &Monitor::linkEventOccurred, this, &ActSession::onLinkEvent);
    connect(&m_monitor, &Monitor::stopped, this, [this] {
        if (m_state == State::Leaving)
            end();
    });
    connect(&m_deadline, &Timer::expired, this, &ActSession::onTimeout);
}

void ActSession::start()
{
    m_deadline.start(m_task.timeout);
    m_monitor.start();
}

void ActSession::onLinkEvent(const LinkEvent &event)
{
    const auto *change = std::get_if<LinkStateChange>(&event.what);
    if (!change || m_state != State::Connecting)
        return;
    if (change->cause)
        m_lastCause = change->cause;
    if (change->state == LinkState::Connected) {
        m_state = State::Acting;
        m_deadline.stop();
        m_monitor.act(m_task.request, [this](const ActionOutcome &outcome) { onOutcome(outcome); });
    } else if (change->cause && (change->state == LinkState::Failed || isRefusal(*change->cause))) {
        leave(isRefusal(*change->cause) ? ExitCode::Refused : ExitCode::Unavailable, change->cause->toString());
    }
}

void ActSession::onOutcome(const ActionOutcome &outcome)
{
    if (m_state != State::Acting)
        return;
    if (m_task.wantsNdjson)
        m_output->write(ndjsonLine(outcome, m_clock->wallTime()));
    else if (outcome.result == ActionOutcome::Result::Done)
        m_output->write(taskText(outcome.request).toUtf8() + ": done\n");
    leave(exitCodeOf(outcome), whyNot(outcome));
}

void ActSession::onTimeout()
{
    if (m_state == State::Leaving) {
        end();
        return;
    }
    const QString why = m_lastCause ? u": "_s + m_lastCause->toString() : QString();
    leave(ExitCode::Unavailable,
          u"not connected within %1 s%2"_s.arg(double(m_task.timeout.count()) / 1000).arg(why));
}

void ActSession::finish()
{
    if (m_state == State::Connecting || m_state == State::Acting) {
        const bool isSent = m_state == State::Acting;
        leave(ExitCode::Unavailable, isSent ? u"interrupted: the action may have been done"_s : u"interrupted"_s);
    }
}

void ActSession::leave(ExitCode code, const QString &message)
{
    m_state = State::Leaving;
    m_exitCode = code;
    if (!message.isEmpty())
        printMessage(message);
    m_deadline.start(longestFarewell);
    m_monitor.stop();
}

void ActSession::end()
{
    if (m_state == State::Finished)
        return;
    m_state = State::Finished;
    m_deadline.stop();
    Q_EMIT finished();
}

} // namespace Pollux::Ctl
