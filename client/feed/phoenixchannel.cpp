// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/phoenixchannel.h"

#include "base/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectIn(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

// What a server says of a refusal: {"reason":…}, {"message":…}, {"error":…}, or anything else as it is.
QString wordsIn(const QJsonObject &response)
{
    for (const QLatin1StringView name : {"reason"_L1, "message"_L1, "error"_L1}) {
        if (const QString text = response.value(name).toString(); !text.isEmpty())
            return plainLine(text);
    }
    if (response.isEmpty())
        return u"the server gives no reason"_s;
    return plainLine(QString::fromUtf8(QJsonDocument(response).toJson(QJsonDocument::Compact)));
}

QJsonArray changesIn(const QJsonObject &joinPayload)
{
    return joinPayload.value("config"_L1).toObject().value("postgres_changes"_L1).toArray();
}

} // namespace

bool isRefusalForGood(const QString &reason)
{
    // Supabase says InvalidJWTToken, "Token has expired 5 seconds ago", "access token has expired", Unauthorized: "You
    // do not have permissions to read from this Channel topic"; Phoenix's own examples "unauthorized" and "forbidden".
    static constexpr std::array words{
        "jwt"_L1,          "token has expired"_L1, "token expired"_L1, "invalid token"_L1, "expired token"_L1,
        "unauthorized"_L1, "forbidden"_L1,         "permission"_L1,    "api key"_L1,       "apikey"_L1};
    return std::any_of(words.begin(), words.end(),
                       [&](QLatin1StringView word) { return reason.contains(word, Qt::CaseInsensitive); });
}

PhoenixChannel::PhoenixChannel(const QString &topic, const QJsonObject &payload) : m_topic(topic), m_payload(payload) {}

PhoenixMessage PhoenixChannel::join(const QString &ref, Instant now)
{
    m_state = State::Joining;
    m_joinRef = ref;
    m_ids.clear();
    m_awaitsChanges = false;
    m_deadline = now + (m_failures == 0 ? firstJoinTimeout : joinTimeout);
    return {ref, ref, m_topic, PhoenixEvent::join, QJsonDocument(m_payload).toJson(QJsonDocument::Compact), {}};
}

PhoenixMessage PhoenixChannel::leave(const QString &ref, Instant now)
{
    m_state = State::Leaving;
    m_leaveRef = ref;
    m_deadline = now + leaveTimeout;
    return {m_joinRef, ref, m_topic, PhoenixEvent::leave, "{}"_ba, {}};
}

PhoenixChannel::Outcome PhoenixChannel::take(const PhoenixMessage &message, Instant now)
{
    const bool isLive = m_state == State::Joining || m_state == State::Joined || m_state == State::Leaving;
    if (!isLive || message.topic != m_topic || (!message.joinRef.isEmpty() && message.joinRef != m_joinRef))
        return Outcome::Ignored;
    if (message.event == PhoenixEvent::reply)
        return takeReply(message, now);
    if (message.event == PhoenixEvent::close || message.event == PhoenixEvent::error) {
        // The ref tells it from the end of an earlier join where there is no join_ref (1.0.0).
        if (!message.ref.isEmpty() && message.ref != m_joinRef)
            return Outcome::Ignored;
        if (m_state == State::Leaving) {
            reset();
            m_state = State::Closed;
            return Outcome::Left;
        }
        const bool isClose = message.event == PhoenixEvent::close;
        const QString words = wordsIn(objectIn(message.payload));
        return fail(isClose ? u"channel-closed"_s : u"channel-error"_s,
                    (isClose ? u"the server closed it: %1"_s : u"the channel's process failed: %1"_s).arg(words),
                    !isRefusalForGood(words));
    }
    if (m_state != State::Joined)
        return Outcome::Ignored;
    return message.event == PhoenixEvent::system ? takeSystem(message) : Outcome::Event;
}

PhoenixChannel::Outcome PhoenixChannel::takeReply(const PhoenixMessage &message, Instant now)
{
    if (m_state == State::Leaving && message.ref == m_leaveRef) {
        reset();
        m_state = State::Closed;
        return Outcome::Left;
    }
    if (message.ref != m_joinRef)
        return m_state == State::Joined && !message.ref.isEmpty() ? Outcome::Reply : Outcome::Ignored;
    if (m_state != State::Joining)
        return Outcome::Ignored; // told twice
    const QJsonObject answer = objectIn(message.payload);
    const QJsonObject response = answer.value("response"_L1).toObject();
    if (answer.value("status"_L1).toString() == "ok"_L1)
        return takeJoined(response, now);
    const QJsonValue plain = answer.value("response"_L1);
    const QString words = plain.isString() ? plainLine(plain.toString()) : wordsIn(response);
    return fail(u"channel-error"_s, u"the join was refused: %1"_s.arg(words), !isRefusalForGood(words));
}

PhoenixChannel::Outcome PhoenixChannel::takeJoined(const QJsonObject &response, Instant now)
{
    const QJsonArray asked = changesIn(m_payload);
    const QJsonArray given = response.value("postgres_changes"_L1).toArray();
    if (!given.isEmpty() && given.size() != asked.size()) {
        return fail(
            u"channel-error"_s,
            u"the server listens to %1 changes of the database instead of %2"_s.arg(given.size()).arg(asked.size()));
    }
    for (const QJsonValue &change : given) {
        if (const QJsonValue id = change.toObject().value("id"_L1); id.isDouble())
            m_ids.insert(id.toInteger());
    }
    m_state = State::Joined;
    if (given.isEmpty())
        return becomeReady(Outcome::Joined);
    m_awaitsChanges = true;
    m_deadline = now + readyTimeout;
    return Outcome::Joined;
}

PhoenixChannel::Outcome PhoenixChannel::becomeReady(Outcome outcome)
{
    m_awaitsChanges = false;
    m_deadline.reset();
    m_failures = 0;
    return outcome;
}

PhoenixChannel::Outcome PhoenixChannel::takeSystem(const PhoenixMessage &message)
{
    const QJsonObject told = objectIn(message.payload);
    const bool isOfChanges = told.value("extension"_L1).toString() == "postgres_changes"_L1;
    const QString status = told.value("status"_L1).toString();
    if (status == "ok"_L1)
        return isOfChanges && m_awaitsChanges ? becomeReady(Outcome::Ready) : Outcome::Ignored;
    if (status != "error"_L1)
        return Outcome::Ignored;
    const QString words = wordsIn(told);
    return fail(isOfChanges ? u"changes-error"_s : u"channel-error"_s,
                (isOfChanges ? u"the database's changes do not come: %1"_s : u"the server says: %1"_s).arg(words),
                !isRefusalForGood(words));
}

PhoenixChannel::Outcome PhoenixChannel::expire(Instant now)
{
    if (!m_deadline || now < *m_deadline)
        return Outcome::Ignored;
    if (m_state == State::Leaving) {
        reset();
        m_state = State::Closed;
        return Outcome::Left;
    }
    if (m_state == State::Joined)
        return fail(u"changes-timeout"_s, u"the server has not said that the database's changes come"_s);
    return fail(u"join-timeout"_s, u"no answer to the join; a proxy may have lost it"_s);
}

void PhoenixChannel::reset()
{
    if (m_state != State::Closed)
        m_state = State::Errored;
    m_joinRef.clear();
    m_leaveRef.clear();
    m_ids.clear();
    m_awaitsChanges = false;
    m_deadline.reset();
}

bool PhoenixChannel::asksFor(const QList<qint64> &ids) const
{
    return m_ids.isEmpty() || ids.isEmpty()
           || std::any_of(ids.begin(), ids.end(), [this](qint64 id) { return m_ids.contains(id); });
}

PhoenixChannel::Outcome PhoenixChannel::fail(const QString &code, const QString &detail, bool transient)
{
    reset();
    m_state = State::Errored;
    ++m_failures;
    m_failure = {};
    m_failure.layer = Layer::Application;
    m_failure.code = code;
    m_failure.detail = u"channel %1: %2"_s.arg(plainLine(m_topic, 100), detail);
    m_failure.transient = transient;
    m_failure.phase = u"join"_s;
    m_failure.transport = u"websocket"_s;
    return Outcome::Failed;
}

} // namespace Pollux
