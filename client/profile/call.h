// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "profile/mapping.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonValue>
#include <QString>

namespace Pollux {

//! How a server is asked for something and answers: an event over the link that it acknowledges, or a REST request.
//! Texts in it may hold variables and what the occasion gives ({queue}, {id}, {start}, {limit}): see fillArguments()
//! and fillPath().
struct Call
{
    QString event;        //!< over the link; empty: over REST
    QJsonArray arguments; //!< of the event; over a plain WebSocket the first one is the message

    QByteArray method = QByteArrayLiteral("GET"); //!< over REST: GET, POST, PUT, PATCH, DELETE
    QString path;                                 //!< over REST; empty: over the link
    QJsonValue body = QJsonValue::Undefined;      //!< over REST; sent as JSON

    ValueSource error; //!< pointers into the answer to why it was refused; empty: the usual members
    Milliseconds timeout{10000};

    bool isEmpty() const { return event.isEmpty() && path.isEmpty(); }
    bool operator==(const Call &) const = default;
};

} // namespace Pollux
