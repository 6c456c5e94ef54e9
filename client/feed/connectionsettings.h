// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/pin.h"
#include "profile/placeholders.h"

#include <QByteArray>
#include <QList>
#include <QNetworkProxy>
#include <QPair>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>

namespace Pollux::EngineIo {
class TransportMemory;
}

namespace Pollux {

//! What the person says about one server, over what its profile says. What is absent or empty is the profile's.
struct ConnectionSettings
{
    QUrl url;
    QUrl proxyBase; //!< see Link::proxyBase
    QString path;
    QString nsp;
    QStringList transports; //!< "polling", "websocket" in order
    QString origin;
    QString secret; //!< goes where the profile's auth says; never logged or shown
    //! Instead of `secret` where tokens expire: asked before each try and with each heartbeat, in the feed's thread. Phoenix
    //! alone asks; it hands a new one to the channels that are joined. polluxctl reads its --auth-file again; the desktop
    //! begins the server anew when the person saves another token.
    std::function<QString()> freshSecret;
    QList<QPair<QByteArray, QByteArray>> headers;
    Variables variables; //!< for the profile's placeholders
    std::optional<QNetworkProxy> proxy; //!< nothing: the system's
    QString proxyUser;                  //!< for a proxy that brings none of its own
    QString proxyPassword;              //!< a secret
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    //! The person lets Pollux act on this server: retry, cancel, pause … Otherwise it only reads, and nothing is sent.
    bool actionsAllowed = false;
    //! What is known of WebSockets by host, shared with other links; outlives them. Null: each link learns for itself.
    EngineIo::TransportMemory *memory = nullptr;
    EngineIo::Pins pins; //!< the server's certificate or key; hold for REST calls, too
};

} // namespace Pollux
