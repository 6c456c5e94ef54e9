// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Pollux {

//! One message of Phoenix channels. A plain value.
struct PhoenixMessage
{
    QString joinRef; //!< the join that it belongs to; empty: none
    QString ref;     //!< what it is or answers; empty: nobody answers, or nobody was asked
    QString topic;
    QString event;
    QByteArray payload = QByteArrayLiteral("{}"); //!< JSON text; "null" where `binary` holds what came
    QByteArray binary;                            //!< of a binary frame whose content is not JSON

    bool operator==(const PhoenixMessage &) const = default;
};

//! The words that channels have of their own.
namespace PhoenixEvent {
inline constexpr QLatin1StringView join{"phx_join"};
inline constexpr QLatin1StringView leave{"phx_leave"};
inline constexpr QLatin1StringView reply{"phx_reply"};
inline constexpr QLatin1StringView error{"phx_error"};
inline constexpr QLatin1StringView close{"phx_close"};
inline constexpr QLatin1StringView heartbeat{"heartbeat"};
inline constexpr QLatin1StringView presenceState{"presence_state"};
inline constexpr QLatin1StringView presenceDiff{"presence_diff"};
// Supabase's:
inline constexpr QLatin1StringView system{"system"};
inline constexpr QLatin1StringView postgresChanges{"postgres_changes"};
inline constexpr QLatin1StringView broadcast{"broadcast"};
inline constexpr QLatin1StringView presence{"presence"};
inline constexpr QLatin1StringView accessToken{"access_token"};
} // namespace PhoenixEvent

//! Where heartbeats go.
inline constexpr QLatin1StringView phoenixTopic{"phoenix"};

} // namespace Pollux
