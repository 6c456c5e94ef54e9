// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/connectionplan.h"

#include "engineio/endpoint.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// Supabase's gateway lets no request in without it, whatever else the request brings.
constexpr QLatin1StringView apiKeyItem{"apikey"};

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

QUrl baseUrl(const Profile &profile, const ConnectionSettings &settings)
{
    QUrl base = firstOf(settings.proxyBase, profile.link.proxyBase);
    if (base.isEmpty()) {
        base = serverUrl(profile, settings);
        base.setPath({}); // the socket's path and those of calls are said apart, and count from the host
    }
    base.setQuery(QString());
    base.setFragment({});
    QString path = base.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    base.setPath(path, QUrl::TolerantMode);
    return base;
}

QUrl restUrl(const QUrl &base, const QString &path)
{
    const QString absolute = path.startsWith(u'/') ? path : u'/' + path;
    const QUrl place(u"http://host"_s + absolute); // so that "//elsewhere/x" is a path, too
    QUrl url = EngineIo::httpUrl(base);
    url.setPath(base.path(QUrl::FullyEncoded) + place.path(QUrl::FullyEncoded), QUrl::TolerantMode);
    if (place.hasQuery())
        url.setQuery(place.query(QUrl::FullyEncoded), QUrl::TolerantMode);
    return url;
}

EngineIo::ConnectionOptions connectionOptions(const Profile &profile, const ConnectionSettings &settings)
{
    EngineIo::ConnectionOptions connection;
    connection.url = baseUrl(profile, settings);
    const QString path = firstOf(settings.path, profile.link.path);
    connection.path = connection.url.path() + (path.startsWith(u'/') ? path : u'/' + path);
    connection.origin = firstOf(settings.origin, profile.link.origin);
    connection.headers = settings.headers;
    connection.proxy = settings.proxy;
    connection.proxyUser = settings.proxyUser;
    connection.proxyPassword = settings.proxyPassword;
    connection.tls = settings.tls;
    connection.pins = settings.pins;
    connection.connectTimeout = profile.link.connectTimeout;
    if (settings.secret.isEmpty())
        return connection;
    if (profile.auth.place == Auth::Place::Query)
        connection.query.addQueryItem(profile.auth.field,
                                      QString::fromLatin1(QUrl::toPercentEncoding(settings.secret)));
    else if (profile.auth.place == Auth::Place::Header)
        connection.headers.append({profile.auth.field.toLatin1(), settings.secret.toUtf8()});
    return connection;
}

SocketIo::ManagerOptions managerOptions(const Profile &profile, const ConnectionSettings &settings)
{
    SocketIo::ManagerOptions options;
    options.engine.transports = firstOf(settings.transports, profile.link.transports);
    options.backoff = retryRules(profile).backoff;
    options.connectReplyTimeout = profile.link.connectTimeout;
    options.comeBackWhenToldToGo = true;
    options.engine.connection = connectionOptions(profile, settings);
    options.engine.memory = settings.memory;
    return options;
}

SocketIo::RetryPolicy::Rules retryRules(const Profile &profile)
{
    const Reconnection &reconnection = profile.link.reconnection;
    return {.backoff = {reconnection.min, reconnection.max, reconnection.factor, reconnection.jitter}};
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
    if (profile.auth.place == Auth::Place::Query && profile.auth.field == apiKeyItem)
        headers.append({"apikey", settings.secret.toUtf8()});
    return headers;
}

} // namespace Pollux
