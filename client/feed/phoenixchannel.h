// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "feed/phoenixmessage.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace Pollux {

//! One topic of Phoenix channels, from the join to the end: which of its messages count, when waiting is over, what
//! went wrong. Pure: it sends nothing, refs and times are arguments. Its owner joins again after what it calls a
//! failure.
class PhoenixChannel
{
public:
    enum class State {
        Closed,  //!< not asked for, or left
        Joining, //!< the join's answer is awaited
        Joined,
        Errored, //!< refused, timed out, or thrown out: join() again
        Leaving, //!< the answer to our leaving is awaited
    };

    //! What a message meant.
    enum class Outcome {
        Ignored, //!< of another topic, of an earlier join, or at a wrong moment
        Joined,  //!< the join was accepted; see isReady()
        Ready,   //!< it became ready later than that
        Event,   //!< an event of the application
        Reply,   //!< the answer to something that was pushed
        Failed,  //!< see failure()
        Left,    //!< our leaving is through
    };

    //! An answer to the first join is awaited for less: what was sent before a proxy's upstream was open is lost.
    static constexpr Milliseconds firstJoinTimeout{5'000};
    static constexpr Milliseconds joinTimeout{10'000};
    //! Between a join and Supabase's word that the changes flow.
    static constexpr Milliseconds readyTimeout{20'000};
    static constexpr Milliseconds leaveTimeout{3'000};

    //! `payload` is the join's: its config.postgres_changes say how many changes have to be confirmed.
    PhoenixChannel(const QString &topic, const QJsonObject &payload);

    const QString &topic() const { return m_topic; }
    State state() const { return m_state; }
    const QString &joinRef() const { return m_joinRef; }
    //! Joined, and what it was joined for flows: Supabase's answer to a join names the database's changes, and only a
    //! message some seconds later says that they come.
    bool isReady() const { return m_state == State::Joined && !m_awaitsChanges; }
    //! Of the last Failed: layer application; code "channel-error", "channel-closed", "join-timeout", "changes-error"
    //! or "changes-timeout", with the server's words; persistent where the token or a right is at fault.
    const Error &failure() const { return m_failure; }
    //! How often it has failed in a row, since it was last ready.
    int failures() const { return m_failures; }

    //! Begins a try; from any state but Leaving. The message to send.
    PhoenixMessage join(const QString &ref, Instant now);
    //! From the next join on.
    void setPayload(const QJsonObject &payload) { m_payload = payload; }
    //! Leaves; only while Joining or Joined. The message to send.
    PhoenixMessage leave(const QString &ref, Instant now);
    Outcome take(const PhoenixMessage &message, Instant now);
    //! When waiting is over.
    std::optional<Instant> deadline() const { return m_deadline; }
    //! The deadline has passed: Failed or Left; Ignored before it has.
    Outcome expire(Instant now);
    //! The connection is gone.
    void reset();

    //! Whether the changes of this event were asked for in this join, by the ids that the answer gave them.
    bool asksFor(const QList<qint64> &ids) const;

private:
    Outcome takeReply(const PhoenixMessage &message, Instant now);
    Outcome takeJoined(const QJsonObject &response, Instant now);
    Outcome takeSystem(const PhoenixMessage &message);
    Outcome becomeReady(Outcome outcome);
    Outcome fail(const QString &code, const QString &detail, bool transient = true);

    const QString m_topic;
    QJsonObject m_payload;
    State m_state = State::Closed;
    QString m_joinRef;
    QString m_leaveRef;
    QSet<qint64> m_ids;
    bool m_awaitsChanges = false;
    std::optional<Instant> m_deadline;
    Error m_failure;
    int m_failures = 0;
};

//! Whether a server's words mean that a token or a right is at fault, so that the same try will fail again.
bool isRefusalForGood(const QString &reason);

} // namespace Pollux
