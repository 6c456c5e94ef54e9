// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

//! Where one code can mean several things: which of them it is. A fact of the finding, which decides words and fix
//! alone.
namespace Pollux::Diagnosis::Circumstance {

inline const QString fact = QStringLiteral("circumstance");

inline constexpr QLatin1StringView connectUnanswered{"connect-unanswered"}; //!< no-answer: Socket.IO's CONNECT
inline constexpr QLatin1StringView greetingUnanswered{
    "greeting-unanswered"};                                           //!< no-answer: a WebSocket's first message
inline constexpr QLatin1StringView pingUnanswered{"ping-unanswered"}; //!< no-answer: a ping over an open WebSocket
inline constexpr QLatin1StringView serverError{"server-error"};       //!< bad-gateway: the server's own word, code 1011
inline constexpr QLatin1StringView oversized{"oversized"};            //!< payload-too-large: a message, not a request
inline constexpr QLatin1StringView redirectCircle{"redirect-circle"}; //!< wrong-path: back to what was asked
inline constexpr QLatin1StringView askedWithoutTls{"asked-without-tls"}; //!< not-engine-io: http on a port for https
inline constexpr QLatin1StringView notUnderstood{"not-understood"};      //!< not-engine-io: what comes once connected
inline constexpr QLatin1StringView challenge{"challenge"};               //!< handshake-forbidden: a page for browsers
inline constexpr QLatin1StringView upgradeDamaged{"upgrade-damaged"};    //!< websocket-blocked: 101, and the rest wrong
inline constexpr QLatin1StringView closedAtOnce{"closed-at-once"};       //!< websocket-blocked: taken, then ended
inline constexpr QLatin1StringView lateAnswers{"late-answers"};          //!< polling-blocked: nothing within the time
inline constexpr QLatin1StringView strangeAnswers{"strange-answers"};    //!< polling-blocked: 200 with something else
inline constexpr QLatin1StringView lifetime{"lifetime"};                 //!< websocket-unstable: all end at one age

} // namespace Pollux::Diagnosis::Circumstance
