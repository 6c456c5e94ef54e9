// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/answerer.h"

#include "diagnosis/facts/checkfacts.h"

#include <array>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

struct Trace
{
    QLatin1StringView words; // lower case
    Answerer answerer;
};

constexpr std::array servers{
    Trace{"cloudflare"_L1, Answerer::Cloudflare}, Trace{"nginx"_L1, Answerer::Nginx},
    Trace{"openresty"_L1, Answerer::Nginx},       Trace{"tengine"_L1, Answerer::Nginx},
    Trace{"haproxy"_L1, Answerer::Haproxy},       Trace{"apache"_L1, Answerer::Apache},
    Trace{"caddy"_L1, Answerer::Caddy},           Trace{"envoy"_L1, Answerer::Envoy},
    Trace{"traefik"_L1, Answerer::Traefik},
};
// Pages of those that do not sign their answers.
constexpr std::array pages{
    Trace{"<center>nginx"_L1, Answerer::Nginx},
    Trace{"no server is available to handle this request"_L1, Answerer::Haproxy},
    Trace{"the server didn't respond in time"_L1, Answerer::Haproxy},
    Trace{"the server returned an invalid or incomplete response"_L1, Answerer::Haproxy},
    Trace{"cloudflare"_L1, Answerer::Cloudflare},
    Trace{"upstream connect error or disconnect"_L1, Answerer::Envoy},
};

template<typename Traces>
Answerer find(const Traces &traces, const QString &text)
{
    for (const Trace &trace : traces) {
        if (text.contains(trace.words))
            return trace.answerer;
    }
    return Answerer::OtherHop;
}

} // namespace

Answerer hopOf(const QJsonObject &facts)
{
    if (facts.contains(Fact::cfRay))
        return Answerer::Cloudflare;
    const Answerer signer = find(servers, facts.value(Fact::server).toString().toLower());
    return signer != Answerer::OtherHop ? signer : find(pages, facts.value(Fact::body).toString().toLower());
}

Answerer answererOf(const QJsonObject &facts)
{
    const QString told = facts.value(Fact::answeredBy).toString();
    if (facts.contains(Fact::engineIoCode) || told == "engine.io"_L1)
        return Answerer::EngineIo;
    if (told == "nobody"_L1 || (told.isEmpty() && !facts.contains(Fact::status)))
        return Answerer::Nobody;
    return hopOf(facts);
}

QString answererName(Answerer answerer)
{
    switch (answerer) {
    case Answerer::Nobody:
        return u"nobody"_s;
    case Answerer::EngineIo:
        return u"Engine.IO itself"_s;
    case Answerer::Nginx:
        return u"nginx"_s;
    case Answerer::Haproxy:
        return u"HAProxy"_s;
    case Answerer::Cloudflare:
        return u"Cloudflare"_s;
    case Answerer::Apache:
        return u"Apache"_s;
    case Answerer::Caddy:
        return u"Caddy"_s;
    case Answerer::Envoy:
        return u"Envoy"_s;
    case Answerer::Traefik:
        return u"Traefik"_s;
    case Answerer::OtherHop:
        break;
    }
    return u"something in front of it"_s;
}

} // namespace Pollux::Diagnosis
