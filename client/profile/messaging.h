// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "profile/mapping.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace Pollux {

// What links other than Socket.IO need to know. What is sent may hold variables; {secret} stands for the secret in
// a hello or a channel's join, and nowhere else.

//! Plain WebSocket: what is said first, and what answers. Joining and subscribing (Profile::onConnect) follow the
//! answer.
struct Hello
{
    QJsonValue message; //!< sent once open; a text is sent as it is, anything else as JSON
    QString accepted;   //!< the event that answers; empty: none is waited for
    QString refused;    //!< the event that says no; empty: a close does

    bool operator==(const Hello &) const = default;
};

//! Keeps a link alive in the application's own words.
struct AppHeartbeat
{
    Milliseconds interval{25000};
    Milliseconds timeout{10000}; //!< without an answer the link is dead
    QJsonValue message;          //!< as Hello::message; Phoenix has its own
    QString answer;              //!< the event that answers; empty: anything that arrives

    bool operator==(const AppHeartbeat &) const = default;
};

//! Plain WebSocket: how messages become events. The event's only argument is the message, so "/0/id" is its member
//! "id".
struct MessageFormat
{
    ValueSource event{QStringLiteral("/type"), QStringLiteral("/event")}; //!< its name, by pointers into the message

    bool operator==(const MessageFormat &) const = default;
};

//! Phoenix: a topic to join.
struct Channel
{
    QString topic;         //!< "realtime:jobs"
    QJsonObject join;      //!< the join's payload: {"config":{"postgres_changes":[…],"presence":{…}}}
    QStringList variables; //!< joined only where all of these have a value

    bool operator==(const Channel &) const = default;
};

//! How often REST is asked, where nothing pushes.
struct Polling
{
    Milliseconds interval{3000};
    Milliseconds maxInterval{30000}; //!< it grows to this while nothing changes

    bool operator==(const Polling &) const = default;
};

} // namespace Pollux
