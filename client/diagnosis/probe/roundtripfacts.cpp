// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/probe/roundtripfacts.h"

#include "diagnosis/facts/checkfacts.h"

#include <algorithm>
#include <cmath>

namespace Pollux::Diagnosis {

namespace {

double milliseconds(const std::vector<Microseconds> &sorted, double share)
{
    const auto rank = std::size_t(std::ceil(share * double(sorted.size())));
    return std::round(double(sorted[std::max<std::size_t>(rank, 1) - 1].count()) / 100) / 10;
}

} // namespace

void noteRoundTrips(QJsonObject &data, std::vector<Microseconds> measured)
{
    data.insert(Fact::roundTrips, qint64(measured.size()));
    if (measured.empty())
        return;
    std::sort(measured.begin(), measured.end());
    data.insert(Fact::roundTripP50Ms, milliseconds(measured, 0.5));
    data.insert(Fact::roundTripP95Ms, milliseconds(measured, 0.95));
}

} // namespace Pollux::Diagnosis
