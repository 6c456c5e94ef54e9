// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queuelines.h"
#include "ui/panel/panelrow.h"

#include <array>

namespace Pollux::Ui {

class IconButton;

//! One queue in a short line: its name, what waits and runs, and what is wrong with it or how fast it is; at its end a
//! button for each thing that can be done to it.
class QueueRow : public PanelRow
{
    Q_OBJECT
public:
    explicit QueueRow(QWidget *parent = nullptr);

    //! Repaints only where it differs.
    void setLine(const QueueLine &line);
    const QueueLine &line() const { return m_line; }

Q_SIGNALS:
    //! Pause or Resume.
    void actionChosen(Pollux::ActionKind kind);

protected:
    void paintRow(QPainter *painter) override;
    QStringList fullTexts() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showActs();
    void placeActs();

    QueueLine m_line;
    std::array<IconButton *, 2> m_acts{}; // for those of m_line.acts, in their order
};

} // namespace Pollux::Ui
