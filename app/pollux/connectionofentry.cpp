// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/connectionofentry.h"

#include "engineio/endpoint.h"
#include "profile/profilecatalog.h"

#include <QCoreApplication>

namespace Pollux::Desktop {

using namespace Qt::StringLiterals;

namespace {

struct EntryTexts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Desktop::EntryTexts)
};

} // namespace

Result<EntryConnection, QString> connectionOf(const ServerEntry &entry)
{
    auto profile = loadProfile(entry.profile.isEmpty() ? genericProfileName() : entry.profile);
    if (!profile)
        return Failure{EntryTexts::tr("The profile cannot be used: %1").arg(profile.error().toString())};

    ConnectionSettings settings;
    settings.url = entry.url.isEmpty() ? profile->link.url : entry.url;
    settings.proxyBase = entry.proxyBase;
    settings.path = entry.path;
    settings.nsp = entry.nsp;
    settings.transports = entry.transports;
    settings.variables = entry.variables;
    settings.actionsAllowed = entry.actionsAllowed;
    EngineIo::ConnectionOptions options;
    options.url = settings.url;
    if (const QString problem = EngineIo::endpointProblem(options); !problem.isEmpty())
        return Failure{EntryTexts::tr("The address cannot be used: %1").arg(problem)};
    options.url = settings.proxyBase;
    if (const QString problem = EngineIo::endpointProblem(options); !settings.proxyBase.isEmpty() && !problem.isEmpty())
        return Failure{EntryTexts::tr("The proxy base cannot be used: %1").arg(problem)};
    return EntryConnection{std::move(*profile), settings};
}

} // namespace Pollux::Desktop
