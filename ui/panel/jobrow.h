// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel/joblines.h"
#include "ui/panel/panelrow.h"

namespace Pollux::Ui {

//! A job that somebody is at: name and percentage, a thin bar, step and remaining time.
class JobRow : public PanelRow
{
    Q_OBJECT
public:
    explicit JobRow(QWidget *parent = nullptr);

    static int height();
    //! Repaints only where it differs.
    void setLine(const JobLine &line);
    const JobLine &line() const { return m_line; }

protected:
    void paintRow(QPainter *painter) override;
    QStringList fullTexts() const override;

private:
    JobLine m_line;
};

} // namespace Pollux::Ui
