// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "link/periodicity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace Pollux {

namespace {

using Seconds = double;

// What the story of a clock takes for granted.
constexpr double missedShare = 0.2;                       // of the clock's own drops
constexpr double strangeShare = 0.2;                      // of all drops
constexpr std::array spreads{0.01, 0.03, 0.06, 0.10};     // of the interval
constexpr int mostMissed = 3;                             // in a row
constexpr std::size_t mostStrangers = 7;                  // between two of the clock's own
constexpr double mostDeviations = 6;                      // further off is no drop of the clock's
constexpr double candidateStep = 1.02;                    // intervals closer than this are one candidate
constexpr std::size_t fewest = 5;

// The drops which a clock explains best, and how well.
struct Story
{
    Seconds interval = 0;
    double weight = 0;
    std::vector<std::size_t> own; // the clock's, oldest first
};

// By how much chance gets the better of us grows where little is known, see periodicitytest.
double neededWeight(std::size_t drops)
{
    constexpr double few = 8;
    constexpr double many = 20;
    constexpr double mostNeeded = 9;
    constexpr double leastNeeded = 5;
    const double share = std::clamp((double(drops) - few) / (many - few), 0.0, 1.0);
    return mostNeeded + share * (leastNeeded - mostNeeded);
}

std::vector<Seconds> candidates(const std::vector<Seconds> &times)
{
    std::vector<Seconds> gaps;
    for (std::size_t i = 0; i < times.size(); ++i) {
        for (std::size_t lag = 1; lag <= mostMissed && i + lag < times.size(); ++lag) {
            const Seconds gap = times[i + lag] - times[i];
            if (gap >= shortestPeriod.count() / 1000.0 && gap <= longestPeriod.count() / 1000.0)
                gaps.push_back(gap);
        }
    }
    std::sort(gaps.begin(), gaps.end());
    std::vector<Seconds> found;
    for (std::size_t first = 0; first < gaps.size();) {
        std::size_t end = first;
        while (end < gaps.size() && gaps[end] < gaps[first] * candidateStep)
            ++end;
        found.push_back(gaps[(first + end - 1) / 2]);
        first = end;
    }
    return found;
}

// The density of a gap between two drops of the clock's own, with none, one, … missed in between.
double density(Seconds gap, Seconds interval, double spread)
{
    double sum = 0;
    double share = 1 - missedShare;
    for (int steps = 1; steps <= mostMissed + 1; ++steps) {
        const double deviation = spread * interval * std::sqrt(steps);
        const double off = (gap - steps * interval) / deviation;
        if (std::abs(off) < mostDeviations)
            sum += share * std::exp(-off * off / 2) / (deviation * std::sqrt(2 * std::numbers::pi));
        share *= missedShare;
    }
    return sum;
}

// The best way through the drops, where each either follows an earlier one of the clock's own or is a stranger.
Story storyOf(const std::vector<Seconds> &times, Seconds interval, double spread)
{
    const std::size_t count = times.size();
    const double rate = double(count - 1) / (times.back() - times.front()); // of the other story, drops at random
    const double stranger = std::log(strangeShare);
    std::vector<double> best(count);
    std::vector<std::size_t> before(count); // itself: the first
    for (std::size_t i = 0; i < count; ++i) {
        best[i] = double(i) * stranger + std::log(missedShare);
        before[i] = i;
        for (std::size_t j = i; j-- > 0 && i - j <= mostStrangers + 1;) {
            const Seconds gap = times[i] - times[j];
            if (gap > (mostMissed + 2) * interval)
                break;
            const double likely = density(gap, interval, spread);
            const double weight = likely > 0 ? best[j] + std::log(likely / rate) + double(i - j - 1) * stranger : 0;
            if (likely > 0 && weight > best[i]) {
                best[i] = weight;
                before[i] = j;
            }
        }
    }
    Story story;
    std::size_t last = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double weight = best[i] + double(count - 1 - i) * stranger + (1 - strangeShare) * double(count - 1);
        if (i == 0 || weight > story.weight) {
            story.weight = weight;
            last = i;
        }
    }
    story.interval = interval;
    story.own.push_back(last);
    while (before[last] != last) {
        last = before[last];
        story.own.push_back(last);
    }
    std::reverse(story.own.begin(), story.own.end());
    return story;
}

Story bestStory(const std::vector<Seconds> &times)
{
    Story best;
    for (const Seconds interval : candidates(times)) {
        for (const double spread : spreads) {
            Story story = storyOf(times, interval, spread);
            if (best.own.empty() || story.weight > best.weight)
                best = std::move(story);
        }
    }
    return best;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Milliseconds fromSeconds(Seconds seconds)
{
    return Milliseconds(std::llround(seconds * 1000));
}

// Who keeps to the wall clock does so by minutes that fit whole numbers of times into an hour.
std::optional<Milliseconds> phaseOf(const QList<QDateTime> &own, Seconds interval)
{
    constexpr int hour = 60;
    constexpr double tolerance = 0.03;
    const int minutes = int(std::lround(interval / 60));
    const Seconds exact = minutes * 60;
    if (minutes < 1 || hour % minutes != 0 || std::abs(exact - interval) > exact * 0.01)
        return std::nullopt;
    double x = 0;
    double y = 0;
    std::vector<double> angles;
    for (const QDateTime &time : own) {
        const Seconds inHour = double(time.toMSecsSinceEpoch() % 3'600'000) / 1000;
        angles.push_back(2 * std::numbers::pi * inHour / exact);
        x += std::cos(angles.back());
        y += std::sin(angles.back());
    }
    const double mean = std::atan2(y, x);
    const Seconds allowed = std::max(5.0, tolerance * exact);
    for (const double angle : angles) {
        if (std::abs(std::remainder(angle - mean, 2 * std::numbers::pi)) * exact > allowed * 2 * std::numbers::pi)
            return std::nullopt;
    }
    const Seconds phase = std::fmod(mean / (2 * std::numbers::pi) * exact + exact, exact);
    return fromSeconds(phase);
}

} // namespace

std::optional<Periodicity> periodicityOf(const QList<QDateTime> &times)
{
    const QList<QDateTime> newest = times.last(std::min(times.size(), mostPeriodicDrops));
    std::vector<Seconds> seconds;
    for (const QDateTime &time : newest)
        seconds.push_back(double(newest.constFirst().msecsTo(time)) / 1000);
    if (seconds.size() < fewest || seconds.back() <= 0 || !std::is_sorted(seconds.begin(), seconds.end()))
        return std::nullopt;
    const Story story = bestStory(seconds);
    if (story.own.size() < fewest || story.weight < neededWeight(seconds.size()))
        return std::nullopt;

    std::vector<double> intervals;
    QList<QDateTime> own{newest[qsizetype(story.own.front())]};
    for (std::size_t i = 1; i < story.own.size(); ++i) {
        const Seconds gap = seconds[story.own[i]] - seconds[story.own[i - 1]];
        intervals.push_back(gap / std::max(1.0, std::round(gap / story.interval)));
        own.append(newest[qsizetype(story.own[i])]);
    }
    const Seconds interval = median(intervals);
    for (double &value : intervals)
        value = std::abs(value - interval);
    Periodicity found;
    found.interval = fromSeconds(interval);
    found.spread = fromSeconds(median(intervals));
    found.drops = newest.size();
    found.explained = own.size();
    found.last = own.constLast();
    found.phase = phaseOf(own, interval);
    found.weight = story.weight;
    return found;
}

} // namespace Pollux
