// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/visit/plainvisit.h"

#include "base/makeerror.h"
#include "engineio/endpoint.h"

#include <algorithm>
#include <utility>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;
using EngineIo::CloseReason;
using Connection = EngineIo::WebSocketConnection;

PlainVisit::PlainVisit(const CheckContext &context)
    : m_context(context),
      m_connection(context.connection, Connection::plain(), nullptr, context.clock),
      m_reader(context.profile.link.messages, withDefaults(context.profile, context.settings.variables)),
      m_timer(context.clock)
{
    connect(&m_connection, &Connection::opened, this, [this] {
        if (m_conversation)
            act(m_conversation->onOpened(m_context.clock->now()));
    });
    connect(&m_connection, &Connection::messageReceived, this, [this](const QByteArray &data) { onMessage(data); });
    connect(&m_connection, &Connection::pongReceived, this, [this](Microseconds elapsed) {
        Q_EMIT heard();
        Q_EMIT roundTripMeasured(elapsed);
        if (m_conversation)
            m_conversation->onPong(elapsed);
    });
    connect(&m_connection, &Connection::failed, this, &PlainVisit::onFailed);
    connect(&m_connection, &Connection::closed, this, [this] {
        if (std::exchange(m_isLeaving, false))
            Q_EMIT left();
    });
    connect(&m_timer, &Timer::expired, this, [this] {
        if (m_conversation)
            act(m_conversation->onTime(m_context.clock->now()));
    });
}

void PlainVisit::open()
{
    const auto hello = helloText(m_context.profile, m_context.settings.secret,
                                 withDefaults(m_context.profile, m_context.settings.variables));
    if (!hello) {
        end({}, makeError(Layer::Client, u"variable-missing"_s,
                          u"the first message needs {%1}, which has no value"_s.arg(hello.error().name), false));
        return;
    }
    MessageConversation::Rules rules = MessageConversation::rules(m_context.profile.link, *hello);
    rules.helloTimeout = std::min(rules.helloTimeout, m_context.options.step);
    m_conversation.emplace(rules);
    m_connection.open();
}

void PlainVisit::measure()
{
    m_connection.ping();
}

void PlainVisit::onMessage(const QByteArray &data)
{
    Q_EMIT heard();
    for (const PlainMessage &message : m_reader.read(data).messages) {
        if (!m_conversation)
            return;
        const auto outcome = m_conversation->onMessage(message, m_context.clock->now());
        const bool isEvent = !outcome.isOurs && !outcome.end;
        act(outcome);
        if (isEvent)
            Q_EMIT eventReceived();
    }
}

void PlainVisit::act(const MessageConversation::Outcome &outcome)
{
    for (const QByteArray &text : outcome.send)
        m_connection.sendText(text);
    if (outcome.ping)
        m_connection.ping();
    if (outcome.end) {
        m_connection.fail(outcome.reason, *outcome.end);
        return;
    }
    if (outcome.roundTrip)
        Q_EMIT roundTripMeasured(*outcome.roundTrip);
    if (outcome.ready) {
        m_isReady = true;
        Q_EMIT ready();
    }
    if (!m_conversation)
        return;
    if (const auto deadline = m_conversation->deadline())
        m_timer.startAt(*deadline);
    else
        m_timer.stop();
}

// What the server says when it will not have us stands in its close frame.
void PlainVisit::onFailed(CloseReason reason, const Error &cause)
{
    m_conversation.reset();
    m_timer.stop();
    if (std::exchange(m_isLeaving, false))
        Q_EMIT left();
    else
        end(m_isReady ? EngineIo::closeReasonText(reason) : QString(), cause);
}

void PlainVisit::end(const QString &reason, const Error &cause)
{
    if (!std::exchange(m_isOver, true))
        Q_EMIT ended(reason, cause, {});
}

void PlainVisit::close()
{
    m_isOver = true;
    m_conversation.reset();
    m_timer.stop();
    if (m_connection.state() == Connection::State::Open) {
        m_isLeaving = true;
        m_connection.close(Connection::normalClosure, {}, m_context.options.leaving);
        return;
    }
    m_connection.abort();
    Q_EMIT left();
}

} // namespace Pollux::Diagnosis
