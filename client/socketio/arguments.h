// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/export.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QCborArray>

namespace Pollux::SocketIo {

// Arguments of events and acknowledgements as CBOR values: JSON's types, integers apart from doubles, and byte strings
// for binary. On the wire a byte string is a placeholder `{"_placeholder":true,"num":n}` and an attachment.

//! What goes on the wire for `arguments`.
struct WireArguments
{
    QByteArray json; //!< compact JSON array
    QByteArrayList attachments;
};
POLLUX_SOCKETIO_EXPORT WireArguments toWire(const QCborArray &arguments);

//! The other way. `json` has been validated by the Decoder; what is not an array comes back empty.
POLLUX_SOCKETIO_EXPORT QCborArray fromWire(const QByteArray &json, const QByteArrayList &attachments);

} // namespace Pollux::SocketIo
