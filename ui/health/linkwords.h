// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverstate.h"

#include <QStringList>

namespace Pollux::Ui {

// What the Link page says in sentences. Plain text, translated.

//! How it is, in a few words: "Connected over WebSocket", "The keychain is locked".
QString headline(const ServerState &server);
//! What there is to say about it, a sentence a line: quality and its reasons, or outage, cause and next try.
QStringList explanation(const ServerState &server, const QDateTime &now);
//! For those who want to know: "http http-502: Bad Gateway · handshake · polling · HTTP 502". Empty where there is no
//! cause.
QString technicalText(const Error &cause);
//! Why the link is as it is, where it could be better; nullptr where there is no such cause.
const Error *causeOf(const LinkTimeline &link);
//! What became of the upgrade: "WebSocket since 120 ms after polling", or why it stays on polling. Empty if none was
//! tried.
QString upgradeText(const LinkTimeline &link);
//! "1,204 events, 2.3 MB received, 40 kB sent"
QString trafficText(const LinkFigures &figures);
//! "6.2 s" below ten seconds, where a tenth says something; else as all durations.
QString recoveryText(Milliseconds duration);
//! Shares of the conditions in spans: "WebSocket 95 %, Disconnected 5 %".
QString storyText(const QList<LinkSpan> &spans);

} // namespace Pollux::Ui
