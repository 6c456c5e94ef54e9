// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel/linklines.h"
#include "ui/panel/panelrow.h"

namespace Pollux::Ui {

//! One of several servers in a short line: mark, name, what its link is like. The worst has the LinkStrip instead.
class ServerRow : public PanelRow
{
    Q_OBJECT
public:
    explicit ServerRow(QWidget *parent = nullptr);

    //! Repaints only where it differs.
    void setLine(const LinkLine &line);
    const LinkLine &line() const { return m_line; }

protected:
    void paintRow(QPainter *painter) override;
    QStringList fullTexts() const override;
    QStringList reasons() const override { return m_line.reasons; }

private:
    LinkLine m_line;
};

} // namespace Pollux::Ui
