// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/event.h"
#include "socketio/offset.h"

#include <QCborMap>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Pollux::SocketIo {

//! Connection state recovery, the client's side (socket.io-protocol 5, "Connection state recovery"): the server gives a
//! private id with its answer to CONNECT and an offset with events that it could replay, as a last argument; both go
//! into the next CONNECT. The reference takes any last string for an offset, and one event that ends in a word makes
//! the next recovery fail. Here an offset has the shape of an adapter's, is of today, and moves forward; in doubt it is an
//! argument like any other. Pure.
class Recovery
{
public:
    //! The answer to CONNECT; `pid` is empty where the server gave none.
    void onConnected(const QString &pid);
    //! The last CONNECT was answered with the private id of the connection before: nothing was missed.
    bool recovered() const { return m_recovered; }
    //! The server offers it: events may carry offsets.
    bool isOffered() const { return !m_pid.isEmpty(); }
    //! Takes the offset off the end of an event, if that is surely one. To be asked once for each event, in order.
    void takeOffset(Event &event, const QDateTime &wallTime);
    //! Adds what the server needs to recover. A secret.
    void addTo(QCborMap &auth) const;
    //! The end of a connection that no server recovers.
    void forget();

private:
    QString m_pid;
    std::optional<Offset> m_last;
    bool m_recovered = false;
};

} // namespace Pollux::SocketIo
