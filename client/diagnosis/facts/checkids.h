// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

//! The steps of the ladders, by their names in reports. Relied on outside: names are added, never changed.
//!
//! Socket.IO: proxy → dns → tcp → tls → health → polling-handshake → polling-post → websocket-direct → websocket-upgrade
//! → namespace → dwell. Plain WebSocket: … health → websocket → auth → ping → dwell. Phoenix: … health → websocket → join →
//! dwell. REST: … health → snapshot.
namespace Pollux::Diagnosis::CheckId {

inline const QString proxy = QStringLiteral("proxy");
inline const QString dns = QStringLiteral("dns");
inline const QString tcp = QStringLiteral("tcp");
inline const QString tls = QStringLiteral("tls");
inline const QString health = QStringLiteral("health");
inline const QString pollingHandshake = QStringLiteral("polling-handshake");
inline const QString pollingPost = QStringLiteral("polling-post");
inline const QString webSocketDirect = QStringLiteral("websocket-direct");
inline const QString webSocketUpgrade = QStringLiteral("websocket-upgrade");
inline const QString nsp = QStringLiteral("namespace");
inline const QString webSocket = QStringLiteral("websocket");
inline const QString auth = QStringLiteral("auth");
inline const QString ping = QStringLiteral("ping");
inline const QString join = QStringLiteral("join");
inline const QString snapshot = QStringLiteral("snapshot");
inline const QString dwell = QStringLiteral("dwell");

} // namespace Pollux::Diagnosis::CheckId
