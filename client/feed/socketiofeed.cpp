// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/socketiofeed.h"

#include "base/makeerror.h"
#include "base/plaintext.h"
#include "feed/actionanswer.h"
#include "feed/connectionplan.h"
#include "feed/currentroundtrip.h"
#include "profile/eventmapping.h"
#include "socketio/socket.h"

#include <QJsonDocument>
#include <QPointer>

#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;
using EngineIo::Engine;
using SocketIo::Manager;
using SocketIo::Socket;

namespace {

constexpr Milliseconds joinTimeout{10'000};
const SocketIo::Backoff joinBackoff{Milliseconds(2'000), Milliseconds(120'000), 2.0, 0.5};

QByteArray jsonOf(const QCborArray &answer)
{
    return QJsonDocument(answer.toJsonArray()).toJson(QJsonDocument::Compact);
}

} // namespace

SocketIoFeed::SocketIoFeed(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
                           QObject *parent)
    : JobFeed(parent),
      m_profile(profile),
      m_variables(withDefaults(profile, settings.variables)),
      m_clock(clock),
      m_manager(managerOptions(profile, settings), clock, random),
      m_socket(m_manager.socket(namespaceOf(profile, settings))),
      m_mapping(std::make_unique<EventMapping>(profile, settings.variables)),
      m_joinRetry(clock)
{
    connect(&m_joinRetry, &Timer::expired, this, &SocketIoFeed::onJoinTime);
    m_socket->setAuth(authPayload(profile, settings));
    connect(m_socket, &Socket::eventReceived, this, &SocketIoFeed::onEvent);
    connect(m_socket, &Socket::eventDropped, this, [this](const QString &name, const Error &cause) {
        Q_EMIT problemFound(u"\"%1\" could not be sent: %2"_s.arg(name, cause.toString()));
    });
    watchLink();
    watchUpgrade();
    watchHealth();
}

SocketIoFeed::~SocketIoFeed() = default;

void SocketIoFeed::start()
{
    m_lastCause.reset();
    m_isLeaving = false;
    const QPointer<SocketIoFeed> alive(this);
    m_socket->open();
    if (alive)
        m_manager.open(); // a manager that has given up tries again
}

void SocketIoFeed::stop()
{
    const QPointer<SocketIoFeed> alive(this);
    m_isLeaving = true;
    m_manager.close();
    if (alive)
        reportStopped();
}

// Once for each stop(), when the session is gone: at once, or when the farewell is over.
void SocketIoFeed::reportStopped()
{
    if (m_manager.engine()->state() == Engine::State::Closed && std::exchange(m_isLeaving, false))
        Q_EMIT stopped();
}

void SocketIoFeed::retryNow()
{
    m_manager.retryNow();
}

JobFeed::Traffic SocketIoFeed::traffic() const
{
    const auto traffic = const_cast<Manager &>(m_manager).engine()->traffic();
    return {traffic.bytesReceived, traffic.bytesSent};
}

JobFeed::Health SocketIoFeed::health() const
{
    const EngineIo::Health health = const_cast<Manager &>(m_manager).engine()->health();
    if (health.transport.isEmpty())
        return {}; // what stands there is of the session before
    Health told;
    told.roundTrip = currentRoundTrip(health);
    told.newestRoundTrip = newestRoundTrip(health);
    told.roundTrips = roundTripCount(health);
    if (health.pingLateness) {
        told.pingLateness = health.pingLateness->last;
        told.pings = health.pingLateness->count;
    }
    told.transport = health.transport;
    return told;
}

JobFeed::TrafficByTransport SocketIoFeed::trafficByTransport() const
{
    const EngineIo::Health health = const_cast<Manager &>(m_manager).engine()->health();
    const auto of = [](const EngineIo::Traffic &traffic) {
        return Traffic{traffic.bytesReceived, traffic.bytesSent, traffic.packetsReceived, traffic.packetsSent};
    };
    return {{EngineIo::pollingName, of(health.polling)}, {EngineIo::webSocketName, of(health.webSocket)}};
}

// An event kept in the outbox would be sent long after nobody waits for its answer any more.
void SocketIoFeed::ask(const QString &event, const QJsonArray &arguments, Milliseconds timeout, AnswerHandler use)
{
    Result<void, Error> sent =
        Failure{makeError(Layer::Client, u"not-connected"_s, u"there is no connection to the server"_s)};
    if (m_socket->state() == Socket::State::Connected) {
        const auto onAnswer = [use](const SocketIo::AckResult &answer) {
            if (answer)
                use(jsonOf(*answer));
            else
                use(Failure{answer.error()});
        };
        sent = m_socket->emitEvent(event, QCborArray::fromJsonArray(arguments), onAnswer, timeout);
    }
    if (!sent)
        QMetaObject::invokeMethod(this, [use, cause = sent.error()] { use(Failure{cause}); }, Qt::QueuedConnection);
}

void SocketIoFeed::watchLink()
{
    connect(&m_manager, &Manager::stateChanged, this, &SocketIoFeed::onManagerState);
    connect(&m_manager, &Manager::attemptFailed, this, [this](const Error &cause) { m_lastCause = cause; });
    connect(&m_manager, &Manager::dropped, this, [this](const QString &, const Error &cause) { m_lastCause = cause; });
    connect(&m_manager, &Manager::retryScheduled, this, [this](int attempt, Milliseconds delay) {
        LinkStateChange change;
        change.state = LinkState::Waiting;
        change.attempt = attempt;
        change.delay = delay;
        change.cause = m_lastCause;
        Q_EMIT linkChanged(change);
    });
    connect(m_socket, &Socket::connected, this, &SocketIoFeed::onConnected);
    connect(m_socket, &Socket::disconnected, this, &SocketIoFeed::tellDisconnected);
    connect(m_socket, &Socket::refused, this, [this](const Error &cause) {
        if (m_socket->state() != Socket::State::Disconnected)
            return; // the manager waits and comes back, and says so
        LinkStateChange change;
        change.state = LinkState::Failed;
        change.cause = cause;
        Q_EMIT linkChanged(change);
    });
}

void SocketIoFeed::watchUpgrade()
{
    Engine *const engine = m_manager.engine();
    connect(engine, &Engine::upgraded, this, [this](Milliseconds elapsed) {
        Q_EMIT upgradeFinished({UpgradeOutcome::Result::Upgraded, elapsed, {}});
    });
    connect(engine, &Engine::upgradeFailed, this, [this](const Error &cause) {
        Q_EMIT upgradeFinished({UpgradeOutcome::Result::Failed, {}, cause});
    });
    connect(engine, &Engine::upgradeSkipped, this, [this](const QString &why) {
        const Error cause = makeError(Layer::EngineIo, u"upgrade-skipped"_s, why, false);
        Q_EMIT upgradeFinished({UpgradeOutcome::Result::Skipped, {}, cause});
    });
    connect(engine, &Engine::closed, this, &SocketIoFeed::reportStopped);
}

void SocketIoFeed::watchHealth()
{
    Engine *const engine = m_manager.engine();
    connect(engine, &Engine::pingReceived, this, &SocketIoFeed::healthChanged);
    connect(engine, &Engine::roundTripMeasured, this, &SocketIoFeed::healthChanged);
    connect(engine, &Engine::closed, this, &SocketIoFeed::healthChanged);
}

void SocketIoFeed::onManagerState(Manager::State state)
{
    LinkStateChange change;
    switch (state) {
    case Manager::State::Opening:
        change.state = LinkState::Connecting;
        change.attempt = m_manager.attempt() + 1;
        break;
    case Manager::State::Failed:
        change.state = LinkState::Failed;
        change.cause = m_lastCause;
        break;
    case Manager::State::Closed:
    case Manager::State::Open:    // connected is when the namespace is
    case Manager::State::Waiting: // told with its delay, see retryScheduled
        return;
    }
    Q_EMIT linkChanged(change);
}

void SocketIoFeed::tellDisconnected(const QString &reason, const Error &cause)
{
    m_hasDropped = true;
    m_joinRetry.stop();
    m_refused.clear();
    m_joinAttempt = 0;
    LinkStateChange change;
    change.state = LinkState::Disconnected;
    change.reason = reason;
    change.cause = cause;
    Q_EMIT linkChanged(change);
}

void SocketIoFeed::onConnected()
{
    m_lastCause.reset();
    LinkStateChange change;
    change.state = LinkState::Connected;
    change.transport = m_manager.engine()->transportName();
    change.sid = m_socket->sid();
    if (m_hasDropped)
        change.recovered = m_socket->recovered();
    const QPointer<SocketIoFeed> alive(this);
    const QList<Emission> emissions = m_profile.onConnect; // outlives us
    Q_EMIT linkChanged(change);
    for (const Emission &emission : emissions) {
        if (!alive || m_socket->state() != Socket::State::Connected)
            return;
        join(emission);
    }
}

void SocketIoFeed::join(const Emission &emission)
{
    for (const QString &name : emission.variables) {
        if (m_variables.value(name).isEmpty())
            return; // the profile says that it is optional then
    }
    const auto arguments = fillArguments(emission.arguments, m_variables);
    if (!arguments) {
        Q_EMIT problemFound(u"\"%1\" was not sent: {%2} has no value"_s.arg(emission.event, arguments.error().name));
        return;
    }
    SocketIo::AckHandler onAnswer;
    if (emission.ack) {
        onAnswer = [this, emission](const SocketIo::AckResult &answer) {
            const auto refusal = answer ? refusalInAnswer(jsonOf(*answer), {}) : std::optional(answer.error().detail);
            if (refusal)
                joinAgain(emission, *refusal);
        };
    }
    const auto sent = m_socket->emitEvent(emission.event, QCborArray::fromJsonArray(*arguments), std::move(onAnswer),
                                          joinTimeout);
    if (!sent)
        Q_EMIT problemFound(u"\"%1\" could not be sent: %2"_s.arg(emission.event, sent.error().toString()));
}

// Without it we hear of nothing, and the server may only have asked a database that was away.
void SocketIoFeed::joinAgain(const Emission &emission, const QString &why)
{
    if (m_socket->state() != Socket::State::Connected)
        return; // it is sent anyway, once connected
    m_refused += emission;
    if (!m_joinRetry.isActive())
        m_joinRetry.start(joinBackoff.delay(m_joinAttempt++, 0.5));
    Q_EMIT problemFound(u"\"%1\" was refused, and is tried again: %2"_s.arg(emission.event, plainLine(why)));
}

void SocketIoFeed::onJoinTime()
{
    const QPointer<SocketIoFeed> alive(this);
    for (const Emission &emission : std::exchange(m_refused, {})) {
        if (!alive || m_socket->state() != Socket::State::Connected)
            return;
        join(emission);
    }
}

void SocketIoFeed::onEvent(const SocketIo::Event &event)
{
    const QPointer<SocketIoFeed> alive(this);
    Q_EMIT eventReceived(event.json);
    if (!alive)
        return;
    const auto mapped = m_mapping->map(event.json, m_mapping->needsTime() ? m_clock->wallTime() : QDateTime());
    if (!mapped)
        Q_EMIT problemFound(plainLine(mapped.error().toString()));
    else if (!mapped->changes.isEmpty())
        Q_EMIT changesReceived(mapped->changes);
}

} // namespace Pollux
