// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/finding.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView prefix{"websocket-close-"};

// RFC 6455 and the IANA registry; from 4000 on it is the application's, and many write HTTP's status behind a 4.
enum CloseCode {
    GoingAway = 1001,
    ProtocolError = 1002,
    UnsupportedData = 1003,
    InvalidPayload = 1007,
    PolicyViolation = 1008,
    TooBig = 1009,
    InternalError = 1011,
    Unauthorized = 3000,
    Forbidden = 3003,
    OwnCodes = 4000,
};

bool isAboutWhoWeAre(int code, const QString &reason)
{
    static const QList<int> codes{PolicyViolation, Unauthorized, Forbidden, 4001, 4003, 4401, 4403};
    return codes.contains(code) || isAboutCredentials(reason);
}

// QWebSocket takes no 1012 to 1014 (restart, try again later, bad gateway), ends the connection itself and says this.
bool isUnknownToQt(int code, const QString &reason)
{
    return code == ProtocolError && reason.startsWith("Invalid close code"_L1);
}

Finding found(const QString &code, double confidence, QLatin1StringView circumstance, const CheckResult &result,
              const Case &given)
{
    Finding finding = findingOf(code, confidence, result, given);
    finding.severity = Severity::Down; // nobody is let in
    setCircumstance(finding, circumstance);
    return finding;
}

} // namespace

std::optional<Finding> readClosing(const CheckResult &result, const Case &given)
{
    if (!result.cause || result.cause->root().layer != Layer::WebSocket)
        return {};
    const Error &cause = result.cause->root();
    if (cause.code == "connection-closed"_L1)
        return found(u"no-answer"_s, 0.7, Circumstance::closedAtOnce, result, given);
    if (!cause.code.startsWith(prefix))
        return {};
    const int code = cause.code.sliced(prefix.size()).toInt();
    if (isUnknownToQt(code, cause.detail) || code == GoingAway)
        return findingOf(u"server-starting"_s, 0.6, result, given);
    if (code == TooBig)
        return found(u"payload-too-large"_s, 0.9, Circumstance::oversized, result, given);
    if (code == ProtocolError || code == UnsupportedData || code == InvalidPayload)
        return found(u"not-engine-io"_s, 0.7, Circumstance::notUnderstood, result, given);
    if (code == InternalError)
        return found(u"bad-gateway"_s, 0.8, Circumstance::serverError, result, given);
    const bool isSure = isAboutWhoWeAre(code, cause.detail);
    if (!isSure && (result.id != CheckId::auth || code < OwnCodes))
        return found(u"server-kick"_s, 0.7, Circumstance::closedAtOnce, result, given);
    Finding finding = findingOf(u"auth-rejected"_s, isSure ? 0.95 : 0.75, result, given);
    if (!cause.detail.isEmpty() && !finding.facts.contains(Fact::message))
        finding.facts.insert(Fact::message, cause.detail);
    return finding;
}

} // namespace Pollux::Diagnosis
