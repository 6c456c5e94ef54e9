// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"
#include "ui/panel/panelrow.h"

#include <optional>

namespace Pollux::Ui {

//! What the panel says of a link that has dropped of late. Plain, clean texts.
struct DropLine
{
    QString server;  //!< ServerState::id()
    QString title;   //!< the server's, where there are several
    QString summary; //!< how many, and when the last was
    QString cause;   //!< of the last, and how long it took to come back

    bool operator==(const DropLine &) const = default;
};

//! Nothing where the last hour knows of no drop. Pure.
std::optional<DropLine> dropLine(const ServerState &server, bool withServer);

//! The drops of the last hour in two lines: how many, and why the last one.
class DropRow : public PanelRow
{
    Q_OBJECT
public:
    explicit DropRow(QWidget *parent = nullptr);

    //! Repaints only where it differs.
    void setLine(const DropLine &line);
    const DropLine &line() const { return m_line; }

protected:
    void paintRow(QPainter *painter) override;
    QStringList fullTexts() const override;

private:
    DropLine m_line;
};

} // namespace Pollux::Ui
