// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/connectionsettings.h"
#include "profile/profile.h"
#include "socketio/manager.h"
#include "socketio/retrypolicy.h"

#include <QCborMap>

namespace Pollux {

// A profile and a person's settings, brought together into what the layers below need. Pure.

//! What every kind of link shares: where it leads, with the proxy base's host and path where there is one; headers,
//! Origin, proxy, TLS, pins; the secret where the profile puts it into a header or the query.
EngineIo::ConnectionOptions connectionOptions(const Profile &profile, const ConnectionSettings &settings);

//! For Socket.IO; the secret is in it where the profile puts it into a header or the query.
SocketIo::ManagerOptions managerOptions(const Profile &profile, const ConnectionSettings &settings);

//! When a link of any kind is tried again, as the profile says.
SocketIo::RetryPolicy::Rules retryRules(const Profile &profile);

//! The CONNECT payload with the secret, or an empty map.
QCborMap authPayload(const Profile &profile, const ConnectionSettings &settings);

//! The namespace to join.
QString namespaceOf(const Profile &profile, const ConnectionSettings &settings);

//! Where the server is: the person's URL, else the profile's; empty if neither says. What a person knows it by; what
//! connects goes to baseUrl().
QUrl serverUrl(const Profile &profile, const ConnectionSettings &settings);

//! What connections and REST calls begin with: the proxy base, whose path goes before theirs, else the server without
//! any path.
QUrl baseUrl(const Profile &profile, const ConnectionSettings &settings);

//! Where a REST call leads: `path` (filled, it may have a query) below `base`, never at another host.
QUrl restUrl(const QUrl &base, const QString &path);

//! Headers of REST calls beside the socket: the extra ones, and the secret (in the profile's header, else as a bearer
//! token, RFC 6750 §2.1; beside that in Supabase's header apikey, where the profile's query item has that name).
QList<QPair<QByteArray, QByteArray>> restHeaders(const Profile &profile, const ConnectionSettings &settings);

} // namespace Pollux
