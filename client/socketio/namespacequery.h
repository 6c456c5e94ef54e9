// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QCborMap>

namespace Pollux::SocketIo {

//! "?token=…&room=…" of the texts in `auth`, as a Socket.IO 2 client writes it behind a namespace's name; empty if there are
//! none. Everything that could end the name is encoded. Pure.
QByteArray namespaceQuery(const QCborMap &auth);

} // namespace Pollux::SocketIo
