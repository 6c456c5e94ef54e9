// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QImage>
#include <QList>

#include <functional>

namespace Pollux::Ui {

//! The picture at so many device pixels a side.
using PaintSquare = std::function<QImage(int pixels)>;

//! An icon that is painted whenever somebody asks for it. One of pixmaps would keep them, and Qt's cache of pixmaps once
//! more: what changes with each job and each drop would fill it to its ten megabytes. `sizes` ascend; the last is the
//! largest that is given.
QIcon paintedIcon(const QList<int> &sizes, const PaintSquare &paint);

} // namespace Pollux::Ui
