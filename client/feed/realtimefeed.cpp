// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/realtimefeed.h"

#include "base/makeerror.h"
#include "base/plaintext.h"
#include "base/redact.h"
#include "feed/connectionplan.h"
#include "feed/phoenixplan.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;
using EngineIo::CloseReason;
using EngineIo::WebSocketConnection;
using Outcome = PhoenixChannel::Outcome;

namespace {

constexpr int maxUnanswered = 2;

} // namespace

RealtimeFeed::RealtimeFeed(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
                           QObject *parent)
    : JobFeed(parent)
    , m_profile(profile)
    , m_settings(settings)
    , m_variables(withDefaults(profile, settings.variables))
    , m_clock(clock)
    , m_reconnector(retryRules(profile), clock, random)
    , m_mapping(profile, m_variables)
    , m_wake(clock)
{
    connect(&m_reconnector, &Reconnector::tryNow, this, &RealtimeFeed::tryNow);
    connect(&m_reconnector, &Reconnector::linkChanged, this, &RealtimeFeed::linkChanged);
    connect(&m_wake, &Timer::expired, this, &RealtimeFeed::onWake);
}

RealtimeFeed::~RealtimeFeed() = default;

void RealtimeFeed::start()
{
    m_isLeaving = false;
    m_reconnector.start();
}

void RealtimeFeed::stop()
{
    const QPointer<RealtimeFeed> alive(this);
    m_isLeaving = true;
    m_reconnector.stop();
    if (alive && m_isLeaving)
        failPushes(makeError(Layer::Client, u"closed"_s, u"closed as asked"_s));
    if (!alive || !m_isLeaving)
        return;
    if (!isOpen()) {
        if (dropConnection())
            reportStopped();
        return;
    }
    for (const auto &subscription : m_subscriptions) {
        if (subscription->channel.state() == PhoenixChannel::State::Joined)
            send(subscription->channel.leave(nextRef(), m_clock->now()));
    }
    m_connection->close();
}

void RealtimeFeed::reportStopped()
{
    if (std::exchange(m_isLeaving, false))
        Q_EMIT stopped();
}

void RealtimeFeed::retryNow()
{
    m_reconnector.retryNow();
}

JobFeed::Traffic RealtimeFeed::traffic() const
{
    Traffic traffic = m_past;
    if (m_connection) {
        traffic.received += m_connection->bytesReceived();
        traffic.sent += m_connection->bytesSent();
    }
    return traffic;
}

JobFeed::Health RealtimeFeed::health() const
{
    Health health{m_roundTrips.smoothed, {}};
    health.newestRoundTrip = m_roundTrips.newest;
    health.roundTrips = m_roundTrips.count;
    if (m_reconnector.state() == Reconnector::State::Up)
        health.transport = u"websocket"_s;
    return health;
}

JobFeed::TrafficByTransport RealtimeFeed::trafficByTransport() const
{
    return {{u"websocket"_s, traffic()}};
}

bool RealtimeFeed::isOpen() const
{
    return m_connection && m_connection->state() == WebSocketConnection::State::Open;
}

void RealtimeFeed::tryNow()
{
    if (isOpen() && m_unanswered < maxUnanswered)
        joinMissing();
    else
        openConnection();
}

void RealtimeFeed::openConnection()
{
    if (!dropConnection() || m_reconnector.state() != Reconnector::State::Trying)
        return;
    const ConnectionSettings settings = settingsOfNow();
    const PhoenixConnection plan = phoenixConnection(m_profile, settings);
    m_usedSecret = settings.secret;
    m_serializer = plan.serializer;
    m_connection = std::make_unique<WebSocketConnection>(plan.options, WebSocketConnection::plain(), nullptr, m_clock);
    connect(m_connection.get(), &WebSocketConnection::opened, this, &RealtimeFeed::onOpened);
    connect(m_connection.get(), &WebSocketConnection::messageReceived, this, &RealtimeFeed::onMessage);
    connect(m_connection.get(), &WebSocketConnection::failed, this, &RealtimeFeed::onConnectionFailed);
    connect(m_connection.get(), &WebSocketConnection::closed, this, [this] {
        if (dropConnection())
            reportStopped();
    });
    m_connection->open();
}

bool RealtimeFeed::dropConnection()
{
    for (const auto &subscription : m_subscriptions)
        subscription->channel.reset();
    m_heartbeat.stop();
    m_wake.stop();
    m_unanswered = 0;
    if (!m_connection)
        return true;
    m_past = traffic();
    m_connection->abort();
    m_connection.reset();
    if (!m_roundTrips.forget())
        return true;
    const QPointer<RealtimeFeed> alive(this);
    Q_EMIT healthChanged();
    return alive;
}

void RealtimeFeed::onOpened()
{
    const auto &own = m_profile.link.heartbeat;
    m_heartbeat.start(m_clock->now(), own ? own->interval : heartbeatInterval, own ? own->timeout : heartbeatTimeout);
    joinMissing();
}

// Anew for each try, since the secret may be another one by now.
void RealtimeFeed::planChannels()
{
    const QPointer<RealtimeFeed> alive(this);
    for (qsizetype rule = 0; alive && rule < m_profile.link.channels.size(); ++rule) {
        const auto planned = channelPlan(m_profile.link.channels[rule], m_variables, m_usedSecret);
        if (!planned)
            continue; // the profile says that it is optional then
        if (!*planned) {
            Q_EMIT problemFound(u"a channel was not joined: {%1} has no value"_s.arg((*planned).error().name));
            continue;
        }
        const ChannelPlan &plan = planned->value();
        const auto known = std::find_if(m_subscriptions.begin(), m_subscriptions.end(),
                                        [&](const auto &subscription) { return subscription->rule == rule; });
        if (known != m_subscriptions.end())
            (*known)->channel.setPayload(plan.payload);
        else
            m_subscriptions.push_back(std::make_unique<Subscription>(
                Subscription{rule, PhoenixChannel(plan.topic, plan.payload), PhoenixEvents()}));
    }
}

void RealtimeFeed::joinMissing()
{
    const QPointer<RealtimeFeed> alive(this);
    m_usedSecret = secretOfNow();
    planChannels();
    if (!alive || !isOpen())
        return;
    using State = PhoenixChannel::State;
    for (const auto &subscription : m_subscriptions) {
        PhoenixChannel &channel = subscription->channel;
        if (channel.state() == State::Joined || channel.state() == State::Joining)
            continue;
        subscription->events.joined();
        send(channel.join(nextRef(), m_clock->now()));
    }
    schedule();
    if (m_subscriptions.empty())
        Q_EMIT problemFound(u"the profile names no channel to join"_s);
    if (alive)
        checkReady();
}

void RealtimeFeed::onChannelFailed(const Subscription &subscription)
{
    const QPointer<RealtimeFeed> alive(this);
    Error cause = withoutSecret(subscription.channel.failure());
    if (cause.code == "join-timeout"_L1 || cause.code == "changes-timeout"_L1)
        ++m_unanswered;
    // A token that has expired is refused for good, but not when there is another one by now.
    if (!cause.transient && secretOfNow() != m_usedSecret)
        cause.transient = true;
    schedule();
    if (cause.code == "changes-error"_L1)
        Q_EMIT problemFound(cause.detail);
    if (alive)
        m_reconnector.onEnded(EngineIo::closeReasonText(CloseReason::TransportError), cause);
    if (alive && m_reconnector.state() == Reconnector::State::GivenUp && isOpen())
        m_connection->close();
}

void RealtimeFeed::onConnectionFailed(CloseReason reason, const Error &cause)
{
    const QPointer<RealtimeFeed> alive(this);
    const Error told = withoutSecret(cause);
    if (dropConnection())
        failPushes(told);
    if (alive && m_isLeaving)
        reportStopped();
    else if (alive)
        m_reconnector.onEnded(EngineIo::closeReasonText(reason), told);
}

void RealtimeFeed::checkReady()
{
    const bool isReady = std::all_of(m_subscriptions.begin(), m_subscriptions.end(),
                                     [](const auto &subscription) { return subscription->channel.isReady(); });
    if (!isReady || m_reconnector.state() != Reconnector::State::Trying)
        return;
    const QPointer<RealtimeFeed> alive(this);
    m_reconnector.onConnected(u"websocket"_s);
    if (alive && m_reconnector.state() == Reconnector::State::Up)
        greet();
}

void RealtimeFeed::send(const PhoenixMessage &message)
{
    if (isOpen())
        m_connection->sendText(PhoenixCodec::encode(message, m_serializer));
}

void RealtimeFeed::schedule()
{
    std::optional<Instant> next = m_pushes.deadline();
    const auto add = [&next](std::optional<Instant> other) {
        if (other)
            next = std::min(next.value_or(*other), *other);
    };
    add(m_heartbeat.deadline());
    for (const auto &subscription : m_subscriptions)
        add(subscription->channel.deadline());
    if (next)
        m_wake.startAt(*next);
    else
        m_wake.stop();
}

void RealtimeFeed::onWake()
{
    const QPointer<RealtimeFeed> alive(this);
    const Instant now = m_clock->now();
    for (const AnswerHandler &use : m_pushes.takeExpired(now)) {
        use(Failure{makeError(Layer::Application, u"ack-timeout"_s, u"no answer in time"_s)});
        if (!alive)
            return;
    }
    for (std::size_t index = 0; index < m_subscriptions.size(); ++index) {
        if (m_subscriptions[index]->channel.expire(now) == Outcome::Failed)
            onChannelFailed(*m_subscriptions[index]);
        if (!alive)
            return;
    }
    if (isOpen())
        beat();
    if (alive)
        schedule();
}

void RealtimeFeed::beat()
{
    const Instant now = m_clock->now();
    if (m_heartbeat.isOverdue(now)) {
        Error cause = makeError(Layer::Application, u"heartbeat-timeout"_s, u"no answer to the heartbeat"_s);
        cause.transport = u"websocket"_s;
        m_connection->fail(CloseReason::PingTimeout, cause);
        return;
    }
    if (!m_heartbeat.isDue(now))
        return;
    sendFreshSecret();
    const QString ref = nextRef();
    m_heartbeat.sent(ref, now);
    send({{}, ref, phoenixTopic, PhoenixEvent::heartbeat, "{}"_ba, {}});
}

// The server lets go of a channel whose token has expired, so it is told of another one in time.
void RealtimeFeed::sendFreshSecret()
{
    const QString secret = secretOfNow();
    if (secret == m_usedSecret || secret.isEmpty())
        return;
    m_usedSecret = secret;
    const QByteArray payload = QJsonDocument(QJsonObject{{u"access_token"_s, secret}}).toJson(QJsonDocument::Compact);
    for (const auto &subscription : m_subscriptions) {
        const PhoenixChannel &channel = subscription->channel;
        if (channel.state() == PhoenixChannel::State::Joined)
            send({channel.joinRef(), nextRef(), channel.topic(), PhoenixEvent::accessToken, payload, {}});
    }
}

QString RealtimeFeed::secretOfNow() const
{
    return m_settings.freshSecret ? m_settings.freshSecret() : m_settings.secret;
}

ConnectionSettings RealtimeFeed::settingsOfNow() const
{
    ConnectionSettings settings = m_settings;
    settings.secret = secretOfNow();
    return settings;
}

// Servers repeat what they were given when they refuse it.
Error RealtimeFeed::withoutSecret(Error cause) const
{
    const auto clean = [this](QString &text) {
        if (!m_usedSecret.isEmpty())
            text.replace(m_usedSecret, redactedMark);
    };
    clean(cause.detail);
    for (Error &earlier : cause.because)
        clean(earlier.detail);
    return cause;
}

} // namespace Pollux
