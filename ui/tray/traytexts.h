// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"

#include <QString>

namespace Pollux::Ui {

//! Lines for the tray's tool tip: counts, then a line a server with its link and how long it has been so, the worst
//! first. Plain, and nothing in it looks like markup: hosts differ in what they make of that. Pure.
QString trayToolTip(const ServerList &servers);

//! "SmartVoice: WebSocket", for a menu; an "&" of the name is none of the menu's.
QString trayServerLine(const ServerState &server);

} // namespace Pollux::Ui
