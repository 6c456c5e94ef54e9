// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/readings/judge.h"

#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/finding.h"
#include "diagnosis/verdict/fixes.h"
#include "diagnosis/verdict/verdictcatalog.h"
#include "diagnosis/verdict/verdictwords.h"

#include <algorithm>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

Severity severityOf(const Finding &finding)
{
    return finding.severity.value_or(usualSeverity(finding.code));
}

bool isDown(const Finding &finding)
{
    return severityOf(finding) == Severity::Down;
}

// Where on the ladder its first evidence stands; what is not of the ladder comes last.
qsizetype rungOf(const Finding &finding, const Case &given)
{
    const QString id = finding.evidence.isEmpty() ? QString() : finding.evidence.first().check;
    for (qsizetype at = 0; at < given.checks.size(); ++at) {
        if (given.checks[at].id == id)
            return at;
    }
    return given.checks.size();
}

// Two readers may see the same from two sides: one verdict, all evidence.
QList<Finding> joined(const QList<Finding> &findings)
{
    QList<Finding> all;
    for (const Finding &finding : findings) {
        const auto same =
            std::find_if(all.begin(), all.end(), [&](const Finding &one) { return one.code == finding.code; });
        if (same == all.end()) {
            all += finding;
            continue;
        }
        same->confidence = std::max(same->confidence, finding.confidence);
        for (const Evidence &evidence : finding.evidence) {
            if (!same->evidence.contains(evidence))
                same->evidence += evidence;
        }
    }
    return all;
}

// A server that says that it is starting explains what else is missing of it, and so comes first.
bool isExplainedByStarting(const Finding &finding)
{
    static const QStringList codes{u"bad-gateway"_s, u"edge-origin-down"_s, u"no-answer"_s, u"connection-refused"_s,
                                   u"server-starting"_s};
    return codes.contains(finding.code);
}

int weightOf(const Finding &finding, const QList<Finding> &all)
{
    const bool isExplanation =
        finding.code == "server-starting"_L1 && std::all_of(all.begin(), all.end(), [](const Finding &one) {
            return !isDown(one) || isExplainedByStarting(one);
        });
    return isExplanation ? int(Severity::Down) + 1 : int(severityOf(finding));
}

void rank(QList<Finding> &findings, const Case &given)
{
    const QList<Finding> all = findings;
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding &one, const Finding &other) {
        const bool isBeside = isBesideTheLink(one.code);
        if (isBeside != isBesideTheLink(other.code))
            return !isBeside;
        const int weight = weightOf(one, all);
        const int otherWeight = weightOf(other, all);
        if (weight != otherWeight)
            return weight > otherWeight;
        const qsizetype rung = rungOf(one, given);
        const qsizetype otherRung = rungOf(other, given);
        return rung != otherRung ? rung < otherRung : one.confidence > other.confidence;
    });
}

// The step that says that the server has let us in.
QList<const CheckResult *> arrivals(const Case &given)
{
    QStringList ids;
    switch (given.kind) {
    case LinkKind::SocketIo:
        ids = {CheckId::nsp};
        break;
    case LinkKind::WebSocket:
        ids = {CheckId::ping, CheckId::auth, CheckId::webSocket};
        break;
    case LinkKind::Phoenix:
        ids = {CheckId::join};
        break;
    case LinkKind::Rest:
        ids = {CheckId::snapshot};
        break;
    }
    QList<const CheckResult *> good;
    for (const QString &id : ids) {
        if (const CheckResult *const result = resultOf(given.checks, id); isGood(result))
            good += result;
    }
    return good;
}

std::optional<Finding> healthy(const Case &given)
{
    const QList<const CheckResult *> good = arrivals(given);
    if (good.isEmpty())
        return {};
    Finding finding = findingOf(u"healthy"_s, 0.95, *good.first(), given);
    for (const QString &id : {CheckId::webSocketUpgrade, CheckId::dwell}) {
        if (const CheckResult *const result = resultOf(given.checks, id); isGood(result))
            finding.evidence += evidenceOf(*result);
    }
    const bool hasStayed = isGood(resultOf(given.checks, CheckId::dwell));
    if (!hasStayed && given.kind != LinkKind::Rest)
        finding.confidence = 0.7; // it was not watched for long
    return finding;
}

Verdict verdictOf(const Finding &finding)
{
    const Words words = wordsFor(finding.code, finding.facts);
    Verdict verdict;
    verdict.code = finding.code;
    verdict.severity = severityOf(finding);
    verdict.title = words.title;
    verdict.explanation = words.explanation;
    verdict.evidence = finding.evidence;
    verdict.confidence = finding.confidence;
    verdict.fix = fixFor(finding.code, finding.facts);
    verdict.facts = finding.facts;
    return verdict;
}

} // namespace

QList<Verdict> judge(const Case &given)
{
    if (given.checks.isEmpty() || !isFinished(given.checks))
        return {};
    QList<Finding> findings = readWay(given);
    if (findings.isEmpty())
        findings = readDoors(given) + readApplication(given);
    const bool isLinkDown = std::any_of(findings.begin(), findings.end(), isDown);
    if (!isLinkDown)
        findings += readDwell(given) + readHistory(given);
    findings += readHealth(given, isLinkDown);
    findings = joined(findings);
    rank(findings, given);
    const bool isFine = std::all_of(findings.begin(), findings.end(),
                                    [](const Finding &finding) { return isBesideTheLink(finding.code); });
    if (isFine) {
        if (const auto fine = healthy(given))
            findings.prepend(*fine);
    }
    QList<Verdict> verdicts;
    for (const Finding &finding : findings)
        verdicts += verdictOf(finding);
    return verdicts;
}

} // namespace Pollux::Diagnosis
