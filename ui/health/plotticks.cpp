// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/plotticks.h"

#include "ui/health/sampleseries.h"
#include "ui/health/timescale.h"

#include <algorithm>
#include <cmath>

namespace Pollux::Ui {

namespace {

constexpr double labelGap = 72; // as in StateStrip

double niceStep(double rough)
{
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

QList<double> valuesWith(double step, double low, double high)
{
    QList<double> values;
    const double first = std::floor(low / step + 1e-9);
    const double last = std::max(first + 1, std::ceil(high / step - 1e-9));
    for (double i = first; i <= last; ++i)
        values.append(i * step);
    return values;
}

} // namespace

QList<double> niceValues(double low, double high, int most)
{
    const double span = std::max(high - low, 1e-6);
    // Rounded outwards at both ends it may need two more than its length says.
    double step = niceStep(span / std::max(1, most - 1));
    QList<double> values = valuesWith(step, low, high);
    while (values.size() > std::max(most, 3)) {
        step = niceStep(step * 1.5);
        values = valuesWith(step, low, high);
    }
    return values;
}

QList<double> niceCounts(double high, int most)
{
    const double top = std::max(1.0, high);
    return valuesWith(std::max(1.0, niceStep(top / std::max(1, most - 1))), 0, top);
}

QList<PlotTick> timeTicks(const QDateTime &from, const QDateTime &to, int width)
{
    QList<PlotTick> ticks;
    const TimeScale scale(from, to, width);
    for (const TimeTick &tick : scale.ticks(labelGap))
        ticks.append({plotTime(scale.timeAt(tick.x)), tick.label});
    return ticks;
}

} // namespace Pollux::Ui
