// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "window/paintedtable.h"

namespace Pollux::Bench {

void PaintedTable::paintEvent(QPaintEvent *event)
{
    Ui::JobTableView::paintEvent(event);
    Q_EMIT painted();
}

} // namespace Pollux::Bench
