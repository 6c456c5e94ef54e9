// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/parseerror.h"
#include "base/result.h"
#include "engineio/export.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace Pollux::EngineIo {

//! What the server's open packet says (engine.io-protocol, "Handshake", revisions 3 and 4). Every field has been validated.
struct Handshake
{
    QString sid;                //!< 1 to 512 printable ASCII characters; a secret: whoever has it owns the session
    QStringList upgrades;       //!< transports that may follow, e.g. "websocket"; none where the server does not say
    Milliseconds pingInterval{}; //!< 1 ms to 1 day
    Milliseconds pingTimeout{};  //!< 1 ms to 1 day
    qint64 maxPayload = 0;      //!< bytes of one POST; 0: the server did not say (Engine.IO 3 never does)

    bool operator==(const Handshake &) const = default;
};

//! Reads the data of an open packet. Unknown members are passed over. Error: what is no JSON object, or the first field
//! that is out of range, by name.
POLLUX_ENGINEIO_EXPORT Result<Handshake, ParseError> parseHandshake(QByteArrayView json);

//! The other direction, for servers.
POLLUX_ENGINEIO_EXPORT QByteArray encodeHandshake(const Handshake &handshake);

} // namespace Pollux::EngineIo

Q_DECLARE_METATYPE(Pollux::EngineIo::Handshake)
