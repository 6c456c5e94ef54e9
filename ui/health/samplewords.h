// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/trafficseries.h"

namespace Pollux::Ui {

// What the pictures over time say in words. Plain text, translated.

//! "WebSocket, 13:02:10 – 13:07:31, 5 min 21 s"
QString spanText(const LinkSpan &span);
//! Lines: "13:02:10", "Round trip 24 ms", "Ping 3 ms late", "WebSocket"
QString sampleText(const LinkSample &sample);
//! "287 measurements of the round trip: half of them at most 24 ms, 95 % of them at most 61 ms"
QString samplesText(const QList<LinkSample> &samples, SampleRange range);
//! "WebSocket", "Polling", "REST"; another one is cleaned.
QString transportText(const QString &transport);
//! "WebSocket: 2.3 MB received, 40 kB sent"
QString trafficText(const TransportTraffic &traffic);

} // namespace Pollux::Ui
