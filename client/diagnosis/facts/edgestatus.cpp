// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/edgestatus.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

QString edgeStatusMeaning(int status)
{
    switch (status) {
    case 520:
        return u"520: the origin's answer was empty or made no sense to the edge; it crashed, or its headers are too large"_s;
    case 521:
        return u"521: the origin refuses the edge's connections; it is not running, or a firewall blocks Cloudflare's addresses"_s;
    case 522:
        return u"522: the origin did not accept the connection in time; it is overloaded, or a firewall drops the packets"_s;
    case 523:
        return u"523: the origin cannot be reached; its DNS record or its route is wrong"_s;
    case 524:
        return u"524: the origin accepted the connection and answered nothing for 100 s; a request hangs"_s;
    case 525:
        return u"525: the TLS handshake between edge and origin failed; the origin has no certificate there or no common cipher"_s;
    case 526:
        return u"526: the origin's certificate is not valid, and the edge is set to insist (Full, strict)"_s;
    case 527:
        return u"527: the tunnel between edge and origin was interrupted"_s;
    case 530:
        return u"530: the edge cannot find the origin; the page has an error 1xxx that says why, often DNS or a tunnel that is not running"_s;
    default:
        return {};
    }
}

} // namespace Pollux::Diagnosis
