// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

namespace Pollux::Test {

//! The independent servers that the client is tested against, oldest protocol first.
enum class ServerKind {
    SocketIo2, //!< Engine.IO 3
    SocketIo3,
    SocketIo4,
    Python, //!< python-socketio under aiohttp
};

//! One column of the table: a server, and how it is reached.
struct Column
{
    ServerKind kind = ServerKind::SocketIo4;
    QByteArray server; //!< "socket.io 4.8.4"
    QByteArray path;   //!< "direct" or "nginx"
    QHash<QString, QUrl> instances;

    //! "socket.io 4.8.4/nginx".
    QByteArray name() const { return server + '/' + path; }
    //! The version of Engine.IO that the server speaks.
    int protocol() const { return kind == ServerKind::SocketIo2 ? 3 : 4; }
    bool isProxied() const { return path == "nginx"; }
};

} // namespace Pollux::Test
