// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/websocketfeed.h"

#include "base/makeerror.h"
#include "base/plaintext.h"
#include "engineio/endpoint.h"
#include "feed/connectionplan.h"
#include "profile/eventmapping.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;
using EngineIo::CloseReason;

namespace {

// How applications say that they will not have us: policy violation (RFC 6455), unauthorized and forbidden (IANA's
// registry), and what is made of 401 and 403 in the private range.
constexpr std::array refusingCodes{1008, 3000, 3003, 4001, 4003, 4401, 4403};

constexpr Milliseconds joinTimeout{10'000};

Error refusedBy(const Error &close)
{
    Error cause = close;
    cause.because.clear();
    cause.layer = Layer::Application;
    cause.code = u"connect-refused"_s;
    cause.detail = close.detail.isEmpty() ? u"the server closed the connection as refused"_s : close.detail;
    cause.transient = false;
    cause.addCause(close);
    return cause;
}

EngineIo::ConnectionOptions optionsFor(const Profile &profile, const ConnectionSettings &settings)
{
    EngineIo::ConnectionOptions options = connectionOptions(profile, settings);
    options.maxIncomingBytes = WebSocketFeed::maxMessageBytes;
    // A secret was given, and the profile has no place for it: where most such servers look.
    if (profile.auth.place == Auth::Place::None && !settings.secret.isEmpty())
        options.query.addQueryItem(u"token"_s, QString::fromLatin1(QUrl::toPercentEncoding(settings.secret)));
    return options;
}

} // namespace

WebSocketFeed::WebSocketFeed(const Profile &profile, const ConnectionSettings &settings, Clock *clock, Random *random,
                             QObject *parent)
    : JobFeed(parent),
      m_profile(profile),
      m_variables(withDefaults(profile, settings.variables)),
      m_secret(settings.secret),
      m_options(optionsFor(profile, settings)),
      m_clock(clock),
      m_reconnector(retryRules(profile), clock, random),
      m_reader(profile.link.messages, m_variables),
      m_mapping(std::make_unique<EventMapping>(profile, m_variables)),
      m_timer(clock)
{
    connect(&m_reconnector, &Reconnector::tryNow, this, &WebSocketFeed::connectNow);
    connect(&m_reconnector, &Reconnector::linkChanged, this, &JobFeed::linkChanged);
    connect(&m_timer, &Timer::expired, this, &WebSocketFeed::onTime);
}

WebSocketFeed::~WebSocketFeed() = default;

void WebSocketFeed::start()
{
    m_isLeaving = false;
    m_reconnector.start();
}

void WebSocketFeed::stop()
{
    m_isLeaving = true;
    m_timer.stop();
    m_conversation.reset();
    const QPointer<WebSocketFeed> alive(this);
    answerAll(m_questions.takeAll(), makeError(Layer::Client, u"closed"_s, u"closed as asked"_s));
    if (!alive || !m_isLeaving)
        return;
    m_reconnector.stop();
    if (!alive || !m_isLeaving)
        return;
    if (m_connection)
        m_connection->close();
    else
        reportStopped();
}

// Once for each stop(), when the connection is gone.
void WebSocketFeed::reportStopped()
{
    if (std::exchange(m_isLeaving, false))
        Q_EMIT stopped();
}

void WebSocketFeed::retryNow()
{
    m_reconnector.retryNow();
}

JobFeed::Traffic WebSocketFeed::traffic() const
{
    if (!m_connection)
        return m_traffic;
    return {m_traffic.received + m_connection->bytesReceived(), m_traffic.sent + m_connection->bytesSent()};
}

JobFeed::Health WebSocketFeed::health() const
{
    Health health{m_roundTrips.smoothed, {}};
    health.newestRoundTrip = m_roundTrips.newest;
    health.roundTrips = m_roundTrips.count;
    if (m_reconnector.state() == Reconnector::State::Up)
        health.transport = EngineIo::webSocketName;
    return health;
}

JobFeed::TrafficByTransport WebSocketFeed::trafficByTransport() const
{
    return {{EngineIo::webSocketName, traffic()}};
}

void WebSocketFeed::connectNow()
{
    dropConnection(); // a farewell may still be under way
    if (const QString problem = EngineIo::endpointProblem(m_options); !problem.isEmpty()) {
        m_reconnector.onEnded(EngineIo::closeReasonText(CloseReason::TransportError),
                              makeError(Layer::Client, u"invalid-url"_s, problem, false));
        return;
    }
    const auto hello = helloText(m_profile, m_secret, m_variables);
    if (!hello) {
        m_reconnector.onEnded(EngineIo::closeReasonText(CloseReason::TransportError),
                              makeError(Layer::Client, u"variable-missing"_s,
                                        u"the first message needs {%1}, which has no value"_s.arg(hello.error().name),
                                        false));
        return;
    }
    m_connection = std::make_unique<Connection>(m_options, Connection::plain(), nullptr, m_clock);
    m_conversation.emplace(MessageConversation::rules(m_profile.link, *hello));
    connect(m_connection.get(), &Connection::opened, this, [this] { act(m_conversation->onOpened(m_clock->now())); });
    connect(m_connection.get(), &Connection::messageReceived, this,
            [this](const QByteArray &data, bool) { onMessage(data); });
    connect(m_connection.get(), &Connection::pongReceived, this, [this](Microseconds elapsed) {
        if (m_conversation)
            act(m_conversation->onPong(elapsed));
    });
    connect(m_connection.get(), &Connection::failed, this, &WebSocketFeed::onFailed);
    connect(m_connection.get(), &Connection::closed, this, [this] {
        dropConnection();
        reportStopped();
    });
    m_connection->open();
}

void WebSocketFeed::dropConnection()
{
    m_timer.stop();
    m_conversation.reset();
    if (!m_connection)
        return;
    m_traffic = traffic();
    m_connection->disconnect(this);
    m_connection.reset();
}

void WebSocketFeed::onMessage(const QByteArray &data)
{
    if (!m_conversation)
        return; // leaving
    const MessageReader::Frame frame = m_reader.read(data);
    const QPointer<WebSocketFeed> alive(this);
    const QPointer<Connection> connection(m_connection.get());
    const auto isStillThere = [&] { return alive && connection && m_conversation; };
    for (const PlainMessage &message : frame.messages) {
        take(message);
        if (!isStillThere())
            return;
    }
    if (!frame.problem.isEmpty())
        Q_EMIT problemFound(frame.problem);
}

void WebSocketFeed::take(const PlainMessage &message)
{
    const QPointer<WebSocketFeed> alive(this);
    const QPointer<Connection> connection(m_connection.get());
    const auto outcome = m_conversation->onMessage(message, m_clock->now());
    act(outcome);
    if (!alive || !connection || !m_conversation || outcome.isOurs || outcome.end)
        return;
    if (const auto use = m_questions.take(message)) {
        armTimer();
        (*use)(message.json);
    } else {
        onEvent(message);
    }
}

void WebSocketFeed::onEvent(const PlainMessage &message)
{
    const QByteArray event = message.event();
    const QPointer<WebSocketFeed> alive(this);
    Q_EMIT eventReceived(event);
    if (!alive)
        return;
    const auto mapped = m_mapping->map(event, m_clock->wallTime());
    if (!mapped)
        Q_EMIT problemFound(plainLine(mapped.error().toString()));
    else if (!mapped->changes.isEmpty())
        Q_EMIT changesReceived(mapped->changes);
}

void WebSocketFeed::onFailed(CloseReason reason, Error cause)
{
    const int code = m_connection->closeCode();
    const bool wasAccepted = m_conversation && m_conversation->isAccepted(m_clock->now());
    if (std::find(refusingCodes.begin(), refusingCodes.end(), code) != refusingCodes.end())
        cause = refusedBy(cause);
    dropConnection();
    const QPointer<WebSocketFeed> alive(this);
    Error lost = makeError(Layer::Client, u"disconnected"_s, u"the connection ended before an answer came"_s);
    lost.addCause(cause);
    answerAll(m_questions.takeAll(), lost);
    if (alive)
        noteRoundTrip(std::nullopt);
    if (!alive)
        return;
    if (m_isLeaving)
        reportStopped();
    else if (!m_connection) // else a listener has begun anew
        m_reconnector.onEnded(EngineIo::closeReasonText(reason), cause, wasAccepted);
}

void WebSocketFeed::onTime()
{
    const QPointer<WebSocketFeed> alive(this);
    answerAll(m_questions.takeExpired(m_clock->now()),
              makeError(Layer::Client, u"answer-timeout"_s, u"the server did not answer in time"_s));
    if (!alive || !m_conversation)
        return;
    act(m_conversation->onTime(m_clock->now()));
}

// Everything here may end the connection, or us.
void WebSocketFeed::act(const MessageConversation::Outcome &outcome)
{
    const QPointer<WebSocketFeed> alive(this);
    const QPointer<Connection> connection(m_connection.get());
    for (const QByteArray &text : outcome.send) {
        if (connection)
            connection->sendText(text);
    }
    if (connection && outcome.ping)
        connection->ping();
    if (connection && outcome.end)
        connection->fail(outcome.reason, *outcome.end);
    if (alive && connection && outcome.roundTrip)
        noteRoundTrip(outcome.roundTrip);
    if (alive && connection && m_conversation && outcome.ready)
        becomeReady();
    if (alive && connection && m_conversation)
        armTimer();
}

void WebSocketFeed::armTimer()
{
    const auto ofConversation = m_conversation ? m_conversation->deadline() : std::nullopt;
    const auto ofQuestions = m_questions.deadline();
    if (ofConversation && ofQuestions)
        m_timer.startAt(std::min(*ofConversation, *ofQuestions));
    else if (ofConversation || ofQuestions)
        m_timer.startAt(ofConversation ? *ofConversation : *ofQuestions);
    else
        m_timer.stop();
}

void WebSocketFeed::becomeReady()
{
    const QPointer<WebSocketFeed> alive(this);
    const QPointer<Connection> connection(m_connection.get());
    const QList<Emission> emissions = m_profile.onConnect; // outlives us
    m_reconnector.onConnected(EngineIo::webSocketName);
    for (const Emission &emission : emissions) {
        if (!alive || !connection || !m_conversation)
            return;
        join(emission);
    }
}

void WebSocketFeed::join(const Emission &emission)
{
    for (const QString &name : emission.variables) {
        if (m_variables.value(name).isEmpty())
            return; // the profile says that it is optional then
    }
    const QString what = emission.event.isEmpty() ? u"a message on connecting"_s : u'"' + emission.event + u'"';
    const auto arguments = fillArguments(emission.arguments, m_variables);
    if (!arguments) {
        Q_EMIT problemFound(u"%1 was not sent: {%2} has no value"_s.arg(what, arguments.error().name));
    } else if (arguments->isEmpty()) {
        Q_EMIT problemFound(u"%1 was not sent: it has no message"_s.arg(what));
    } else if (!emission.ack) {
        m_connection->sendText(plainText(arguments->first()));
    } else {
        ask(emission.event, *arguments, joinTimeout, [this, what](const Answer &answer) {
            if (!answer)
                Q_EMIT problemFound(u"%1 was not answered: %2"_s.arg(what, answer.error().toString()));
        });
    }
}

void WebSocketFeed::ask(const QString &event, const QJsonArray &arguments, Milliseconds timeout, AnswerHandler use)
{
    if (m_reconnector.state() != Reconnector::State::Up || !m_conversation) {
        refuseQuestion(use, makeError(Layer::Client, u"not-connected"_s, u"there is no connection to the server"_s));
    } else if (m_connection->isBacklogged() || m_questions.isFull()) {
        refuseQuestion(use, makeError(Layer::Client, u"too-busy"_s, u"too much waits to be sent or answered"_s));
    } else if (arguments.isEmpty()) {
        refuseQuestion(use, makeError(Layer::Client, u"not-possible"_s, u"the profile has no message for it"_s, false));
    } else {
        const QString ref = QString::number(++m_references);
        const PlainQuestion question = questionFrom(arguments.first(), ref);
        m_questions.add(question.reference, ref, event, m_clock->now() + timeout, std::move(use));
        armTimer();
        m_connection->sendText(question.text);
    }
}

void WebSocketFeed::refuseQuestion(const AnswerHandler &use, const Error &cause)
{
    QMetaObject::invokeMethod(this, [use, cause] { use(Failure{cause}); }, Qt::QueuedConnection);
}

// Taken out first: whatever a handler does, each of them is called, and once.
void WebSocketFeed::answerAll(const std::vector<AnswerHandler> &handlers, const Error &cause)
{
    const QPointer<WebSocketFeed> alive(this);
    for (const AnswerHandler &use : handlers) {
        if (alive)
            use(Failure{cause});
    }
}

void WebSocketFeed::noteRoundTrip(std::optional<Microseconds> elapsed)
{
    if (elapsed)
        m_roundTrips.add(*elapsed);
    else if (!m_roundTrips.forget())
        return;
    Q_EMIT healthChanged();
}

} // namespace Pollux
