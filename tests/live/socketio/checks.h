// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "live/socketio/column.h"

#include <QStringList>

// What each cell of the table does; the list of them is features.cpp.
namespace Pollux::Test {

// connecting.cpp
void connects(const Column &column, const QStringList &transports);
void connectsOverPolling(const Column &column);
void connectsOverWebSocket(const Column &column);
void upgrades(const Column &column);
void staysOnPolling(const Column &column);
void keepsTheChosenOrder(const Column &column);
void triesAllTransports(const Column &column);
void remembersTheUpgrade(const Column &column);
void findsOutTheProtocol(const Column &column, const QStringList &transports);
void keepsOrderWhileConnecting(const Column &column, const QStringList &transports);

// namespaces.cpp
void sharesOneEngine(const Column &column);
void deliversWhatComesWithTheConnect(const Column &column);
void isRefusedByTheServer(const Column &column);
void isRefusedByTheBackend(const Column &column);

// credentials.cpp
void sendsTheAuthValue(const Column &column, const QStringList &transports);
void asksForAuthAtEachConnect(const Column &column);
void sendsExtraHeaders(const Column &column, const QStringList &transports);
void sendsCookies(const Column &column);

// exchanging.cpp
void exchangesText(const Column &column, const QStringList &transports);
void exchangesMessagePack(const Column &column, const QStringList &transports);
void exchangesBinary(const Column &column, const QStringList &transports);
void exchangesLongMessagesOverPolling(const Column &column);
void exchangesLongMessagesOverWebSocket(const Column &column);
void receivesLongMessages(const Column &column, const QStringList &transports);
void answersTheServer(const Column &column, const QStringList &transports);
void timesOutWithoutAnswer(const Column &column);
void failsSentAcksOnADrop(const Column &column);

// delivering.cpp
void keepsWhatIsEmittedWhileDown(const Column &column);
void dropsVolatileEvents(const Column &column, const QStringList &transports);
void retriesUntilAnswered(const Column &column);
void recoversTheConnection(const Column &column, const QStringList &transports);

// limits.cpp
void refusesWhatTheServerWouldRefuse(const Column &column);
void sendsManyAtOnce(const Column &column, const QStringList &transports);
void takesCompressedPolls(const Column &column);

// living.cpp
void survivesHeartbeats(const Column &column);
void staysAwayWhenToldToGo(const Column &column);
void comesBackWhenToldToGo(const Column &column);
void closesPolitely(const Column &column, const QStringList &transports);
void reconnectsAfterACut(const Column &column, const QStringList &transports);

} // namespace Pollux::Test
