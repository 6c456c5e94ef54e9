// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/ordeal/ordealplan.h"

#include <QString>

#include <algorithm>
#include <numeric>
#include <random>

namespace Pollux::Test {

namespace {

constexpr int firstMs = 1'000;   // the link has seen jobs
constexpr int leastGapMs = 1'500;
constexpr int mostGapMs = 5'500;
constexpr int jobsPerSecondLong = 10;

} // namespace

OrdealPlan OrdealPlan::fromEnvironment(int drops)
{
    OrdealPlan plan;
    bool isGiven = false;
    plan.seed = qEnvironmentVariable("POLLUX_ORDEAL_SEED").toULongLong(&isGiven);
    if (!isGiven)
        plan.seed = std::random_device()();
    const int seconds = qEnvironmentVariableIntValue("POLLUX_ORDEAL_SECONDS");
    if (seconds > 0)
        plan.seconds = seconds;
    plan.jobs = std::max(plan.jobs, plan.seconds * jobsPerSecondLong);

    std::mt19937_64 random(plan.seed);
    std::uniform_int_distribution<int> gap(leastGapMs, mostGapMs);
    std::vector<int> bag;
    for (int at = firstMs + gap(random) - leastGapMs; at < plan.seconds * 1000 && drops > 0; at += gap(random)) {
        if (bag.empty()) {
            bag.resize(std::size_t(drops));
            std::iota(bag.begin(), bag.end(), 0);
            std::shuffle(bag.begin(), bag.end(), random);
        }
        plan.blows.push_back({at, bag.back()});
        bag.pop_back();
    }
    return plan;
}

} // namespace Pollux::Test
