// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/transportorder.h"

#include "engineio/options.h"

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

QStringList transportOrder(const QStringList &chosen, WebSocketOutlook outlook)
{
    QStringList order;
    for (const QString &name : chosen) {
        if ((name == pollingName || name == webSocketName) && !order.contains(name))
            order += name;
    }
    if (order.isEmpty())
        return {pollingName};
    if (outlook != WebSocketOutlook::Unknown && order.removeOne(webSocketName)) {
        if (outlook == WebSocketOutlook::Proven)
            order.prepend(webSocketName);
        else
            order.append(webSocketName);
    }
    return order;
}

bool mayOpenElsewhere(const Error &cause)
{
    const int status = cause.httpStatus;
    const bool isRedirect = status >= 300 && status < 400;
    if (isRedirect || status == 401 || status == 407 || status == 429 || status >= 500)
        return false;
    switch (cause.layer) {
    case Layer::Http:
    case Layer::WebSocket:
        return true;
    case Layer::EngineIo:
        return cause.code != "forbidden"_L1;
    case Layer::Proxy:
        return cause.code != "proxy-auth-required"_L1;
    case Layer::Dns:
    case Layer::Tcp:
    case Layer::Tls:
    case Layer::SocketIo:
    case Layer::Application:
    case Layer::Client:
        break;
    }
    return false;
}

} // namespace Pollux::EngineIo
