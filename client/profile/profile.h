// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "profile/mapping.h"

#include <QJsonArray>
#include <QList>
#include <QUrl>

#include <optional>

namespace Pollux {

//! The protocols that a server may speak. In files: "socket.io", "websocket", "phoenix", "rest".
enum class LinkKind { SocketIo, WebSocket, Phoenix, Rest };

//! How to come back after a drop: min · factorⁿ, at most max, each shortened by up to its share `jitter` (0–1).
struct Reconnection
{
    Milliseconds min{1000};
    Milliseconds max{30000};
    double factor = 2;
    double jitter = 0.75; //!< as SocketIo::Backoff, which says why

    bool operator==(const Reconnection &) const = default;
};

//! How to reach the server.
struct Link
{
    LinkKind kind = LinkKind::SocketIo;
    QUrl url; //!< empty: the person gives one
    QString path = QStringLiteral("/socket.io/");
    QString nsp = QStringLiteral("/");                                              //!< the Socket.IO namespace
    QStringList transports{QStringLiteral("polling"), QStringLiteral("websocket")}; //!< in the order of trying
    QString origin;                                                                 //!< the Origin header; empty: none
    Reconnection reconnection;
    Milliseconds connectTimeout{20000};

    bool operator==(const Link &) const = default;
};

//! Where the secret goes. The secret itself is never part of a profile.
struct Auth
{
    enum class Place {
        None,         //!< the server wants none
        Payload,      //!< member `field` of Socket.IO's CONNECT payload
        Query,        //!< query item `field` of the URL
        Header,       //!< HTTP header `field`
        FirstMessage, //!< member `field` of the first message
    };

    Place place = Place::None;
    QString field;

    bool operator==(const Auth &) const = default;
};

//! What is sent once a namespace is connected, such as joining a room.
struct Emission
{
    QString event;
    QJsonArray arguments;  //!< texts in it may hold variables: "{project}" (see fillArguments())
    QStringList variables; //!< sent only where all of these have a value
    bool ack = false;      //!< the server is expected to acknowledge

    bool operator==(const Emission &) const = default;
};

//! What an event says. An exact name goes before a pattern; among patterns the first in the file counts.
struct EventRule
{
    QStringList events; //!< names, or patterns with one "*" that stands for at least one character
    std::optional<JobMapping> job;
    std::optional<QueueMapping> queue;
    std::optional<WorkerMapping> worker;

    bool operator==(const EventRule &) const = default;
};

//! How to ask for jobs over REST. Paths hold {queue}, {id}, {start}, {limit} and variables (see fillPath()).
struct Snapshot
{
    QStringList queues; //!< those to list
    QString listPath;   //!< empty: there is no list
    QString rows;       //!< JSON Pointer to the array of rows; empty: the answer is that array
    int pageSize = 100; //!< {limit}; a page with fewer rows is the last one
    QString jobPath;    //!< one job, answered as one row; empty: there is none
    JobMapping row;

    bool operator==(const Snapshot &) const = default;
};

//! How to watch one kind of server. A plain value, read from a JSON file by parseProfile().
struct Profile
{
    QString name;
    QString title;
    Link link;
    Auth auth;
    QList<Emission> onConnect;
    QList<EventRule> events;
    std::optional<Snapshot> snapshot;
    QString healthPath; //!< empty: none

    bool operator==(const Profile &) const = default;
};

} // namespace Pollux
