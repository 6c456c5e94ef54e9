// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "profile/action.h"
#include "profile/call.h"
#include "profile/mapping.h"
#include "profile/messaging.h"
#include "profile/placeholders.h"

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
    QUrl url;       //!< empty: the person gives one
    QUrl proxyBase; //!< a proxy that speaks for the server under its own host and path: connections and REST go there
    QString path =
        QStringLiteral("/socket.io/"); //!< the parser's default is its kind's: /ws, /realtime/v1/websocket, none
    QString nsp = QStringLiteral("/"); //!< the Socket.IO namespace
    QStringList transports{QStringLiteral("polling"), QStringLiteral("websocket")}; //!< in the order of trying
    QString origin;                                                                 //!< the Origin header; empty: none
    Reconnection reconnection;
    Milliseconds connectTimeout{20000};
    std::optional<AppHeartbeat> heartbeat; //!< plain WebSocket, Phoenix; nothing: none, Phoenix's default
    std::optional<Hello> hello;            //!< plain WebSocket
    MessageFormat messages;                //!< plain WebSocket
    QList<Channel> channels;               //!< Phoenix
    //! How to ask over REST where no socket can be had, or always (LinkKind::Rest). Needs a snapshot; nothing: no
    //! fallback.
    std::optional<Polling> polling;

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

//! What is sent once a link is connected, such as joining a room.
struct Emission
{
    QString event;         //!< plain WebSocket: empty, the first argument is the message
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

//! How to ask for the jobs' states, and those of queues and workers. Calls hold {queue}, {id}, {start}, {limit}, {next}
//! and variables.
struct Snapshot
{
    QStringList queues; //!< those to list; one list without {queue} where empty
    Call list;          //!< empty: there is no list
    QString rows;       //!< JSON Pointer to the array of rows; empty: the answer is that array
    QString next;       //!< JSON Pointer to the next page's cursor {next}; empty: pages by {start} and {limit}
    int pageSize = 100; //!< {limit}; a page with fewer rows is the last one
    Call job;           //!< one job, answered as one row; empty: there is none
    QString jobRow;     //!< JSON Pointer to that row; empty: the answer is the row
    JobMapping row;

    Call queueList;    //!< counts of queues; empty: there is none. Asked once a queue where it holds {queue}
    QString queueRows; //!< JSON Pointer to an array, or to an object of queues by name; empty: the answer is one row
    QueueMapping queueRow;
    Call workerList;    //!< empty: there is none
    QString workerRows; //!< as queueRows
    WorkerMapping workerRow;

    bool operator==(const Snapshot &) const = default;
};

//! A page on the web that belongs to a job. Opened by the person only, http and https only.
struct JobLink
{
    QString title;
    ValueSource url; //!< "{id}", "{queue}", "{result}", "{/result/url}" into the result's JSON, "{server}", variables

    bool operator==(const JobLink &) const = default;
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
    QList<Action> actions; //!< at most one of a kind
    QList<JobLink> links;
    QString healthPath;                        //!< empty: none
    Variables variables;                       //!< what stands for a variable where the person says nothing
    std::optional<Milliseconds> workerSilence; //!< a worker that is not heard of for so long is offline; nothing: never

    bool operator==(const Profile &) const = default;
};

//! The profile's own variables, and what the person says over them.
Variables withDefaults(const Profile &profile, const Variables &given);

} // namespace Pollux
