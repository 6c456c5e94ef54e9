// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <QMetaType>
#include <QString>

#include <array>
#include <cstddef>
#include <optional>

namespace Pollux::EngineIo {

//! What a round trip was measured with. None costs a timer or a request of its own.
enum class RoundTripSource {
    Probe,         //!< 2probe to 3probe, at an upgrade
    WebSocketPing, //!< a WebSocket ping to its pong, beside each heartbeat (RFC 6455 §5.5.2)
    Post,          //!< a POST to its answer, the body and the server's work included
    EnginePing,    //!< Engine.IO 3: our ping to the server's pong
};
inline constexpr std::size_t roundTripSources = 4;

//! Round trips of one source in one session.
struct RoundTrip
{
    Microseconds last{};
    Microseconds least{};
    Microseconds smoothed{};  //!< SRTT of RFC 6298 §2: 7/8 of what it was and 1/8 of the last
    Microseconds variation{}; //!< RTTVAR of RFC 6298 §2: 3/4 of what it was and 1/4 of |SRTT − last|
    qint64 count = 0;         //!< from 1

    bool operator==(const RoundTrip &) const = default;
};

//! How late the server's pings come, against pingInterval since the one before (Engine.IO 4 only; negative: early).
struct PingLateness
{
    Microseconds last{};
    Microseconds smoothed{}; //!< 7/8 of what it was and 1/8 of the last; the first as it is
    Microseconds most{};
    qint64 count = 0; //!< from 1

    bool operator==(const PingLateness &) const = default;
};

//! What has gone over the wire, without HTTP heads and WebSocket framing.
struct Traffic
{
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;
    qint64 packetsReceived = 0;
    qint64 packetsSent = 0;

    bool operator==(const Traffic &) const = default;
};

//! How a connection is, at one moment; a plain value. Round trips, lateness, upgrade time and the most that was queued are
//! those of the session, and stay after its end until the next one opens. Traffic counts since the engine was made.
struct Health
{
    int protocol = 0;  //!< Engine.IO 3 or 4; 0: not known yet
    QString transport; //!< "polling" or "websocket"; empty without a session
    std::array<std::optional<RoundTrip>, roundTripSources> roundTrips; //!< by RoundTripSource
    std::optional<PingLateness> pingLateness;
    Traffic polling;
    Traffic webSocket;
    qsizetype queuedPackets = 0;     //!< now, waiting for the transport
    qsizetype mostQueuedPackets = 0;
    std::optional<Milliseconds> openingTime; //!< from open() to the open packet
    std::optional<Milliseconds> upgradeTime; //!< from its beginning until the session was on WebSocket
    std::optional<Microseconds> uptime;      //!< since the open packet; nothing without an open session

    const std::optional<RoundTrip> &roundTrip(RoundTripSource source) const { return roundTrips[std::size_t(source)]; }

    bool operator==(const Health &) const = default;
};

} // namespace Pollux::EngineIo

Q_DECLARE_METATYPE(Pollux::EngineIo::RoundTripSource)
Q_DECLARE_METATYPE(Pollux::EngineIo::Health)
