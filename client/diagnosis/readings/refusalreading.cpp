// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/readings/finding.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <vector>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

struct Reading
{
    QLatin1StringView code;
    double confidence;
    QLatin1StringView circumstance{}; // Circumstance, where the code alone would say too little
};

struct Known
{
    QLatin1StringView cause; // Error::code
    Reading reading;
};

// Causes that say by themselves what they are; those of HTTP follow their status.
constexpr std::array known{
    Known{"host-not-found"_L1, {"dns-failure"_L1, 0.95}},
    Known{"dns-timeout"_L1, {"dns-failure"_L1, 0.8}},
    Known{"connection-refused"_L1, {"connection-refused"_L1, 0.95}},
    Known{"connect-timeout"_L1, {"connect-timeout"_L1, 0.9}},
    Known{"network-error"_L1, {"connect-timeout"_L1, 0.6}},
    Known{"proxy-auth-required"_L1, {"proxy-auth-required"_L1, 0.95}},
    Known{"proxy-refused"_L1, {"proxy-refused"_L1, 0.9}},
    Known{"proxy-timeout"_L1, {"proxy-refused"_L1, 0.8}},
    Known{"client-certificate-refused"_L1, {"client-certificate-refused"_L1, 0.95}},
    Known{"tls-untrusted"_L1, {"tls-untrusted"_L1, 0.95}},
    Known{"tls-pin-mismatch"_L1, {"tls-untrusted"_L1, 0.95}},
    Known{"tls-expired"_L1, {"tls-expired"_L1, 0.95}},
    Known{"tls-hostname-mismatch"_L1, {"tls-hostname-mismatch"_L1, 0.95}},
    Known{"tls-handshake-failed"_L1, {"tls-untrusted"_L1, 0.4}},
    Known{"tls-timeout"_L1, {"no-answer"_L1, 0.8}},
    Known{"connection-closed"_L1, {"no-answer"_L1, 0.8}},
    Known{"handshake-timeout"_L1, {"no-answer"_L1, 0.8}},
    Known{"request-timeout"_L1, {"no-answer"_L1, 0.8}},
    Known{"truncated-answer"_L1, {"no-answer"_L1, 0.6}},
    Known{"hello-timeout"_L1, {"no-answer"_L1, 0.7, Circumstance::greetingUnanswered}},
    Known{"heartbeat-timeout"_L1, {"no-answer"_L1, 0.7}},
    Known{"ping-timeout"_L1, {"no-answer"_L1, 0.7}},
    Known{"not-http"_L1, {"not-engine-io"_L1, 0.9}},
    Known{"undecodable-answer"_L1, {"not-engine-io"_L1, 0.6}},
    Known{"parse-error"_L1, {"not-engine-io"_L1, 0.6}},
    Known{"snapshot-not-understood"_L1, {"not-engine-io"_L1, 0.8}},
    Known{"variable-missing"_L1, {"wrong-path"_L1, 0.9}},
    Known{"nothing-to-join"_L1, {"wrong-path"_L1, 0.9}},
    Known{"invalid-url"_L1, {"wrong-path"_L1, 0.9}},
    Known{"protocol-version-mismatch"_L1, {"protocol-version-mismatch"_L1, 0.95}},
    Known{"unsupported-protocol-version"_L1, {"protocol-version-mismatch"_L1, 0.95}},
    Known{"session-unknown"_L1, {"no-sticky-sessions"_L1, 0.7}},
    Known{"forbidden"_L1, {"handshake-forbidden"_L1, 0.9}},
    Known{"payload-too-large"_L1, {"payload-too-large"_L1, 0.9, Circumstance::oversized}},
    Known{"upgrade-headers-stripped"_L1, {"websocket-blocked"_L1, 0.95}},
    Known{"upgrade-invalid"_L1, {"websocket-blocked"_L1, 0.9, Circumstance::upgradeDamaged}},
    Known{"transport-unknown"_L1, {"websocket-blocked"_L1, 0.9}},
    Known{"upgrade-unsteady"_L1, {"websocket-unstable"_L1, 0.5}},
    Known{"probe-timeout"_L1, {"websocket-blocked"_L1, 0.8}},
    Known{"probe-refused"_L1, {"websocket-blocked"_L1, 0.8}},
    Known{"swap-timeout"_L1, {"websocket-blocked"_L1, 0.7}},
};

// A proxy that cannot be reached is missed like any other host; only Qt's words say in which way.
Reading readingOfUnreachableProxy(const QString &detail)
{
    if (detail.contains("refused"_L1))
        return {"connection-refused"_L1, 0.9};
    if (detail.contains("not found"_L1))
        return {"dns-failure"_L1, 0.9};
    return detail.contains("timed out"_L1) ? Reading{"connect-timeout"_L1, 0.9} : Reading{"proxy-refused"_L1, 0.7};
}

std::optional<Reading> readingOf(const Error &error)
{
    const QString &cause = error.code;
    if (cause == "proxy-unreachable"_L1)
        return readingOfUnreachableProxy(error.detail);
    for (const Known &one : known) {
        if (one.cause == cause)
            return one.reading;
    }
    return {};
}

bool isPage(const QJsonObject &facts)
{
    return facts.value(Fact::contentType).toString().contains("html"_L1, Qt::CaseInsensitive)
           || facts.value(Fact::body).toString().startsWith(u'<');
}

// Words of a page that wants something of a person before it lets him through.
bool isPortalPage(const QJsonObject &facts)
{
    const QString page = facts.value(Fact::body).toString().toLower();
    for (const QLatin1StringView word :
         {"hotspot"_L1, "captive"_L1, "guest"_L1, "wi-fi"_L1, "wifi"_L1, "wlan"_L1, "portal"_L1, "sign in"_L1,
          "log in"_L1, "login"_L1, "terms of use"_L1, "accept the terms"_L1, "network access"_L1}) {
        if (page.contains(word))
            return true;
    }
    return false;
}

// Of an edge that asks for proof that a person is there. Only a browser can give it.
bool isChallenge(const QJsonObject &facts)
{
    const QString page = facts.value(Fact::body).toString().toLower();
    return isPage(facts)
           && (page.contains("just a moment..."_L1) || page.contains("checking your browser"_L1)
               || page.contains("attention required!"_L1) || page.contains("enable javascript and cookies"_L1));
}

// nginx; Apache; Go.
bool isAboutMissingTls(const QJsonObject &facts)
{
    const QString said = facts.value(Fact::body).toString().toLower();
    return said.contains("plain http request was sent to https port"_L1)
           || said.contains("speaking plain http to an ssl-enabled"_L1)
           || said.contains("http request to an https server"_L1);
}

// To an address that has just been asked.
bool isCircle(const QJsonObject &facts)
{
    const QUrl asked(facts.value(Fact::url).toString());
    const QUrl to = asked.resolved(QUrl(facts.value(Fact::location).toString()));
    if (to == asked)
        return true;
    const QJsonArray hops = facts.value(Fact::hops).toArray();
    return std::any_of(hops.begin(), hops.end(),
                       [&to](const QJsonValue &hop) { return QUrl(hop.toObject().value(Fact::url).toString()) == to; });
}

bool leadsToLogin(const QJsonObject &facts)
{
    const QString path = QUrl(facts.value(Fact::location).toString()).path().toLower();
    const QStringList parts = path.split(u'/');
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) {
        return part.startsWith("login"_L1) || part.startsWith("signin"_L1) || part.startsWith("sign-in"_L1)
               || part.startsWith("sign_in"_L1) || part.startsWith("oauth2"_L1) || part == "sso"_L1;
    });
}

bool leadsElsewhere(const QJsonObject &facts, const Case &given)
{
    const QUrl to(facts.value(Fact::location).toString());
    return !to.host().isEmpty() && to.host().compare(given.url.host(), Qt::CaseInsensitive) != 0;
}

bool isAboutCertificate(const QJsonObject &facts)
{
    return facts.value(Fact::body).toString().contains("SSL certificate"_L1, Qt::CaseInsensitive);
}

Reading readingOfGood(const QJsonObject &facts)
{
    if (!isPage(facts))
        return {"not-engine-io"_L1, 0.9};
    return isPortalPage(facts) ? Reading{"captive-portal"_L1, 0.8} : Reading{"not-engine-io"_L1, 0.7};
}

Reading readingOfServerError(int status, const QJsonObject &facts)
{
    if ((status >= 520 && status <= 527) || status == 530)
        return {"edge-origin-down"_L1, 0.95};
    if (status == 503 && facts.contains(Fact::retryAfterMs))
        return {"server-starting"_L1, 0.8};
    const bool isAway = status == 502 || status == 503 || status == 504;
    return {"bad-gateway"_L1, isAway ? 0.9 : 0.4};
}

Reading readingOfRedirect(const QJsonObject &facts, const Case &given)
{
    if (facts.contains(Fact::location) && isCircle(facts))
        return {"wrong-path"_L1, 0.9, Circumstance::redirectCircle};
    return leadsElsewhere(facts, given) || leadsToLogin(facts) ? Reading{"captive-portal"_L1, 0.7}
                                                               : Reading{"wrong-path"_L1, 0.7};
}

Reading readingOfStatus(int status, const QJsonObject &facts, const Case &given)
{
    if (status == 495 || status == 496 || (status < 500 && status >= 400 && isAboutCertificate(facts)))
        return {"client-certificate-refused"_L1, 0.9};
    if (status == 400 && isAboutMissingTls(facts))
        return {"not-engine-io"_L1, 0.9, Circumstance::askedWithoutTls};
    if ((status == 403 || status == 429 || status == 503) && isChallenge(facts))
        return {"handshake-forbidden"_L1, 0.95, Circumstance::challenge};
    if (status == 511)
        return {"captive-portal"_L1, 0.95};
    if (status >= 500)
        return readingOfServerError(status, facts);
    switch (status) {
    case 401:
        return {"auth-rejected"_L1, 0.9};
    case 403:
        return {"handshake-forbidden"_L1, 0.8};
    case 404:
    case 410:
        return {"wrong-path"_L1, 0.85};
    case 407:
        return {"proxy-auth-required"_L1, 0.95};
    case 408:
        return {"no-answer"_L1, 0.7};
    case 413:
        return {"payload-too-large"_L1, 0.95};
    case 426:
        return {"websocket-blocked"_L1, 0.9};
    case 429:
        return {"rate-limited"_L1, 0.95};
    default:
        break;
    }
    if (status >= 300 && status < 400)
        return readingOfRedirect(facts, given);
    return status < 300 ? readingOfGood(facts) : Reading{"not-engine-io"_L1, 0.4};
}

Reading readingOf(const CheckResult &result, const Case &given)
{
    const int told = result.data.value(Fact::status).toInt();
    if (result.cause) {
        std::vector<Error> chain{*result.cause};
        chain.insert(chain.end(), result.cause->because.begin(), result.cause->because.end());
        for (const Error &error : chain) {
            if (const auto reading = readingOf(error))
                return *reading;
            const bool isByStatus = error.code.startsWith("http-"_L1) || error.code == "redirected"_L1
                                    || error.code == "not-engine-io"_L1 || error.code == "refused"_L1;
            const int status = error.httpStatus > 0 ? error.httpStatus : told;
            if (isByStatus && status > 0)
                return readingOfStatus(status, result.data, given);
        }
    }
    return told > 0 ? readingOfStatus(told, result.data, given) : Reading{"no-answer"_L1, 0.3};
}

bool isOrigin(const CheckResult &result)
{
    return result.data.value(Fact::withoutOrigin).toString() == "pass"_L1
           || result.data.value(Fact::withOwnOrigin).toString() == "pass"_L1;
}

} // namespace

Finding readRefusal(const CheckResult &result, const Case &given)
{
    Reading reading = readingOf(result, given);
    const bool isForbidden = reading.code == "handshake-forbidden"_L1 || reading.code == "auth-rejected"_L1;
    if (isForbidden && isOrigin(result))
        reading = {"origin-not-allowed"_L1, 0.95};
    Finding finding = findingOf(reading.code, reading.confidence, result, given);
    setCircumstance(finding, reading.circumstance);
    return finding;
}

} // namespace Pollux::Diagnosis
