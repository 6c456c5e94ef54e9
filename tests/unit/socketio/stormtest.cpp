// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/backoff.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numeric>
#include <random>
#include <vector>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace std::chrono_literals;

namespace {

constexpr int clients = 10'000;
constexpr int histogramSeconds = 40;

using Waits = std::function<Milliseconds(int attempt, std::mt19937_64 &chance)>;

double unit(std::mt19937_64 &chance)
{
    return double(chance() >> 11) * 0x1p-53;
}

// Manager's rules in virtual time: a drop after a stable connection is attempt 0, each try that fails counts one
// more. The hardest case: all lose the server in the same instant, and each try is refused at once.
struct Storm
{
    std::vector<qint64> arrivals; // ms after the server's return: each client's first try that finds it
    // Clients a second if each spread evenly over the ceiling of the wait in which the server came back: the even rate.
    double evenRate = 0;
    qint64 shortestWait = std::numeric_limits<qint64>::max();
    int mostAttempts = 0;

    int busiestSecond() const; // over every window of one second, not only the clock's
};

int Storm::busiestSecond() const
{
    std::vector<qint64> sorted = arrivals;
    std::sort(sorted.begin(), sorted.end());
    std::ptrdiff_t busiest = 0;
    auto first = sorted.begin();
    for (auto last = sorted.begin(); last != sorted.end(); ++last) {
        while (*last - *first >= 1'000)
            ++first;
        busiest = std::max(busiest, last - first + 1);
    }
    return int(busiest);
}

Storm simulate(Milliseconds outage, const Backoff &backoff, const Waits &wait)
{
    Storm storm;
    std::mt19937_64 chance(1); // the same every time
    for (int client = 0; client < clients; ++client) {
        qint64 now = 0;
        int attempt = 0;
        for (;; ++attempt) {
            const qint64 delay = wait(attempt, chance).count();
            storm.shortestWait = std::min(storm.shortestWait, delay);
            now += delay;
            if (now >= outage.count())
                break;
        }
        storm.arrivals.push_back(now - outage.count());
        storm.evenRate += 1'000.0 / double(backoff.ceiling(attempt).count());
        storm.mostAttempts = std::max(storm.mostAttempts, attempt + 1);
    }
    return storm;
}

Waits ours(const Backoff &backoff)
{
    return [backoff](int attempt, std::mt19937_64 &chance) { return backoff.delay(attempt, unit(chance)); };
}

// The reference's formula (protocol.md, "Reconnection"), to print beside ours: 1 s · 2ⁿ, then half of it more or less, then
// the cap of 5 s. Past about attempt 1,014 the power is infinite; where it is shortened, infinite less infinite is no
// number, and that is 0 ms to JavaScript.
Milliseconds reference(int attempt, std::mt19937_64 &chance)
{
    const double power = 1'000 * std::pow(2.0, attempt);
    const double luck = unit(chance);
    const double deviation = std::floor(luck * 0.5 * power);
    const bool isShortened = int(luck * 10) % 2 == 0;
    const double delay = isShortened ? power - deviation : power + deviation;
    return Milliseconds(std::isnan(delay) ? 0 : qint64(std::min(delay, 5'000.0)));
}

std::vector<int> perSecond(const Storm &storm)
{
    std::vector<int> counts(histogramSeconds, 0);
    for (const qint64 arrival : storm.arrivals)
        ++counts[std::size_t(std::min<qint64>(arrival / 1'000, histogramSeconds - 1))];
    while (counts.size() > 1 && counts.back() == 0)
        counts.pop_back();
    return counts;
}

void printHistogram(const char *outage, const Storm &storm, const Storm &theirs)
{
    const auto say = [](const char *who, const Storm &what) {
        std::printf("  %-9s busiest second %5d, even rate %5.0f, shortest wait %4lld ms, up to %d tries\n", who,
                    what.busiestSecond(), what.evenRate, static_cast<long long>(what.shortestWait), what.mostAttempts);
    };
    std::printf("\n%d clients, a server away for %s\n", clients, outage);
    say("Pollux", storm);
    say("reference", theirs);
    const std::vector<int> left = perSecond(storm);
    const std::vector<int> right = perSecond(theirs);
    for (std::size_t second = 0; second < std::max(left.size(), right.size()); ++second) {
        const auto bar = [second](const std::vector<int> &counts) {
            const int count = second < counts.size() ? counts[second] : 0;
            return std::pair(count, QByteArray((count + 249) / 250, '#'));
        };
        const auto [ourCount, ourBar] = bar(left);
        const auto [theirCount, theirBar] = bar(right);
        std::printf("  %3zu s %5d %-40s %5d %s\n", second, ourCount, ourBar.constData(), theirCount, theirBar.constData());
    }
    std::fflush(stdout);
}

} // namespace

//! A server comes back to clients that have all lost it together. The bound: no second sees more than twice the even rate.
class StormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aServerComesBack_data();
    void aServerComesBack();
    void noLengthOfOutageIsMuchWorse();
    void aServerAsksForPatience();
};

void StormTest::aServerComesBack_data()
{
    QTest::addColumn<Milliseconds>("outage");
    QTest::addColumn<Backoff>("backoff");
    const Backoff ofProfile{1s, 5s, 2, 0.5}; // one seed system's profile
    QTest::newRow("1 s") << Milliseconds(1s) << Backoff();
    QTest::newRow("60 s") << Milliseconds(60s) << Backoff();
    QTest::newRow("2 h") << Milliseconds(2h) << Backoff();
    QTest::newRow("60 s, at most 5 s a wait") << Milliseconds(60s) << ofProfile;
}

void StormTest::aServerComesBack()
{
    QFETCH(const Milliseconds, outage);
    QFETCH(const Backoff, backoff);
    const Backoff ofReference{1s, 5s, 2, 0.5}; // for its ceilings, without what an overflow does
    const Storm storm = simulate(outage, backoff, ours(backoff));
    printHistogram(QTest::currentDataTag(), storm, simulate(outage, ofReference, reference));
    QCOMPARE(storm.arrivals.size(), std::size_t(clients));
    QVERIFY(storm.shortestWait >= backoff.minimum.count() / 4);
    QVERIFY(storm.busiestSecond() <= 2 * storm.evenRate);
    // Nobody waits longer than the maximum for a server that is back.
    QVERIFY(*std::max_element(storm.arrivals.begin(), storm.arrivals.end()) <= backoff.maximum.count());
}

// Where some clients still wait for one attempt and some already for the next, both meet.
void StormTest::noLengthOfOutageIsMuchWorse()
{
    double worst = 0;
    int at = 0;
    for (int seconds = 1; seconds <= 120; seconds += 1) {
        const Storm storm = simulate(std::chrono::seconds(seconds), Backoff(), ours(Backoff()));
        const double ratio = storm.busiestSecond() / storm.evenRate;
        if (ratio > worst) {
            worst = ratio;
            at = seconds;
        }
    }
    std::printf("\nany outage of 1 to 120 s: at worst %.2f times the even rate, at %d s\n", worst, at);
    QVERIFY(worst <= 2.25);
}

// 503 with Retry-After: 60 to everybody, from the moment of the drop: all are told the same within half a second.
void StormTest::aServerAsksForPatience()
{
    const Backoff backoff;
    const Waits wait = [backoff](int attempt, std::mt19937_64 &chance) {
        return attempt == 0 ? backoff.delay(0, unit(chance)) : backoff.delayAfter(60s, attempt, unit(chance));
    };
    const Storm storm = simulate(10s, backoff, wait);
    const double evenRate = clients / 30.0; // over the maximum, for that is how long such a wait may be shifted
    std::printf("\nRetry-After: 60 to all: busiest second %d, even rate %.0f\n", storm.busiestSecond(), evenRate);
    QVERIFY(storm.busiestSecond() <= 2 * evenRate);
    QVERIFY(*std::min_element(storm.arrivals.begin(), storm.arrivals.end()) >= 50'000);
}

QTEST_APPLESS_MAIN(StormTest)
#include "stormtest.moc"
