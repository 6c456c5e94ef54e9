// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>
#include <QUrl>

namespace Pollux {

//! How the person's servers are reached, all of them. The proxy's password is not here: it lives in the keychain, under
//! proxySecretKey.
struct NetworkChoice
{
    enum class Proxy {
        System, //!< as the desktop says
        None,
        Own,
    };

    static constexpr char proxySecretKey[] = "network-proxy"; // no server's id looks like it

    Proxy proxy = Proxy::System;
    QUrl proxyUrl;                 //!< Own: http://HOST:PORT or socks5://HOST:PORT, without user name and password
    QString proxyUser;             //!< empty: none is told
    bool hasProxyPassword = false; //!< the keychain is asked for one
    QString authorities;           //!< a PEM file of certificates to trust besides the system's; empty: none

    bool operator==(const NetworkChoice &) const = default;
};

} // namespace Pollux
