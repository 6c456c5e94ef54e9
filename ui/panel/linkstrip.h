// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel/linklines.h"
#include "ui/panel/panelrow.h"

namespace Pollux::Ui {

//! How a server's link is doing, in one tinted line: mark, condition, what is to be said of it, age or next try.
class LinkStrip : public PanelRow
{
    Q_OBJECT
public:
    explicit LinkStrip(QWidget *parent = nullptr);

    //! Repaints only where it differs.
    void setLine(const LinkLine &line);
    const LinkLine &line() const { return m_line; }

protected:
    void paintRow(QPainter *painter) override;
    int drawHealth(QPainter *painter, const QRect &where);
    void drawTrend(QPainter *painter, const QRect &where);
    QStringList fullTexts() const override;
    QStringList reasons() const override { return m_line.reasons; }

private:
    LinkLine m_line;
};

} // namespace Pollux::Ui
