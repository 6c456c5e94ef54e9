// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "link/linkevent.h"
#include "queue/change.h"

#include <QJsonArray>
#include <QList>
#include <QMap>
#include <QObject>

#include <functional>

namespace Pollux {

//! One server's stream of changes over one kind of link. A feed reports; what is true of a job is JobStore's matter.
//! It reconnects by itself. May be destroyed at any moment.
class JobFeed : public QObject
{
    Q_OBJECT
public:
    //! What has gone over the link so far.
    struct Traffic
    {
        qint64 received = 0; //!< bytes
        qint64 sent = 0;
        qint64 packetsReceived = 0; //!< of Engine.IO; 0 where the link has no such thing
        qint64 packetsSent = 0;
    };
    using TrafficByTransport = QMap<QString, Traffic>; //!< by "polling", "websocket", "rest"

    //! How the connection of now is doing; nothing that has not been measured on it.
    struct Health
    {
        std::optional<Microseconds> roundTrip; //!< smoothed
        std::optional<Microseconds> pingLateness;
        std::optional<Microseconds> newestRoundTrip{}; //!< as it was measured
        qint64 roundTrips = 0; //!< how many have been measured; begins anew with a connection or goes on
        qint64 pings = 0;      //!< the same of pingLateness
        QString transport{};   //!< "polling", "websocket", "rest"; empty while there is no connection
        std::optional<Milliseconds> askingInterval{}; //!< of a feed that asks: from one look to the next
    };

    //! The answer to ask(): JSON text. Socket.IO: the acknowledgement's arguments, an array; Phoenix: the reply's
    //! response; plain WebSocket: the message that answers.
    using Answer = Result<QByteArray, Error>;
    using AnswerHandler = std::function<void(const Answer &)>;

    using QObject::QObject;

    virtual void start() = 0;
    //! Leaves politely; stopped() follows, at once or within a few seconds.
    virtual void stop() = 0;
    //! While waiting between two tries: tries now.
    virtual void retryNow() = 0;
    virtual Traffic traffic() const = 0;
    //! The same, apart; empty where the feed does not tell them apart.
    virtual TrafficByTransport trafficByTransport() const { return {}; }
    virtual Health health() const = 0;
    //! Sends an event that the server answers. The handler is called once, never before ask() returns, unless the feed is
    //! destroyed: with the answer, after `timeout`, at a drop, or because nobody can be asked over this link.
    virtual void ask(const QString &event, const QJsonArray &arguments, Milliseconds timeout, AnswerHandler use);

    //! At the moment it looks at all jobs by itself again and again, and tells of them as snapshots: nobody else need ask.
    virtual bool asksByItself() const { return false; }
    //! Whom a feed that asks shall ask about one by one, beside its lists: open jobs that somebody waits for. May be null.
    virtual void setWaitedFor(const std::function<QList<JobKey>()> &) {}

Q_SIGNALS:
    //! In the order in which the server told them.
    void changesReceived(const QList<Pollux::Change> &changes);
    //! An application event arrived, whether or not it meant anything to the profile. `payload`: as EventMapping is given
    //! it, for who wants to look at it; empty where the link has no such thing.
    void eventReceived(const QByteArray &payload = {});
    void linkChanged(const Pollux::LinkStateChange &change);
    void upgradeFinished(const Pollux::UpgradeOutcome &outcome);
    //! health() has a new measurement, or none any more; about as often as the heartbeat.
    void healthChanged();
    //! Something could not be used; the feed goes on. One plain line for people.
    void problemFound(const QString &text);
    //! A feed that asks by itself has looked at all there is, once more.
    void lookedThrough();
    //! It has asked for this job, and the server does not know it.
    void jobMissed(const Pollux::JobKey &key);
    void stopped();
};

} // namespace Pollux
