// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/connectionplan.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
const T &firstOf(const T &preferred, const T &fallback)
{
    return preferred.isEmpty() ? fallback : preferred;
}

} // namespace

QUrl serverUrl(const Profile &profile, const ConnectionSettings &settings)
{
    return firstOf(settings.url, profile.link.url);
}

QString namespaceOf(const Profile &profile, const ConnectionSettings &settings)
{
    return firstOf(settings.nsp, profile.link.nsp);
}

SocketIo::ManagerOptions managerOptions(const Profile &profile, const ConnectionSettings &settings)
{
    SocketIo::ManagerOptions options;
    options.engine.transports = firstOf(settings.transports, profile.link.transports);
    options.backoff = {profile.link.reconnection.min, profile.link.reconnection.max,
                       profile.link.reconnection.factor, profile.link.reconnection.jitter};
    options.connectReplyTimeout = profile.link.connectTimeout;
    options.comeBackWhenToldToGo = true;

    EngineIo::ConnectionOptions &connection = options.engine.connection;
    connection.url = serverUrl(profile, settings);
    connection.path = firstOf(settings.path, profile.link.path);
    connection.origin = firstOf(settings.origin, profile.link.origin);
    connection.headers = settings.headers;
    connection.proxy = settings.proxy;
    connection.proxyUser = settings.proxyUser;
    connection.proxyPassword = settings.proxyPassword;
    connection.tls = settings.tls;
    connection.pins = settings.pins;
    connection.connectTimeout = profile.link.connectTimeout;
    if (settings.secret.isEmpty())
        return options;
    if (profile.auth.place == Auth::Place::Query)
        connection.query.addQueryItem(profile.auth.field,
                                      QString::fromLatin1(QUrl::toPercentEncoding(settings.secret)));
    else if (profile.auth.place == Auth::Place::Header)
        connection.headers.append({profile.auth.field.toLatin1(), settings.secret.toUtf8()});
    return options;
}

QCborMap authPayload(const Profile &profile, const ConnectionSettings &settings)
{
    if (settings.secret.isEmpty())
        return {};
    switch (profile.auth.place) {
    case Auth::Place::Payload:
        return {{profile.auth.field, settings.secret}};
    case Auth::Place::None:
        // A secret was given, and the profile has no place for it: where most Socket.IO servers look.
        return {{u"token"_s, settings.secret}};
    case Auth::Place::Query:
    case Auth::Place::Header:
    case Auth::Place::FirstMessage:
        break;
    }
    return {};
}

QList<QPair<QByteArray, QByteArray>> restHeaders(const Profile &profile, const ConnectionSettings &settings)
{
    auto headers = settings.headers;
    if (settings.secret.isEmpty())
        return headers;
    if (profile.auth.place == Auth::Place::Header)
        headers.append({profile.auth.field.toLatin1(), settings.secret.toUtf8()});
    else
        headers.append({"Authorization", "Bearer " + settings.secret.toUtf8()});
    return headers;
}

} // namespace Pollux
