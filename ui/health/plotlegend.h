// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QList>
#include <QWidget>

namespace Pollux::Ui {

//! What the lines and bars of a plot mean. Assistive tools hear it from the plot itself.
class PlotLegend : public QWidget
{
    Q_OBJECT
public:
    enum class Sample { Line, Dashes, Box };
    struct Entry
    {
        Sample sample = Sample::Line;
        Tone tone = Tone::Accent;
        double strength = 1; //!< as of PlotBars
        QString text;

        bool operator==(const Entry &) const = default;
    };

    explicit PlotLegend(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Entry> m_entries;
};

} // namespace Pollux::Ui
