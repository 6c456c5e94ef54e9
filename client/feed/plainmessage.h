// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "profile/placeholders.h"
#include "profile/profile.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace Pollux {

//! One message over a plain WebSocket, as it came.
struct PlainMessage
{
    QString name;        //!< the event that it is
    QByteArray json;     //!< JSON text; a bare word as a JSON string
    bool isBare = false; //!< it came as a bare word, such as "ping"

    //! What EventMapping takes: ["<name>", <message>].
    QByteArray event() const;

    bool operator==(const PlainMessage &) const = default;
};

// What is said over a plain WebSocket. Pure.

//! A text as it is, anything else as JSON.
QByteArray plainText(const QJsonValue &message);

//! What is said first: the profile's hello with variables and {secret}, and the secret as a member where
//! Auth::Place::FirstMessage says so. Nothing: nothing is said.
Result<std::optional<QByteArray>, MissingVariable> helloText(const Profile &profile, const QString &secret,
                                                             const Variables &variables);

//! What answers a server's own ping: "pong" for a bare word, else the same message with "ping" replaced wherever a member
//! of it is that text, so that an id or a time in it comes back.
QByteArray pongFor(const PlainMessage &ping);

//! A message that is a question.
struct PlainQuestion
{
    QByteArray text;
    //! JSON Pointer to the member that held {ref}, which the answer carries, too. Empty: there is none.
    QString reference;
};

//! `message` with each "{ref}" that is a whole text replaced by `ref`.
PlainQuestion questionFrom(const QJsonValue &message, const QString &ref);

//! Why a server says no, in its own words; empty where it gives none.
QString refusalText(const PlainMessage &message);

} // namespace Pollux
