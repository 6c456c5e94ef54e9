// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/plot.h"

#include <QStringList>

namespace Pollux::Ui {

//! A plot of bars each of which has a text: told by the mouse and the arrow keys, and to assistive tools.
class BarPlot : public Plot
{
    Q_OBJECT
public:
    struct Bar
    {
        double from = 0; //!< on the horizontal axis
        double to = 0;
        double value = 0;
        bool marked = false;
        QString text;
    };

    explicit BarPlot(QWidget *parent = nullptr);

    //! `ticks` of the horizontal axis; `bars` are in order; `summary`: all of it in words.
    void setBars(const QList<Bar> &bars, const QList<PlotTick> &ticks, const QString &summary);

    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString textAt(double value) const;
    void select(qsizetype bar);

    QList<Bar> m_bars;
    QString m_summary;
    qsizetype m_selected = -1; // by the arrow keys
};

} // namespace Pollux::Ui
