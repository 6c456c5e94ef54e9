// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/export.h"
#include "engineio/packet.h"

#include <QString>

namespace Pollux::EngineIo {

//! open, close, ping, pong, message, upgrade, noop.
POLLUX_ENGINEIO_EXPORT QLatin1StringView packetTypeName(PacketType type);

//! What may be shown of a text packet. Text of the other side: pass it through plainLine() before it is shown.
struct PacketText
{
    QString head;     //!< "probe", or Socket.IO's type, attachment count, namespace and id
    QByteArray json;  //!< what follows, with the values of secret members replaced; empty where it is hidden
    qint64 hidden = 0; //!< bytes that are not shown: auth of CONNECT, a namespace's query, what is no JSON, what is too long
};

//! Takes a text packet apart and redacts it (redactJson()). `outgoing`: the payload of a CONNECT of ours is auth, and
//! hidden whole. What stands in an event without a name of its own (["login","secret"]) cannot be told from data. JSON
//! above 128 KiB is hidden: nobody reads it, and parsing it costs.
POLLUX_ENGINEIO_EXPORT PacketText redactedText(const Packet &packet, bool outgoing);

} // namespace Pollux::EngineIo
