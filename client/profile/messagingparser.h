// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/messaging.h"
#include "profile/objectreader.h"

namespace Pollux {

// The parts of a profile's "link" that only some kinds have.

Hello parseHello(const QJsonValue &value, const QString &pointer, Flaws &flaws);
//! `hasOwnWords`: the link's kind says by itself what a heartbeat is (Phoenix), so the file may not.
AppHeartbeat parseHeartbeat(const QJsonValue &value, const QString &pointer, bool hasOwnWords, Flaws &flaws);
MessageFormat parseMessageFormat(const QJsonValue &value, const QString &pointer, Flaws &flaws);
Channel parseChannel(const QJsonValue &value, const QString &pointer, Flaws &flaws);
Polling parsePolling(const QJsonValue &value, const QString &pointer, Flaws &flaws);

} // namespace Pollux
