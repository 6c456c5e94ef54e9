// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/error.h"

namespace Pollux {

using namespace Qt::StringLiterals;

QString layerName(Layer layer)
{
    switch (layer) {
    case Layer::Dns:
        return u"dns"_s;
    case Layer::Tcp:
        return u"tcp"_s;
    case Layer::Proxy:
        return u"proxy"_s;
    case Layer::Tls:
        return u"tls"_s;
    case Layer::Http:
        return u"http"_s;
    case Layer::WebSocket:
        return u"websocket"_s;
    case Layer::EngineIo:
        return u"engine.io"_s;
    case Layer::SocketIo:
        return u"socket.io"_s;
    case Layer::Application:
        return u"application"_s;
    case Layer::Client:
        return u"client"_s;
    }
    return {};
}

QString Error::toString() const
{
    QString text = layerName(layer) + u' ' + code;
    if (!detail.isEmpty())
        text += u": "_s + detail;
    return text;
}

} // namespace Pollux
