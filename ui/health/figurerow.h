// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace Pollux::Ui {

class PlainLabel;

//! A row of numbers that stand for themselves, each below what it counts: equally wide cells of one surface. Where there
//! is no room for all of them side by side, they stand in two rows.
class FigureRow : public QWidget
{
    Q_OBJECT
public:
    explicit FigureRow(int cells, QWidget *parent = nullptr);

    //! `detail` is its tool tip.
    void setFigure(int cell, const QString &caption, const QString &value, const QString &detail = {});

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cell
    {
        QWidget *widget;
        PlainLabel *caption;
        PlainLabel *value;
    };
    void arrange(int columns);

    QGridLayout *m_grid;
    QList<Cell> m_cells;
    int m_columns = 0;
};

} // namespace Pollux::Ui
