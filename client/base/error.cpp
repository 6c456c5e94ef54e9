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

namespace {

constexpr std::size_t longestChain = 8;

QString oneLine(const Error &error)
{
    QString text = layerName(error.layer) + u' ' + error.code;
    if (!error.detail.isEmpty())
        text += u": "_s + error.detail;
    return text;
}

} // namespace

void Error::addCause(const Error &cause)
{
    const std::vector<Error> further = cause.because; // `cause` may be a link of our own
    because.push_back(cause);
    because.back().because.clear();
    because.insert(because.end(), further.begin(), further.end());
    if (because.size() > longestChain)
        because.erase(because.begin() + longestChain - 1, because.end() - 1);
}

const Error &Error::root() const
{
    return because.empty() ? *this : because.back();
}

QString Error::toString() const
{
    QString text = oneLine(*this);
    for (const Error &cause : because)
        text += u", because "_s + oneLine(cause);
    return text;
}

} // namespace Pollux
