// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/probe/checkcontext.h"

#include "engineio/endpoint.h"
#include "feed/connectionplan.h"
#include "feed/phoenixplan.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

// As each kind of link connects.
EngineIo::ConnectionOptions connectionOf(const Profile &profile, const ConnectionSettings &settings)
{
    if (profile.link.kind == LinkKind::Phoenix)
        return phoenixConnection(profile, settings).options;
    EngineIo::ConnectionOptions connection = connectionOptions(profile, settings);
    // WebSocketFeed's: a secret was given, and the profile has no place for it.
    const bool isHomeless = profile.auth.place == Auth::Place::None && !settings.secret.isEmpty();
    if (profile.link.kind == LinkKind::WebSocket && isHomeless)
        connection.query.addQueryItem(u"token"_s, QString::fromLatin1(QUrl::toPercentEncoding(settings.secret)));
    return connection;
}

} // namespace

bool CheckContext::isSecure() const
{
    return EngineIo::httpUrl(connection.url).scheme() == "https"_L1;
}

quint16 CheckContext::port() const
{
    return quint16(connection.url.port(isSecure() ? 443 : 80));
}

bool CheckContext::uses(const QString &transport) const
{
    const QStringList transports = managerOptions(profile, settings).engine.transports;
    return transports.contains(transport) || (transports.isEmpty() && transport == EngineIo::pollingName);
}

bool CheckContext::hasPassed(const QString &id) const
{
    const CheckResult *const result = resultOf(results, id);
    return result && (result->status == CheckStatus::Pass || result->status == CheckStatus::Warn);
}

CheckContext makeContext(const Profile &profile, const ConnectionSettings &settings, const CheckUpOptions &options,
                         Clock *clock, Random *random)
{
    CheckContext context;
    context.profile = profile;
    context.settings = settings;
    context.settings.memory = nullptr; // what was blocked a while ago is looked at anew, and what we meet is nobody's lesson
    if (profile.link.kind == LinkKind::Phoenix && settings.freshSecret)
        context.settings.secret = settings.freshSecret();
    context.options = options;
    context.clock = clock;
    context.random = random;
    context.connection = connectionOf(profile, context.settings);
    context.connection.connectTimeout = options.step;
    context.connection.requestTimeout = options.step;
    if (EngineIo::endpointProblem(context.connection).isEmpty())
        context.proxy = EngineIo::proxyFor(context.connection);
    else
        context.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    return context;
}

} // namespace Pollux::Diagnosis
