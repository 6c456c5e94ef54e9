// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// What comes and goes over a connection that is open. The link itself: realtimefeed.cpp.
#include "base/plaintext.h"
#include "base/makeerror.h"
#include "feed/realtimefeed.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;
using Outcome = PhoenixChannel::Outcome;

namespace {

QByteArray payloadOf(const QJsonArray &arguments)
{
    return QJsonDocument(arguments.at(0).toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

void RealtimeFeed::onMessage(const QByteArray &data, bool isBinary)
{
    const auto message = isBinary ? m_codec.decodeBinary(data) : m_codec.decodeText(data);
    if (message)
        take(*message);
    else
        Q_EMIT problemFound(u"a message could not be read: %1"_s.arg(plainLine(message.error().message)));
}

void RealtimeFeed::take(const PhoenixMessage &message)
{
    if (message.topic == phoenixTopic)
        return takeHeartbeat(message);
    for (const auto &subscription : m_subscriptions) {
        switch (subscription->channel.take(message, m_clock->now())) {
        case Outcome::Ignored:
        case Outcome::Left:
            continue;
        case Outcome::Joined:
        case Outcome::Ready:
            m_unanswered = 0;
            schedule();
            return checkReady();
        case Outcome::Event:
            return useEvents(*subscription, message);
        case Outcome::Reply:
            if (const AnswerHandler use = m_pushes.take(message.ref)) {
                schedule();
                use(answerIn(message.payload));
            }
            return;
        case Outcome::Failed:
            return onChannelFailed(*subscription);
        }
    }
}

void RealtimeFeed::takeHeartbeat(const PhoenixMessage &message)
{
    const auto elapsed = m_heartbeat.answered(message.ref, m_clock->now());
    if (!elapsed || message.event != PhoenixEvent::reply)
        return;
    m_roundTrips.add(*elapsed);
    schedule();
    Q_EMIT healthChanged();
}

void RealtimeFeed::useEvents(Subscription &subscription, const PhoenixMessage &message)
{
    const PhoenixEvents::Read read = subscription.events.read(message);
    if (!subscription.channel.asksFor(read.ids))
        return;
    const QPointer<RealtimeFeed> alive(this);
    for (const QString &problem : read.problems) {
        if (alive)
            Q_EMIT problemFound(problem);
    }
    for (const QByteArray &payload : read.payloads) {
        if (alive)
            mapEvent(payload);
    }
}

void RealtimeFeed::mapEvent(const QByteArray &payload)
{
    const QPointer<RealtimeFeed> alive(this);
    Q_EMIT eventReceived(payload);
    if (!alive)
        return;
    const auto mapped = m_mapping.map(payload, m_clock->wallTime());
    if (!mapped)
        Q_EMIT problemFound(plainLine(mapped.error().toString()));
    else if (!mapped->changes.isEmpty())
        Q_EMIT changesReceived(mapped->changes);
}

void RealtimeFeed::greet()
{
    const QPointer<RealtimeFeed> alive(this);
    const QList<Emission> emissions = m_profile.onConnect; // outlives us
    for (const Emission &emission : emissions) {
        if (alive && firstJoined())
            greet(emission);
    }
}

void RealtimeFeed::greet(const Emission &emission)
{
    const bool isWanted = std::all_of(emission.variables.begin(), emission.variables.end(),
                                      [this](const QString &name) { return !m_variables.value(name).isEmpty(); });
    if (!isWanted)
        return;
    const auto arguments = fillArguments(emission.arguments, m_variables);
    if (!arguments) {
        Q_EMIT problemFound(u"\"%1\" was not sent: {%2} has no value"_s.arg(emission.event, arguments.error().name));
        return;
    }
    ask(emission.event, *arguments, PhoenixChannel::joinTimeout, [this, emission](const Answer &answer) {
        if (!answer && emission.ack)
            Q_EMIT problemFound(u"\"%1\" was refused: %2"_s.arg(emission.event, answer.error().detail));
    });
}

void RealtimeFeed::ask(const QString &event, const QJsonArray &arguments, Milliseconds timeout, AnswerHandler use)
{
    PhoenixChannel *const channel = firstJoined();
    if (!channel || m_pushes.isFull()) {
        const Error cause =
            channel ? makeError(Layer::Client, u"too-many-questions"_s, u"too many questions wait for answers"_s)
                    : makeError(Layer::Client, u"not-connected"_s, u"there is no connection to the server"_s);
        QMetaObject::invokeMethod(
            this, [use = std::move(use), cause] { use(Failure{cause}); }, Qt::QueuedConnection);
        return;
    }
    const QString ref = nextRef();
    m_pushes.add(ref, std::move(use), m_clock->now() + timeout);
    send({channel->joinRef(), ref, channel->topic(), event, payloadOf(arguments), {}});
    schedule();
}

PhoenixChannel *RealtimeFeed::firstJoined()
{
    for (const auto &subscription : m_subscriptions) {
        if (isOpen() && subscription->channel.state() == PhoenixChannel::State::Joined)
            return &subscription->channel;
    }
    return nullptr;
}

void RealtimeFeed::failPushes(const Error &cause)
{
    const QPointer<RealtimeFeed> alive(this);
    const auto handlers = m_pushes.takeAll();
    for (const AnswerHandler &use : handlers) {
        if (alive)
            use(Failure{cause});
    }
}

} // namespace Pollux
