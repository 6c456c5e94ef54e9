// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/proxyoption.h"

#include "base/redact.h"
#include "engineio/proxyaddress.h"

#include <QUrl>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

Result<std::optional<QNetworkProxy>, Refusal> parseProxy(const QString &text)
{
    if (text == "system"_L1)
        return std::optional<QNetworkProxy>();
    if (text == "none"_L1)
        return std::optional(QNetworkProxy(QNetworkProxy::NoProxy));
    const QUrl url(text);
    if (!url.userInfo().isEmpty())
        return Failure{usageError(u"--proxy: a URL with a user name or password would be seen by everybody on this "
                                  "machine; put USER:PASSWORD into a file and give --proxy-auth-file"_s)};
    auto proxy = EngineIo::proxyAt(url);
    if (!proxy)
        return Failure{usageError(
            u"--proxy: \"%1\" is none of system, none, http://HOST:PORT, socks5://HOST:PORT"_s.arg(redactUrl(url)))};
    return proxy;
}

} // namespace Pollux::Ctl
