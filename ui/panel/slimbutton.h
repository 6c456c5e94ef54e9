// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel/slimline.h"

#include <QAbstractButton>

namespace Pollux::Ui {

//! The panel's small form: a ring with the overall progress and a few words. The pill around it is the window's.
class SlimButton : public QAbstractButton
{
    Q_OBJECT
public:
    static constexpr int height = 44;

    explicit SlimButton(QWidget *parent = nullptr);

    //! Repaints only where it differs.
    void setLine(const SlimLine &line);
    const SlimLine &line() const { return m_line; }

    //! In steps, so that a counting text does not make the window tremble.
    QSize sizeHint() const override;

Q_SIGNALS:
    //! sizeHint() is another one now.
    void sizeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRing(QPainter *painter, const QRectF &ring);

    SlimLine m_line;
    int m_width = 0;
};

} // namespace Pollux::Ui
