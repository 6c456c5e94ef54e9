// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/finding.h"
#include "diagnosis/verdict/verdictcatalog.h"

#include <QStringList>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

// The doors of Socket.IO, as they were found.
struct Doors
{
    const CheckResult *handshake;
    const CheckResult *post;
    const CheckResult *direct;
    const CheckResult *upgrade;

    bool isPollingGood() const { return isGood(handshake) && !isBad(post); }
    bool isWebSocketGood() const { return isGood(direct) || isGood(upgrade); }
};

// Refusals that mean the same at whatever door they are met.
bool isOfNoDoor(const QString &code)
{
    static const QStringList codes{u"rate-limited"_s,      u"no-sticky-sessions"_s,  u"origin-not-allowed"_s,
                                   u"payload-too-large"_s, u"proxy-auth-required"_s, u"protocol-version-mismatch"_s};
    return codes.contains(code);
}

Finding readPost(const CheckResult &post, const Case &given)
{
    Finding finding = readRefusal(post, given);
    if (finding.code != "no-sticky-sessions"_L1)
        return finding;
    if (post.data.value(Fact::sessionUnknown).toInt() > 1)
        finding.confidence = 0.95;
    return finding;
}

QLatin1StringView wayOfFailing(const CheckResult &polling)
{
    const QString code = polling.cause ? polling.cause->root().code : QString();
    if (code == "request-timeout"_L1)
        return Circumstance::lateAnswers;
    return polling.data.value(Fact::status).toInt() == 200 ? Circumstance::strangeAnswers : QLatin1StringView();
}

// The handshake has passed: Engine.IO is there, and whatever refuses what follows blocks polling.
bool isAboutTheDoor(const QString &code)
{
    return code == "not-engine-io"_L1 || code == "wrong-path"_L1 || code == "handshake-forbidden"_L1;
}

Finding pollingBlocked(const CheckResult &failed, const CheckResult &passed, const Case &given)
{
    Finding finding = findingOf(u"polling-blocked"_s, 0.9, failed, given);
    finding.evidence += evidenceOf(passed);
    setCircumstance(finding, wayOfFailing(failed));
    if (!given.transports.contains("websocket"_L1))
        finding.severity = Severity::Down;
    return finding;
}

QList<Finding> readPolling(const Doors &doors, const Case &given)
{
    const CheckResult *const failed = isBad(doors.handshake) ? doors.handshake
                                      : isBad(doors.post)    ? doors.post
                                                             : nullptr;
    if (!failed)
        return {};
    // The poll has waited for what no transport brings.
    const bool isLate = failed->cause && failed->cause->root().code == "request-timeout"_L1;
    if (failed == doors.post && isLate && isGood(doors.direct)
        && isUnansweredConnect(resultOf(given.checks, CheckId::nsp)))
        return {};
    Finding finding = failed == doors.post ? readPost(*failed, given) : readRefusal(*failed, given);
    if (finding.code == "websocket-blocked"_L1) // Engine.IO's code 0, of polling
        finding.code = u"polling-blocked"_s;
    if (isGood(doors.direct) && !isOfNoDoor(finding.code))
        return {pollingBlocked(*failed, *doors.direct, given)};
    if (failed == doors.post && isAboutTheDoor(finding.code)) {
        finding = findingOf(u"polling-blocked"_s, 0.85, *failed, given);
        setCircumstance(finding, wayOfFailing(*failed));
    }
    if (finding.code == "polling-blocked"_L1)
        finding.severity = Severity::Down;
    return {finding};
}

bool isClosedAtOnce(const CheckResult &failed)
{
    if (!failed.cause || failed.cause->root().layer != Layer::WebSocket)
        return false;
    const QString code = failed.cause->root().code;
    return code == "connection-closed"_L1 || code.startsWith("websocket-close-"_L1);
}

Finding webSocketBlocked(const CheckResult &failed, const Doors &doors, const Case &given)
{
    Finding finding = readRefusal(failed, given);
    if (isOfNoDoor(finding.code))
        return finding;
    const double confidence = finding.code == "websocket-blocked"_L1 ? finding.confidence : 0.85;
    finding.code = u"websocket-blocked"_s;
    finding.confidence = confidence;
    if (isClosedAtOnce(failed))
        setCircumstance(finding, Circumstance::closedAtOnce);
    if (isGood(doors.direct) || isGood(doors.upgrade)) {
        finding.facts.insert(u"only"_s, isGood(doors.direct) ? u"upgrade"_s : u"direct"_s);
        finding.confidence = 0.7;
    }
    if (doors.upgrade && &failed != doors.upgrade && isBad(doors.upgrade))
        finding.evidence += evidenceOf(*doors.upgrade);
    finding.evidence += evidenceOf(doors.post && isGood(doors.post) ? *doors.post : *doors.handshake);
    return finding;
}

QList<Finding> readWebSocket(const Doors &doors, const Case &given)
{
    const CheckResult *const failed = isBad(doors.direct)    ? doors.direct
                                      : isBad(doors.upgrade) ? doors.upgrade
                                                             : nullptr;
    if (!failed)
        return {};
    if (doors.isPollingGood())
        return {webSocketBlocked(*failed, doors, given)};
    if (isBad(doors.handshake) || isBad(doors.post))
        return {};                               // the first door has told already
    Finding alone = readRefusal(*failed, given); // the profile wants WebSocket alone
    if (alone.code == "websocket-blocked"_L1)
        alone.severity = Severity::Down;
    return {alone};
}

// An old server that works, since Pollux speaks both.
QList<Finding> readVersion(const Doors &doors, const Case &given)
{
    for (const CheckResult *door : {doors.handshake, doors.direct}) {
        if (!isGood(door) || door->data.value(Fact::protocol).toInt() != 3)
            continue;
        Finding finding = findingOf(u"protocol-version-mismatch"_s, 0.95, *door, given);
        finding.severity = Severity::Degraded;
        return {finding};
    }
    return {};
}

QList<Finding> readSocketIo(const Case &given)
{
    const Doors doors{resultOf(given.checks, CheckId::pollingHandshake), resultOf(given.checks, CheckId::pollingPost),
                      resultOf(given.checks, CheckId::webSocketDirect),
                      resultOf(given.checks, CheckId::webSocketUpgrade)};
    return readPolling(doors, given) + readWebSocket(doors, given) + readVersion(doors, given);
}

} // namespace

QList<Finding> readDoors(const Case &given)
{
    if (given.kind == LinkKind::SocketIo)
        return readSocketIo(given);
    const CheckResult *const door =
        resultOf(given.checks, given.kind == LinkKind::Rest ? CheckId::snapshot : CheckId::webSocket);
    if (!isBad(door))
        return {};
    Finding finding = readRefusal(*door, given);
    if (usualSeverity(finding.code) == Severity::Degraded && finding.code.startsWith("websocket"_L1))
        finding.severity = Severity::Down; // there is no other way in
    return {finding};
}

} // namespace Pollux::Diagnosis
