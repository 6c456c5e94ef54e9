// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/redirect.h"

#include "engineio/endpoint.h"

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

bool isFollowed(int status)
{
    return status == 301 || status == 302 || status == 307 || status == 308;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isWebScheme(const QString &scheme)
{
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "ws"_L1 || scheme == "wss"_L1;
}

} // namespace

std::optional<ConnectionOptions> redirected(const ConnectionOptions &options, const QUrl &from, int status,
                                            const QByteArray &location)
{
    // Browsers take a backslash for a slash, and so might whoever wrote it.
    if (!isFollowed(status) || location.isEmpty() || location.contains('\\'))
        return std::nullopt;
    const QUrl resolved = from.resolved(QUrl(QString::fromUtf8(location)));
    if (!resolved.isValid() || !isWebScheme(resolved.scheme()) || !resolved.userInfo().isEmpty())
        return std::nullopt;
    const QUrl before = httpUrl(from);
    const QUrl after = httpUrl(resolved);
    if (after.host().isEmpty() || after.host() != before.host()) // QUrl has them in lower case
        return std::nullopt;
    const bool isMadeSafe = before.scheme() == "http"_L1 && after.scheme() == "https"_L1;
    const bool isSameServer = before.scheme() == after.scheme() && portOf(before) == portOf(after);
    if (!isMadeSafe && !isSameServer)
        return std::nullopt;
    ConnectionOptions adopted = options;
    adopted.url.setScheme(after.scheme());
    adopted.url.setHost(after.host());
    adopted.url.setPort(after.port());
    adopted.path = after.path(QUrl::FullyDecoded);
    return adopted;
}

} // namespace Pollux::EngineIo
