// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QList>
#include <QPointF>
#include <QString>

namespace Pollux::Ui {

//! A mark on an axis.
struct PlotTick
{
    double at = 0;
    QString label;

    bool operator==(const PlotTick &) const = default;
};

//! A line through points in order of x. A point whose y is NaN is a gap; a point between two gaps is drawn as a dot.
struct PlotLine
{
    QList<QPointF> points;
    Tone tone = Tone::Accent;
    bool dashed = false;
};

//! Bars of one meaning, their middle and height; stacked on those before them.
struct PlotBars
{
    QList<QPointF> bars;
    double width = 1;
    Tone tone = Tone::Accent;
    double strength = 1; //!< 0–1: how much of the tone, over the surface
};

//! Everything that a Plot shows. Axes are in whatever unit the caller likes.
struct PlotPicture
{
    double left = 0;
    double right = 1;
    double bottom = 0;
    double top = 1;
    QList<PlotTick> xTicks;
    QList<PlotTick> yTicks; //!< each with a faint line
    QList<PlotLine> lines;
    QList<PlotBars> bars;
};

} // namespace Pollux::Ui
