// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel/joblines.h"
#include "ui/panel/panelrow.h"

namespace Pollux::Ui {

//! A job that has just ended: a sign that differs in shape by how, the name, and when or why.
class EndedRow : public PanelRow
{
    Q_OBJECT
public:
    explicit EndedRow(QWidget *parent = nullptr);

    //! Repaints only where it differs.
    void setLine(const EndedLine &line);
    const EndedLine &line() const { return m_line; }

protected:
    void paintRow(QPainter *painter) override;
    QStringList fullTexts() const override;

private:
    EndedLine m_line;
};

} // namespace Pollux::Ui
