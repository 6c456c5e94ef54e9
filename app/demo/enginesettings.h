// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace Pollux::Demo {

//! What the reference server (engine.io 6.6) uses unless told otherwise.
struct EngineSettings
{
    Milliseconds pingInterval = std::chrono::seconds(25);
    Milliseconds pingTimeout = std::chrono::seconds(20);
    Milliseconds upgradeTimeout = std::chrono::seconds(10); //!< from the WebSocket's opening to its "5"
    Milliseconds closeTimeout = std::chrono::seconds(30);   //!< for the client to fetch the close packet
    qint64 maxPayload = 1'000'000;                          //!< bytes of one POST or WebSocket message
    int maxSessions = 128;
};

} // namespace Pollux::Demo
