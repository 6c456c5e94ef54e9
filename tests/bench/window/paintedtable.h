// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/jobtableview.h"

namespace Pollux::Bench {

//! The table of jobs, which says when it has painted rows.
class PaintedTable final : public Ui::JobTableView
{
    Q_OBJECT
public:
    using Ui::JobTableView::JobTableView;

Q_SIGNALS:
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Pollux::Bench
