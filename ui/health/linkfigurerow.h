// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/figurerow.h"

#include <QDateTime>

namespace Pollux::Ui {

class ServerState;

//! The numbers of a link over a stretch of time: connected share, round trips, drops, recovery, and the transport of
//! now.
class LinkFigureRow : public FigureRow
{
    Q_OBJECT
public:
    explicit LinkFigureRow(QWidget *parent = nullptr);

    void show(const ServerState &server, const QDateTime &from, const QDateTime &to);

private:
    void showRoundTrip(const ServerState &server, const QDateTime &from, const QDateTime &to);
    void showTransport(const ServerState &server);
};

} // namespace Pollux::Ui
