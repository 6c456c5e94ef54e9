// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/dropanalysis.h"

#include "link/durationtext.h"
#include "link/sleepwitness.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// Whoever is back within this has restarted; longer, and it was down.
constexpr Milliseconds longestRestart{300'000};
// A connection that is back at the first try, and this soon, met a server that had never been away.
constexpr Milliseconds atOnce{5'000};
constexpr qsizetype fewestOfOneAge = 3;
constexpr qsizetype recentDrops = 20;
constexpr double mostChance = 0.01; // that what looks like one age is chance

bool isGateway(int status)
{
    return status == 502 || status == 503 || status == 504 || (status >= 520 && status <= 527) || status == 530;
}

// Somebody answered, and it was not the server.
bool saysThatTheServerIsAway(const Error &error)
{
    return isGateway(error.httpStatus) || error.code == "connection-refused"_L1;
}

bool saysThatTheNetworkIsAway(const Error &error)
{
    static constexpr std::array codes{"host-not-found"_L1, "network-error"_L1, "proxy-unreachable"_L1};
    return std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

bool saysNothing(const Error &error)
{
    static constexpr std::array codes{"connect-timeout"_L1, "handshake-timeout"_L1, "request-timeout"_L1};
    return std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

QString words(const Error &error)
{
    return error.httpStatus > 0 ? QString::number(error.httpStatus) : error.code;
}

// "502, 521, then connected": what was met on the way back, without repetitions.
QString wayBack(const LinkDrop &drop)
{
    QStringList met;
    for (const Error &failure : drop.failures) {
        if (met.isEmpty() || met.constLast() != words(failure))
            met += words(failure);
    }
    if (drop.healedAfter)
        met += u"then connected"_s;
    return met.join(u", "_s);
}

Milliseconds toleranceOf(Milliseconds age)
{
    return std::max(Milliseconds(2'000), age / 50);
}

bool wasBackAtOnce(const LinkDrop &drop)
{
    return !isBySleep(drop.cause) && drop.healedAfter && *drop.healedAfter <= atOnce && drop.failures.isEmpty();
}

// At random, ages are spread exponentially: no age is met more often than ln 2 / median in each unit of time.
double chanceOfOneAge(QList<Milliseconds> ages, Milliseconds tolerance)
{
    std::nth_element(ages.begin(), ages.begin() + ages.size() / 2, ages.end());
    const double median = std::max<double>(double(ages[ages.size() / 2].count()), 1);
    return std::min(1.0, 2 * double(tolerance.count()) * 0.693 / median);
}

// That at least `hits` of `tries` come about, each with `chance`.
double binomialTail(qsizetype hits, qsizetype tries, double chance)
{
    double tail = 0;
    for (qsizetype k = hits; k <= tries; ++k) {
        double term = 1;
        for (qsizetype i = 0; i < k; ++i)
            term *= double(tries - i) / double(i + 1) * chance;
        tail += term * std::pow(1 - chance, double(tries - k));
    }
    return std::min(tail, 1.0);
}

// Ends at one age and an immediate return: nothing was away, something only counts.
std::optional<DropReading> byAge(const QList<LinkDrop> &drops, qsizetype at)
{
    const auto pattern = agePatternOf(drops, at);
    if (!pattern || pattern->chance > mostChance)
        return std::nullopt;
    return DropReading{DropClass::IdleTimeout, std::min(0.9, 0.4 + 0.1 * double(pattern->alike)),
                       u"%1 connections ended after %2 each, and the server was there at once"_s.arg(pattern->alike).arg(
                           secondsText(pattern->age))};
}

std::optional<DropReading> byItsEnd(const LinkDrop &drop)
{
    if (drop.reason == "io server disconnect"_L1)
        return DropReading{DropClass::ServerKick, 0.95, u"the server said good-bye"_s};
    if (!drop.cause)
        return std::nullopt;
    const Error &cause = *drop.cause;
    if (isBySleep(cause))
        return DropReading{DropClass::Suspended, 0.95,
                           cause.elapsed ? u"this computer slept for %1"_s.arg(secondsText(*cause.elapsed))
                                         : u"this computer was about to sleep"_s};
    if (cause.layer == Layer::Application)
        return DropReading{DropClass::ServerKick, 0.8, u"the application closed it: %1"_s.arg(cause.toString())};
    if (drop.reason == "parse error"_L1 || cause.code == "parse-error"_L1)
        return DropReading{DropClass::Protocol, 0.9, cause.toString()};
    return std::nullopt;
}

std::optional<DropReading> byTheWayBack(const LinkDrop &drop)
{
    QList<Error> traces = drop.failures;
    if (drop.cause)
        traces.prepend(*drop.cause);
    const auto count = [&traces](bool (*says)(const Error &)) {
        return std::count_if(traces.begin(), traces.end(), says);
    };
    const qsizetype away = count(saysThatTheServerIsAway);
    const qsizetype unreachable = count(saysThatTheNetworkIsAway);
    if (unreachable > away)
        return DropReading{DropClass::NetworkLost, 0.9, u"no way to the server: %1"_s.arg(wayBack(drop))};
    if (away > 0 && drop.healedAfter && *drop.healedAfter <= longestRestart)
        return DropReading{DropClass::Restart, drop.failures.isEmpty() ? 0.7 : 0.9,
                           u"away for %1: %2"_s.arg(secondsText(*drop.healedAfter), wayBack(drop))};
    const bool isGatewayMet =
        std::any_of(traces.begin(), traces.end(), [](const Error &error) { return isGateway(error.httpStatus); });
    if (isGatewayMet)
        return DropReading{DropClass::EdgeError, 0.7, u"answered in the server's place: %1"_s.arg(wayBack(drop))};
    if (count(saysNothing) > 0 && !drop.failures.isEmpty())
        return DropReading{DropClass::NetworkLost, 0.6, u"nobody answered: %1"_s.arg(wayBack(drop))};
    return std::nullopt;
}

} // namespace

QString dropClassName(DropClass kind)
{
    switch (kind) {
    case DropClass::Restart:
        return u"restart"_s;
    case DropClass::IdleTimeout:
        return u"idle-timeout"_s;
    case DropClass::ServerKick:
        return u"server-kick"_s;
    case DropClass::NetworkLost:
        return u"network-lost"_s;
    case DropClass::Suspended:
        return u"suspended"_s;
    case DropClass::EdgeError:
        return u"edge-error"_s;
    case DropClass::Protocol:
        return u"protocol-error"_s;
    case DropClass::Unknown:
        break;
    }
    return u"unknown"_s;
}

std::optional<AgePattern> agePatternOf(const QList<LinkDrop> &drops, qsizetype at)
{
    const LinkDrop &drop = drops[at];
    if (!wasBackAtOnce(drop) || drop.connectedFor < atOnce)
        return std::nullopt;
    const Milliseconds tolerance = toleranceOf(drop.connectedFor);
    const qsizetype first = std::max<qsizetype>(0, drops.size() - recentDrops);
    QList<Milliseconds> ages;
    AgePattern pattern{drop.connectedFor, 0, drops.size() - first};
    for (qsizetype other = first; other < drops.size(); ++other) {
        ages += drops[other].connectedFor;
        pattern.alike += wasBackAtOnce(drops[other])
                         && std::chrono::abs(drop.connectedFor - drops[other].connectedFor) <= tolerance;
    }
    if (pattern.alike < fewestOfOneAge)
        return std::nullopt;
    pattern.chance = binomialTail(pattern.alike - 1, pattern.drops - 1, chanceOfOneAge(ages, tolerance));
    return pattern;
}

DropReading readingOf(const QList<LinkDrop> &drops, qsizetype at)
{
    const LinkDrop &drop = drops[at];
    if (const auto reading = byItsEnd(drop))
        return *reading;
    if (const auto reading = byTheWayBack(drop))
        return *reading;
    if (const auto reading = byAge(drops, at))
        return *reading;
    // The path died without a word, and another connection works: a router, a tunnel or a sleep that nobody told of.
    if (drop.reason == "ping timeout"_L1 && wasBackAtOnce(drop))
        return {DropClass::NetworkLost, 0.5, u"the connection fell silent, and a new one worked at once"_s};
    if (drop.healedAfter)
        return {DropClass::Unknown, 0, u"back after %1"_s.arg(secondsText(*drop.healedAfter))};
    return {DropClass::Unknown, 0, u"not back yet"_s};
}

} // namespace Pollux
