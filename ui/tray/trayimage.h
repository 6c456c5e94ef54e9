// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"
#include "ui/widgets/statemark.h"

#include <QIcon>
#include <QImage>

namespace Pollux::Ui {

//! What the icon in the tray tells.
struct TrayLook
{
    Mark mark = Mark::Starting;
    int badge = 0;      //!< none where 0
    bool isBad = false; //!< the badge counts failures that nobody has seen, else running jobs

    bool operator==(const TrayLook &) const = default;
};

//! The worst server's state (paused only where no link needs a person), and unseen failures before running jobs. Pure.
//! `isSnoozed`: notifications rest for a while, which looks as if they were paused.
TrayLook trayLook(const ServerList &servers, bool isSnoozed = false);

//! The icon at this many device pixels a side. Its colours are seen on light and dark panels, for nobody tells which
//! one it is.
QImage trayImage(const TrayLook &look, int pixels);

//! All sizes that trays ask for, at device pixel ratios from 1 to 2.
QIcon trayQIcon(const TrayLook &look);

//! A mark for a menu, in the same colours.
QIcon trayMarkIcon(Mark mark);

//! The mark of a server: its trouble counts as disconnected.
Mark markOf(const ServerState &server);

} // namespace Pollux::Ui
