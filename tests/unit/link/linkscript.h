// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "link/linktimeline.h"

namespace Pollux::Test {

//! Seconds after a moment of our own.
QDateTime at(int seconds);

//! A link's story in few words: "<second> <event>", with commas between.
//!   try1 try2 …            connecting, with which try
//!   polling websocket rest connected over it
//!   drop kick leave        disconnected: by the network, by the server, on purpose
//!   sleep                  disconnected because this computer slept
//!   wait wait:502 wait:<code>  for the next try, 10 s, because of it
//!   fail                   refused
//!   upgraded upgrade-failed upgrade-skipped
//!   unwatched              nobody watches from then on
//! A cause's code is its word. Stops the test program at a word that it does not know.
void addTo(LinkTimeline &timeline, const QString &script);
LinkTimeline timelineOf(const QString &script);

//! "polling 2-4, websocket 4-20", in seconds.
QString spansText(const QList<LinkSpan> &spans);

} // namespace Pollux::Test
