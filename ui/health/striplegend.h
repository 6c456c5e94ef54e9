// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/linktimeline.h"

#include <QWidget>

namespace Pollux::Ui {

//! What the pieces of a StateStrip mean, for those that are in it.
class StripLegend : public QWidget
{
    Q_OBJECT
public:
    explicit StripLegend(QWidget *parent = nullptr);

    void setStory(const QList<LinkSpan> &spans);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<LinkCondition> m_conditions; // in the order of the enum
};

} // namespace Pollux::Ui
