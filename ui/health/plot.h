// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/plotpicture.h"

#include <QWidget>

#include <memory>

namespace Pollux::Ui {

//! Lines and bars over an axis, in the house's colours and fonts. It shows what it is given and nothing else: who owns
//! the axis handles the mouse. The only class that knows QCustomPlot.
class Plot : public QWidget
{
    Q_OBJECT
public:
    //! Left of the area, for the labels of the vertical axis; all pictures over time keep it, to stand in line.
    static constexpr int gutter = 44;

    //! `leftMargin`: left of the area, in pixels.
    explicit Plot(QWidget *parent = nullptr, int leftMargin = gutter);
    ~Plot() override;

    void setPicture(const PlotPicture &picture);
    const PlotPicture &picture() const;

    //! Where the lines and bars are, in pixels of this widget.
    QRect area() const;
    //! The value of the horizontal axis there.
    double valueAt(int x) const;
    int pixelOf(double value) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! The area has another size.
    void resized();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux::Ui
