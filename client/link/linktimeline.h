// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linkevent.h"

#include <QList>

#include <deque>

namespace Pollux {

//! What a link is like at one moment, in the words of a person who looks at it.
enum class LinkCondition {
    Starting,     //!< has never been connected, and the first try is under way
    WebSocket,    //!< connected over WebSocket (or any other push link)
    Polling,      //!< connected over long polling, or by asking over REST
    Connecting,   //!< was connected or has tried before; a try is under way
    Disconnected, //!< between two tries, or left
    Refused,      //!< nobody tries any more by himself
};

//! One stretch of time in one condition.
struct LinkSpan
{
    QDateTime begin; //!< UTC
    QDateTime end;   //!< exclusive
    LinkCondition condition = LinkCondition::Disconnected;

    bool operator==(const LinkSpan &) const = default;
};

//! One connection that ended though nobody wanted it.
struct LinkDrop
{
    QDateTime time;
    QString reason; //!< the Socket.IO reason: "ping timeout", "transport close", …
    std::optional<Error> cause;
    Milliseconds connectedFor{0};
    std::optional<Milliseconds> healedAfter; //!< nothing while not connected again
    QList<Error> failures; //!< of the tries since, until it healed; the first few and the newest, without `because`

    bool operator==(const LinkDrop &) const = default;
};

//! A link's story, made of its events: how it is now, how it has been. Pure and bounded (the oldest spans and drops
//! are forgotten). All times are by our clock, UTC.
class LinkTimeline
{
public:
    static constexpr qsizetype maxSpans = 5'000;
    static constexpr qsizetype maxDrops = 1'000;
    static constexpr qsizetype maxFailures = 8; //!< kept of a drop

    //! In the order in which they happened.
    void add(const LinkEvent &event);
    //! Nobody watches from `time` on: nothing is known until the next event, which begins as the first one did. Not a
    //! drop, and no time that counts.
    void endWatch(const QDateTime &time);

    LinkCondition condition() const { return m_condition; }
    //! Since when the condition holds; for the two connected ones, since when the connection does. Invalid before the
    //! first event.
    QDateTime since() const { return m_since; }
    //! When the first event came; invalid before it.
    QDateTime begin() const { return m_begin; }
    //! Which try in a row, from 1; nothing while connected.
    std::optional<int> attempt() const { return m_attempt; }
    //! While waiting for it.
    std::optional<QDateTime> nextTry() const { return m_nextTry; }
    //! Why there is no connection; nothing while connected, and nothing where it was left on purpose.
    const std::optional<Error> &cause() const { return m_cause; }
    //! Since when there has been no connection though one is wanted; nothing while connected.
    std::optional<QDateTime> downSince() const { return m_downSince; }
    //! When it was connected for the first time since it is watched; invalid before.
    QDateTime firstConnected() const { return m_firstConnected; }
    //! Of the connection of now, or of the one that is being made.
    const std::optional<UpgradeOutcome> &upgrade() const { return m_upgrade; }
    //! What the connection of now goes over: "websocket", "polling", "rest"; empty while not connected.
    const QString &transport() const { return m_transport; }
    //! Connected over a fallback: why there is nothing better.
    const std::optional<Error> &whyNotBetter() const { return m_whyNotBetter; }
    //! Connected over REST, where it is told: the time between two questions.
    std::optional<Milliseconds> askingInterval() const { return m_askingInterval; }
    //! It has grown or shrunk since (see LinkFigures::askingInterval).
    void setAskingInterval(std::optional<Milliseconds> interval);
    //! The connection of now has brought what a drop hid (see LinkStateChange::recovered).
    bool isRecovered() const { return m_isRecovered; }

    //! The newest last.
    const QList<LinkDrop> &drops() const { return m_drops; }
    const LinkDrop *lastDrop() const { return m_drops.isEmpty() ? nullptr : &m_drops.constLast(); }

    //! What is known of from…to, in order; clipped to it. There are gaps only where nobody watched. The condition of now
    //! is taken to hold until `to`, which is not in the future.
    QList<LinkSpan> spans(const QDateTime &from, const QDateTime &to) const;
    //! The connected share, 0–1, of what is known of from…to; nothing where nothing is known. Time in which no
    //! connection was wanted does not count.
    std::optional<double> connectedShare(const QDateTime &from, const QDateTime &to) const;
    //! Both included.
    qsizetype dropsBetween(const QDateTime &from, const QDateTime &to) const;
    //! Of the drops in from…to that have healed.
    std::optional<Milliseconds> medianRecovery(const QDateTime &from, const QDateTime &to) const;

private:
    struct Stretch
    {
        LinkSpan span;
        bool isWanted = true; // a connection
    };

    void onState(const LinkStateChange &change, const QDateTime &time);
    void onConnected(const LinkStateChange &change, const QDateTime &time);
    void onDisconnected(const LinkStateChange &change, const QDateTime &time);
    void onDown(const LinkStateChange &change, const QDateTime &time);
    void keepFailure(const LinkStateChange &change);
    void forgetTries();
    void onUpgrade(const UpgradeOutcome &outcome, const QDateTime &time);
    void enter(LinkCondition condition, const QDateTime &time);
    void keepStretch(const QDateTime &end);
    void turnBack(const QDateTime &time);
    QList<Stretch> stretches(const QDateTime &from, const QDateTime &to) const;

    LinkCondition m_condition = LinkCondition::Starting;
    QDateTime m_begin;
    QDateTime m_since;
    QDateTime m_spanBegin; // of the condition, though the connection may be older
    bool m_isWatched = true;
    bool m_isWanted = true;
    QDateTime m_firstConnected;
    std::optional<int> m_attempt;
    std::optional<QDateTime> m_nextTry;
    std::optional<Error> m_cause;
    std::optional<QDateTime> m_downSince;
    std::optional<UpgradeOutcome> m_upgrade;
    QString m_transport;
    std::optional<Error> m_whyNotBetter;
    std::optional<Milliseconds> m_askingInterval;
    bool m_isRecovered = false;
    std::deque<Stretch> m_stretches; // those that are over
    QList<LinkDrop> m_drops;
    bool m_isHealing = false; // the last drop has not healed, and somebody still wants it to
    bool m_hasTried = false;  // since the last drop
};

//! Connected, over whatever.
constexpr bool isConnected(LinkCondition condition)
{
    return condition == LinkCondition::WebSocket || condition == LinkCondition::Polling;
}

} // namespace Pollux
