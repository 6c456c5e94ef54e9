// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QList>
#include <QWidget>

namespace Pollux::Ui {

class PlainLabel;

//! A row of numbers that stand for themselves, each below what it counts: equally wide cells of one surface.
class FigureRow : public QWidget
{
    Q_OBJECT
public:
    explicit FigureRow(int cells, QWidget *parent = nullptr);

    //! `detail` is its tool tip.
    void setFigure(int cell, const QString &caption, const QString &value, const QString &detail = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Cell
    {
        QWidget *widget;
        PlainLabel *caption;
        PlainLabel *value;
    };
    QList<Cell> m_cells;
};

} // namespace Pollux::Ui
