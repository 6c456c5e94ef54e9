// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/plotpicture.h"

#include <QDateTime>

namespace Pollux::Ui {

// Marks on the axes of plots. Pure.

//! Round numbers (1, 2, 5 times a power of ten) that cover low…high, `most` at the most but at least two; in order. The
//! first is at most `low`, the last at least `high`.
QList<double> niceValues(double low, double high, int most);
//! With whole numbers only, from 0: for counts.
QList<double> niceCounts(double high, int most);

//! The times of day below plots, as below the strip. `width`: of the area, in pixels.
QList<PlotTick> timeTicks(const QDateTime &from, const QDateTime &to, int width);

} // namespace Pollux::Ui
