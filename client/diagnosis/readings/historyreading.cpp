// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/readings/finding.h"
#include "link/dropanalysis.h"
#include "link/durationtext.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

// So many of one kind before the history of a link is worth a verdict: one drop is noise.
constexpr qsizetype fewestIdle = 3;
constexpr qsizetype fewestKicks = 2;
constexpr qsizetype fewestEdge = 3;
constexpr qsizetype recentDrops = 50;

Finding ofLink(const QString &code, double confidence, const QString &evidence, const Case &given)
{
    return {code, confidence, {{u"link"_s, evidence}}, factsOf(given)};
}

Finding readRestarts(const Periodicity &period, const Case &given)
{
    QString evidence = u"%1 of %2 drops, %3 ± %4 apart"_s.arg(period.explained)
                           .arg(period.drops)
                           .arg(secondsText(period.interval), secondsText(period.spread));
    if (period.phase)
        evidence += u", %1 past the full hour"_s.arg(secondsText(*period.phase));
    const double share = period.drops > 0 ? double(period.explained) / double(period.drops) : 0;
    Finding finding = ofLink(u"periodic-restart"_s, std::min(0.95, 0.5 + 0.45 * share), evidence, given);
    finding.facts.insert(u"interval"_s, secondsText(period.interval));
    finding.facts.insert(u"spread"_s, secondsText(period.spread));
    finding.facts.insert(u"count"_s, QString::number(period.explained));
    return finding;
}

struct Kind
{
    DropClass kind;
    QLatin1StringView code;
    qsizetype fewest;
};

// The newest drop of a class speaks for the others.
std::optional<Finding> readKind(const Kind &wanted, const Case &given)
{
    qsizetype count = 0;
    DropReading newest;
    const qsizetype first = std::max<qsizetype>(0, given.drops.size() - recentDrops);
    for (qsizetype at = first; at < given.drops.size(); ++at) {
        const DropReading reading = readingOf(given.drops, at);
        if (reading.kind != wanted.kind)
            continue;
        ++count;
        newest = reading;
    }
    if (count < wanted.fewest)
        return {};
    Finding finding =
        ofLink(wanted.code, newest.confidence * 0.9,
               u"%1 of the last %2 drops: %3"_s.arg(count).arg(given.drops.size() - first).arg(newest.evidence), given);
    finding.facts.insert(u"count"_s, QString::number(count));
    finding.severity = Severity::Degraded; // it is over
    return finding;
}

} // namespace

QList<Finding> readHistory(const Case &given)
{
    QList<Finding> found;
    if (given.restarts)
        found += readRestarts(*given.restarts, given);
    for (const Kind &kind : {Kind{DropClass::ServerKick, "server-kick"_L1, fewestKicks},
                             Kind{DropClass::IdleTimeout, "idle-timeout"_L1, fewestIdle},
                             Kind{DropClass::EdgeError, "bad-gateway"_L1, fewestEdge}}) {
        // Drops that a timer explains may all have one age; the timer is the better story.
        if (given.restarts && kind.kind != DropClass::ServerKick)
            continue;
        if (const auto finding = readKind(kind, given))
            found += *finding;
    }
    if (given.silence) {
        Finding silent = ofLink(u"connected-but-silent"_s, 0.7,
                                u"%1 jobs are running, and no event for %2"_s.arg(given.silence->runningJobs)
                                    .arg(secondsText(given.silence->silentFor)),
                                given);
        silent.facts.insert(u"silence"_s, secondsText(given.silence->silentFor));
        silent.facts.insert(u"count"_s, QString::number(given.silence->runningJobs));
        found += silent;
    }
    return found;
}

} // namespace Pollux::Diagnosis
