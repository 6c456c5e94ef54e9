// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "client/eventclient.h"

#include "socketio/socket.h"

#include <QCborMap>
#include <QNetworkProxy>

#include <tuple>

namespace Pollux::Bench {

using namespace Qt::StringLiterals;

namespace {

SocketIo::ManagerOptions optionsFor(const QUrl &url)
{
    SocketIo::ManagerOptions options;
    options.engine.connection.url = url;
    options.engine.connection.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    options.engine.transports = {EngineIo::webSocketName};
    return options;
}

} // namespace

EventClient::EventClient(const QUrl &url, const QJsonObject &go) : m_manager(optionsFor(url))
{
    SocketIo::Socket *const socket = m_manager.socket(u"/"_s);
    connect(socket, &SocketIo::Socket::connected, this,
            [socket, go] { std::ignore = socket->emitEvent(u"go"_s, {QCborMap::fromJsonObject(go)}); });
    connect(socket, &SocketIo::Socket::eventReceived, this, &EventClient::take);
    socket->open();
}

void EventClient::take(const SocketIo::Event &event)
{
    if (event.json.startsWith("[\"audio:progress")) {
        m_tally.count();
    } else {
        m_tally.end(0);
        Q_EMIT ended();
    }
}

} // namespace Pollux::Bench
