// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/visit/phoenixvisit.h"

#include "base/makeerror.h"
#include "feed/realtimefeed.h"

#include <algorithm>
#include <utility>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;
using EngineIo::CloseReason;
using Connection = EngineIo::WebSocketConnection;
using Outcome = PhoenixChannel::Outcome;

namespace {

EngineIo::ConnectionOptions timed(const CheckContext &context, EngineIo::ConnectionOptions options)
{
    options.connectTimeout = context.connection.connectTimeout;
    return options;
}

} // namespace

PhoenixVisit::PhoenixVisit(const CheckContext &context)
    : m_context(context),
      m_plan(phoenixConnection(context.profile, context.settings)),
      m_connection(timed(context, m_plan.options), Connection::plain(), nullptr, context.clock),
      m_timer(context.clock)
{
    connect(&m_connection, &Connection::opened, this, &PhoenixVisit::onOpened);
    connect(&m_connection, &Connection::messageReceived, this, &PhoenixVisit::onMessage);
    connect(&m_connection, &Connection::failed, this, &PhoenixVisit::onFailed);
    connect(&m_connection, &Connection::closed, this, [this] {
        if (std::exchange(m_isLeaving, false))
            Q_EMIT left();
    });
    connect(&m_timer, &Timer::expired, this, &PhoenixVisit::onTime);
}

void PhoenixVisit::open()
{
    plan();
    if (!m_isOver)
        m_connection.open();
}

void PhoenixVisit::plan()
{
    const Variables variables = withDefaults(m_context.profile, m_context.settings.variables);
    for (const Channel &channel : m_context.profile.link.channels) {
        const auto planned = channelPlan(channel, variables, m_context.settings.secret);
        if (!planned)
            continue; // the profile says that it is optional then
        if (!*planned) {
            end({}, makeError(Layer::Client, u"variable-missing"_s,
                              u"a channel needs {%1}, which has no value"_s.arg((*planned).error().name), false));
            return;
        }
        m_channels.emplace_back(planned->value().topic, planned->value().payload);
    }
    if (m_channels.empty())
        end({}, makeError(Layer::Client, u"nothing-to-join"_s, u"the profile names no channel to join"_s, false));
}

void PhoenixVisit::onOpened()
{
    const Instant now = m_context.clock->now();
    const auto &own = m_context.profile.link.heartbeat;
    m_heartbeat.start(now, own ? own->interval : RealtimeFeed::heartbeatInterval,
                      own ? own->timeout : RealtimeFeed::heartbeatTimeout);
    for (PhoenixChannel &channel : m_channels)
        send(channel.join(nextRef(), now));
    schedule();
}

void PhoenixVisit::send(const PhoenixMessage &message)
{
    if (m_connection.state() == Connection::State::Open)
        m_connection.sendText(PhoenixCodec::encode(message, m_plan.serializer));
}

void PhoenixVisit::onMessage(const QByteArray &data, bool isBinary)
{
    Q_EMIT heard();
    const auto message = isBinary ? m_codec.decodeBinary(data) : m_codec.decodeText(data);
    if (!message || m_isOver)
        return;
    if (message->topic == phoenixTopic) {
        takeHeartbeat(*message);
        return;
    }
    for (PhoenixChannel &channel : m_channels) {
        switch (channel.take(*message, m_context.clock->now())) {
        case Outcome::Ignored:
        case Outcome::Left:
        case Outcome::Reply:
            continue;
        case Outcome::Joined:
        case Outcome::Ready:
            schedule();
            checkReady();
            return;
        case Outcome::Event:
            Q_EMIT eventReceived();
            return;
        case Outcome::Failed:
            end(m_isReady ? EngineIo::closeReasonText(CloseReason::TransportError) : QString(), channel.failure(),
                channel.topic());
            return;
        }
    }
}

void PhoenixVisit::takeHeartbeat(const PhoenixMessage &message)
{
    const auto elapsed = m_heartbeat.answered(message.ref, m_context.clock->now());
    if (!elapsed || message.event != PhoenixEvent::reply)
        return;
    schedule();
    Q_EMIT roundTripMeasured(*elapsed);
}

void PhoenixVisit::checkReady()
{
    const bool areReady = std::all_of(m_channels.begin(), m_channels.end(),
                                      [](const PhoenixChannel &channel) { return channel.isReady(); });
    if (areReady && !std::exchange(m_isReady, true))
        Q_EMIT ready();
}

void PhoenixVisit::schedule()
{
    std::optional<Instant> next = m_heartbeat.deadline();
    for (const PhoenixChannel &channel : m_channels) {
        if (const auto deadline = channel.deadline())
            next = std::min(next.value_or(*deadline), *deadline);
    }
    if (next && !m_isOver)
        m_timer.startAt(*next);
    else
        m_timer.stop();
}

void PhoenixVisit::onTime()
{
    const Instant now = m_context.clock->now();
    for (PhoenixChannel &channel : m_channels) {
        if (channel.expire(now) != Outcome::Failed)
            continue;
        end(m_isReady ? EngineIo::closeReasonText(CloseReason::TransportError) : QString(), channel.failure(),
            channel.topic());
        return;
    }
    if (m_heartbeat.isOverdue(now)) {
        m_connection.fail(CloseReason::PingTimeout, makeError(Layer::Application, u"heartbeat-timeout"_s,
                                                              u"no answer to the heartbeat"_s));
        return;
    }
    if (m_heartbeat.isDue(now))
        beat();
    schedule();
}

void PhoenixVisit::beat()
{
    const QString ref = nextRef();
    m_heartbeat.sent(ref, m_context.clock->now());
    send({{}, ref, phoenixTopic, PhoenixEvent::heartbeat, "{}"_ba, {}});
}

void PhoenixVisit::measure()
{
    if (m_connection.state() != Connection::State::Open)
        return;
    beat();
    schedule();
}

void PhoenixVisit::onFailed(CloseReason reason, const Error &cause)
{
    m_timer.stop();
    m_heartbeat.stop();
    if (std::exchange(m_isLeaving, false))
        Q_EMIT left();
    else
        end(m_isReady ? EngineIo::closeReasonText(reason) : QString(), cause);
}

void PhoenixVisit::end(const QString &reason, const Error &cause, const QString &topic)
{
    m_timer.stop();
    if (!std::exchange(m_isOver, true))
        Q_EMIT ended(reason, cause, topic);
}

void PhoenixVisit::close()
{
    m_isOver = true;
    m_timer.stop();
    if (m_connection.state() != Connection::State::Open) {
        m_connection.abort();
        Q_EMIT left();
        return;
    }
    for (PhoenixChannel &channel : m_channels) {
        if (channel.state() == PhoenixChannel::State::Joined)
            send(channel.leave(nextRef(), m_context.clock->now()));
    }
    m_isLeaving = true;
    m_connection.close(Connection::normalClosure, {}, m_context.options.leaving);
}

} // namespace Pollux::Diagnosis
