// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "fuzz/fuzz.h"
#include "socketio/arguments.h"
#include "socketio/event.h"
#include "socketio/parser.h"
#include "socketio/recovery.h"

#include <numeric>

// What holds for a packet, whichever parser has read it.
namespace Pollux::Fuzz {

inline constexpr SocketIo::Decoder::Limits limits{4, 256, 32};

inline bool isBinary(const SocketIo::Packet &packet)
{
    return packet.type == SocketIo::PacketType::BinaryEvent || packet.type == SocketIo::PacketType::BinaryAck;
}

inline bool isEvent(const SocketIo::Packet &packet)
{
    return packet.type == SocketIo::PacketType::Event || packet.type == SocketIo::PacketType::BinaryEvent;
}

inline void requireCaps(const SocketIo::Packet &packet)
{
    const auto add = [](qsizetype sum, const QByteArray &attachment) { return sum + attachment.size(); };
    const auto bytes = std::accumulate(packet.attachments.begin(), packet.attachments.end(), qsizetype(0), add);
    require(packet.nsp.startsWith('/') && packet.nsp.size() <= limits.namespaceLength, "a namespace within its cap");
    require(packet.attachments.isEmpty() || isBinary(packet), "attachments belong to a binary packet");
    require(bytes <= limits.attachmentBytes, "no more attachment bytes than allowed");
}

//! `parser` is fresh; what it writes it can read, and it is the same.
inline void requireRoundTrip(SocketIo::Parser &parser, const SocketIo::Packet &packet)
{
    const SocketIo::WireMessages wire = parser.encode(packet);
    auto outcome = parser.add(wire.first, wire.isBinary);
    for (const QByteArray &attachment : wire.attachments) {
        require(outcome && !*outcome, "a packet waits for its attachments");
        outcome = parser.add(attachment, true);
    }
    require(outcome && *outcome && **outcome == packet, "a packet survives encoding and decoding");
}

inline void requireStableArguments(const SocketIo::Packet &packet)
{
    using namespace SocketIo;
    if (!packet.payload.startsWith('['))
        return;
    const WireArguments first = toWire(fromWire(packet.payload, packet.attachments));
    const WireArguments second = toWire(fromWire(first.json, first.attachments));
    require(first.json == second.json && first.attachments == second.attachments, "arguments survive a second trip");
}

//! An offset is taken off an event's end or not; nothing else of it changes.
inline void requireHarmlessRecovery(const SocketIo::Packet &packet)
{
    if (!isEvent(packet))
        return;
    SocketIo::Event event{packet.payload, packet.attachments, packet.id};
    const QString name = event.name();
    const QCborArray before = event.arguments();
    SocketIo::Recovery recovery;
    recovery.onConnected(QStringLiteral("pid"));
    recovery.takeOffset(event, QDateTime::fromMSecsSinceEpoch(1'763'748'000'000, Qt::UTC));
    QCborArray after = event.arguments();
    if (after.size() + 1 == before.size())
        after.append(before.last());
    require(event.name() == name && after == before, "recovery takes the offset and nothing else");
}

} // namespace Pollux::Fuzz
