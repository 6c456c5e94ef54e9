// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/export.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QCborArray>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Pollux::SocketIo {

//! One event from the server. It keeps its raw bytes; name and arguments are read when somebody asks, and the hot path
//! (EventMapping) never does.
struct POLLUX_SOCKETIO_EXPORT Event
{
    QByteArray json;              //!< the JSON array ["name", argument, …], validated
    QByteArrayList attachments;   //!< binary arguments, by the "num" of their placeholders
    std::optional<quint64> ackId; //!< the server waits for Socket::acknowledge() with this

    //! Empty where Qt cannot read it.
    QString name() const;
    //! Without the name; binary arguments in place of their placeholders.
    QCborArray arguments() const;

    bool operator==(const Event &) const = default;
};

} // namespace Pollux::SocketIo

Q_DECLARE_METATYPE(Pollux::SocketIo::Event)
