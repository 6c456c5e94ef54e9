// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/proxyaddress.h"

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

std::optional<QNetworkProxy> proxyAt(const QUrl &url)
{
    constexpr int httpPort = 8080;
    constexpr int socksPort = 1080;

    const bool isSocks = url.scheme() == "socks5"_L1;
    const bool isHttp = url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || !(isSocks || isHttp))
        return std::nullopt;
    const int port = url.port(isSocks ? socksPort : httpPort);
    if (port < 1)
        return std::nullopt;
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(), quint16(port));
}

} // namespace Pollux::EngineIo
