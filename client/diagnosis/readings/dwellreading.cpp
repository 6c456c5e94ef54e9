// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/facts/checkids.h"
#include "diagnosis/readings/finding.h"
#include "diagnosis/readings/judge.h"
#include "link/durationtext.h"
#include "link/restartwindow.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <vector>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

// One end of a connection while the check-up stayed connected.
struct Drop
{
    double afterMs = 0;
    double silentMs = 0;
    QString reason;
    QString code;
    QString transport;
    QDateTime time; // invalid: not told
};

constexpr double shortestIdleMs = 1'000;
constexpr double ofOneLength = 0.1;  // of the median, on either side …
constexpr double clockSlackMs = 150; // … and this: timers of proxies run once in a while
constexpr double ofOneAge = 0.02;    // of the median
constexpr double shortestAgeMs = 3'000;
constexpr qsizetype mostDrops = 100;

QList<Drop> dropsOf(const CheckResult &dwell)
{
    QList<Drop> drops;
    for (const QJsonValue &value : dwell.data.value(Fact::drops).toArray()) {
        const QJsonObject drop = value.toObject();
        drops += Drop{drop.value("afterMs"_L1).toDouble(),
                      drop.value("silentMs"_L1).toDouble(),
                      drop.value("reason"_L1).toString(),
                      drop.value("code"_L1).toString(),
                      drop.value("transport"_L1).toString(),
                      QDateTime::fromString(drop.value("time"_L1).toString(), Qt::ISODateWithMs)};
        if (drops.size() == mostDrops)
            break;
    }
    return drops;
}

bool isKick(const Drop &drop)
{
    return drop.reason == "io server disconnect"_L1;
}

// Ended from outside after it had long said nothing: not by the server's word, not for want of a heartbeat.
bool isSilentEnd(const Drop &drop)
{
    return !isKick(drop) && drop.reason != "ping timeout"_L1 && drop.silentMs >= shortestIdleMs;
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Those of a timer that is known of are told by its own verdict.
QList<Drop> unexplained(QList<Drop> drops, const Case &given)
{
    if (given.restarts) {
        const RestartWindow window{*given.restarts, {}};
        drops.removeIf([&](const Drop &drop) { return drop.time.isValid() && window.explains(drop.time); });
    }
    return drops;
}

// The length of silence after which connections end; nothing where it is not one length.
std::optional<double> idleLength(const QList<Drop> &drops)
{
    std::vector<double> lengths;
    for (const Drop &drop : drops) {
        if (isSilentEnd(drop))
            lengths.push_back(drop.silentMs);
    }
    if (lengths.empty() || double(lengths.size()) < 0.75 * double(drops.size()))
        return {};
    const double median = medianOf(lengths);
    const auto alike = std::count_if(lengths.begin(), lengths.end(), [median](double length) {
        return std::abs(length - median) <= ofOneLength * median + clockSlackMs;
    });
    return double(alike) >= 0.75 * double(drops.size()) ? std::optional(median) : std::nullopt;
}

// The time-outs that proxies and CDNs come with.
bool isUsualLength(double ms)
{
    for (const double usual : {30'000, 50'000, 60'000, 100'000, 120'000, 300'000, 350'000, 600'000}) {
        if (std::abs(ms - usual) <= 0.03 * usual)
            return true;
    }
    return false;
}

std::optional<Finding> readIdle(const CheckResult &dwell, const QList<Drop> &drops, const Case &given)
{
    const auto length = idleLength(drops);
    if (!length)
        return {};
    const double confidence = drops.size() > 1         ? std::min(0.95, 0.75 + 0.05 * double(drops.size()))
                              : isUsualLength(*length) ? 0.8
                                                       : 0.5;
    Finding finding = findingOf(u"idle-timeout"_s, confidence, dwell, given);
    finding.facts.insert(u"silence"_s, secondsText(Milliseconds(std::llround(*length))));
    finding.facts.insert(u"count"_s, QString::number(drops.size()));
    return finding;
}

// The age at which all of them ended, if that is one.
std::optional<double> ageOf(const QList<Drop> &drops)
{
    if (drops.size() < 2)
        return {};
    std::vector<double> ages;
    for (const Drop &drop : drops)
        ages.push_back(drop.afterMs);
    const double median = medianOf(ages);
    const bool isOne = std::all_of(ages.begin(), ages.end(), [median](double age) {
        return std::abs(age - median) <= ofOneAge * median + clockSlackMs;
    });
    return isOne && median >= shortestAgeMs ? std::optional(median) : std::nullopt;
}

QList<Finding> readDrops(const CheckResult &dwell, const QList<Drop> &drops, const Case &given)
{
    if (const auto kicks = std::count_if(drops.begin(), drops.end(), isKick); kicks > 0) {
        Finding finding = findingOf(u"server-kick"_s, 0.95, dwell, given);
        finding.facts.insert(u"count"_s, QString::number(kicks));
        return {finding};
    }
    if (const auto idle = readIdle(dwell, drops, given))
        return {*idle};
    const auto isWebSocket = [](const Drop &drop) { return drop.transport == "websocket"_L1; };
    const auto isNewInstance = [](const Drop &drop) { return drop.code == "session-unknown"_L1; };
    if (std::count_if(drops.begin(), drops.end(), isNewInstance) > 1)
        return {findingOf(u"no-sticky-sessions"_s, 0.7, dwell, given)};
    Finding refusal = readRefusal(dwell, given);
    if (std::all_of(drops.begin(), drops.end(), [](const Drop &drop) { return drop.code == "parse-error"_L1; })) {
        Finding finding = findingOf(u"not-engine-io"_s, 0.8, dwell, given);
        finding.severity = Severity::Degraded;
        setCircumstance(finding, Circumstance::notUnderstood);
        return {finding};
    }
    const bool isAway = refusal.code == "bad-gateway"_L1 || refusal.code == "edge-origin-down"_L1;
    if (!isAway && std::any_of(drops.begin(), drops.end(), isWebSocket)) {
        Finding finding = findingOf(u"websocket-unstable"_s, drops.size() > 1 ? 0.85 : 0.6, dwell, given);
        finding.facts.insert(u"count"_s, QString::number(drops.size()));
        if (const auto age = ageOf(drops)) {
            finding.facts.insert(u"age"_s, secondsText(Milliseconds(std::llround(*age))));
            setCircumstance(finding, Circumstance::lifetime);
        }
        return {finding};
    }
    if (isGood(&dwell))
        refusal.severity = Severity::Degraded; // it came back
    return {refusal};
}

QList<Finding> readPace(const CheckResult &dwell, const Case &given)
{
    const auto number = [&](const QString &name) { return dwell.data.value(name).toDouble(); };
    const int measured = dwell.data.value(Fact::roundTrips).toInt();
    const bool isSlow = (measured >= fewestForMedian && number(Fact::roundTripP50Ms) > slowMedianMs)
                        || (measured >= fewestForTail && number(Fact::roundTripP95Ms) > slowTailMs);
    double timeout = 20'000; // Engine.IO's own
    for (const CheckResult &check : given.checks) {
        if (check.data.contains(Fact::pingTimeoutMs))
            timeout = check.data.value(Fact::pingTimeoutMs).toDouble();
    }
    const bool isLate = number(Fact::pingLatenessMs) > std::max(latenessShare * timeout, leastLatenessMs);
    if (!isSlow && !isLate)
        return {};
    Finding finding = findingOf(u"slow-link"_s, isSlow ? 0.9 : 0.8, dwell, given);
    finding.facts.insert(u"slow"_s, isSlow ? u"round-trip"_s : u"heartbeat"_s);
    return {finding};
}

} // namespace

QList<Finding> readDwell(const Case &given)
{
    const CheckResult *const dwell = resultOf(given.checks, CheckId::dwell);
    if (!hasRun(dwell))
        return {};
    QList<Finding> found = readPace(*dwell, given);
    const QList<Drop> drops = dropsOf(*dwell);
    if (const QList<Drop> open = unexplained(drops, given); !open.isEmpty())
        found += readDrops(*dwell, open, given);
    else if (isBad(dwell))
        found += readRefusal(*dwell, given);
    return found;
}

} // namespace Pollux::Diagnosis
