// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/dropstory.h"

#include "link/sleepwitness.h"

#include <QHash>

#include <algorithm>

namespace Pollux::Ui {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds hour = 1h;
constexpr std::array<Milliseconds, 13> widths{1s, 2s, 5s, 10s, 20s, 30s, 1min, 2min, 5min, 10min, 30min, 60min, 360min};

void count(QList<CauseCount> *causes, const DropReading &reading)
{
    const auto known = std::find_if(causes->begin(), causes->end(),
                                    [&](const CauseCount &cause) { return cause.kind == reading.kind; });
    if (known == causes->end()) {
        causes->append({reading.kind, 1, reading.evidence});
    } else {
        ++known->count;
        known->evidence = reading.evidence;
    }
}

// 502, 502, 521 is 502, 521: how often it was asked says nothing about the server.
QList<int> answersOf(const LinkDrop &drop)
{
    QList<int> answers;
    if (drop.cause && drop.cause->httpStatus > 0)
        answers.append(drop.cause->httpStatus);
    for (const Error &failure : drop.failures) {
        if (failure.httpStatus > 0 && (answers.isEmpty() || answers.last() != failure.httpStatus))
            answers.append(failure.httpStatus);
    }
    return answers;
}

QList<int> usualAnswers(const QList<QList<int>> &each)
{
    QHash<QList<int>, qsizetype> counts;
    for (const QList<int> &answers : each) {
        if (3 * ++counts[answers] >= 2 * each.size())
            return answers;
    }
    return {};
}

template<typename T>
T median(QList<T> values)
{
    const auto middle = values.begin() + (values.size() - 1) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Milliseconds widthFor(Milliseconds span, int most)
{
    const auto *const found =
        std::find_if(widths.begin(), widths.end(), [&](Milliseconds width) { return span / width + 2 <= most; });
    return found == widths.end() ? widths.back() : *found;
}

} // namespace

DropStory dropStory(const QList<LinkDrop> &drops, const QDateTime &from, const QDateTime &to)
{
    DropStory story;
    QList<QDateTime> times;
    QList<QList<int>> answers;
    QList<Milliseconds> recoveries;
    for (qsizetype i = 0; i < drops.size(); ++i) {
        const LinkDrop &drop = drops.at(i);
        if (drop.time < from || drop.time > to)
            continue;
        count(&story.causes, readingOf(drops, i));
        if (isBySleep(drop.cause))
            continue; // it has nothing in common with the others
        if (!times.isEmpty())
            story.intervals.append(Milliseconds(times.last().msecsTo(drop.time)));
        times.append(drop.time);
        if (drop.healedAfter) {
            recoveries.append(*drop.healedAfter);
            answers.append(answersOf(drop));
        }
    }
    std::stable_sort(story.causes.begin(), story.causes.end(),
                     [](const CauseCount &a, const CauseCount &b) { return a.count > b.count; });
    story.period = periodicityOf(times);
    story.answers = usualAnswers(answers);
    if (!recoveries.isEmpty())
        story.recovery = median(recoveries);
    return story;
}

QList<IntervalBin> intervalBins(const QList<Milliseconds> &intervals, const std::optional<Periodicity> &period,
                                int most)
{
    if (intervals.isEmpty())
        return {};
    QList<Milliseconds> sorted = intervals;
    std::sort(sorted.begin(), sorted.end());
    // A night without drops must not press all others into one bin.
    const Milliseconds usual = period ? period->interval : median(sorted);
    const Milliseconds limit = 3 * usual;
    const auto beyond = std::upper_bound(sorted.begin(), sorted.end(), limit);
    const Milliseconds last = beyond == sorted.begin() ? limit : *(beyond - 1);
    // Some room on both sides, so that a clock shows as a thin bar and not as a wall.
    const Milliseconds longest = std::max(last, usual + usual / 10);
    const Milliseconds shortest = std::min(sorted.first(), usual - usual / 10);
    const Milliseconds width = widthFor(longest - shortest, most);
    QList<IntervalBin> bins;
    for (Milliseconds begin = shortest / width * width; begin <= longest; begin += width) {
        const bool inStep = period && period->interval >= begin && period->interval < begin + width;
        bins.append({begin, begin + width, 0, inStep});
    }
    for (const Milliseconds interval : std::as_const(sorted)) {
        const qsizetype at = (interval - bins.first().from) / width;
        ++bins[std::clamp<qsizetype>(at, 0, bins.size() - 1)].count;
    }
    return bins;
}

MinuteCounts dropMinutes(const QList<LinkDrop> &drops, const QDateTime &from, const QDateTime &to)
{
    MinuteCounts counts{};
    for (const LinkDrop &drop : drops) {
        if (drop.time >= from && drop.time <= to && !isBySleep(drop.cause))
            ++counts[std::size_t(drop.time.toLocalTime().time().minute())];
    }
    return counts;
}

QList<Milliseconds> phasesOfHour(const Periodicity &period)
{
    if (!period.phase || period.interval <= 0ms || period.interval > hour)
        return {};
    QList<Milliseconds> phases;
    // The phase is of UTC's hour, and there are zones of half an hour.
    const Milliseconds offset(period.last.toLocalTime().offsetFromUtc() * 1000LL + 24 * hour.count());
    // The interval is measured: 299.9 s twelve times an hour is five minutes.
    const qint64 steps = std::max<qint64>(1, (hour.count() + period.interval.count() / 2) / period.interval.count());
    for (qint64 i = 0; i < steps; ++i)
        phases.append((*period.phase + offset + Milliseconds(hour.count() * i / steps)) % hour);
    std::sort(phases.begin(), phases.end());
    return phases;
}

} // namespace Pollux::Ui
