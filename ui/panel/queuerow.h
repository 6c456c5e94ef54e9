// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queuelines.h"
#include "ui/panel/panelrow.h"

namespace Pollux::Ui {

//! One queue in a short line: its name, what waits and runs, and what is wrong with it or how fast it is.
class QueueRow : public PanelRow
{
    Q_OBJECT
public:
    explicit QueueRow(QWidget *parent = nullptr);

    //! Repaints only where it differs.
    void setLine(const QueueLine &line);
    const QueueLine &line() const { return m_line; }

protected:
    void paintRow(QPainter *painter) override;
    QStringList fullTexts() const override;

private:
    QueueLine m_line;
};

} // namespace Pollux::Ui
